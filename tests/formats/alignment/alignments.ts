/** Alignments of all kinds, for properties. */
import fc from 'fast-check';
import type { Alignment, Bead } from '../../../src/core/alignment.js';

const sizes = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 12 })
  .map((beads) => beads.filter(([source, target]) => source + target > 0));

/** Alignments in which every sentence is in a bead and none cross. */
export const orderlyAlignments: fc.Arbitrary<Alignment> = sizes.map((counts) => {
  let [source, target] = [0, 0];
  const beads = counts.map(([m, n]): Bead => {
    const bead = { source: count(source, m), target: count(target, n) };
    source += m;
    target += n;
    return bead;
  });
  return { beads };
});

/** Alignments in which every sentence is in a bead; beads cross and have gaps. */
export const tangledAlignments: fc.Arbitrary<Alignment> = fc
  .tuple(orderlyAlignments, fc.infiniteStream(fc.nat()))
  .map(([{ beads }, numbers]) => {
    const shuffle = (side: 'source' | 'target') => {
      const length = beads.flatMap((bead) => bead[side]).length;
      return count(0, length)
        .map((position) => ({ position, place: numbers.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ position }) => position);
    };
    const [sources, targets] = [shuffle('source'), shuffle('target')];
    return {
      beads: beads.map(({ source, target }) => ({
        source: rename(source, sources),
        target: rename(target, targets),
      })),
    };
  });

function rename(positions: readonly number[], names: readonly number[]): number[] {
  return positions.map((position) => names[position] ?? 0).sort((a, b) => a - b);
}

function count(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index);
}
