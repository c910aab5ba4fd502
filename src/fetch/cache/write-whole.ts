/** Writes files of the cache. */
import { writeFileWhole } from '../../core/write-whole.js';
import { unwritable } from './unwritable.js';

/**
 * Writes a file whole or not at all.
 * @throws DuizhaoError FILE_UNWRITABLE
 */
export function writeWhole(path: string, contents: Uint8Array | string): void {
  try {
    writeFileWhole(path, contents);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
