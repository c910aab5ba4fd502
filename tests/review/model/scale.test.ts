import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../src/review/model/bands.js';
import { linkOrder } from '../../../src/review/model/navigate.js';
import { createReviewState } from '../../../src/review/model/state.js';
import { largeChanges, largeReview, largeSize } from './large-review.js';

const state = largeReview();

describe('a bitext of 50,000 and 50,000 segments', () => {
  it.each(largeChanges)('has the bands after %s that it would have afresh', (_, change) => {
    bandsOf(state);
    linkOrder(state);
    let applied = 0;
    for (let at = 10; at < largeSize; at += 2_500) {
      const patch = change(state, at);
      if (patch === undefined) continue;
      state.apply(patch);
      linkOrder(state);
      applied += 1;
    }
    expect(applied).toBeGreaterThan(10);
    const fresh = createReviewState(state.snapshot(0));
    expect(bandsOf(state)).toEqual(bandsOf(fresh));
  });
});
