/** Lets only one at a time fetch a document, of all processes with the same cache. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unwritable } from './unwritable.js';

/** Milliseconds between two looks at a claim of someone else. */
const patience = 50;
/** Milliseconds after which a claim holds no longer, whoever made it. */
const staleAfter = 20 * 60 * 1_000;

/**
 * Does work while nobody else does work with the same file as claim. A claim that a process left
 * when it was ended is taken over. In the worst case, after that, two do the same work: callers have
 * to see to it that this does no harm.
 * @throws what `work` throws, DuizhaoError FILE_UNWRITABLE, or the reason of the signal.
 */
export async function whileClaimed<Result>(
  path: string,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  while (!tryClaim(path)) {
    await sleep(patience, undefined, { ...(signal && { signal }) }).catch(() =>
      signal?.throwIfAborted(),
    );
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

const own = () => `${hostname()} ${process.pid}`;

function tryClaim(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, own(), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) {
      throw unwritable(path, cause);
    }
    if (isLeft(path)) rmSync(path, { force: true });
    return false;
  }
}

/** Whether whoever made a claim has ended without giving it back. */
function isLeft(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  if (Date.now() - made > staleAfter) return true;
  const [host, id] = readClaim(path).split(' ');
  return host === hostname() && id !== undefined && !isRunning(Number(id));
}

function readClaim(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    return process.kill(id, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
