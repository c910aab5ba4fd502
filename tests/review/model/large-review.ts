/** A review of 50,000 and 50,000 segments, and what people do in it. */
import { confirm, mergeWithNext, moveBoundary } from '../../../src/review/model/link-actions.js';
import { createReviewState, type ReviewState } from '../../../src/review/model/state.js';
import { joinText, splitText } from '../../../src/review/model/text-actions.js';
import type { Link, Patch } from '../../../src/review/model/types.js';

/** Segments of each side. */
export const largeSize = 50_000;

/** One-to-one links, `link-0` of `s0` and `t0` and so on, none of them confirmed. */
export function largeReview(): ReviewState {
  const numbers = Array.from({ length: largeSize }, (_, at) => at);
  return createReviewState({
    name: 'large',
    seq: 0,
    source: numbers.map((at) => ({ id: `s${at}`, text: '大会决定' })),
    target: numbers.map((at) => ({ id: `t${at}`, text: 'It decides.' })),
    links: numbers.map(
      (at): Link => ({
        id: `link-${at}`,
        source: [`s${at}`],
        target: [`t${at}`],
        score: 0.9,
        status: 'proposed',
      }),
    ),
    notes: [],
  });
}

/** Changes at the link or segment with a number; nothing where it has gone. */
export const largeChanges: readonly (readonly [
  string,
  (state: ReviewState, at: number) => Patch | undefined,
])[] = [
  ['a confirmation', (state, at) => confirm(state, [`link-${at}`])],
  ['a merge', (state, at) => mergeWithNext(state, `link-${at + 1}`)],
  [
    'a moved boundary',
    (state, at) => moveBoundary(state, `link-${at + 3}`, 'target', 'last', 'down'),
  ],
  ['a split text', (state, at) => splitText(state, 'target', `t${at}`, 3, false)],
  ['a joined text', (state, at) => joinText(state, 'target', `t${at}`, false)],
];
