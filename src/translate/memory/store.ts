/**
 * The folder of a translation memory.
 *
 * `memory.json` names the format, its version and the data file that holds; the data is an LMDB
 * file that is never changed once `memory.json` names it. An import writes another beside it and
 * then exchanges `memory.json`, so that whatever interrupts it, the memory is the old or the new.
 */
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { Language } from '../../core/document.js';
import { DuizhaoError } from '../../core/errors.js';

const format = 'duizhao-memory';
/** Rises with every change to what is stored or to how texts are analysed. */
const formatVersion = 1;
const stampName = 'memory.json';

/** What `memory.json` says. */
interface Stamp {
  readonly format: typeof format;
  readonly version: number;
  readonly data: string;
  readonly units: number;
}

/**
 * A unit as it is stored: Chinese, English, neighbours, created, changed, creator, file. A neighbour
 * is the number of a unit, a Chinese text, or null.
 */
export type StoredUnit = readonly [
  chinese: string,
  english: string,
  contexts: readonly (readonly [before: Neighbour, after: Neighbour])[],
  created: string | null,
  changed: string | null,
  creator: string | null,
  file: string | null,
];
export type Neighbour = number | string | null;

/** The tables of a data file. Keys of 32 bits are made by `chunkKey` and `listKey`. */
export interface Tables {
  readonly root: RootDatabase<unknown, string>;
  /** Units by number, counted from 0. */
  readonly units: Database<StoredUnit, number>;
  /** The number of a unit by the digest of its texts. */
  readonly contents: Database<number, Uint8Array>;
  /** Signatures by language, chunk and rank: unit number, digest of values, UTF-16 units. */
  readonly signatures: Database<Buffer, number>;
  /** The lengths of a chunk's signatures by rank, 16 bits each. */
  readonly lengths: Database<Buffer, number>;
  /** By language, chunk and bucket: the ranks of the units that have it, ascending, 16 bits each. */
  readonly lists: Database<Buffer, number>;
}

/** Units are indexed in chunks of this many, so that a rank in a chunk has 16 bits. */
export const chunkSize = 1 << 16;

const side = { zh: 0, en: 1 } as const;

/** Key of something that a chunk has for each of its ranks, or once (rank 0). */
export function chunkKey(language: Language, chunk: number, rank = 0): number {
  return ((side[language] << 31) | (chunk << 16) | rank) >>> 0;
}

/** Key of the list of a bucket. */
export function listKey(language: Language, chunk: number, bucket: number): number {
  return ((side[language] << 30) | (chunk << 15) | bucket) >>> 0;
}

/** An open memory; it stays as it is whatever is imported meanwhile. */
export interface Memory {
  /** The name of its folder. */
  readonly name: string;
  readonly path: string;
  readonly unitCount: number;
  /** Where its data is; for this folder only. */
  readonly tables: Tables;
  /** Lets go of its files; the memory cannot be used afterwards. */
  close(): Promise<void>;
}

/**
 * Opens a memory to look things up in it.
 * @throws DuizhaoError FILE_NOT_FOUND where there is none, FORMAT_INVALID for what is no memory, is
 * damaged or of another version.
 */
export function openMemory(path: string): Memory {
  const { data, units } = readStamp(path);
  const tables = openTables(join(path, data), path, true);
  return {
    name: basename(resolve(path)),
    path,
    unitCount: units,
    tables,
    close: () => tables.root.close(),
  };
}

/**
 * Makes an empty memory, and the folder it is in.
 * @throws DuizhaoError BAD_USAGE where the folder has something in it already.
 */
