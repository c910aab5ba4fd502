/** Opens an item that holds pairs of texts already, for the readers of formats. */
import { open } from 'node:fs/promises';
import type { ExchangeSource } from '../../formats/convert/index.js';
import type { SourceItem } from '../source-item.js';
import { failureOfSystem } from './failures.js';
import { isGzipName, splitPlace } from './place.js';
import { contentOf } from './read-item.js';

/**
 * An item as what a format reads: a stream, unpacked where its name ends in `.gz`; a file that lies
 * unpacked on disk can also be read in any order.
 */
export function openItem(item: SourceItem): ExchangeSource {
  const { path, member } = splitPlace(item.place);
  const source = { name: item.name, bytes: () => contentOf(item) };
  if (member !== undefined || isGzipName(item.name)) return source;
  return {
    ...source,
    random: {
      byteLength: item.size,
      slice: (start, end = item.size) => readSlice(path, start, end, item.name),
    },
  };
}

async function readSlice(
  path: string,
  start: number,
  end: number,
  name: string,
): Promise<ArrayBuffer> {
  try {
    const file = await open(path);
    try {
      const bytes = new Uint8Array(Math.max(0, end - start));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      return bytes.buffer.slice(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw failureOfSystem(name, cause);
  }
}
