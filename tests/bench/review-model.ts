/**
 * Measures how long a change of a review takes on 50,000 and 50,000 segments: making its patch, applying
 * it, and the order of the links after it.
 * Run: npx tsx tests/bench/review-model.ts
 */
import { bandsOf } from '../../src/review/model/bands.js';
import { linkOrder } from '../../src/review/model/navigate.js';
import type { Patch } from '../../src/review/model/types.js';
import { largeChanges, largeReview, largeSize } from '../review/model/large-review.js';
import { describeMachine } from './machine.js';

const state = largeReview();

/** Median in milliseconds, to two decimals. */
const median = (times: readonly number[]) =>
  (times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN).toFixed(2);

function timed(times: number[], act: () => void): void {
  const start = performance.now();
  act();
  times.push(performance.now() - start);
}

console.log(describeMachine());
const first: number[] = [];
timed(first, () => void bandsOf(state));
console.log(`first bands: ${median(first)} ms`);
linkOrder(state);
for (const [name, change] of largeChanges) {
  const [made, applied, ordered]: [number[], number[], number[]] = [[], [], []];
  for (let at = 10; at < largeSize; at += 500) {
    let patch: Patch | undefined;
    timed(made, () => {
      patch = change(state, at);
    });
    const ready = patch;
    if (ready === undefined) continue;
    timed(applied, () => state.apply(ready));
    timed(ordered, () => void linkOrder(state));
  }
  console.log(
    `${name}: patch ${median(made)} ms, applied ${median(applied)} ms, order of links ${median(ordered)} ms`,
  );
}
