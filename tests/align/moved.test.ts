import { describe, expect, it } from 'vitest';
import type { PlacedBead } from '../../src/align/lattice.js';
import { findMovedPairs } from '../../src/align/moved.js';

function bead(
  sourceStart: number,
  source: number,
  targetStart: number,
  target: number,
): PlacedBead {
  return { sourceStart, targetStart, shape: { source, target, logPrior: 0 }, probability: 0.9 };
}

describe('findMovedPairs', () => {
  it('pairs a skipped source with a skipped target that answers it', () => {
    const path = [bead(0, 1, 0, 0), bead(1, 1, 0, 1), bead(2, 0, 1, 1)];
    const moved = findMovedPairs(path, (source, target) => (source === 0 && target === 1 ? 9 : -9));
    expect(moved.map(({ source, target }) => `${source}=${target}`)).toEqual(['0=1']);
  });

  it('frees a link that its own evidence speaks against', () => {
    const path = [bead(0, 1, 0, 1), bead(1, 1, 1, 1)];
    const moved = findMovedPairs(path, (source, target) => (source === target ? -3 : 8));
    expect(moved.map(({ source, target }) => `${source}=${target}`)).toEqual(['0=1', '1=0']);
  });

  it('leaves links alone that a move would not better by much: most blocks have not moved', () => {
    const path = [bead(0, 1, 0, 1), bead(1, 1, 1, 1)];
    expect(findMovedPairs(path, (source, target) => (source === target ? -1 : 2))).toEqual([]);
  });

  it('pairs two neighbours that are left over even where their evidence is thin', () => {
    const path = [bead(0, 1, 0, 0), bead(1, 1, 0, 1), bead(2, 0, 1, 1)];
    const moved = findMovedPairs(path, (source, target) => (source === 0 && target === 1 ? -1 : 5));
    expect(moved.map(({ source, target }) => `${source}=${target}`)).toEqual(['0=1']);
  });

  it('leaves two neighbours apart whose evidence speaks against them', () => {
    const path = [bead(0, 1, 0, 0), bead(1, 1, 0, 1), bead(2, 0, 1, 1)];
    expect(findMovedPairs(path, () => -9)).toEqual([]);
  });

  it('takes a two-to-two link apart whose pairs stand crosswise', () => {
    const path = [bead(0, 2, 0, 2)];
    const moved = findMovedPairs(path, (source, target) => (source === target ? -4 : 6));
    expect(moved.map(({ source, target }) => `${source}=${target}`)).toEqual(['0=1', '1=0']);
  });

  it('believes a move past one neighbour more readily than a long one', () => {
    const near = [bead(0, 1, 0, 0), bead(1, 1, 0, 1), bead(2, 0, 1, 1)];
    const far = [bead(0, 1, 0, 0), bead(1, 1, 0, 1), bead(2, 1, 1, 1), bead(3, 0, 2, 1)];
    const oddsOf = (path: readonly PlacedBead[], target: number) =>
      findMovedPairs(path, (a, b) => (a === 0 && b === target ? 9 : a === 0 ? -9 : 5))[0]?.logOdds;
    expect(oddsOf(near, 1)).toBeGreaterThan(oddsOf(far, 2) ?? Number.NaN);
  });

  it('uses each block once, the best pair first', () => {
    const path = [bead(0, 1, 0, 0), bead(1, 1, 0, 0), bead(2, 0, 0, 1)];
    const moved = findMovedPairs(path, (source) => (source === 1 ? 12 : 9));
    expect(moved.map(({ source, target }) => `${source}=${target}`)).toEqual(['1=0']);
  });
});
