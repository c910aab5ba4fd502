/** Puts streams into tests and takes them out again. */
import type {
  ExchangeItem,
  ExchangeSource,
  ExchangeUnit,
  FileFormat,
} from '../../../src/formats/convert/index.js';

/** Items as a stream. */
export async function* streamOf<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** All items of a stream. */
export async function collect<Item>(stream: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** A file of a name whose bytes come in pieces of a size. */
export function sourceOf(
  content: string | Uint8Array,
  name = 'a.file',
  size = 1 << 16,
): ExchangeSource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  return {
    name,
    bytes: pieces,
    random: {
      byteLength: bytes.length,
      slice: async (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
    },
  };
}

/** Units as a file of a format. */
export async function writeUnits(
  format: FileFormat,
  units: readonly ExchangeUnit[],
): Promise<Buffer> {
  if (format.write === undefined) throw new TypeError(`${format.name} is not written`);
  const parts = await collect(format.write(streamOf(units), { name: 'A/RES/56/123' }));
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

/** What is read out of a file of a format. */
export async function readUnits(
  format: FileFormat,
  content: string | Uint8Array,
  size?: number,
): Promise<ExchangeItem[]> {
  if (format.read === undefined) throw new TypeError(`${format.name} is not read`);
  return collect(format.read(sourceOf(content, 'a.file', size)));
}
