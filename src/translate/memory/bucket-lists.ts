/** Reads which units of a chunk are in several buckets at once. */
import type { Language } from '../../core/document.js';
import { listKey, type Memory } from './store.js';

/** The ranks in a chunk of the units in a bucket, ascending; none for an empty bucket. */
export type BucketLists = (bucket: number) => Uint16Array;

/** The lists of a chunk, each read once. */
export function openBucketLists(
  { tables }: Memory,
  language: Language,
  chunk: number,
): BucketLists {
  const known = new Map<number, Uint16Array>();
  return (bucket) => {
    const read = known.get(bucket);
    if (read !== undefined) return read;
    const bytes = tables.lists.getBinaryFast(listKey(language, chunk, bucket));
    const list = new Uint16Array((bytes?.length ?? 0) / 2);
    if (bytes !== undefined) new Uint8Array(list.buffer).set(bytes.subarray(0, bytes.length));
    known.set(bucket, list);
    return list;
  };
}

/** The ranks of the units that are in all of some buckets, ascending. */
export function ranksInAll(lists: BucketLists, buckets: readonly number[]): Uint16Array {
  const [first = new Uint16Array(0), ...others] = [...new Set(buckets)]
    .map(lists)
    .sort((a, b) => a.length - b.length);
  return first.length === 0 ? first : others.reduce(intersect, first);
}

/** What two ascending lists have in common, the first of them being the shorter. */
function intersect(short: Uint16Array, long: Uint16Array): Uint16Array {
  const common = new Uint16Array(short.length);
  let size = 0;
  let from = 0;
  for (const value of short) {
    // Steps that double, then halves: quick however much longer the second list is.
    let step = 1;
    while (from + step < long.length && (long[from + step] ?? 0) < value) step *= 2;
    let low = from + (step >> 1);
    let high = Math.min(long.length, from + step + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((long[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    from = low;
    if (long[from] === value) common[size++] = value;
    if (from === long.length) break;
  }
  return common.subarray(0, size);
}
