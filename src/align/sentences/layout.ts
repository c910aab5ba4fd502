/**
 * Puts the sentences of two texts in an order in which nothing that is known to belong together
 * crosses anything else, as a search for the best ordered path needs it.
 */
import type { Bead } from '../../core/alignment.js';

/** What is known before the search, by positions in the two texts; no sentence is in two of a kind. */
export interface KnownPairs {
  /** Stretches whose sentences belong together, such as those of two linked blocks. */
  readonly stretches: readonly Bead[];
  /** Beads that have been settled. */
  readonly fixed: readonly Bead[];
}

/** An order for both texts; what has moved stands at the end of both. */
export interface Layout {
  /** Position in the text of each sentence to be searched. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Stretches to be kept together, by positions in the layout; they follow one another. */
  readonly stretches: readonly LaidOutStretch[];
  /** Settled beads to be searched around, by positions in the layout, in order. */
  readonly fixed: readonly Bead[];
  /** Settled beads whose sentences are not in the layout, by positions in the texts. */
  readonly detached: readonly Bead[];
}

/** A stretch of the layout. */
export interface LaidOutStretch extends Bead {
  /** Its place in `KnownPairs.stretches`. */
  readonly origin: number;
  /** Whether it stands at the end although its place in the text is elsewhere. */
  readonly hasMoved: boolean;
}

interface PlacedPair extends Bead {
  readonly origin: number;
}

/**
 * Lays out two texts. Settled beads that are in order are searched around; one that crosses others,
 * has an empty side or is no run of neighbours is taken out of the texts. A stretch that a settled
 * bead reaches out of is given up; one that crosses others moves to the end.
 */
export function layOut(sourceSize: number, targetSize: number, known: KnownPairs): Layout {
  const isRunOnBothSides = ({ source, target }: Bead) => isRun(source) && isRun(target);
  const ordered = new Set(inOrder(known.fixed.filter(isRunOnBothSides)));
  const detached = known.fixed.filter((bead) => !ordered.has(bead));
  const taken = positionsOf(detached);
  const stretches = known.stretches
    .map(
      ({ source, target }, origin): PlacedPair => ({
        source: source.filter((at) => !taken.source.has(at)),
        target: target.filter((at) => !taken.target.has(at)),
        origin,
      }),
    )
    .filter(({ source, target }) => source.length > 0 && target.length > 0);
  return { ...arrange(sourceSize, targetSize, stretches, [...ordered], taken), detached };
}

function arrange(
  sourceSize: number,
  targetSize: number,
  stretches: readonly PlacedPair[],
  fixed: readonly Bead[],
  taken: Positions,
): Omit<Layout, 'detached'> {
  const kept = stretches.filter((stretch) => !fixed.some((bead) => reachesOut(bead, stretch)));
  const outside = fixed.filter((bead) => !kept.some((stretch) => contains(stretch, bead)));
  const fitting = kept.filter((stretch) => !outside.some((bead) => crosses(bead, stretch)));
  const chain = inOrder(fitting);
  const staying = new Set<Bead>(chain);
  const moved = kept.filter((stretch) => !staying.has(stretch));
  const gone = positionsOf(moved);
  const orderOf = (side: 'source' | 'target', size: number) => [
    ...Array.from({ length: size }, (_, at) => at).filter(
      (at) => !taken[side].has(at) && !gone[side].has(at),
    ),
    ...moved.flatMap((stretch) => stretch[side]),
  ];
  const source = orderOf('source', sourceSize);
  const target = orderOf('target', targetSize);
  const toLayout = placesIn(source, target);
  const laidOut = [...chain, ...moved].map(
    (stretch): LaidOutStretch => ({
      ...toLayout(stretch),
      origin: stretch.origin,
      hasMoved: !staying.has(stretch),
    }),
  );
  const torn = laidOut.filter((stretch) => !isRun(stretch.source) || !isRun(stretch.target));
  if (torn.length > 0) {
    // Something that stays after all stands in the middle of them.
    const isWhole = ({ origin }: PlacedPair) => !torn.some((other) => other.origin === origin);
    return arrange(sourceSize, targetSize, kept.filter(isWhole), fixed, taken);
  }
  const laidOutFixed = fixed.map(toLayout).sort((a, b) => firstOf(a.source) - firstOf(b.source));
  return { source, target, stretches: laidOut, fixed: laidOutFixed };
}

interface Positions {
  readonly source: ReadonlySet<number>;
  readonly target: ReadonlySet<number>;
}

function positionsOf(beads: readonly Bead[]): Positions {
  return {
    source: new Set(beads.flatMap(({ source }) => source)),
    target: new Set(beads.flatMap(({ target }) => target)),
  };
}

function placesIn(source: readonly number[], target: readonly number[]): (bead: Bead) => Bead {
  const inverse = (order: readonly number[]) => new Map(order.map((at, place) => [at, place]));
  const sourcePlaces = inverse(source);
  const targetPlaces = inverse(target);
  const move = (positions: readonly number[], places: ReadonlyMap<number, number>) =>
    positions.flatMap((at) => places.get(at) ?? []);
  return (bead) => ({
    source: move(bead.source, sourcePlaces),
    target: move(bead.target, targetPlaces),
  });
}

/** Whether there are positions, each one more than the one before it. */
function isRun(positions: readonly number[]): boolean {
  const [first] = positions;
  return first !== undefined && positions.every((position, at) => position === first + at);
}

function contains(stretch: Bead, bead: Bead): boolean {
  return (
    isWithin(bead.source, stretch.source) === 'all' &&
    isWithin(bead.target, stretch.target) === 'all'
  );
}

function reachesOut(bead: Bead, stretch: Bead): boolean {
  const source = isWithin(bead.source, stretch.source);
  const target = isWithin(bead.target, stretch.target);
  return source !== target || source === 'some';
}

/** How much of a run lies within the first and last position of another list. */
function isWithin(run: readonly number[], list: readonly number[]): 'all' | 'some' | 'none' {
  const from = firstOf(list);
  const to = lastOf(list);
  if (lastOf(run) < from || firstOf(run) > to) return 'none';
  return firstOf(run) >= from && lastOf(run) <= to ? 'all' : 'some';
}

function crosses(a: Bead, b: Bead): boolean {
  if (a === b) return false;
  return lastOf(a.source) < firstOf(b.source) !== lastOf(a.target) < firstOf(b.target);
}

/**
 * Pairs that follow one another on both sides, in their order; neither side of any may be empty.
 * Those that cross most others are left out first, and of two that only cross each other both:
 * nothing says which of them has moved.
 */
function inOrder<Pair extends Bead>(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = [...pairs].sort((a, b) => firstOf(a.source) - firstOf(b.source));
  const isAscending = sorted.every((pair, at) => {
    const next = sorted[at + 1];
    return next === undefined || firstOf(pair.target) < firstOf(next.target);
  });
  if (isAscending) return sorted;
  const counts = sorted.map((pair) => sorted.filter((other) => crosses(pair, other)).length);
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  return inOrder(sorted.filter((_, at) => counts[at] !== most));
}

function firstOf(positions: readonly number[]): number {
  return positions[0] ?? -1;
}

function lastOf(positions: readonly number[]): number {
  return positions.at(-1) ?? -1;
}
