/** What is said of a source that cannot be read, by its name and never by its place on the machine. */
import { DuizhaoError } from '../../core/errors.js';
import type { RefusedItem } from '../source-item.js';

/** Shortages of the machine, which say nothing of the file. */
const shortages: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN']);

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'reading it is not permitted'],
  ['EPERM', 'reading it is not permitted'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its links lead round in a circle'],
  ['EIO', 'the disk failed'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

/**
 * What a failed system call means for an item: an error that names it, or, where it is no fault of
 * the item, the thrown thing itself.
 */
export function failureOfSystem(name: string, cause: unknown): unknown {
  if (cause instanceof DuizhaoError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  if (code === undefined || !/^E[A-Z]+$/u.test(code) || shortages.has(code)) return cause;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new DuizhaoError(
      'FILE_NOT_FOUND',
      `${name} is not there`,
      'Check the path; a link may lead nowhere, or the file was moved meanwhile.',
      { cause },
    );
  }
  return new DuizhaoError(
    'FILE_UNREADABLE',
    `${name} cannot be read: ${reasons.get(code) ?? code}`,
    'Check its permissions and that the disk or share it is on is there.',
    { cause },
  );
}

/** The error for a file that is no longer what was listed. */
export function changedItem(name: string): DuizhaoError {
  return new DuizhaoError(
    'FILE_UNREADABLE',
    `${name} was changed after it had been listed`,
    'Run the same command again: it is listed anew.',
  );
}

/** The error for an archive, or a member of one, that is damaged. */
export function damagedArchive(name: string, what: string, cause?: unknown): DuizhaoError {
  return new DuizhaoError(
    'FORMAT_INVALID',
    `${name} is damaged: ${what}`,
    'Fetch or pack it again; what could be read of it is used.',
    { cause },
  );
}

/**
 * The record of an item that cannot be used.
 * @throws the thrown thing where it is no fault of the item.
 */
export function refuse(name: string, thrown: unknown): RefusedItem {
  const failure = failureOfSystem(name, thrown);
  if (!(failure instanceof DuizhaoError)) throw failure;
  const { code, message, hint } = failure;
  return { name, code, message, hint };
}
