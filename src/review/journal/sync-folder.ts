/** Syncs the folder of a file, so that the file's name is on the disk too. */
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Syncs the folder in which `path` is; does nothing where the system cannot, as on Windows. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
