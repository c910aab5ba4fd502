/**
 * Finds the units that may be alike enough, by how many grams they share with a text.
 *
 * Two texts with d edits between them share all but 2d of the longer one's bigrams (the q-gram lemma:
 * Ukkonen, “Approximate string-matching with q-grams and maximal matches”, 1992), and their lengths
 * differ by d at most (Gravano et al., “Approximate string joins in a database”, 2001). Bigrams are
 * counted from the rarest on, since a match must have one of the rarest (the prefix filter: Xiao et
 * al., “Ed-Join”, 2008). Once few units are left, those are looked up in the longer lists instead of
 * going through them (Li et al., “Efficient merging and filtering algorithms for approximate string
 * searches”, 2008). Hashing and repeats can only make a unit look more alike: nothing is missed.
 */
import type { Language } from '../../core/document.js';
import { exactRate } from './rate.js';
import { chunkKey, chunkSize, listKey, type Memory } from './store.js';

/** A unit that may match. */
export interface Candidate {
  /** Its place in the chunk. */
  readonly rank: number;
  /** No rate above this is possible. */
  readonly bound: number;
}

/** A text as it is searched for. */
export interface GramQuery {
  /** Length of its signature. */
  readonly length: number;
  /** Its buckets, each with the number of bigrams in it. */
  readonly weights: ReadonlyMap<number, number>;
}

/** Looks through one chunk after another; what it needs in memory is made once. */
export interface CandidateSearch {
  /** Units of a chunk that may have at least a rate, the likeliest first. */
  search(query: GramQuery, chunk: number, least: number): Candidate[];
}

/** A list of ranks in the pool. */
interface List {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** A search in the side of a memory that is in a language. */
export function createCandidateSearch(memory: Memory, language: Language): CandidateSearch {
  const { tables } = memory;
  const lengthsOf = new Map<number, Uint16Array>();
  const counts = new Uint16Array(chunkSize);
  // Ranks that may still match, ascending.
  const alive = new Uint16Array(chunkSize);
  let pool = new Uint16Array(1 << 16);

  const lengths = (chunk: number): Uint16Array => {
    const known = lengthsOf.get(chunk);
    if (known !== undefined) return known;
    const bytes = tables.lengths.get(chunkKey(language, chunk));
    const read = new Uint16Array((bytes?.length ?? 0) / 2);
    bytes?.copy(new Uint8Array(read.buffer));
    lengthsOf.set(chunk, read);
    return read;
  };

  /** The ranks in a bucket from `low` up to, not including, `high`, put into the pool. */
  const load = (chunk: number, bucket: number, at: number, low: number, high: number): number => {
    const bytes = tables.lists.getBinaryFast(listKey(language, chunk, bucket));
    if (bytes === undefined) return at;
    const size = bytes.length / 2;
    if (pool.length < at + size) {
      const larger = new Uint16Array(2 * (at + size));
      larger.set(pool);
      pool = larger;
    }
    // What LMDB lends is as long as the longest value so far; only its `length` is right.
    new Uint8Array(pool.buffer).set(bytes.subarray(0, bytes.length), 2 * at);
    const from = lowerBound(pool, low, at, at + size);
    const to = lowerBound(pool, high, from, at + size);
    pool.copyWithin(at, from, to);
    return at + to - from;
  };

  const countAll = ({ from, to, weight }: List): void => {
    for (let place = from; place < to; place++) {
      const rank = pool[place] ?? 0;
      counts[rank] = (counts[rank] ?? 0) + weight;
    }
  };

  /** Counts a list only for the first `size` ranks of `alive`. */
  const countAlive = (size: number, { from, to, weight }: List): void => {
    let place = from;
    for (let index = 0; index < size; index++) {
      const rank = alive[index] ?? 0;
      place = lowerBound(pool, rank, place, to);
      if (place === to) return;
      if (pool[place] === rank) counts[rank] = (counts[rank] ?? 0) + weight;
    }
  };

  /** Puts the ranks with counts of at least `least` into `alive`, and says how many they are. */
  const keepFromRange = (low: number, high: number, least: number): number => {
    let size = 0;
    for (let rank = low; rank < high; rank++)
      if ((counts[rank] ?? 0) >= least) alive[size++] = rank;
    return size;
  };

  const keepAlive = (size: number, least: number): number => {
    let kept = 0;
    for (let index = 0; index < size; index++) {
      const rank = alive[index] ?? 0;
      if ((counts[rank] ?? 0) >= least) alive[kept++] = rank;
    }
    return kept;
  };

  return {
    search(query, chunk, least) {
      const lengthByRank = lengths(chunk);
      const { shortest, longest } = lengthRange(query.length, least);
      const low = lowerBound(lengthByRank, shortest, 0, lengthByRank.length);
      const high = lowerBound(lengthByRank, longest + 1, low, lengthByRank.length);
      if (low === high) return [];
      const lists: List[] = [];
      let at = 0;
      let unseen = 0;
      for (const [bucket, weight] of query.weights) {
        const to = load(chunk, bucket, at, low, high);
        lists.push({ from: at, to, weight });
        at = to;
        unseen += weight;
      }
      lists.sort((a, b) => a.to - a.from - (b.to - b.from));
      const needed = leastShared(query.length, shortest, longest, least);
      counts.fill(0, low, high);
      let size: number | undefined;
      for (const list of lists) {
        if (size !== undefined && isSooner(size, list)) countAlive(size, list);
        else countAll(list);
        unseen -= list.weight;
        const leastSeen = needed - unseen;
        if (leastSeen < 1) continue;
        // To go over the whole range again and again would cost more than it saves.
        size =
          size === undefined ? keepFromRange(low, high, leastSeen) : keepAlive(size, leastSeen);
        if (size === 0) return [];
      }
      return Array.from(alive.subarray(0, size ?? 0))
        .map((rank) => ({
          rank,
          bound: rateBound(query.length, lengthByRank[rank] ?? 0, counts[rank] ?? 0),
        }))
        .filter(({ bound }) => bound >= least)
        .sort((a, b) => b.bound - a.bound || a.rank - b.rank);
    },
  };
}

/** How long texts of at least a rate can be. */
function lengthRange(length: number, least: number) {
  return {
    shortest: Math.max(1, Math.ceil((length * least) / exactRate)),
    longest: Math.floor((length * exactRate) / least),
  };
}

/** The bigrams that texts of at least a rate share, for the length that asks for the fewest. */
function leastShared(length: number, shortest: number, longest: number, least: number): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let other = shortest; other <= longest; other++) {
    const longer = Math.max(length, other);
    const edits = Math.floor((longer * (exactRate - least)) / exactRate);
    fewest = Math.min(fewest, longer - 1 - 2 * edits);
  }
  return Math.max(1, fewest);
}

/** The best rate that texts of these lengths can have which share so many bigrams. */
function rateBound(length: number, other: number, shared: number): number {
  const longer = Math.max(length, other);
  const fewest = Math.max(
    Math.abs(length - other),
    Math.ceil((Math.max(1, longer - 1) - shared) / 2),
  );
  return Math.floor((exactRate * (longer - Math.max(0, fewest))) / longer);
}

/** Whether to look so many ranks up in a list is sooner done than to go through it. */
function isSooner(ranks: number, { from, to }: List): boolean {
  return ranks * Math.log2(to - from + 2) < to - from;
}

/** The first place in an ascending stretch whose value is not below `value`. */
function lowerBound(values: Uint16Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
