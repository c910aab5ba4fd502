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
    expect(moved).toEqual([{ source: 0, target: 1, score: 9 }]);
  });

  it('frees a link that its own evidence speaks against', () => {
    const path = [bead(0, 1, 0, 1), bead(1, 1, 1, 1)];
    const moved = findMovedPairs(path, (source, target) => (source === target ? -3 : 8));
    expect(moved.map(({ source, target }) => `${source}=${target}`)).toEqual(['0=1', '1=0']);
  });

  it('leaves weak pairs alone: most blocks have not moved', () => {
    const path = [bead(0, 1, 0, 0), bead(1, 0, 0, 1)];
    expect(findMovedPairs(path, () => 2)).toEqual([]);
  });

  it('uses each block once, the best pair first', () => {
    const path = [bead(0, 1, 0, 0), bead(1, 1, 0, 0), bead(2, 0, 0, 1)];
    const moved = findMovedPairs(path, (source) => (source === 1 ? 12 : 9));
    expect(moved).toEqual([{ source: 1, target: 0, score: 12 }]);
  });
});
