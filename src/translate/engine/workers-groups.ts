/** Shares segments out into the groups that are drafted each as a whole, whoever drafts them. */
import type { Segment } from '../engine.js';

/** Most segments of a group: two batches, so that short and long lists alike keep several threads busy. */
export const groupSize = 16;

export interface SegmentGroups {
  /** Places of the segments that need the model, those of like length together, the longest first. */
  readonly drafted: readonly (readonly number[])[];
  /** Places of those that are copied; they make no work. */
  readonly copied: readonly number[];
}

/**
 * The groups of `segments`, which depend on nothing else: the arithmetic of a model in 8 bits makes
 * a draft depend on what is in its batch, and drafts must not depend on the number of threads.
 * Long groups come first, since the last to be drafted is what the other threads wait for.
 */
export function groupSegments(segments: readonly Segment[]): SegmentGroups {
  const places = [...segments.keys()];
  const lengthOf = (place: number): number => segments[place]?.text.length ?? 0;
  const needsModel = (place: number): boolean =>
    /\p{Script=Han}/u.test(segments[place]?.text ?? '');
  const ordered = places.filter(needsModel).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const drafted: number[][] = [];
  for (let at = 0; at < ordered.length; at += groupSize) {
    drafted.push(ordered.slice(at, at + groupSize));
  }
  return { drafted, copied: places.filter((place) => !needsModel(place)) };
}
