/**
 * The lexicon's file format: a table that is searched where it lies, without being unpacked.
 *
 *     magic            8 bytes, `DZLEXIC2`
 *     chinese          number of Chinese words
 *     english          number of English stems, at most 65,536
 *     pairs            number of pairs
 *     chineseUnits     number of UTF-16 units in the Chinese text
 *     englishBytes     number of bytes in the English text
 *     chineseLengths   a byte each: the length of a Chinese word in UTF-16 units
 *     englishLengths   a byte each: the length of a stem in bytes
 *     rowLengths       16 bits each: how many pairs a Chinese word has
 *     Chinese text     UTF-16; words in ascending order of code units
 *     English text     UTF-8
 *     stems            16 bits a pair: the place of its stem; pairs by Chinese word, best first
 *     forward          a byte a pair: p(english | chinese), see `quantize`
 *     backward         a byte a pair: p(chinese | english)
 *     chineseAlone     a byte a Chinese word: p(word | a word without counterpart)
 *     englishAlone     a byte a stem: likewise
 *
 * Numbers are unsigned, the totals 32-bit; numbers and UTF-16 are little-endian.
 */
import { readFileSync } from 'node:fs';
import { DuizhaoError } from '../../core/errors.js';

const magic = 'DZLEXIC2';
const totals = 5;
const headerSize = magic.length + totals * 4;
const wordLimit = 255;
const stemLimit = 65_536;

/** The least probability that is told from nothing. */
const leastProbability = 1e-6;
const steps = 255;

/** A probability on the scale that the file keeps: 0 for certain, each step 5 % less likely. */
export function quantize(probability: number): number {
  if (probability <= leastProbability) return steps;
  const share = Math.log(probability) / Math.log(leastProbability);
  return Math.min(steps, Math.max(0, Math.round(share * steps)));
}

const probabilities = Float64Array.from({ length: steps + 1 }, (_, step) =>
  step === steps ? 0 : leastProbability ** (step / steps),
);

/** A Chinese word, an English stem and how likely each translates the other. */
export interface LexiconPair {
  readonly chinese: string;
  readonly english: string;
  readonly forward: number;
  readonly backward: number;
}

/** What a lexicon is made of. */
export interface LexiconContent {
  readonly pairs: readonly LexiconPair[];
  /** p(word | a word without counterpart), of words that the pairs have. */
  readonly chineseAlone: ReadonlyMap<string, number>;
  readonly englishAlone: ReadonlyMap<string, number>;
}

/** One pair of a row, its stem by number. */
export interface RowPair {
  readonly stem: number;
  readonly forward: number;
  readonly backward: number;
}

/** A table in memory; Chinese words and stems are named by their place. */
export interface LexiconTable {
  /** Number of Chinese words. */
  readonly size: number;
  readonly pairs: number;
  stem(index: number): string;
  word(index: number): string;
  /** The place of a Chinese word. */
  find(word: string): number | undefined;
  /** The place of a stem. */
  findStem(stem: string): number | undefined;
  /** p(word | a word without counterpart). */
  chineseAlone(index: number): number;
  /** p(stem | a word without counterpart). */
  englishAlone(stem: number): number;
  /** The pairs of a Chinese word, best first. */
  row(index: number): RowPair[];
}

/**
 * The bytes of the table for a lexicon: the same for the same pairs in whatever order.
 * @throws TypeError when a word is longer than 255 units or there are more than 65,536 stems.
 */
export function writeTable({ pairs, chineseAlone, englishAlone }: LexiconContent): Uint8Array {
  const rows = new Map<string, LexiconPair[]>();
  for (const pair of pairs) {
    const row = rows.get(pair.chinese);
    if (row === undefined) rows.set(pair.chinese, [pair]);
    else row.push(pair);
  }
  const words = [...rows.keys()].sort(byCodeUnits);
  const stems = [...new Set(pairs.map(({ english }) => english))].sort(byCodeUnits);
  if (stems.length > stemLimit) throw new TypeError(`${stems.length} stems are too many`);
  const stemPlaces = new Map(stems.map((stem, place) => [stem, place]));
  const sorted = words.map((word) => (rows.get(word) ?? []).sort(bestFirst));
  const chineseText = words.map((word) => Buffer.from(word, 'utf16le'));
  const englishText = stems.map((stem) => Buffer.from(stem, 'utf8'));
  const ordered = sorted.flat();

  const header = Buffer.alloc(headerSize);
  let at = header.write(magic, 'latin1');
  const sizes = [words.length, stems.length, ordered.length];
  const lengths = [totalLength(chineseText) / 2, totalLength(englishText)];
  for (const total of [...sizes, ...lengths]) at = header.writeUInt32LE(total, at);
  return Buffer.concat([
    header,
    Uint8Array.from(chineseText, ({ length }) => checkedLength(length / 2)),
    Uint8Array.from(englishText, ({ length }) => checkedLength(length)),
    shorts(sorted.map((row) => row.length)),
    ...chineseText,
    ...englishText,
    shorts(ordered.map(({ english }) => stemPlaces.get(english) ?? 0)),
    Uint8Array.from(ordered, ({ forward }) => quantize(forward)),
    Uint8Array.from(ordered, ({ backward }) => quantize(backward)),
    Uint8Array.from(words, (word) => quantize(chineseAlone.get(word) ?? 0)),
    Uint8Array.from(stems, (stem) => quantize(englishAlone.get(stem) ?? 0)),
  ]);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function bestFirst(a: LexiconPair, b: LexiconPair): number {
  return b.forward - a.forward || byCodeUnits(a.english, b.english);
}

function totalLength(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function checkedLength(length: number): number {
  if (length > wordLimit) throw new TypeError(`a word of ${length} units is too long`);
  return length;
}

function shorts(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, place) => {
    bytes.writeUInt16LE(value, 2 * place);
  });
  return bytes;
}

