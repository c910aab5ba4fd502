/** Which words of two texts may translate each other, and how much more often than by chance. */
import { loadLexicon } from '../../../language/lexicon/index.js';
import type { Side } from '../side.js';
import { dictionaryTranslations } from './dictionary.js';
import { nameIndex, spelledNames } from './names.js';

/**
 * A sparse table, rows by Chinese type: the English types in `english` from start[row] to
 * start[row + 1], with their lifts.
 */
export interface TranslationTable {
  readonly start: Int32Array;
  readonly english: Int32Array;
  /** p(English | Chinese) / p(English). */
  readonly lift: Float32Array;
  /** p(Chinese | English) / p(Chinese), by Bayes' rule from the same table. */
  readonly backLift: Float32Array;
}

/** p(English type | Chinese type) for each Chinese type; rows need not add up to 1. */
export type TranslationRows = readonly ReadonlyMap<number, number>[];

/** How far a text's own frequencies may make a word unexpected: keeps rare words from exploding. */
const leastExplained = 0.2;

/** Which evidence a table is made of beside the dictionary and names. */
export interface TranslationOptions {
  /** Whether the trained lexicon counts; true by default. */
  readonly useLexicon?: boolean;
}

/** What the resources that ship know of the words of two texts. */
export function knownTranslations(
  chinese: Side,
  english: Side,
  { useLexicon = true }: TranslationOptions = {},
): TranslationRows {
  const ids = new Map(english.types.map(({ key }, id) => [key, id]));
  const names = nameIndex(english.types);
  const lexicon = useLexicon ? loadLexicon() : undefined;
  return chinese.types.map(({ key }) => {
    const row = new Map<number, number>();
    const add = (id: number | undefined, probability: number) => {
      if (id !== undefined) row.set(id, (row.get(id) ?? 0) + probability);
    };
    for (const { english: stem, forward } of lexicon?.translations(key) ?? []) {
      add(ids.get(stem), forward);
    }
    const glossed = dictionaryTranslations(key);
    for (const [stem, share] of glossed) add(ids.get(stem), share);
    // What is written alike, figures and Latin words, is its own translation.
    if (!glossed.has(key)) add(ids.get(key), 1);
    for (const [id, share] of spelledNames(key, names)) add(id, share);
    return row;
  });
}

/** The table of `rows`, with lifts by the frequencies of the two texts. */
export function createTranslationTable(
  chinese: Side,
  english: Side,
  rows: TranslationRows,
): TranslationTable {
  const start = new Int32Array(rows.length + 1);
  const explained = new Float64Array(english.types.length);
  for (const [type, row] of rows.entries()) {
    start[type + 1] = (start[type] ?? 0) + row.size;
    const frequency = (chinese.counts[type] ?? 0) / chinese.words.length;
    for (const [id, probability] of row) {
      explained[id] = (explained[id] ?? 0) + probability * frequency;
    }
  }
  const size = start[rows.length] ?? 0;
  const table = {
    start,
    english: new Int32Array(size),
    lift: new Float32Array(size),
    backLift: new Float32Array(size),
  };
  let at = 0;
  for (const row of rows) {
    for (const [id, probability] of row) {
      const frequency = ((english.counts[id] ?? 0) + 0.5) / english.words.length;
      table.english[at] = id;
      table.lift[at] = probability / frequency;
      table.backLift[at] = probability / Math.max(explained[id] ?? 0, leastExplained * frequency);
      at += 1;
    }
  }
  return table;
}