export async function createMemory(path: string): Promise<void> {
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${path} is there already`,
      'Choose a folder that does not exist yet, or import into the memory that is there.',
    );
  }
  const revision = startRevision(path);
  await revision.commit(0);
}

/** Whether there is a memory at a path. */
export function isMemory(path: string): boolean {
  return existsSync(join(path, stampName));
}

/** A copy of a memory's data that is being written; it becomes the memory when committed. */
export interface Revision {
  readonly tables: Tables;
  /** Units in the memory that it started from. */
  readonly unitCount: number;
  /** Makes this the memory. */
  commit(units: number): Promise<void>;
  /** Gives it up; the memory is as it was. */
  abandon(): Promise<void>;
}

/**
 * Starts to change a memory, or to make one where there is none.
 * @throws DuizhaoError FORMAT_INVALID where there is a memory that cannot be used, FILE_UNWRITABLE.
 */
export function startRevision(path: string): Revision {
  const old = isMemory(path) ? readStamp(path) : undefined;
  const number = Number(/^data-(\d+)/u.exec(old?.data ?? '')?.[1] ?? 0) + 1;
  const data = `data-${number}-${process.pid}.mdb`;
  const file = join(path, data);
  try {
    mkdirSync(path, { recursive: true });
    clearAway(path, old?.data);
    if (old !== undefined) copyFileSync(join(path, old.data), file, constants.COPYFILE_FICLONE);
  } catch (cause) {
    throw unwritable(path, cause);
  }
  const tables = openTables(file, path, false);
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await tables.root.flushed;
    await tables.root.close();
    rmSync(`${file}-lock`, { force: true });
  };
  return {
    tables,
    unitCount: old?.units ?? 0,
    async commit(units) {
      await close();
      const now = isMemory(path) ? readStamp(path) : undefined;
      if (now?.data !== old?.data) {
        removeData(path, data);
        throw new DuizhaoError(
          'FILE_UNWRITABLE',
          `${path} was changed by another import meanwhile`,
          'Import again.',
        );
      }
      const stamp: Stamp = { format, version: formatVersion, data, units };
      try {
        const temporary = join(path, `${stampName}.${process.pid}.tmp`);
        writeFileSync(temporary, `${JSON.stringify(stamp, null, 2)}\n`, { flush: true });
        renameSync(temporary, join(path, stampName));
      } catch (cause) {
        removeData(path, data);
        throw unwritable(path, cause);
      }
      if (old !== undefined) removeData(path, old.data);
    },
    async abandon() {
      await close();
      removeData(path, data);
    },
  };
}

function openTables(file: string, path: string, readOnly: boolean): Tables {
  try {
    const root = open<unknown, string>(file, {
      readOnly,
      // A revision is flushed as a whole before it becomes the memory.
      noSync: !readOnly,
      pageSize: 8192,
      noSubdir: true,
    });
    const byNumber = { keyEncoding: 'uint32' } as const;
    return {
      root,
      units: root.openDB('units', byNumber),
      contents: root.openDB('contents', { keyEncoding: 'binary' }),
      signatures: root.openDB('signatures', { ...byNumber, encoding: 'binary' }),
      lengths: root.openDB('lengths', { ...byNumber, encoding: 'binary' }),
      lists: root.openDB('lists', { ...byNumber, encoding: 'binary' }),
    };
  } catch (cause) {
    throw invalidMemory(path, `its data cannot be opened (${reasonOf(cause)})`, cause);
  }
}

function readStamp(path: string): Stamp {
  let text: string;
  try {
    text = readFileSync(join(path, stampName), 'utf8');
  } catch (cause) {
    if (existsSync(path)) throw invalidMemory(path, `there is no ${stampName} in it`, cause);
    throw new DuizhaoError(
      'FILE_NOT_FOUND',
      `there is no translation memory ${path}`,
      `Make one with: duizhao memory import ${path} FILE.tmx`,
      { cause },
    );
  }
  const stamp = parseStamp(text);
  if (stamp === undefined) throw invalidMemory(path, `${stampName} is not that of a memory`);
  if (stamp.version !== formatVersion) {
    throw new DuizhaoError(
      'FORMAT_INVALID',
      `${path} is a memory of version ${stamp.version}; this duizhao reads version ${formatVersion}`,
      'Export it to TMX with the duizhao that made it, and import that into a new memory.',
    );
  }
  if (!existsSync(join(path, stamp.data))) throw invalidMemory(path, `${stamp.data} is missing`);
  return stamp;
}

function parseStamp(text: string): Stamp | undefined {
  try {
    const stamp: Partial<Stamp> | null = JSON.parse(text);
    const isStamp =
      stamp?.format === format &&
      typeof stamp.version === 'number' &&
      typeof stamp.data === 'string' &&
      basename(stamp.data) === stamp.data &&
      typeof stamp.units === 'number';
    return isStamp ? (stamp as Stamp) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what imports that were killed have left. */
function clearAway(path: string, current: string | undefined): void {
  for (const name of readdirSync(path)) {
    const [, data, writer] = /^(data-\d+-(\d+)\.mdb)(?:-lock)?$/u.exec(name) ?? [];
    if (data === undefined || data === current || isAlive(Number(writer))) continue;
    rmSync(join(path, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeData(path: string, data: string): void {
  for (const name of [data, `${data}-lock`]) {
    try {
      rmSync(join(path, name), { force: true });
    } catch {
      // Windows keeps what another process has open; the next import clears it away.
    }
  }
}

function invalidMemory(path: string, problem: string, cause?: unknown): DuizhaoError {
  return new DuizhaoError(
    'FORMAT_INVALID',
    `${path} is not a translation memory: ${problem}`,
    'Give the folder that `duizhao memory import` made, or import into another.',
    { cause },
  );
}

function unwritable(path: string, cause: unknown): DuizhaoError {
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    `the memory ${path} cannot be written (${reasonOf(cause)})`,
    'Check permissions and free space, or choose another folder.',
    { cause },
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
