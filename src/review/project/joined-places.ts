/** Leads ranges of the joined text of a link's side back to its segments. */
import { joinSegments } from '../../check/joined-text.js';
import type { Range } from '../../core/range.js';
import type { Place } from '../model/api.js';

/** The segments of a side as one text, and the way back. */
export interface JoinedSide {
  readonly text: string;
  /** A range may be in several segments. */
  placesOf(range: Range): readonly Place[];
}

/** Joins segments as word alignment does, a line each. */
export function joinSide(
  segments: readonly { readonly id: string; readonly text: string }[],
): JoinedSide {
  const { text, segments: joined } = joinSegments(segments);
  return {
    text,
    placesOf: ({ start, end }) =>
      joined.flatMap((segment): readonly Place[] => {
        const from = Math.max(start, segment.start);
        const to = Math.min(end, segment.end);
        if (from >= to) return [];
        return [{ segment: segment.id, start: from - segment.start, end: to - segment.start }];
      }),
  };
}
