/** The errors of a journal that a person can act on. */
import { DuizhaoError } from '../../core/errors.js';

/** FILE_UNWRITABLE for what the system says about a file or its disk. */
export function unwritable(path: string, cause: unknown): DuizhaoError {
  const code = systemCode(cause);
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    isFull
      ? `${path} cannot be written: the disk is full (${code})`
      : `${path} cannot be written: ${code}`,
    isFull
      ? 'Free some space and make the change again. Nothing that was saved before is lost.'
      : 'Check the disk and the rights to the folder. Nothing that was saved before is lost.',
    { cause },
  );
}

/** FORMAT_INVALID for a journal that is not as it was written. */
export function damaged(path: string, line: number, byte: number, what: string): DuizhaoError {
  return new DuizhaoError(
    'FORMAT_INVALID',
    `${path}, line ${line} (byte ${byte}): ${what}`,
    'Put back a copy of the journal, or move it away to begin the review anew. Nothing was changed in it.',
  );
}

function systemCode(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
