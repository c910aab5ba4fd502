/** Says what the folder of a corpus lacks. */
import { DuizhaoError } from '../../core/errors.js';

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EFBIG', 'a file would be larger than it may be'],
  ['EROFS', 'the disk may only be read'],
  ['EACCES', 'writing there is not permitted'],
  ['EPERM', 'writing there is not permitted'],
  ['EIO', 'the disk failed'],
]);

/** What the system could not do in a folder, as an error that says what to do; other errors as they are. */
export function describeShortage(error: unknown, folder: string): unknown {
  if (error instanceof DuizhaoError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const reason = reasons.get(code);
  if (reason === undefined) return error;
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    `${folder} cannot be written: ${reason} (${code})`,
    'Make room or give another folder with -o; then run the same command again: it goes on where it stopped.',
    { cause: error },
  );
}

/** The database says in words what the system said with a code. */
function codeOf(error: Error): string {
  if ('code' in error) return String(error.code);
  return /no space left/iu.test(error.message) ? 'ENOSPC' : '';
}
