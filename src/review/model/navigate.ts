/** Ways from one link of a bitext under review to another. */
import { type Band, bandsOf } from './bands.js';
import type { ReviewState } from './state.js';
import type { Link } from './types.js';

/** A proposed link with a lower score is doubtful; the report and the page call its confidence low. */
export const doubtfulBelow = 0.7;

/** What a person looks for. */
export type Wanted = 'any' | 'unconfirmed' | 'doubtful' | 'not-one-to-one' | 'noted';

export type Direction = 'next' | 'previous';

/** A link that was found; `wrapped` if the way to it led over the end (or the beginning). */
export interface Found {
  readonly link: Link;
  readonly wrapped: boolean;
}

const known = new WeakMap<readonly Band[], readonly Link[]>();

/** All links from top to bottom, band by band. The same array comes back while nothing changes. */
export function linkOrder(state: ReviewState): readonly Link[] {
  const bands = bandsOf(state);
  const before = known.get(bands);
  if (before) return before;
  const order: Link[] = [];
  for (const { links } of bands) order.push(...links);
  known.set(bands, order);
  return order;
}

/** 0-based place of a link in `linkOrder`; -1 for none. */
export function placeOfLink(state: ReviewState, id: string): number {
  const link = state.link(id);
  return link === undefined ? -1 : linkOrder(state).indexOf(link);
}

/** The link right after or before `link`, without wrapping. */
export function neighbourOf(
  state: ReviewState,
  link: string,
  direction: Direction,
): Link | undefined {
  const place = placeOfLink(state, link);
  return place < 0 ? undefined : linkOrder(state)[place + (direction === 'next' ? 1 : -1)];
}

/**
 * The nearest link that is wanted, from `from` on (not itself; from the end where there is no such
 * link) and over the end of the text. `undefined` if no other is.
 */
export function findLink(
  state: ReviewState,
  from: string | undefined,
  wanted: Wanted,
  direction: Direction,
): Found | undefined {
  const links = linkOrder(state);
  const place = from === undefined ? -1 : placeOfLink(state, from);
  const step = direction === 'next' ? 1 : -1;
  const begin = place < 0 && step < 0 ? links.length : place;
  for (let gone = 1; gone <= links.length; gone++) {
    const at = begin + step * gone;
    const link = links[(at + links.length) % links.length];
    if (link === undefined || link.id === from) continue;
    if (isWanted(state, link, wanted)) return { link, wrapped: at < 0 || at >= links.length };
  }
  return undefined;
}

/** Whether a person who looks for `wanted` stops at `link`. */
export function isWanted(state: ReviewState, link: Link, wanted: Wanted): boolean {
  switch (wanted) {
    case 'any':
      return true;
    case 'unconfirmed':
      return link.status === 'proposed';
    case 'doubtful':
      return isDoubtful(link);
    case 'not-one-to-one':
      return link.source.length !== 1 || link.target.length !== 1;
    case 'noted':
      return (['source', 'target'] as const).some((side) =>
        link[side].some((segment) => state.notesOf(side, segment).length > 0),
      );
  }
}

/** Nobody has confirmed it, and it may well be wrong. */
export function isDoubtful({ status, score }: Pick<Link, 'status' | 'score'>): boolean {
  return status === 'proposed' && score < doubtfulBelow;
}
