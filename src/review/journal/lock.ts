/**
 * Sees to it that one process at a time writes a journal.
 *
 * Whoever opens one puts a file of their own beside it, which says by its name who they are, and only
 * then looks for others' files. Of two that come at once at least one sees the other, so
 * that never both go on; and as no two files have the same name, clearing away that of a process
 * that is gone can never hit the file of one that has just come.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DuizhaoError } from '../../core/errors.js';
import { unwritable } from './errors.js';

/** Lets others open the journal. */
export type Unlock = () => Promise<void>;

/** What the name of a lock file says. */
interface Holder {
  readonly file: string;
  readonly pid: number;
  /** When the process began, as the system counts; 0 where it does not tell. */
  readonly began: number;
  /** Of the name of the machine; the file has the name itself. */
  readonly hostDigest: string;
}

// Two that come at once may both step back; then they come again, and not at once.
const tries = 6;
const longestWait = 40;

/**
 * Locks the journal at a path.
 * @throws DuizhaoError FILE_UNWRITABLE if somebody else has it, naming their process, or if the
 * folder cannot be written.
 */
export async function lockJournal(path: string): Promise<Unlock> {
  for (let attempt = 1; ; attempt++) {
    const own = await leaveFile(path);
    const unlock = () => rm(own, { force: true });
    const holder = await findHolder(path, own);
    if (holder === undefined) return unlock;
    await unlock();
    if (attempt === tries) throw await lockedBy(path, holder);
    await setTimeout(Math.random() * longestWait);
  }
}

async function leaveFile(path: string): Promise<string> {
  const { pid } = process;
  const began = lifeOf(pid)?.began ?? 0;
  const own = `${path}.lock-${pid}-${began}-${randomBytes(4).toString('hex')}-${thisHostDigest()}`;
  try {
    await writeFile(own, `${hostname()}\n`, { flag: 'wx' });
  } catch (cause) {
    throw unwritable(own, cause);
  }
  return own;
}

/** A process that has the journal or wants it; files of those that are gone are cleared away. */
async function findHolder(path: string, own: string): Promise<Holder | undefined> {
  const folder = dirname(path);
  const start = `${basename(path)}.lock-`;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (!name.startsWith(start) || name === basename(own)) continue;
    const said = /^(\d+)-(\d+)-[0-9a-f]{8}-([0-9a-f]{8})$/u.exec(name.slice(start.length));
    if (said === null) continue;
    const [, pid, began, hostDigest = ''] = said;
    const holder = { file, pid: Number(pid), began: Number(began), hostDigest };
    if (isThere(holder)) return holder;
    await rm(file, { force: true });
  }
  return undefined;
}

/** Of a process on another machine nobody can say that it is gone. */
function isThere({ pid, began, hostDigest }: Holder): boolean {
  if (hostDigest !== thisHostDigest()) return true;
  const life = lifeOf(pid);
  if (life !== undefined) return !life.isOver && (began === 0 || life.began === began);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began, in ticks since the start of the machine, so that another process which was
 * given the same number later is not taken for it; `undefined` where the system does not tell.
 */
function lifeOf(pid: number): { readonly began: number; readonly isOver: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the name in brackets, which may have anything in it.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { began: Number(fields[18]), isOver: state === 'Z' || state === 'X' };
  } catch {
    return undefined;
  }
}

/** A file's name has no room for the whole name of a machine. */
function thisHostDigest(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

async function lockedBy(path: string, { file, pid, hostDigest }: Holder): Promise<DuizhaoError> {
  const isHere = hostDigest === thisHostDigest();
  const host = await readFile(file, 'utf8').catch(() => '');
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    isHere
      ? `${path} is open in another duizhao, process ${pid}`
      : `${path} is open in another duizhao, process ${pid} on ${host.trim() || 'another machine'}`,
    isHere
      ? 'Use the page of that one, or end it first.'
      : `Use the page of that one, or end it first. If it is certain that it is gone, delete ${file}.`,
  );
}
