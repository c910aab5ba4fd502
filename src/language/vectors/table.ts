/**
 * The file format of word vectors: rows of 4-bit numbers.
 *
 *     magic            8 bytes, `DZVECTR1`
 *     dimensions       values in a row, an even number
 *     counts           rows of Chinese words, Chinese characters, English words, letter sequences
 *     textUnits        UTF-16 units of the lists of Chinese words, Chinese characters, English words
 *     weights          a 16-bit number a row: the row's length, in 4096ths
 *     values           dimensions / 2 bytes a row: two values a byte, the lower half first, each 8 more
 *                      than a whole number from −7 to 7; only their direction counts
 *     lengths          a byte a word of the three lists: its length in UTF-16 units
 *     texts            the words of each list end to end in ascending order of units: Chinese in
 *                      UTF-16, English in Latin-1
 *
 * Rows come in the order of the counts, words in that of their list. Numbers are unsigned and
 * little-endian, those of the header 32-bit.
 */
import { existsSync, readFileSync } from 'node:fs';
import { DuizhaoError } from '../../core/errors.js';
import type { RowIndex } from './parts.js';
import { openWordList } from './word-list.js';

const magic = 'DZVECTR1';
const headerSize = magic.length + 8 * 4;
const weightUnit = 1 / 4096;
const nibbleZero = 8;

/** A table in memory; rows are named by their place in the file. */
export interface VectorTable extends RowIndex {
  readonly dimensions: number;
  /** Adds a row, its direction times its weight, to `sum`, which holds `dimensions` values. */
  addRow(row: number, sum: Float32Array): void;
}

/**
 * The table in the file at `path`.
 * @throws DuizhaoError `MODEL_NOT_FOUND` when there is no such file, `MODEL_INVALID` when it is no such table.
 */
export function readVectorTable(path: string): VectorTable {
  const bytes = readBytes(path);
  if (bytes.length < headerSize || bytes.toString('latin1', 0, magic.length) !== magic) {
    throw damaged(path, 'it does not begin as a table of vectors does');
  }
  const header = (place: number) => bytes.readUInt32LE(magic.length + 4 * place);
  const dimensions = header(0);
  const [words, characters, english, sequences] = [header(1), header(2), header(3), header(4)];
  const [wordUnits, characterUnits, englishUnits] = [header(5), header(6), header(7)];
  const size = words + characters + english + sequences;
  const rowBytes = dimensions / 2;
  const valuesStart = headerSize + 2 * size;
  const lengthsStart = valuesStart + size * rowBytes;
  const textStart = lengthsStart + words + characters + english;
  const expected = textStart + 2 * (wordUnits + characterUnits) + englishUnits;
  if (dimensions % 2 !== 0 || bytes.length !== expected) {
    throw damaged(path, `it is ${bytes.length} bytes long, not ${expected}`);
  }
  const characterStart = textStart + 2 * wordUnits;
  const englishStart = characterStart + 2 * characterUnits;
  const lengths = (from: number, count: number) =>
    bytes.subarray(lengthsStart + from, lengthsStart + from + count);
  const wordList = openWordList(
    bytes.toString('utf16le', textStart, characterStart),
    lengths(0, words),
  );
  const characterList = openWordList(
    bytes.toString('utf16le', characterStart, englishStart),
    lengths(words, characters),
  );
  const englishList = openWordList(
    bytes.toString('latin1', englishStart),
    lengths(words + characters, english),
  );
  const sequenceStart = words + characters + english;

  return {
    dimensions,
    chineseWord: (word) => wordList.find(word),
    chineseCharacter: (character) => after(words, characterList.find(character)),
    englishWord: (word) => after(words + characters, englishList.find(word)),
    letters: (sequence) =>
      sequences === 0 ? undefined : sequenceStart + (hash(sequence) % sequences),
    addRow(row, sum) {
      const start = valuesStart + row * rowBytes;
      let squares = 0;
      for (let at = start; at < start + rowBytes; at++) {
        const pair = bytes[at] ?? 0;
        squares += ((pair & 15) - nibbleZero) ** 2 + ((pair >> 4) - nibbleZero) ** 2;
      }
      if (squares === 0) return;
      const scale = (bytes.readUInt16LE(headerSize + 2 * row) * weightUnit) / Math.sqrt(squares);
      for (let place = 0; place < dimensions; place++) {
        const pair = bytes[start + (place >> 1)] ?? 0;
        const value = ((place & 1) === 0 ? pair & 15 : pair >> 4) - nibbleZero;
        sum[place] = (sum[place] ?? 0) + scale * value;
      }
    },
  };
}

function after(start: number, place: number | undefined): number | undefined {
  return place === undefined ? undefined : start + place;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return state >>> 0;
}

function readBytes(path: string): Buffer {
  if (!existsSync(path)) {
    throw new DuizhaoError(
      'MODEL_NOT_FOUND',
      `There is no table of word vectors at ${path}.`,
      'Install duizhao again: the table ships with it.',
    );
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    throw damaged(path, 'it cannot be read', { cause });
  }
}

function damaged(path: string, why: string, options?: ErrorOptions): DuizhaoError {
  return new DuizhaoError(
    'MODEL_INVALID',
    `The table of word vectors ${path} cannot be used: ${why}.`,
    'Install duizhao again, or make the table anew as models/training/vectors says.',
    options,
  );
}
