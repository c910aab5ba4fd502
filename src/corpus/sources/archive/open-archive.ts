/** Opens archives by their names, and keeps the last few open for those who read member after member. */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { damagedArchive } from '../failures.js';
import type { Archive } from './archive.js';
import { byteFileOf, openByteFile } from './byte-file.js';
import { roomFor, tooMuch } from './limits.js';
import { openTar } from './tar.js';
import { openZip } from './zip.js';

/** An archive that someone has open. */
interface Kept {
  readonly archive: Promise<Archive>;
  users: number;
  isDropped: boolean;
}

const mostKept = 4;
const kept = new Map<string, Kept>();

/**
 * What `use` makes of an archive. It stays open for the next who asks for it, until others take its
 * place.
 * @param name of the archive, for messages.
 * @throws what the system says of the file; whatever `use` throws.
 */
export async function* withArchive<Result>(
  path: string,
  name: string,
  use: (archive: Archive) => AsyncIterable<Result>,
): AsyncGenerator<Result> {
  const { size, mtimeNs, ino } = await stat(path, { bigint: true });
  const key = [path, name, size, mtimeNs, ino].join('\u0000');
  const one = kept.get(key) ?? { archive: openArchive(path, name), users: 0, isDropped: false };
  // The latest stands last.
  kept.delete(key);
  kept.set(key, one);
  one.users += 1;
  for (const [oldest, old] of kept) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
    await drop(old);
  }
  try {
    yield* use(await one.archive);
  } catch (error) {
    // One that cannot be opened may be by the next who tries.
    if (await hasFailed(one.archive)) kept.delete(key);
    throw error;
  } finally {
    one.users -= 1;
    if (one.isDropped) await drop(one);
  }
}

async function drop(one: Kept): Promise<void> {
  one.isDropped = true;
  if (one.users === 0 && !(await hasFailed(one.archive))) await (await one.archive).close();
}

function hasFailed(archive: Promise<Archive>): Promise<boolean> {
  return archive.then(
    () => false,
    () => true,
  );
}

/** Closes the archives that nobody is reading. */
export async function closeArchives(): Promise<void> {
  for (const [key, one] of kept) {
    kept.delete(key);
    await drop(one);
  }
}

async function openArchive(path: string, name: string): Promise<Archive> {
  if (/\.(?:tar\.gz|tgz)$/iu.test(path)) return openPackedTar(path, name);
  const file = await openByteFile(path);
  try {
    return await (/\.zip$/iu.test(path) ? openZip : openTar)(file, name);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** A packed tar can only be read from its beginning, so it is unpacked into a file without a name. */
async function openPackedTar(path: string, name: string): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-'));
  const handle = await open(join(folder, 'unpacked.tar'), 'wx+', 0o600);
  // What nobody has a name for goes away with the process, however that ends.
  await rm(folder, { recursive: true, force: true });
  try {
    const source = createReadStream(path);
    const unpacked = createGunzip();
    source.on('error', (error) => unpacked.destroy(error));
    source.pipe(unpacked);
    let room = roomFor((await stat(path)).size);
    let damage: Error | undefined;
    try {
      for await (const piece of unpacked as AsyncIterable<Buffer>) {
        room -= piece.length;
        if (room < 0) throw tooMuch(name);
        await handle.writeFile(piece);
      }
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      if (!code.startsWith('Z_')) throw cause;
      damage = damagedArchive(name, 'it cannot be unpacked to its end', cause);
    } finally {
      source.destroy();
      unpacked.destroy();
    }
    const archive = await openTar(await byteFileOf(handle), name);
    if (damage === undefined) return archive;
    // That the tar is cut off says no more than that it could not be unpacked.
    const named = archive.damages.filter((each) => each.name !== undefined);
    return { ...archive, damages: [...named, { error: damage }] };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
