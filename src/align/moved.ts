/** Finds blocks that stand in another order on the other side, which no ordered path can link. */
import { skipSource, skipTarget } from './beads.js';
import type { PlacedBead } from './lattice.js';

/** A source and a target block that belong together although the order says otherwise. */
export interface MovedPair {
  readonly source: number;
  readonly target: number;
  /** Log-odds (nats) of the pair after the prior against moving. */
  readonly logOdds: number;
}

/**
 * Log-priors of having moved past one neighbour and of having moved further. The first is the common
 * one: Chinese resolutions close with the date and the meeting, English ones with the meeting and
 * the date, two of some forty blocks.
 */
const logPriors = { near: Math.log(0.05), far: Math.log(0.01) };

/** A loose block, which bead of the path it is in, and whether that bead links it. */
interface LooseBlock {
  readonly at: number;
  readonly bead: number;
  readonly isLinked: boolean;
}

/**
 * Pairs off what the path left over: blocks it skipped, 1-1 beads whose own evidence speaks against
 * them, and 2-2 beads that are really two pairs standing crosswise. Best pairs first; each block is
 * used once; only pairs whose evidence outweighs the prior against moving are taken.
 * @param scoreBlocks log-likelihood ratio (nats) of a source and a target block.
 */
export function findMovedPairs(
  path: readonly PlacedBead[],
  scoreBlocks: (source: number, target: number) => number,
): readonly MovedPair[] {
  const sources: LooseBlock[] = [];
  const targets: LooseBlock[] = [];
  for (const [bead, placed] of path.entries()) {
    if (!isLoose(placed, scoreBlocks)) continue;
    const isLinked = placed.shape.source > 0 && placed.shape.target > 0;
    sources.push(...sourcesOf(placed).map((at) => ({ at, bead, isLinked })));
    targets.push(...targetsOf(placed).map((at) => ({ at, bead, isLinked })));
  }
  const candidates = sources
    .flatMap((source) =>
      targets.map((target) => ({
        source: source.at,
        target: target.at,
        logOdds: scoreBlocks(source.at, target.at) + priorOdds(source, target, path.length),
      })),
    )
    .filter(({ logOdds }) => logOdds > 0)
    .sort((a, b) => b.logOdds - a.logOdds || a.source - b.source || a.target - b.target);

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

/**
 * Log-odds of having moved before the pair itself is looked at. Two beads apart, with one between
 * them, is one neighbour passed; further off, any place is as likely as another. Of two blocks that
 * would both be left over, having moved is the likelier story by what two omissions would cost.
 */
function priorOdds(source: LooseBlock, target: LooseBlock, places: number): number {
  const isNear = Math.abs(source.bead - target.bead) <= 2;
  const moved = isNear ? logPriors.near : logPriors.far - Math.log(places);
  const isOneLinked = source.isLinked || target.isLinked;
  return isOneLinked ? moved : moved - skipSource.logPrior - skipTarget.logPrior;
}

/** Places of the source blocks of a bead. */
export function sourcesOf({ sourceStart, shape }: PlacedBead): readonly number[] {
  return Array.from({ length: shape.source }, (_, at) => sourceStart + at);
}

/** Places of the target blocks of a bead. */
export function targetsOf({ targetStart, shape }: PlacedBead): readonly number[] {
  return Array.from({ length: shape.target }, (_, at) => targetStart + at);
}

function isLoose(
  { shape, sourceStart, targetStart }: PlacedBead,
  scoreBlocks: (source: number, target: number) => number,
): boolean {
  if (shape.source + shape.target === 1) return true;
  const straight = scoreBlocks(sourceStart, targetStart);
  if (shape.source === 1 && shape.target === 1) return straight < 0;
  if (shape.source !== 2 || shape.target !== 2) return false;
  const crosswise = [
    scoreBlocks(sourceStart, targetStart + 1),
    scoreBlocks(sourceStart + 1, targetStart),
  ];
  return crosswise.every((score) => score + logPriors.near > 0 && score > straight);
}
