/** Finds blocks that stand in another order on the other side, which no ordered path can link. */
import type { PlacedBead } from './lattice.js';

/** A source and a target block that belong together although the order says otherwise. */
export interface MovedPair {
  readonly source: number;
  readonly target: number;
  /** Log-likelihood ratio of the pair (nats), the cost of having moved not yet taken off. */
  readonly score: number;
}

/**
 * Log of the prior that a block has moved: about one in a hundred, nearly all of them the two
 * closing lines, where Chinese gives the date first and English the meeting.
 */
export const movedLogPrior = Math.log(0.01);

/**
 * Pairs off what the path left over: blocks it skipped, and 1-1 beads whose own evidence speaks
 * against them. Best pairs first; each block is used once; only pairs whose evidence outweighs the
 * prior against moving are taken.
 */
export function findMovedPairs(
  path: readonly PlacedBead[],
  scoreBlocks: (source: number, target: number) => number,
): readonly MovedPair[] {
  const free = path.filter((bead) => isLoose(bead, scoreBlocks));
  const sources = free.flatMap(({ shape, sourceStart }) => (shape.source > 0 ? [sourceStart] : []));
  const targets = free.flatMap(({ shape, targetStart }) => (shape.target > 0 ? [targetStart] : []));
  const candidates = sources
    .flatMap((source) =>
      targets.map((target) => ({ source, target, score: scoreBlocks(source, target) })),
    )
    .filter(({ score }) => score + movedLogPrior > 0)
    .sort((a, b) => b.score - a.score || a.source - b.source || a.target - b.target);

  const pairs: MovedPair[] = [];
  const usedSources = new Set<number>();
  const usedTargets = new Set<number>();
  for (const pair of candidates) {
    if (usedSources.has(pair.source) || usedTargets.has(pair.target)) continue;
    usedSources.add(pair.source);
    usedTargets.add(pair.target);
    pairs.push(pair);
  }
  return pairs;
}

function isLoose(
  { shape, sourceStart, targetStart }: PlacedBead,
  scoreBlocks: (source: number, target: number) => number,
): boolean {
  if (shape.source + shape.target === 1) return true;
  return shape.source === 1 && shape.target === 1 && scoreBlocks(sourceStart, targetStart) < 0;
}
