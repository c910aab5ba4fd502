/** How well the words of single sentences explain each other: the measure of the rough path. */
import { LiftIndex } from './lift-index.js';
import type { Side } from './side.js';
import type { TranslationTable } from './translations/index.js';

/** Share of the words that are taken to be free of any translation (see WordMatches). */
const background = 0.6;

/** Products of evidence are turned into logarithms before they leave these bounds. */
const greatestProduct = 1e200;
const leastProduct = 1e-200;

/**
 * Evidence (nats) of the words of a Chinese sentence and of each of `count` English sentences from
 * `from` on, both directions added up. The array is good until the next call.
 */
export type PairComparer = (sentence: number, from: number, count: number) => Float64Array;

/** Compares sentences of two texts pair by pair. */
export function createPairComparer(
  chinese: Side,
  english: Side,
  table: TranslationTable,
): PairComparer {
  const index = new LiftIndex(chinese, english, table);
  const { lift: lifts, backLift: backLifts } = table;
  const { words, start: starts } = english;
  let gains = new Float64Array(0);
  let sums = new Float64Array(0);
  return (sentence, from, count) => {
    const length = index.enter(sentence);
    const { heads, next, word: entryWords, cell: entryCells } = index;
    if (gains.length < count) gains = new Float64Array(count);
    if (sums.length < length) sums = new Float64Array(length);
    const share = (1 - background) / (length + 1);
    for (let at = 0; at < count; at += 1) {
      sums.fill(0, 0, length);
      const start = starts[from + at] ?? 0;
      const end = starts[from + at + 1] ?? 0;
      let gain = 0;
      // A logarithm of products takes less time than a sum of logarithms.
      let product = 1;
      for (let place = start; place < end; place += 1) {
        let sum = 0;
        let entry = heads[words[place] ?? 0] ?? -1;
        while (entry >= 0) {
          const cell = entryCells[entry] ?? 0;
          const word = entryWords[entry] ?? 0;
          sum += lifts[cell] ?? 0;
          sums[word] = (sums[word] ?? 0) + (backLifts[cell] ?? 0);
          entry = next[entry] ?? -1;
        }
        product *= background + share * sum;
        if (product > greatestProduct || product < leastProduct) {
          gain += Math.log(product);
          product = 1;
        }
      }
      const backShare = (1 - background) / (end - start + 1);
      for (let word = 0; word < length; word += 1) {
        product *= background + backShare * (sums[word] ?? 0);
        if (product > greatestProduct || product < leastProduct) {
          gain += Math.log(product);
          product = 1;
        }
      }
      gains[at] = gain + Math.log(product);
    }
    return gains;
  };
}
