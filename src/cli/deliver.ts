/** Puts a result where the user wants it: into a file, whole, or on standard output. */
import { standardInput, writeWhole } from './files.js';
import type { Settings } from './settings.js';

/**
 * Writes to the file named by `-o`, or to standard output for none or `-`.
 * @throws DuizhaoError FILE_UNWRITABLE
 */
export async function deliver(
  contents: string,
  out: string | undefined,
  settings: Settings,
): Promise<void> {
  if (out === undefined || out === standardInput) await settings.print(contents);
  else writeWhole(out, contents, settings.messages);
}
