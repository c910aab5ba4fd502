/** Keeps two builds out of one folder. */
import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DuizhaoError } from '../../core/errors.js';
import { writeFileWhole } from '../../core/write-whole.js';

const holder = z.object({ host: z.string(), process: z.number().int(), id: z.string().optional() });

/** The ids of the locks of this process. */
const ownIds = new Set<string>();

/**
 * Takes a lock and gives back what releases it. The lock of a process of this machine that has died
 * is taken over.
 * @throws DuizhaoError BAD_USAGE where another build is at work.
 */
export function takeLock(path: string): () => void {
  const id = randomUUID();
  const mine = JSON.stringify({ host: hostname(), process: process.pid, id });
  for (let attempt = 0; ; attempt++) {
    if (putUp(path, mine)) {
      ownIds.add(id);
      return () => {
        ownIds.delete(id);
        rmSync(path, { force: true });
      };
    }
    const held = textOf(path);
    const who = whoHolds(held);
    if (who !== undefined || attempt > 0) throw inUse(path, who ?? 'another build');
    takeDown(path, held);
  }
}

/** Whether the lock was free; it appears with its text or not at all. */
function putUp(path: string, text: string): boolean {
  const ready = `${path}.${randomUUID()}`;
  writeFileWhole(ready, text);
  try {
    placeAnew(ready, path);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(ready, { force: true });
  }
}

/** Some disks, such as USB sticks, have no links. */
function placeAnew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw cause;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Removes the lock of a dead process, unless another process has taken it over meanwhile. */
function takeDown(path: string, held: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (textOf(aside) !== held) placeAnew(aside, path);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT' && codeOf(cause) !== 'EEXIST') throw cause;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Who holds the lock; nobody if its process is gone. */
function whoHolds(text: string): string | undefined {
  const found = holder.safeParse(parse(text));
  if (!found.success) return undefined;
  const { host, process: number, id } = found.data;
  if (host !== hostname()) return `a build on ${host}`;
  // In a container the dead process often had the number that this one has.
  if (number === process.pid) return ownIds.has(id ?? '') ? `process ${number}` : undefined;
  try {
    process.kill(number, 0);
    return `process ${number}`;
  } catch (error) {
    return codeOf(error) === 'EPERM' ? `process ${number}` : undefined;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function inUse(path: string, who: string): DuizhaoError {
  return new DuizhaoError(
    'BAD_USAGE',
    `${dirname(dirname(path))} is being built by ${who}`,
    `Wait until it has ended; if it has, remove ${path}.`,
  );
}
