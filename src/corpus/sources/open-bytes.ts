/** Opens the bytes of an item, wherever they are. */
import { createReadStream } from 'node:fs';
import { withArchive } from './archive/open-archive.js';
import { failureOfSystem } from './failures.js';
import { splitPlace } from './place.js';

const pieceSize = 1 << 16;

/**
 * The bytes of a file or of a member of an archive, as they lie there.
 * @param name of the item, for messages.
 * @throws DuizhaoError FILE_NOT_FOUND, FILE_UNREADABLE; for members as `Archive.bytes` does.
 */
export async function* bytesAt(place: string, name: string): AsyncGenerator<Uint8Array> {
  const { path, member } = splitPlace(place);
  try {
    if (member === undefined) yield* createReadStream(path, { highWaterMark: pieceSize });
    else yield* withArchive(path, splitPlace(name).path, (archive) => archive.bytes(member));
  } catch (cause) {
    throw failureOfSystem(name, cause);
  }
}
