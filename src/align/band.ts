/** Which pairs of positions the search looks at: all of them, or what lies between anchors. */
import type { Anchor } from './anchors.js';

/** First and one-past-last target position to consider beside a source position. */
export type Band = (source: number) => readonly [from: number, to: number];

/** Up to this many cells the whole rectangle is searched. */
const affordableCells = 4_000;

/** Blocks added on every side of an anchor, in case it is wrong. */
const margin = 10;

/** A stretch without anchors is searched whole up to this many target blocks from its diagonal. */
const greatestReach = 250;

/** Whether two documents of these lengths are searched whole, without anchors. */
export function isAffordable(sourceLength: number, targetLength: number): boolean {
  return (sourceLength + 1) * (targetLength + 1) <= affordableCells;
}

/** The band that takes in every pair of positions. */
export function wholeBand(targetLength: number): Band {
  return () => [0, targetLength + 1];
}

/**
 * The band between anchors: beside each source position, the target positions between the anchors
 * before and after it, with a margin. Where anchors lie far apart it follows the diagonal between
 * them, widened by the difference of the two stretches, so that a passage which only one side has
 * cannot push the right path out.
 */
export function bandBetween(
  anchors: readonly Anchor[],
  sourceLength: number,
  targetLength: number,
): Band {
  const ends = [
    { source: 0, target: 0 },
    ...anchors,
    { source: sourceLength, target: targetLength },
  ];
  const from = new Int32Array(sourceLength + 1).fill(targetLength);
  const to = new Int32Array(sourceLength + 1);
  for (const [at, start] of ends.entries()) {
    const end = ends[at + 1];
    if (end === undefined) continue;
    const height = end.source - start.source;
    const width = end.target - start.target;
    const reach = margin + Math.min(width, greatestReach + Math.abs(width - height));
    const first = Math.max(0, start.source - margin);
    const last = Math.min(sourceLength, end.source + margin);
    for (let source = first; source <= last; source += 1) {
      const share = height === 0 ? 0 : (source - start.source) / height;
      const centre = start.target + Math.round(Math.min(1, Math.max(0, share)) * width);
      const low = Math.max(0, start.target - margin, centre - reach);
      const high = Math.min(targetLength, end.target + margin, centre + reach);
      from[source] = Math.min(from[source] ?? 0, low);
      to[source] = Math.max(to[source] ?? 0, high + 1);
    }
  }
  return (source) => [from[source] ?? 0, to[source] ?? targetLength + 1];
}
