/** Writes units to files of a chosen size, in one format. */
import { DuizhaoError } from '../../core/errors.js';
import { type ExchangeUnit, formatNamed, type PairFormat } from '../../formats/convert/index.js';
import type { CorpusFile } from '../folder/manifest.js';
import { openSummedFile, writeSummedFile } from '../folder/summed-file.js';
import type { Split } from '../unit.js';

export interface ShardOptions {
  /** Folder of the corpus. */
  readonly folder: string;
  readonly split: Split;
  /** As `corpus build --formats` calls it. */
  readonly format: string;
  /** Most units in a file. */
  readonly size: number;
}

/**
 * Writes `data/train-00001.tmx` and so on; none where there are no units. Memory holds what the
 * writer of the format holds.
 * @throws DuizhaoError FILE_UNWRITABLE, FORMAT_UNKNOWN.
 */
export async function writeShards(
  units: AsyncIterable<ExchangeUnit>,
  { folder, split, format: name, size }: ShardOptions,
): Promise<readonly CorpusFile[]> {
  const format = formatNamed(name);
  if (format?.write === undefined) {
    throw new DuizhaoError('FORMAT_UNKNOWN', `${name} is not written`, 'See corpus build --help.');
  }
  const files: CorpusFile[] = [];
  const iterator = units[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const first = await iterator.next();
    if (first.done === true) return files;
    const stem = `${split}-${String(number).padStart(5, '0')}`;
    const shard = createShard(first.value, iterator, size);
    const about = { split, format: name };
    if (format.kind === 'pair') {
      const pair = await writePair(format, shard.units(), folder, stem);
      files.push(...pair.map((file) => ({ ...file, ...about, units: shard.count() })));
    } else {
      const path = `data/${stem}${format.extensions[0] ?? ''}`;
      const parts = format.write(shard.units(), { name: stem });
      const file = await writeSummedFile(folder, path, parts);
      files.push({ ...file, ...about, units: shard.count() });
    }
  }
}

/** The next units of an iterator, which goes on after them. */
function createShard(first: ExchangeUnit, iterator: AsyncIterator<ExchangeUnit>, size: number) {
  let count = 0;
  return {
    count: () => count,
    async *units(): AsyncGenerator<ExchangeUnit> {
      count = 1;
      yield first;
      while (count < size) {
        const next = await iterator.next();
        if (next.done === true) return;
        count += 1;
        yield next.value;
      }
    },
  };
}

/** Both files of a pair take their parts from one pass over the units. */
async function writePair(
  format: PairFormat,
  units: AsyncIterable<ExchangeUnit>,
  folder: string,
  stem: string,
): Promise<readonly CorpusFile[]> {
  const chinese = await openSummedFile(folder, `data/${stem}${format.pair.chinese}`);
  const english = await openSummedFile(folder, `data/${stem}${format.pair.english}`);
  try {
    for await (const part of format.write(units, { name: stem })) {
      await chinese.write(part.chinese);
      await english.write(part.english);
    }
    return [await chinese.close(), await english.close()];
  } catch (error) {
    await chinese.abandon();
    await english.abandon();
    throw error;
  }
}
