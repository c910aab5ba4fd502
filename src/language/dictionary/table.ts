/**
 * The dictionary's file format: a table that is searched where it lies, without being unpacked.
 *
 *     magic            8 bytes, `DZCEDIC1`
 *     n                number of headwords
 *     words            number of UTF-16 units in the headword text
 *     readings         number of bytes in the reading text
 *     wordLengths      n bytes: the length of each headword in UTF-16 units
 *     readingLengths   n 16-bit numbers: the length of each headword's readings in bytes
 *     headword text    UTF-16; headwords in ascending order of code units
 *     reading text     UTF-8; readings are parted by U+001E, their fields (pinyin, glosses) by U+001F
 *
 * Numbers are unsigned, n and the totals 32-bit; numbers and UTF-16 are little-endian.
 */
import { readFileSync } from 'node:fs';
import { DuizhaoError } from '../../core/errors.js';
import type { DictionaryEntry, Reading } from './entry.js';

const magic = 'DZCEDIC1';
const totals = 3;
const headerSize = magic.length + totals * 4;
const fieldMark = '\u001f';
const readingMark = '\u001e';

/** A table in memory; headwords are named by their place in ascending order. */
export interface DictionaryTable {
  readonly size: number;
  headword(index: number): string;
  readings(index: number): readonly Reading[];
  /** The place of a headword. */
  find(word: string): number | undefined;
  /** The longest headword that stands at `from` in `text`. */
  longestPrefix(
    text: string,
    from: number,
  ): { readonly index: number; readonly length: number } | undefined;
}

/** The bytes of the table for `entries`: the same for the same entries in whatever order. */
export function writeTable(entries: readonly DictionaryEntry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const words = sorted.map((entry) => Buffer.from(entry.word, 'utf16le'));
  const readings = sorted.map((entry) =>
    Buffer.from(entry.readings.map(encodeReading).join(readingMark), 'utf8'),
  );
  const wordText = Buffer.concat(words);
  const readingText = Buffer.concat(readings);
  const header = Buffer.alloc(headerSize + 3 * sorted.length);
  let at = header.write(magic, 'latin1');
  at = header.writeUInt32LE(sorted.length, at);
  at = header.writeUInt32LE(wordText.length / 2, at);
  at = header.writeUInt32LE(readingText.length, at);
  for (const word of words) at = header.writeUInt8(word.length / 2, at);
  for (const reading of readings) at = header.writeUInt16LE(reading.length, at);
  return Buffer.concat([header, wordText, readingText]);
}

function encodeReading(reading: Reading): string {
  return [reading.pinyin, ...reading.glosses].join(fieldMark);
}

function decodeReading(encoded: string): Reading {
  const [pinyin = '', ...glosses] = encoded.split(fieldMark);
  return { pinyin, glosses };
}

/**
 * The table in the file at `path`.
 * @throws DuizhaoError `DICTIONARY_INVALID` when the file cannot be read or is not such a table.
 */
export function readTable(path: string): DictionaryTable {
  const bytes = readBytes(path);
  if (bytes.length < headerSize || bytes.toString('latin1', 0, magic.length) !== magic) {
    throw damaged(path, 'it does not begin as a dictionary table does');
  }
  const size = bytes.readUInt32LE(magic.length);
  const wordUnits = bytes.readUInt32LE(magic.length + 4);
  const readingBytes = bytes.readUInt32LE(magic.length + 8);
  const wordsStart = headerSize + 3 * size;
  const readingsStart = wordsStart + 2 * wordUnits;
  if (bytes.length !== readingsStart + readingBytes) {
    throw damaged(path, `it is ${bytes.length} bytes long, not ${readingsStart + readingBytes}`);
  }
  const words = bytes.toString('utf16le', wordsStart, readingsStart);
  const wordOffsets = runningTotals(size, (index) => bytes.readUInt8(headerSize + index));
  const readingOffsets = runningTotals(size, (index) =>
    bytes.readUInt16LE(headerSize + size + 2 * index),
  );
  const wordOffset = (index: number) => wordOffsets[index] ?? words.length;
  const readingOffset = (index: number) => readingsStart + (readingOffsets[index] ?? readingBytes);
  const headword = (index: number) => words.slice(wordOffset(index), wordOffset(index + 1));

  function find(word: string): number | undefined {
    const match = longestPrefix(word, 0);
    return match?.length === word.length ? match.index : undefined;
  }

  /**
   * Goes down the sorted headwords one code unit at a time, keeping those from `low` up to `high`
   * that begin as the text does; a headword that ends here is the first of them.
   */
  function longestPrefix(text: string, from: number) {
    let low = 0;
    let high = size;
    let longest: { index: number; length: number } | undefined;
    for (let length = 0; from + length < text.length; length++) {
      const unit = text.charCodeAt(from + length);
      low = firstNotBelow(low, high, length, unit);
      high = firstNotBelow(low, high, length, unit + 1);
      if (low === high) break;
      if (wordOffset(low + 1) - wordOffset(low) === length + 1) {
        longest = { index: low, length: length + 1 };
      }
    }
    return longest;
  }

  /** The first headword of a range that share a prefix whose unit at `place` is not below `unit`. */
  function firstNotBelow(from: number, to: number, place: number, unit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = wordOffset(middle) + place;
      // A headword that has ended comes before those that go on.
      const found = at < wordOffset(middle + 1) ? words.charCodeAt(at) : -1;
      if (found < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    size,
    headword,
    readings: (index) =>
      bytes
        .toString('utf8', readingOffset(index), readingOffset(index + 1))
        .split(readingMark)
        .map(decodeReading),
    find,
    longestPrefix,
  };
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

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw damaged(path, 'it cannot be read', { cause });
  }
}

function damaged(path: string, why: string, options?: ErrorOptions): DuizhaoError {
  return new DuizhaoError(
    'DICTIONARY_INVALID',
    `The dictionary table ${path} cannot be used: ${why}.`,
    'Install duizhao again, or write the table anew with `npm run build:dictionary`.',
    options,
  );
}
