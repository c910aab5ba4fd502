/** Keeps requests to a host apart, those of other processes with the same cache too. */
import { mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unwritable } from './cache/unwritable.js';

export interface Pace {
  /**
   * Waits until it is this process's turn to ask a host.
   * @throws DuizhaoError FILE_UNWRITABLE; the reason of the signal.
   */
  wait(host: string, signal?: AbortSignal): Promise<void>;
}

/** Milliseconds after which a lock is taken for one that a process left when it was ended. */
const staleAfter = 5_000;
/** Turns ahead that many processes at once may have taken; more is a clock that was set back. */
const mostTurns = 64;

/**
 * A pace of one request in so many milliseconds for each host.
 * @param folder where the processes leave word for each other.
 */
export function createPace(folder: string, interval: number): Pace {
  return {
    async wait(host, signal) {
      if (interval <= 0) return;
      const name = join(folder, host.replaceAll(/[^A-Za-z0-9.-]/gu, '_'));
      const turn = await locked(`${name}.lock`, signal, () => takeTurn(`${name}.next`, interval));
      await pause(turn - Date.now(), signal);
    },
  };
}

function takeTurn(path: string, interval: number): number {
  const now = Date.now();
  const next = readTime(path);
  const turn = next > now && next < now + mostTurns * interval ? next : now;
  try {
    writeFileSync(path, String(turn + interval));
  } catch (cause) {
    throw unwritable(path, cause);
  }
  return turn;
}

function readTime(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

async function locked<Result>(
  path: string,
  signal: AbortSignal | undefined,
  work: () => Result,
): Promise<Result> {
  while (!tryLock(path)) await pause(5, signal);
  try {
    return work();
  } finally {
    rmdirSync(path);
  }
}

function tryLock(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path);
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) {
      throw unwritable(path, cause);
    }
    if (isStale(path)) removeLock(path);
    return false;
  }
}

function isStale(path: string): boolean {
  const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return since !== undefined && Date.now() - since > staleAfter;
}

/** Another process may have been quicker. */
function removeLock(path: string): void {
  try {
    rmdirSync(path);
  } catch {}
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  if (milliseconds <= 0) return;
  await sleep(milliseconds, undefined, { ...(signal && { signal }) }).catch(() =>
    signal?.throwIfAborted(),
  );
}
