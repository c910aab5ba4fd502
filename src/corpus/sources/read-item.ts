/** Reads the bytes of an item that was listed. */
import { mostBytes, requireMost } from '../../document/read/limits.js';
import type { SourceItem } from '../source-item.js';
import { summed } from './digest.js';
import { changedItem } from './failures.js';
import { gunzipped } from './gunzip.js';
import { bytesAt } from './open-bytes.js';
import { isGzipName } from './place.js';

/**
 * The bytes of an item, unpacked where its name ends in `.gz`.
 * @throws DuizhaoError FILE_NOT_FOUND, FILE_UNREADABLE, also when they are no longer those that were
 * listed; FORMAT_INVALID for what cannot be unpacked; INPUT_TOO_LARGE for more than 512 MiB.
 */
export async function readItem(item: SourceItem): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of contentOf(item)) {
    size += piece.length;
    requireMost(size, mostBytes.file, item.name, 'bytes');
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces, size));
}

/**
 * The bytes of an item as they are read, unpacked where its name ends in `.gz`. That they are those
 * that were listed is known, and said, only at their end.
 * @throws DuizhaoError as `readItem`.
 */
export function contentOf({ place, name, digest }: SourceItem): AsyncIterable<Uint8Array> {
  const checked = summed(bytesAt(place, name), (found) => {
    if (found !== digest) throw changedItem(name);
  });
  return isGzipName(name) ? gunzipped(checked, name) : checked;
}