/**
 * The table in the file at `path`.
 * @throws DuizhaoError `MODEL_NOT_FOUND` when there is no such file, `MODEL_INVALID` when it is not
 * such a table.
 */
export function readTable(path: string): LexiconTable {
  const bytes = readBytes(path);
  if (bytes.length < headerSize || bytes.toString('latin1', 0, magic.length) !== magic) {
    throw damaged(path, 'it does not begin as a lexicon does');
  }
  const total = (place: number) => bytes.readUInt32LE(magic.length + 4 * place);
  const [size, stems, pairs] = [total(0), total(1), total(2)];
  const [chineseUnits, englishBytes] = [total(3), total(4)];
  const stemLengths = headerSize + size;
  const rowLengths = stemLengths + stems;
  const chineseText = rowLengths + 2 * size;
  const englishText = chineseText + 2 * chineseUnits;
  const pairStems = englishText + englishBytes;
  const forward = pairStems + 2 * pairs;
  const backward = forward + pairs;
  const chineseAlone = backward + pairs;
  const englishAlone = chineseAlone + size;
  const expected = englishAlone + stems;
  if (bytes.length !== expected) {
    throw damaged(path, `it is ${bytes.length} bytes long, not ${expected}`);
  }
  const words = bytes.toString('utf16le', chineseText, englishText);
  const wordStarts = runningTotals(size, (place) => bytes.readUInt8(headerSize + place));
  const stemStarts = runningTotals(stems, (place) => bytes.readUInt8(stemLengths + place));
  const rowStarts = runningTotals(size, (place) => bytes.readUInt16LE(rowLengths + 2 * place));
  if (
    wordStarts[size] !== chineseUnits ||
    stemStarts[stems] !== englishBytes ||
    rowStarts[size] !== pairs
  ) {
    throw damaged(path, 'its lengths do not add up');
  }
  const stemTexts = new Array<string | undefined>(stems);

  function word(index: number): string {
    return words.slice(wordStarts[index], wordStarts[index + 1]);
  }

  function stem(index: number): string {
    const known = stemTexts[index];
    if (known !== undefined) return known;
    const start = englishText + (stemStarts[index] ?? 0);
    const text = bytes.toString('utf8', start, englishText + (stemStarts[index + 1] ?? 0));
    stemTexts[index] = text;
    return text;
  }

  function probabilityAt(place: number): number {
    return probabilities[bytes.readUInt8(place)] ?? 0;
  }

  return {
    size,
    pairs,
    stem,
    word,
    find: (wanted) => placeOf(wanted, size, word),
    findStem: (wanted) => placeOf(wanted, stems, stem),
    chineseAlone: (index) => probabilityAt(chineseAlone + index),
    englishAlone: (index) => probabilityAt(englishAlone + index),
    row(index) {
      const row: RowPair[] = [];
      const end = rowStarts[index + 1] ?? 0;
      for (let pair = rowStarts[index] ?? 0; pair < end; pair++) {
        row.push({
          stem: bytes.readUInt16LE(pairStems + 2 * pair),
          forward: probabilityAt(forward + pair),
          backward: probabilityAt(backward + pair),
        });
      }
      return row;
    },
  };
}

/** The place of `wanted` among `size` texts in ascending order of code units. */
function placeOf(wanted: string, size: number, textAt: (place: number) => string) {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < size && textAt(low) === wanted ? low : undefined;
}

/** Where each of `size` things that lie end to end starts, and where the last one ends. */
function runningTotals(size: number, lengthOf: (index: number) => number): Uint32Array {
  const offsets = new Uint32Array(size + 1);
  let total = 0;
  for (let index = 0; index < size; index++) {
    total += lengthOf(index);
    offsets[index + 1] = total;
  }
  return offsets;
}

const reinstall = 'Install duizhao again, or train the lexicon anew with `npm run train:lexicon`.';

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new DuizhaoError('MODEL_NOT_FOUND', `The lexicon ${path} cannot be read.`, reinstall, {
      cause,
    });
  }
}

function damaged(path: string, why: string): DuizhaoError {
  return new DuizhaoError(
    'MODEL_INVALID',
    `The lexicon ${path} cannot be used: ${why}.`,
    reinstall,
  );
}
