/** Turns what the file system objects to into an error that a user can act on. */
import { DuizhaoError } from '../../core/errors.js';

/** A DuizhaoError FILE_UNWRITABLE about a path in the cache. */
export function unwritable(path: string, cause: unknown): DuizhaoError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    `${path} cannot be written (${reason}).`,
    'Check permissions and free space, or name another folder with --cache.',
    { cause },
  );
}
