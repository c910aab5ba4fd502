/** Makes ready what a search over two texts reads. */

import type { Language } from '../../core/document.js';
import { loadWordVectors } from '../../language/vectors/index.js';
import { cellColumns } from './band.js';
import { measureRatios } from './bead-reader.js';
import { type Outlook, surveyRange } from './outlook.js';
import { wholeRange } from './range.js';
import {
  createSentenceVectors,
  type SentenceVectors,
  surveyCosines,
  type UsualCosines,
} from './sentence-vectors.js';
import { createSide, type Side } from './side.js';
import {
  createTranslationTable,
  knownTranslations,
  type TranslationRows,
  type TranslationTable,
} from './translations/index.js';

/** What the search may use beside the dictionary that ships. */
export interface Resources {
  /** The trained lexicon and the trained word vectors; both by default. */
  readonly trained?: boolean;
}

/** Two texts ready to be searched. */
export interface PreparedTexts {
  readonly chinese: Side;
  readonly english: Side;
  readonly rows: TranslationRows;
  readonly table: TranslationTable;
  readonly ratios: { readonly characterRatio: number; readonly wordRatio: number };
  /** Left out where no vectors are at hand. */
  readonly vectors: ComparedVectors | undefined;
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
  { trained = true }: Resources = {},
): PreparedTexts {
  const chinese = createSide(chineseTexts, 'zh');
  const english = createSide(englishTexts, 'en');
  const rows = knownTranslations(chinese, english, { useLexicon: trained });
  const table = createTranslationTable(chinese, english, rows);
  const range = wholeRange(chinese.size, english.size);
  const outlook = surveyRange(chinese, english, table, range);
  return {
    chinese,
    english,
    rows,
    table,
    ratios: measureRatios(chinese, english),
    vectors: trained ? compareVectors(chinese, english, outlook) : undefined,
    outlook,
  };
}

/** Sentence vectors as weighted sums of word vectors. */
function compareVectors(chinese: Side, english: Side, { wideBand }: Outlook): ComparedVectors {
  const { dimensions } = loadWordVectors();
  const vectors = createSentenceVectors(
    sumVectors(chinese, 'zh'),
    sumVectors(english, 'en'),
    dimensions,
  );
  const range = wholeRange(chinese.size, english.size);
  return { vectors, usual: surveyCosines(vectors, cellColumns(wideBand, range, english.size)) };
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
