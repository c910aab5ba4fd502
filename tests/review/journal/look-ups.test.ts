import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChangeIds } from '../../../src/review/journal/change-ids.js';
import { createFold } from '../../../src/review/journal/fold.js';
import { createPlaces } from '../../../src/review/journal/places.js';
import { createReviewState, invertPatch } from '../../../src/review/model/state.js';
import type { Patch } from '../../../src/review/model/types.js';
import { comment, confirm, madeBase, splitText } from './made-bitext.js';

describe('the ids of changes', () => {
  it('find each change by its id, also from their fingerprints', () => {
    const ids = createChangeIds();
    const names = Array.from({ length: 5_000 }, (_, at) => `change-${at}`);
    for (const [at, name] of names.entries()) {
      if (at % 700 === 0) expect(ids.candidates(name)).toEqual([]);
      ids.add(name);
    }
    for (const known of [ids, createChangeIds(ids.fingerprints())]) {
      for (const [at, name] of names.entries()) expect(known.candidates(name)).toContain(at + 1);
      expect(known.candidates('another')).toEqual([]);
      known.add('another');
      expect(known.candidates('another')).toEqual([5_001]);
    }
  });
});

describe('the places of events', () => {
  it('give a stretch that begins with an event and holds all that are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (lengths, a, b) => {
          const starts: number[] = [];
          let end = 100;
          const places = createPlaces();
          for (const [at, length] of lengths.entries()) {
            places.add(at + 1, end);
            starts.push(end);
            end += length;
          }
          const [first = 1, last = 1] = [1 + (a % lengths.length), 1 + (b % lengths.length)].sort(
            (one, other) => one - other,
          );
          for (const known of [places, createPlaces(places.list())]) {
            const { seq, from, to } = known.stretch(first, last, end);
            expect(from).toBe(starts[seq - 1]);
            expect(seq).toBeLessThanOrEqual(first);
            expect(to).toBeGreaterThanOrEqual(starts[last] ?? end);
          }
        },
      ),
    );
  });
});

describe('a fold of changes', () => {
  it('gives the state that making them one by one gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { maxLength: 60 }),
        async (choices) => {
          const { snapshot } = madeBase(10);
          const state = createReviewState(snapshot);
          const fold = createFold(snapshot);
          const made: Patch[] = [];
          for (const [kind, number] of choices) {
            const last = made.pop();
            const patch =
              kind === 0 && last !== undefined
                ? invertPatch(last)
                : [confirm(number), splitText(number), comment(number, '好')][kind % 3]?.patch;
            if (kind > 0 && last !== undefined) made.push(last);
            if (patch === undefined || state.conflictOf(patch) !== undefined) continue;
            state.apply(patch);
            expect(fold.add(patch)).toBe(true);
            if (kind > 0) made.push(patch);
          }
          const folded = await fold.snapshot(1, () => Promise.resolve([]));
          expect(createReviewState(folded).snapshot(1)).toEqual(state.snapshot(1));
        },
      ),
    );
  });

  it('refuses what takes away what is not there', () => {
    const { snapshot } = madeBase(3);
    for (const { patch } of [confirm(3), splitText(3)]) {
      expect(createFold(snapshot).add(patch)).toBe(false);
    }
  });
});
