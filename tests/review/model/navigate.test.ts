import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findLink,
  isWanted,
  linkOrder,
  neighbourOf,
  placeOfLink,
  type Wanted,
} from '../../../src/review/model/navigate.js';
import { createReviewState } from '../../../src/review/model/state.js';
import type { Link } from '../../../src/review/model/types.js';
import { anySnapshot, noteOn } from './arbitrary.js';

const wantedKinds: readonly Wanted[] = [
  'any',
  'unconfirmed',
  'doubtful',
  'not-one-to-one',
  'noted',
];

function link(at: number, part: Partial<Link> = {}): Link {
  return {
    id: `l${at}`,
    source: [`s${at}`],
    target: [`t${at}`],
    score: 1,
    status: 'proposed',
    ...part,
  };
}

const links = [
  link(0, { status: 'accepted' }),
  link(1, { score: 0.2 }),
  link(2, { target: ['t2', 't3'], status: 'edited' }),
  link(3, { target: [], score: 0.1, status: 'rejected' }),
  link(4),
];
const state = createReviewState({
  name: 'way',
  seq: 0,
  source: [0, 1, 2, 3, 4].map((at) => ({ id: `s${at}`, text: '文' })),
  target: [0, 1, 2, 3, 4].map((at) => ({ id: `t${at}`, text: 'text' })),
  links: links.toReversed(),
  notes: [noteOn('target', 't3', 1)],
});

describe('the order of links', () => {
  it('is that of the texts', () => {
    expect(linkOrder(state).map(({ id }) => id)).toEqual(['l0', 'l1', 'l2', 'l3', 'l4']);
    expect(placeOfLink(state, 'l3')).toBe(3);
    expect(placeOfLink(state, 'x')).toBe(-1);
  });

  it('has neighbours, and an end', () => {
    expect(neighbourOf(state, 'l1', 'next')?.id).toBe('l2');
    expect(neighbourOf(state, 'l1', 'previous')?.id).toBe('l0');
    expect(neighbourOf(state, 'l0', 'previous')).toBeUndefined();
    expect(neighbourOf(state, 'l4', 'next')).toBeUndefined();
    expect(neighbourOf(state, 'x', 'next')).toBeUndefined();
  });
});

describe('the way to a link', () => {
  it.each<[Wanted, string, 'next' | 'previous', string, boolean]>([
    ['any', 'l0', 'next', 'l1', false],
    ['any', 'l4', 'next', 'l0', true],
    ['any', 'l0', 'previous', 'l4', true],
    ['unconfirmed', 'l1', 'next', 'l4', false],
    ['unconfirmed', 'l4', 'next', 'l1', true],
    ['doubtful', 'l2', 'next', 'l1', true],
    ['doubtful', 'l2', 'previous', 'l1', false],
    ['not-one-to-one', 'l2', 'next', 'l3', false],
    ['noted', 'l0', 'next', 'l2', false],
  ])('leads to %s after %s (%s)', (wanted, from, direction, to, wrapped) => {
    const found = findLink(state, from, wanted, direction);
    expect([found?.link.id, found?.wrapped]).toEqual([to, wrapped]);
  });

  it('ends nowhere if no other link is wanted', () => {
    expect(findLink(state, 'l1', 'doubtful', 'next')).toBeUndefined();
  });

  it('begins at an end without a link to begin at', () => {
    expect(findLink(state, undefined, 'any', 'next')).toEqual({ link: links[0], wrapped: false });
    expect(findLink(state, 'gone', 'any', 'previous')).toEqual({ link: links[4], wrapped: false });
  });

  it('goes through all that is wanted once, and back the other way round', () => {
    fc.assert(
      fc.property(anySnapshot, fc.constantFrom(...wantedKinds), (snapshot, wanted) => {
        const any = createReviewState(snapshot);
        const all = linkOrder(any).filter((one) => isWanted(any, one, wanted));
        for (const [at, one] of all.entries()) {
          if (all.length === 1) continue;
          const isLast = at === all.length - 1;
          expect(findLink(any, one.id, wanted, 'next')).toEqual({
            link: all[(at + 1) % all.length],
            wrapped: isLast,
          });
          expect(findLink(any, one.id, wanted, 'previous')).toEqual({
            link: all.at(at - 1),
            wrapped: at === 0,
          });
        }
      }),
    );
  });
});
