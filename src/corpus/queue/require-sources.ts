/** Tells a machine that does not have the sources from a file that is gone. */
import { access, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { splitPlace } from '../sources/place.js';
import type { Task } from '../tasks/index.js';

/**
 * Passes where the files of a task are there, or only they are missing: that is the task's own matter.
 * @throws DuizhaoError FILE_NOT_FOUND where the folder of one is missing or empty, as of a disk that is
 * not mounted: all tasks would fail on this machine, and none on others.
 */
export async function requireSources(task: Task): Promise<void> {
  const items = task.kind === 'align' ? [task.pair.chinese, task.pair.english] : [task.item];
  for (const { place } of items) {
    const { path } = splitPlace(place);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    const folder = dirname(path);
    const names = await readdir(folder).catch(() => []);
    if (names.length > 0) continue;
    throw new DuizhaoError(
      'FILE_NOT_FOUND',
      `The folder of the sources, ${folder}, is not shared with this machine`,
      'Put the sources into a folder that all machines have under the same path.',
    );
  }
}
