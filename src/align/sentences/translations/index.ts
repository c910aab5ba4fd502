/** Which words of two texts may translate each other, and how much more often than by chance. */
import { loadLexicon } from '../../../language/lexicon/index.js';
import { conceptMark } from '../facts.js';
import type { Side } from '../side.js';
import { dictionaryTranslations } from './dictionary.js';
import { nameIndex, soundedNames, soundIndex, spelledNames } from './names.js';

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

/**
 * p(English type | Chinese type), rows by Chinese type as in a `TranslationTable`; rows need not add up
 * to 1.
 */
export interface TranslationRows {
  readonly start: Int32Array;
  readonly english: Int32Array;
  readonly probability: Float64Array;
}

const noGlosses: ReadonlyMap<string, number> = new Map();

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
  const sounds = soundIndex(english.types);
  const lexicon = useLexicon ? loadLexicon() : undefined;
  const start = new Int32Array(chinese.types.length + 1);
  const found: number[] = [];
  const probabilities: number[] = [];
  // Where in the row that is being filled an English type stands; −1 for types that are not in it.
  const places = new Int32Array(english.types.length).fill(-1);
  const add = (id: number | undefined, probability: number) => {
    if (id === undefined) return;
    const place = places[id] ?? -1;
    if (place >= 0) {
      probabilities[place] = (probabilities[place] ?? 0) + probability;
      return;
    }
    places[id] = found.length;
    found.push(id);
    probabilities.push(probability);
  };
  for (const [type, { key }] of chinese.types.entries()) {
    for (const { english: stem, forward } of lexicon?.translations(key) ?? []) {
      add(ids.get(stem), forward);
    }
    const glossed = key.startsWith(conceptMark) ? noGlosses : dictionaryTranslations(key);
    for (const [stem, share] of glossed) add(ids.get(stem), share);
    // What is written alike, figures and Latin words, is its own translation.
    if (!glossed.has(key)) add(ids.get(key), 1);
    for (const [id, share] of spelledNames(key, names)) add(id, share);
    if (found.length === (start[type] ?? 0)) {
      for (const [id, share] of soundedNames(key, sounds)) add(id, share);
    }
    for (let at = start[type] ?? 0; at < found.length; at += 1) places[found[at] ?? 0] = -1;
    start[type + 1] = found.length;
  }
  return {
    start,
    english: Int32Array.from(found),
    probability: Float64Array.from(probabilities),
  };
}

/** The table of `rows`, with lifts by the frequencies of the two texts. */
export function createTranslationTable(
  chinese: Side,
  english: Side,
  rows: TranslationRows,
): TranslationTable {
  const { start, english: targets, probability: probabilities } = rows;
  const explained = new Float64Array(english.types.length);
  for (let type = 0; type < chinese.types.length; type += 1) {
    const frequency = (chinese.counts[type] ?? 0) / chinese.words.length;
    for (let cell = start[type] ?? 0; cell < (start[type + 1] ?? 0); cell += 1) {
      const id = targets[cell] ?? 0;
      explained[id] = (explained[id] ?? 0) + (probabilities[cell] ?? 0) * frequency;
    }
  }
  const lift = new Float32Array(targets.length);
  const backLift = new Float32Array(targets.length);
  for (let cell = 0; cell < targets.length; cell += 1) {
    const id = targets[cell] ?? 0;
    const probability = probabilities[cell] ?? 0;
    const frequency = ((english.counts[id] ?? 0) + 0.5) / english.words.length;
    lift[cell] = probability / frequency;
    backLift[cell] = probability / Math.max(explained[id] ?? 0, leastExplained * frequency);
  }
  return { start, english: targets, lift, backLift };
}
