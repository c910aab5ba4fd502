/** Builds the index of one chunk of units in one language. */
import type { Language } from '../../core/document.js';
import { analyse } from './analyse.js';
import { bucketCount, unitBuckets } from './grams.js';
import { chunkKey, chunkSize, listKey, type Tables } from './store.js';

/** Longer signatures count as this long; look-ups compare them as they are. */
const greatestLength = 0xffff;

/** The head of a stored signature: number of the unit, digest of the values of its mentions. */
const headBytes = 8;

/** A signature as it is stored. */
export interface StoredSignature {
  /** Number of the unit. */
  readonly unit: number;
  /** Equal for texts whose numbers and dates have the same values. */
  readonly values: number;
  readonly signature: string;
}

/** Reads what `write` of a chunk builder has stored. */
export function readSignature(bytes: Buffer): StoredSignature {
  return {
    unit: bytes.readUInt32LE(0),
    values: bytes.readUInt32LE(4),
    signature: bytes.toString('utf16le', headBytes, bytes.length),
  };
}

/** 32 bits that stand for the values of a text's mentions. */
export function digestOf(placeables: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < placeables.length; at++) {
    hash = Math.imul(hash ^ placeables.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What a chunk knows of one language while it fills. */
export interface ChunkBuilder {
  /** Adds the unit with a number in this chunk. */
  add(unit: number, text: string): void;
  /** Writes lengths, signatures and lists, in place of what the chunk had. */
  write(): void;
}

/** A builder for a chunk that starts with what is stored of it. */
export function buildChunk(tables: Tables, language: Language, chunk: number): ChunkBuilder {
  const first = chunk * chunkSize;
  // By number in the chunk.
  const signatures: Buffer[] = [];
  // Pairs of a bucket and the number in the chunk of a unit that has it.
  const postings = new Postings();
  const lastWith = new Int32Array(bucketCount).fill(-1);

  const oldLengths = tables.lengths.get(chunkKey(language, chunk));
  const oldCount = (oldLengths?.length ?? 0) / 2;
  if (oldCount > 0) {
    const numbers = new Uint16Array(oldCount);
    for (let rank = 0; rank < oldCount; rank++) {
      const bytes = tables.signatures.get(chunkKey(language, chunk, rank));
      if (bytes === undefined) throw new TypeError(`no signature ${rank} in chunk ${chunk}`);
      numbers[rank] = bytes.readUInt32LE(0) - first;
      signatures[numbers[rank] ?? 0] = Buffer.from(bytes);
    }
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const list = tables.lists.get(listKey(language, chunk, bucket));
      for (let at = 0; list !== undefined && at < list.length; at += 2) {
        postings.push(bucket, numbers[list.readUInt16LE(at)] ?? 0);
      }
    }
  }

  return {
    add(unit, text) {
      const analysis = analyse(text, language);
      const number = unit - first;
      const bytes = Buffer.allocUnsafe(headBytes + 2 * analysis.signature.length);
      bytes.writeUInt32LE(unit, 0);
      bytes.writeUInt32LE(digestOf(analysis.placeables), 4);
      bytes.write(analysis.signature, headBytes, 'utf16le');
      signatures[number] = bytes;
      for (const bucket of unitBuckets(text, analysis)) {
        if (lastWith[bucket] === number) continue;
        lastWith[bucket] = number;
        postings.push(bucket, number);
      }
    },
    write() {
      const order = orderByLength(signatures);
      const rankOf = new Uint16Array(signatures.length);
      const lengths = Buffer.alloc(2 * signatures.length);
      order.forEach((number, rank) => {
        const bytes = signatures[number] ?? Buffer.alloc(headBytes);
        rankOf[number] = rank;
        lengths.writeUInt16LE(lengthOf(bytes), 2 * rank);
        tables.signatures.putSync(chunkKey(language, chunk, rank), bytes);
      });
      tables.lengths.putSync(chunkKey(language, chunk), lengths);
      for (const [bucket, ranks] of postings.lists(rankOf)) {
        const bytes = Buffer.from(ranks.buffer, ranks.byteOffset, ranks.byteLength);
        tables.lists.putSync(listKey(language, chunk, bucket), bytes);
      }
    },
  };
}

function lengthOf(bytes: Buffer): number {
  return Math.min(greatestLength, (bytes.length - headBytes) / 2);
}

/** Numbers in the chunk, those of short signatures first. */
function orderByLength(signatures: readonly Buffer[]): Uint32Array {
  // A length and a number in one value sort faster than by a comparison.
  const keys = Float64Array.from(
    signatures,
    (bytes, number) => lengthOf(bytes) * chunkSize + number,
  ).sort();
  return Uint32Array.from(keys, (key) => key % chunkSize);
}

const firstRoom = 1 << 16;

/** Pairs of a bucket and a number, kept small. */
class Postings {
  #buckets = new Uint16Array(firstRoom);
  #numbers = new Uint16Array(firstRoom);
  #size = 0;

  push(bucket: number, number: number): void {
    if (this.#size === this.#buckets.length) {
      this.#buckets = grown(this.#buckets);
      this.#numbers = grown(this.#numbers);
    }
    this.#buckets[this.#size] = bucket;
    this.#numbers[this.#size] = number;
    this.#size += 1;
  }

  /** Each bucket with the ranks of its numbers, ascending. */
  *lists(rankOf: Uint16Array): Generator<readonly [number, Uint16Array]> {
    const starts = new Uint32Array(bucketCount + 1);
    for (let at = 0; at < this.#size; at++) {
      const next = (this.#buckets[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    }
    const ranks = new Uint16Array(this.#size);
    const ends = starts.slice();
    for (let at = 0; at < this.#size; at++) {
      const bucket = this.#buckets[at] ?? 0;
      const end = ends[bucket] ?? 0;
      ranks[end] = rankOf[this.#numbers[at] ?? 0] ?? 0;
      ends[bucket] = end + 1;
    }
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const list = ranks.subarray(starts[bucket], starts[bucket + 1]);
      if (list.length > 0) yield [bucket, list.sort()];
    }
  }
}

function grown(numbers: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
