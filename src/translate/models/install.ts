/** Puts a folder of files in its place in the store, whole or not at all. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { fileTrouble } from './file-trouble.js';
import type { ModelPlaces } from './places.js';
import { readShipped } from './shipped.js';
import { isModelName } from './store.js';

/** Where in the user's folder models grow before they are whole; no model can be called so. */
export const stagingName = '.partial';

/**
 * A folder to gather the files of a model in, made if it is not there. With a key it is the same
 * folder each time, so that a later call finds what an earlier one left.
 * @throws DuizhaoError FILE_UNWRITABLE
 */
export function stagingFolder({ user }: ModelPlaces, key?: string): string {
  const parent = join(user, stagingName);
  try {
    mkdirSync(parent, { recursive: true });
    if (key === undefined) return mkdtempSync(join(parent, 'model-'));
    const folder = join(parent, key);
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (cause) {
    throw fileTrouble(cause, parent);
  }
}

/**
 * Gives the gathered files their name; a model of that name is replaced.
 * @throws DuizhaoError FILE_UNWRITABLE; the old model is then back in its place.
 */
export function install(staged: string, name: string, places: ModelPlaces): string {
  const target = join(places.user, name);
  try {
    if (!existsSync(target)) {
      renameSync(staged, target);
      return target;
    }
    const old = join(stagingFolder(places), name);
    renameSync(target, old);
    try {
      renameSync(staged, target);
    } catch (cause) {
      renameSync(old, target);
      throw cause;
    }
    rmSync(join(old, '..'), { recursive: true, force: true });
    return target;
  } catch (cause) {
    throw fileTrouble(cause, target);
  }
}

/**
 * Makes sure that a model may be called so.
 * @throws DuizhaoError BAD_USAGE for a name that is not one, or that a model that ships has.
 */
export function requireFreeName(name: string, places: ModelPlaces): void {
  if (!isModelName(name)) {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${name} cannot be the name of a model.`,
      'Use letters, digits, ".", "_" and "-"; give another name with --name.',
    );
  }
  if (readShipped(places.shipped).some((model) => model.name === name)) {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${name} is the name of a model that comes with duizhao.`,
      'Give another name with --name.',
    );
  }
}
