/** Finds the most probable ordered path through two sequences of blocks. */
import { findAnchors } from './anchors.js';
import { bandBetween, isAffordable, wholeBand } from './band.js';
import type { BeadShape } from './beads.js';
import { dictionaryMeasure } from './evidence/dictionary.js';
import { mentionsMeasure } from './evidence/mentions.js';
import { type PlacedBead, searchLattice } from './lattice.js';
import { createRuns, type Profile } from './profile.js';
import { type ScoringContext, scorePair } from './score.js';

/** A dictionary coverage below this, with no mention shared, rules a block out of a merge. */
const leastSupport = 0.12;

/** The best path that keeps the order of both sides, each bead with its posterior probability. */
export function searchBlocks(
  sources: readonly Profile[],
  targets: readonly Profile[],
  context: ScoringContext,
): readonly PlacedBead[] {
  const sourceRuns = createRuns(sources);
  const targetRuns = createRuns(targets);
  const supports = rememberSupport(sources, targets, context);
  return searchLattice({
    sourceLength: sources.length,
    targetLength: targets.length,
    band: isAffordable(sources.length, targets.length)
      ? wholeBand(targets.length)
      : bandBetween(findAnchors(sources, targets, context.rarity), sources.length, targets.length),
    temperature: context.weights.temperature,
    score: (source, target, shape) =>
      isSupported(source, target, shape, supports)
        ? scorePair(sourceRuns(source, shape.source), targetRuns(target, shape.target), context)
        : -Infinity,
  });
}

/**
 * In a merge, each block must have something in common with some block it is merged against. Asked of
 * every bead of the lattice, so that it makes no arrays.
 */
function isSupported(
  sourceStart: number,
  targetStart: number,
  shape: BeadShape,
  supports: (source: number, target: number) => boolean,
): boolean {
  if (shape.source === 1 && shape.target === 1) return true;
  const sourceEnd = sourceStart + shape.source;
  const targetEnd = targetStart + shape.target;
  for (let source = sourceStart; source < sourceEnd; source += 1) {
    let target = targetStart;
    while (target < targetEnd && !supports(source, target)) target += 1;
    if (target === targetEnd) return false;
  }
  for (let target = targetStart; target < targetEnd; target += 1) {
    let source = sourceStart;
    while (source < sourceEnd && !supports(source, target)) source += 1;
    if (source === sourceEnd) return false;
  }
  return true;
}

function rememberSupport(
  sources: readonly Profile[],
  targets: readonly Profile[],
  { rarity }: ScoringContext,
): (source: number, target: number) => boolean {
  const known = new Map<number, boolean>();
  return (source, target) => {
    const key = source * targets.length + target;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const a = sources[source];
    const b = targets[target];
    if (a === undefined || b === undefined) return false;
    const [coverage = 0] = dictionaryMeasure.values(a, b, rarity);
    const [shared = 0] = mentionsMeasure.values(a, b, rarity);
    const supported = coverage >= leastSupport || shared > 0;
    known.set(key, supported);
    return supported;
  };
}
