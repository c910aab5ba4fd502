/** Makes ready what a search over two texts reads. */

import type { Language } from '../../core/document.js';
import { loadWordVectors } from '../../language/vectors/index.js';
import type { TermFinder } from '../profile.js';
import { cellColumns } from './band.js';
import { measureRatios } from './bead-reader.js';
import { type Outlook, surveyRange } from './outlook.js';
import { wholeRange } from './range.js';
import { findRoughPath, linkedPairs } from './rough-path.js';
import {
  createSentenceVectors,
  type SentenceVectors,
  surveyCosines,
  type UsualCosines,
} from './sentence-vectors.js';
import { createSide, type Side } from './side.js';
import type { TextVectors } from './text-vectors.js';
import { learnTranslations } from './translations/document.js';
import {
  createTranslationTable,
  knownTranslations,
  type TranslationTable,
} from './translations/index.js';

/** What the search may use beside the dictionary that ships. */
export interface Resources {
  /** Finds the terms of a termbase, whose concepts then count as words of both texts. */
  readonly terms?: TermFinder;
  /** The trained lexicon and the trained word vectors; both by default. */
  readonly trained?: boolean;
  /**
   * Vectors of all sentences by a sentence-embedding model; none by default. They come on top of
   * what was trained and count for nothing without it.
   */
  readonly vectors?: TextVectors;
}

/** Two texts ready to be searched. */
export interface PreparedTexts {
  readonly chinese: Side;
  readonly english: Side;
  readonly table: TranslationTable;
  readonly ratios: { readonly characterRatio: number; readonly wordRatio: number };
  /** Left out where no vectors are at hand. */
  readonly vectors: ComparedVectors | undefined;
  /** Likewise by a sentence-embedding model. */
  readonly embedded: ComparedVectors | undefined;
  /** The survey of the whole of both texts. */
  readonly outlook: Outlook;
}

/** Sentence vectors with what is usual among them. */
export interface ComparedVectors {
  readonly vectors: SentenceVectors;
  readonly usual: UsualCosines;
}

/** Reads the sentences of both texts. */
export function prepareTexts(
  chineseTexts: readonly string[],
  englishTexts: readonly string[],
  { trained = true, vectors, terms }: Resources = {},
): PreparedTexts {
  const chinese = createSide(chineseTexts, 'zh', terms);
  const english = createSide(englishTexts, 'en', terms);
  const { table, outlook } = survey(chinese, english, trained);
  return {
    chinese,
    english,
    table,
    ratios: measureRatios(chinese, english),
    vectors: trained ? compareWordSums(chinese, english, outlook) : undefined,
    embedded:
      vectors === undefined || !trained
        ? undefined
        : compareVectors(
            embeddedRows(chineseTexts, vectors),
            embeddedRows(englishTexts, vectors),
            vectors.dimensions,
            outlook,
          ),
    outlook,
  };
}

/**
 * Looks over the whole of both texts, along a first path; what words that nothing knows stand beside
 * there is learned.
 */
function survey(
  chinese: Side,
  english: Side,
  trained: boolean,
): Pick<PreparedTexts, 'table' | 'outlook'> {
  const range = wholeRange(chinese.size, english.size);
  const rows = knownTranslations(chinese, english, { useLexicon: trained });
  const table = createTranslationTable(chinese, english, rows);
  const path = findRoughPath(chinese, english, table, range);
  const learned = learnTranslations(chinese, english, rows, linkedPairs(path, range));
  const richer = learned === undefined ? table : createTranslationTable(chinese, english, learned);
  return { table: richer, outlook: surveyRange(chinese, english, richer, range, path) };
}

/** Sentence vectors as weighted sums of word vectors. */
function compareWordSums(chinese: Side, english: Side, outlook: Outlook): ComparedVectors {
  const { dimensions } = loadWordVectors();
  return compareVectors(sumVectors(chinese, 'zh'), sumVectors(english, 'en'), dimensions, outlook);
}

function compareVectors(
  chinese: Float32Array,
  english: Float32Array,
  dimensions: number,
  { wideBand }: Outlook,
): ComparedVectors {
  const vectors = createSentenceVectors(chinese, english, dimensions);
  const englishSize = english.length / dimensions;
  const range = wholeRange(chinese.length / dimensions, englishSize);
  return { vectors, usual: surveyCosines(vectors, cellColumns(wideBand, range, englishSize)) };
}

/**
 * Rows of the vectors of texts. A run of sentences is their sum, in which a long one should count for
 * more than a short one: unit vectors are stretched by the square root of the length.
 */
function embeddedRows(texts: readonly string[], vectors: TextVectors): Float32Array {
  const { dimensions } = vectors;
  const rows = new Float32Array(texts.length * dimensions);
  for (const [at, text] of texts.entries()) {
    const stretch = Math.sqrt(text.length);
    rows.set(vectors.vectorOf(text)?.map((value) => value * stretch) ?? [], at * dimensions);
  }
  return rows;
}

function sumVectors(side: Side, language: Language): Float32Array {
  const vectors = loadWordVectors();
  const { dimensions } = vectors;
  const known = side.types.map(({ normal }) =>
    language === 'zh' ? vectors.chinese(normal) : vectors.english(normal),
  );
  const sums = new Float32Array(side.size * dimensions);
  for (let sentence = 0; sentence < side.size; sentence += 1) {
    const base = sentence * dimensions;
    for (let at = side.start[sentence] ?? 0; at < (side.start[sentence + 1] ?? 0); at += 1) {
      const vector = known[side.words[at] ?? 0];
      if (vector === undefined) continue;
      for (let value = 0; value < dimensions; value += 1) {
        sums[base + value] =
          (sums[base + value] ?? 0) + vector.weight * (vector.values[value] ?? 0);
      }
    }
  }
  return sums;
}
