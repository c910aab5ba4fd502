/**
 * The model of word order: how much likelier than by chance a word follows another.
 *
 *     magic       8 bytes, `DZORDER2`
 *     wordBytes   length of the list of common words
 *     pairs       number of pairs
 *     words       UTF-8, a word a line, the commonest first
 *     hashes      32 bits each, ascending: the hash of a pair
 *     scores      a signed byte each: pointwise mutual information in sixteenths of a nat
 *
 * Numbers are unsigned, 32-bit, little-endian.
 */
import { readFileSync } from 'node:fs';
import { DuizhaoError } from '../../../core/errors.js';
import { hash32, mix32 } from '../../pairing/hash.js';
import type { OrderVocabulary } from './tokens.js';

const magic = 'DZORDER2';
const headerSize = magic.length + 8;
const step = 1 / 16;
const greatest = 127;

/** Which two words a score is about: neighbours, those with one between, neighbours by their classes. */
export type PairRelation = 'next' | 'after-next' | 'next-kind';

const seeds: { readonly [relation in PairRelation]: number } = {
  next: 0x51ed270b,
  'after-next': 0x2c1b3c6d,
  'next-kind': 0x297a2d39,
};

export interface OrderModel extends OrderVocabulary {
  /** Pointwise mutual information (nats) of a pair given by `pairHash`; not a number of one never seen. */
  score(pair: number): number;
}

/**
 * Stands for two words in a relation. A text has many pairs of few words, so that what each word adds
 * is computed apart.
 */
export function pairHash(first: number, second: number): number {
  return mix32(first + second);
}

/** What a word adds to the hash of a pair in which it is the first. */
export function firstHash(relation: PairRelation, word: string): number {
  return mix32(wordHash(word) ^ seeds[relation]);
}

/** What a word adds to the hash of a pair in which it is the second. */
export function secondHash(word: string): number {
  return Math.imul(wordHash(word), 0x9e3779b1);
}

function wordHash(word: string): number {
  return hash32(word, 5);
}

/** The bytes of a model: common words, the commonest first, and scores (nats) by `pairHash`. */
export function packOrderModel(
  common: readonly string[],
  scores: ReadonlyMap<number, number>,
): Uint8Array {
  const words = Buffer.from(common.join('\n'));
  const sorted = [...scores].sort(([a], [b]) => a - b);
  const header = Buffer.alloc(headerSize);
  header.write(magic, 'latin1');
  header.writeUInt32LE(words.length, magic.length);
  header.writeUInt32LE(sorted.length, magic.length + 4);
  const hashes = Buffer.alloc(sorted.length * 4);
  for (const [at, [hash]] of sorted.entries()) hashes.writeUInt32LE(hash, at * 4);
  const steps = sorted.map(([, score]) =>
    Math.max(-greatest, Math.min(greatest, Math.round(score / step))),
  );
  return Buffer.concat([header, words, hashes, Buffer.from(Int8Array.from(steps).buffer)]);
}

/**
 * The model in a file.
 * @throws DuizhaoError MODEL_NOT_FOUND, MODEL_INVALID
 */
export function openOrderModel(path: string): OrderModel {
  const bytes = read(path);
  if (bytes.length < headerSize || bytes.toString('latin1', 0, magic.length) !== magic) {
    throw damaged(path);
  }
  const wordBytes = bytes.readUInt32LE(magic.length);
  const pairs = bytes.readUInt32LE(magic.length + 4);
  const from = headerSize + wordBytes;
  if (bytes.length !== from + pairs * 5) throw damaged(path);
  const words = bytes.toString('utf8', headerSize, from).split('\n');
  const find = indexPairs(bytes, from, pairs);
  const scores = new Int8Array(bytes.subarray(from + pairs * 4));
  return {
    common: new Map(words.map((word, rank) => [word, rank])),
    score(pair) {
      const place = find(pair);
      return place < 0 ? Number.NaN : (scores[place] ?? 0) * step;
    },
  };
}

/**
 * Finds the place of a hash, −1 where it is not. Most pairs that are asked for were never seen, and one
 * bit, of few enough to stay in a processor's cache, tells that of most of them.
 */
function indexPairs(bytes: Buffer, from: number, pairs: number): (hash: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, pairs * 1.5))) - 1;
  const hashes = new Uint32Array(pairs);
  const slots = new Int32Array(mask + 1).fill(-1);
  const present = new Uint32Array(2 ** (32 - bitShift - 5));
  for (let place = 0; place < pairs; place += 1) {
    const hash = bytes.readUInt32LE(from + place * 4);
    hashes[place] = hash;
    const word = hash >>> (bitShift + 5);
    present[word] = (present[word] ?? 0) | (1 << ((hash >>> bitShift) & 31));
    let slot = hash & mask;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = place;
  }
  return (hash) => {
    const word = present[hash >>> (bitShift + 5)] ?? 0;
    if (((word >>> ((hash >>> bitShift) & 31)) & 1) === 0) return -1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] ?? -1;
      if (place < 0 || hashes[place] === hash) return place;
    }
  };
}

/** Bits of a hash that do not choose its bit: 2²³ bits are a megabyte. */
const bitShift = 9;

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new DuizhaoError(
      'MODEL_NOT_FOUND',
      `The model of word order is missing: ${path}`,
      'Install duizhao again.',
      { cause },
    );
  }
}

function damaged(path: string): DuizhaoError {
  return new DuizhaoError(
    'MODEL_INVALID',
    `The model of word order is damaged: ${path}`,
    'Install duizhao again.',
  );
}
