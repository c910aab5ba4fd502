/** Bilingual word vectors: Chinese and English words in one space, read from the file that ships. */

import { packageFile } from '../../core/package-folder.js';
import { remember } from '../../core/remember.js';
import { chineseParts, englishParts } from './parts.js';
import { readVectorTable, type VectorTable } from './table.js';

/** A word's place in the space that both languages share. */
export interface WordVector {
  /** Direction, of unit length. */
  readonly values: Float32Array;
  /** How much the word counts in a sentence vector; 0 or more. */
  readonly weight: number;
}

/**
 * Vectors of words. A sentence's vector is the sum of `weight × values` over its words, brought to
 * unit length; two words, or two sentences, are as similar as their dot product is great.
 */
export interface WordVectors {
  /** Number of values in a vector. */
  readonly dimensions: number;
  /**
   * The vector of a Chinese word as `segmentChinese` gives it in `normal`. A word that the table
   * lacks gets the sum of the words and characters in it; punctuation has none.
   */
  chinese(word: string): WordVector | undefined;
  /**
   * The vector of an English word as `tokenizeEnglish` gives it in `normal`. A word that the table
   * lacks gets the sum of the words, or else of the letter sequences, in it.
   */
  english(word: string): WordVector | undefined;
}

let loaded: WordVectors | undefined;

/**
 * The vectors that ship; the file is read once a process.
 * @throws DuizhaoError `MODEL_NOT_FOUND` when the file is missing, `MODEL_INVALID` when it is damaged.
 */
export function loadWordVectors(): WordVectors {
  loaded ??= openWordVectors(packageFile('models', 'duizhao-vectors', 'vectors.bin'));
  return loaded;
}

/**
 * The vectors in the file at `path`, in the form that models/training/vectors writes.
 * @throws DuizhaoError `MODEL_NOT_FOUND` when the file is missing, `MODEL_INVALID` when it is damaged.
 */
export function openWordVectors(path: string): WordVectors {
  const table = readVectorTable(path);
  return {
    dimensions: table.dimensions,
    chinese: remember((word: string) => sumOfRows(table, chineseParts(word, table))),
    english: remember((word: string) => sumOfRows(table, englishParts(word, table))),
  };
}

/** The sum of rows over the square root of their number: of parts at random, as long as one of them. */
function sumOfRows(table: VectorTable, rows: readonly number[]): WordVector | undefined {
  if (rows.length === 0) return undefined;
  const values = new Float32Array(table.dimensions);
  for (const row of rows) table.addRow(row, values);
  const length = Math.sqrt(values.reduce((squares, value) => squares + value * value, 0));
  if (length === 0) return undefined;
  return { values: values.map((value) => value / length), weight: length / Math.sqrt(rows.length) };
}
