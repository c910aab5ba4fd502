/** Finds where in a bitext an event of its history took place. */
import type { ReviewState } from '../../model/state.js';
import type { ReviewEvent, Side } from '../../model/types.js';

export interface EventPlace {
  readonly side: Side;
  readonly segment: string;
}

/** A segment that the event was about and that is still there; `undefined` if none is. */
export function placeOfEvent(
  state: ReviewState,
  { patch: { segments = [], links, notes } }: ReviewEvent,
): EventPlace | undefined {
  const candidates: EventPlace[] = [
    ...segments.flatMap(({ side, added, removed }) =>
      [...added, ...removed].map(({ id }) => ({ side, segment: id })),
    ),
    ...[...(notes?.added ?? []), ...(notes?.removed ?? [])],
    ...[...(links?.added ?? []), ...(links?.removed ?? [])]
      .slice(0, 20)
      .flatMap((link) => [
        ...link.source.map((segment) => ({ side: 'source' as const, segment })),
        ...link.target.map((segment) => ({ side: 'target' as const, segment })),
      ]),
  ];
  const found = candidates.find(({ side, segment }) => state.placeOf(side, segment) >= 0);
  return found && { side: found.side, segment: found.segment };
}
