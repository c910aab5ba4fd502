/** Gives the settings of a build to its workers, by a file in the folder that they share. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuizhaoError } from '../../core/errors.js';
import { writeFileWhole } from '../../core/write-whole.js';
import type { TaskSettings } from '../tasks/index.js';

/**
 * Puts the settings into the store and gives back their name. A worker that does not find them there
 * has another folder under the same path: its results would be lost.
 * @throws DuizhaoError FILE_UNWRITABLE
 */
export function shareSettings(
  store: string,
  { level, semicolons, language, filters }: TaskSettings,
): string {
  const text = JSON.stringify({ level, semicolons, language, filters });
  const name = `settings-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`;
  try {
    writeFileWhole(join(store, name), text);
  } catch (cause) {
    throw new DuizhaoError(
      'FILE_UNWRITABLE',
      `The settings cannot be written to ${store}`,
      'Check the rights and the space there, or give another folder with --store.',
      { cause },
    );
  }
  return name;
}

/** Milliseconds until a shared folder shows on all machines what one has written. */
const tries = 10;
const pause = 500;

/**
 * The settings under that name.
 * @throws DuizhaoError FILE_NOT_FOUND where the folder is not shared with this machine.
 */
export async function readSharedSettings(store: string, name: string): Promise<TaskSettings> {
  for (let attempt = 1; ; attempt++) {
    try {
      return JSON.parse(await readFile(join(store, name), 'utf8'));
    } catch (cause) {
      if (attempt === tries) throw notShared(store, cause);
      await sleep(pause);
    }
  }
}

function notShared(store: string, cause: unknown): DuizhaoError {
  return new DuizhaoError(
    'FILE_NOT_FOUND',
    `The folder of the results, ${store}, is not shared with this machine`,
    'Give the build --store with a folder that all machines have under the same path.',
    { cause },
  );
}
