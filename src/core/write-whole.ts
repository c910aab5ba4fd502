/** Writes files whole or not at all. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes to a temporary file beside `path`, which then takes its name, so that a crash or a full disk
 * leaves the old file, or none, but never half of one. The folder is made where there is none.
 * @throws what the system says, with nothing left behind.
 */
export function writeFileWhole(path: string, contents: string | Uint8Array): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(temporary, contents, { flush: true });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}
