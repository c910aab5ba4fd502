import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Band, bandsOf } from '../../../src/review/model/bands.js';
import { sides } from '../../../src/review/model/names.js';
import { createReviewState, type ReviewState } from '../../../src/review/model/state.js';
import type { Link, Snapshot } from '../../../src/review/model/types.js';
import { act, anySnapshot, anySteps } from './arbitrary.js';

/** `12-3 / 1-` are two links: of s1, s2 and t3, and of s1 alone. */
function bitext(groups: string): ReviewState {
  const links = groups.split(' / ').map((group, at): Link => {
    const [source = '', target = ''] = group.split('-');
    const ids = (letter: string, digits: string) => [...digits].map((digit) => letter + digit);
    return {
      id: `l${at}`,
      source: ids('s', source),
      target: ids('t', target),
      score: 1,
      status: 'proposed',
    };
  });
  const segments = (side: 'source' | 'target') =>
    links
      .flatMap((link) => link[side])
      .sort()
      .map((id) => ({ id, text: id }));
  return createReviewState({
    name: 'bands',
    seq: 0,
    source: segments('source'),
    target: segments('target'),
    links,
    notes: [],
  });
}

const shown = (bands: readonly Band[]) =>
  bands.map(({ source, target }) =>
    [source, target].map((ids) => ids.map((id) => id.slice(1)).join('')).join('-'),
  );

describe('bands', () => {
  it.each([
    ['one for each link that crosses no other', '1-1 / 23-2 / 4-34', ['1-1', '23-2', '4-34']],
    ['one for all links that cross', '1-2 / 2-1 / 3-3', ['12-12', '3-3']],
    ['one for a link and what is in its gap', '13-1 / 2-2 / 4-3', ['123-12', '4-3']],
    ['text without a counterpart by itself, source first', '-1 / 1- / 2-2', ['1-', '-1', '2-2']],
    [
      'several segments without a counterpart in one link',
      '12- / -12 / 3-3',
      ['12-', '-12', '3-3'],
    ],
    ['targets without a counterpart in one link at the end', '1-1 / -23', ['1-1', '-23']],
    ['a link without a counterpart that has a gap', '13- / 2-1 / 4-2', ['123-1', '4-2']],
    [
      'targets without a counterpart before what comes next',
      '1-1 / -23 / 2-4',
      ['1-1', '-23', '2-4'],
    ],
  ])('are %s', (_, groups, expected) => {
    expect(shown(bandsOf(bitext(groups)))).toEqual(expected);
  });

  it('are none for an empty bitext', () => {
    const empty: Snapshot = { name: '', seq: 0, source: [], target: [], links: [], notes: [] };
    expect(bandsOf(createReviewState(empty))).toEqual([]);
  });

  it('list all segments and links once, close over their links, and cannot be cut further', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const state = createReviewState(snapshot);
        const bands = bandsOf(state);
        for (const side of sides) {
          expect(bands.flatMap((band) => band[side])).toEqual(
            state.segments(side).map(({ id }) => id),
          );
        }
        expect(new Set(bands.map(({ key }) => key)).size).toBe(bands.length);
        expect(bands.flatMap(({ links }) => links).length).toBe(state.linkCount);
        for (const band of bands) {
          for (const side of sides) {
            expect(band.links.flatMap((link) => link[side]).sort()).toEqual(band[side].toSorted());
          }
          expect(cutsOf(band)).toEqual([]);
          expect(band.key).toBe(band.links[0]?.id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same after changes as those of a state that begins there', () => {
    fc.assert(
      fc.property(anySnapshot, anySteps, (snapshot, steps) => {
        const state = createReviewState(snapshot);
        for (const step of steps) {
          const before = bandsOf(state);
          expect(bandsOf(state)).toBe(before);
          const patch = act(state, step);
          if (patch === undefined) continue;
          state.apply(patch);
          const after = bandsOf(state);
          expect(after).toEqual(bandsOf(createReviewState(state.snapshot(0))));
          expect(bandsOf(state)).toBe(after);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same after several changes that nobody looked at in between', () => {
    fc.assert(
      fc.property(anySnapshot, anySteps, (snapshot, steps) => {
        const state = createReviewState(snapshot);
        bandsOf(state);
        for (const step of steps) {
          const patch = act(state, step);
          if (patch !== undefined) state.apply(patch);
        }
        expect(bandsOf(state)).toEqual(bandsOf(createReviewState(state.snapshot(0))));
      }),
      { numRuns: 500 },
    );
  });

  it('stay the same objects where a change does not touch them', () => {
    const state = bitext('1-1 / 2-2 / 34-34 / 5-5 / 6-6');
    const before = bandsOf(state);
    const link = state.link('l2');
    if (!link) throw new TypeError('a link');
    state.apply({ links: { removed: [link], added: [{ ...link, status: 'accepted' }] } });
    const after = bandsOf(state);
    expect(after.map((band, at) => band === before[at])).toEqual([true, true, false, true, true]);
    const [first] = state.segments('source');
    if (!first) throw new TypeError('a segment');
    state.apply({
      segments: [{ side: 'source', removed: [first], added: [{ ...first, text: 'x' }] }],
    });
    expect(bandsOf(state)).toBe(after);
  });
});

/** Places, in segments of each side, where a band of several could be cut between its links. */
function cutsOf(band: Band): readonly string[] {
  const cuts: string[] = [];
  for (let source = 0; source <= band.source.length; source++) {
    for (let target = 0; target <= band.target.length; target++) {
      const share = source + target;
      if (share === 0 || share === band.source.length + band.target.length) continue;
      const above = new Set([
        ...band.source.slice(0, source),
        ...band.target.slice(0, target).map((id) => `target ${id}`),
      ]);
      const isCut = band.links.every(({ source: one, target: other }) => {
        const sides = [...one, ...other.map((id) => `target ${id}`)].map((id) => above.has(id));
        return sides.every(Boolean) || !sides.some(Boolean);
      });
      if (isCut) cuts.push(`${source} ${target}`);
    }
  }
  return cuts;
}
