/** Words that the resources do not know, by what they stand beside again and again in these two texts. */
import type { Side } from '../side.js';
import type { TranslationRows } from './index.js';

/** A Chinese and an English sentence that a first look has linked. */
export type LinkedPair = readonly [chinese: number, english: number];

/** A word is unknown if nothing that may translate it stands in the other text this probably. */
const leastKnown = 0.05;

/** How often two words must stand in linked sentences, and how regularly (Dice 1945). */
const leastCount = 3;
const leastDice = 0.5;

/** English words that stand in more than one sentence in so many are no translations of rare words. */
const leastRarity = 2;

/**
 * `known` with p(English type | Chinese type) for unknown Chinese words, names above all (韦小宝 /
 * Trinket), by the Dice coefficient over linked sentences (Smadja et al. 1996); `undefined` where there
 * is nothing to learn. One pair of sentences is left out of the count, so that no link can speak for
 * itself alone.
 */
export function learnTranslations(
  chinese: Side,
  english: Side,
  known: TranslationRows,
  pairs: readonly LinkedPair[],
): TranslationRows | undefined {
  const unknown = findUnknown(chinese, known);
  const together = new Map<number, number>();
  const chineseCounts = new Map<number, number>();
  const englishCounts = new Map<number, number>();
  for (const [a, b] of pairs) {
    const ours = typesIn(chinese, a).filter((type) => unknown.has(type));
    const theirs = typesIn(english, b).filter((type) => (english.rarity[type] ?? 0) > leastRarity);
    for (const type of ours) add(chineseCounts, type);
    for (const type of theirs) add(englishCounts, type);
    for (const zh of ours) for (const en of theirs) add(together, zh * english.types.length + en);
  }
  const learned = new Map<number, [english: number, probability: number][]>();
  for (const [key, count] of together) {
    if (count < leastCount) continue;
    const zh = Math.floor(key / english.types.length);
    const en = key - zh * english.types.length;
    const all = chineseCounts.get(zh) ?? 0;
    if ((2 * count) / (all + (englishCounts.get(en) ?? 0)) < leastDice) continue;
    const row = learned.get(zh) ?? [];
    row.push([en, (count - 1) / (all + 1)]);
    learned.set(zh, row);
  }
  return learned.size === 0 ? undefined : addRows(known, learned);
}

/** Words of more than one character that nothing is known to translate here. */
function findUnknown(chinese: Side, { start, probability }: TranslationRows): ReadonlySet<number> {
  const unknown = new Set<number>();
  for (const [type, { key }] of chinese.types.entries()) {
    const row = probability.subarray(start[type] ?? 0, start[type + 1] ?? 0);
    if (key.length > 1 && row.every((value) => value < leastKnown)) unknown.add(type);
  }
  return unknown;
}

function addRows(
  known: TranslationRows,
  learned: ReadonlyMap<number, readonly (readonly [english: number, probability: number])[]>,
): TranslationRows {
  const start = new Int32Array(known.start.length);
  const english: number[] = [];
  const probability: number[] = [];
  for (let type = 0; type + 1 < start.length; type += 1) {
    const more = learned.get(type) ?? [];
    const better = new Set(more.map(([id]) => id));
    for (let at = known.start[type] ?? 0; at < (known.start[type + 1] ?? 0); at += 1) {
      if (better.has(known.english[at] ?? -1)) continue;
      english.push(known.english[at] ?? 0);
      probability.push(known.probability[at] ?? 0);
    }
    for (const [id, value] of more) {
      english.push(id);
      probability.push(value);
    }
    start[type + 1] = english.length;
  }
  return {
    start,
    english: Int32Array.from(english),
    probability: Float64Array.from(probability),
  };
}

function typesIn(side: Side, sentence: number): number[] {
  const words = side.words.subarray(side.start[sentence] ?? 0, side.start[sentence + 1] ?? 0);
  return [...new Set(words)];
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
