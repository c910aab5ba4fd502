/** How well the words of single sentences explain each other: the measure of the rough path. */
import { LiftIndex } from './lift-index.js';
import type { Side } from './side.js';
import type { TranslationTable } from './translations/index.js';

/** Share of the words that are taken to be free of any translation (see WordMatches). */
const background = 0.6;
const unexplained = Math.log(background);

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
  let gains = new Float64Array(0);
  let sums = new Float64Array(0);
  return (sentence, from, count) => {
    const length = index.enter(sentence);
    if (gains.length < count) gains = new Float64Array(count);
    if (sums.length < length) sums = new Float64Array(length);
    for (let at = 0; at < count; at += 1) {
      sums.fill(0, 0, length);
      const start = english.start[from + at] ?? 0;
      const end = english.start[from + at + 1] ?? 0;
      let gain = 0;
      for (let place = start; place < end; place += 1) {
        let sum = 0;
        let entry = index.heads[english.words[place] ?? 0] ?? -1;
        while (entry >= 0) {
          const cell = index.cell[entry] ?? 0;
          const word = index.word[entry] ?? 0;
          sum += table.lift[cell] ?? 0;
          sums[word] = (sums[word] ?? 0) + (table.backLift[cell] ?? 0);
          entry = index.next[entry] ?? -1;
        }
        gain += gainOf(sum, length);
      }
      for (let word = 0; word < length; word += 1) gain += gainOf(sums[word] ?? 0, end - start);
      gains[at] = gain;
    }
    return gains;
  };
}

function gainOf(lifts: number, facing: number): number {
  if (lifts === 0) return unexplained;
  return Math.log(background + ((1 - background) * lifts) / (facing + 1));
}
