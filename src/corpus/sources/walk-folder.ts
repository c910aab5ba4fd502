/** Finds the files below a folder. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RefusedItem } from '../source-item.js';
import { refuse } from './failures.js';

/** A file below a folder. */
export interface FolderFile {
  /** Absolute. */
  readonly path: string;
  /** Below the folder, with `/` between folders. */
  readonly name: string;
}

/** The file by whose presence a folder shows itself to be a corpus that duizhao wrote. */
const ownFolderMark = 'corpus.json';

export interface WalkOptions {
  /** Absolute paths of folders that are left out. */
  readonly leaveOut: ReadonlySet<string>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The files below a folder in the order of the code units of their names. Left out is what is hidden,
 * and corpora that duizhao wrote. Links are followed, but not round in a circle. A folder or file
 * that cannot be read is refused, with its name.
 * @param folder Absolute path.
 */
export async function* walkFolder(
  folder: string,
  options: WalkOptions,
): AsyncGenerator<FolderFile | RefusedItem> {
  yield* walk(folder, '', [], options);
}

async function* walk(
  folder: string,
  prefix: string,
  ancestors: readonly string[],
  options: WalkOptions,
): AsyncGenerator<FolderFile | RefusedItem> {
  const { leaveOut, signal } = options;
  signal?.throwIfAborted();
  if (leaveOut.has(folder)) return;
  let entries: readonly Entry[];
  let real: string;
  try {
    real = await realpath(folder);
    if (ancestors.includes(real) || leaveOut.has(real)) return;
    entries = await listEntries(folder);
  } catch (error) {
    yield refuse(prefix === '' ? '.' : prefix.slice(0, -1), error);
    return;
  }
  // The sources themselves may be a corpus folder only if a user says so.
  if (prefix !== '' && entries.some(({ name }) => name === ownFolderMark)) return;
  for (const { name, isFolder } of entries) {
    const path = join(folder, name);
    if (isFolder === true) yield* walk(path, `${prefix}${name}/`, [...ancestors, real], options);
    else if (isFolder === false) yield { path, name: prefix + name };
    else yield refuse(prefix + name, isFolder);
  }
}

interface Entry {
  readonly name: string;
  /** Or what the system says of a link that leads nowhere. */
  readonly isFolder: boolean | Error;
}

/** What is no folder and no file, such as a socket or a pipe, would be waited for without an end. */
async function listEntries(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { withFileTypes: true });
  const entries: Entry[] = [];
  for (const entry of found) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() || entry.isFile()) {
      entries.push({ name: entry.name, isFolder: entry.isDirectory() });
    } else if (entry.isSymbolicLink()) {
      const target = await stat(join(folder, entry.name)).catch((error: Error) => error);
      if (target instanceof Error) entries.push({ name: entry.name, isFolder: target });
      else if (target.isDirectory() || target.isFile()) {
        entries.push({ name: entry.name, isFolder: target.isDirectory() });
      }
    }
  }
  return entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** What is in a folder is sorted by the slash that comes after its name. */
function sortKey({ name, isFolder }: Entry): string {
  return isFolder === true ? `${name}/` : name;
}
