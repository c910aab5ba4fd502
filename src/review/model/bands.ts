/** Sets the segments of a bitext under review side by side, as far as links cross. */

import { sides } from './names.js';
import type { ReviewState } from './state.js';
import type { Link, Side } from './types.js';

/**
 * The smallest stretch of both texts that no link leaves: most often one link; where links cross,
 * all that do. Each side is in document order, whatever the links.
 */
export interface Band {
  /** Of its first link; another band never has the same. */
  readonly key: string;
  /** In the order of their first source segment, those without one by their first target segment. */
  readonly links: readonly Link[];
  /** Ids of its segments, in document order. */
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const known = new WeakMap<ReviewState, { readonly revision: number; readonly bands: Band[] }>();

/**
 * All bands in order. Text without a counterpart stands by itself, the source first. The same array
 * comes back while no change is applied; after a change, bands whose links have not changed are the
 * same objects (a band knows nothing of texts: an edited text leaves it as it is).
 */
export function bandsOf(state: ReviewState): readonly Band[] {
  const before = known.get(state);
  if (before?.revision === state.revision) return before.bands;
  const bands = before ? update(state, before.bands) : bandsBetween(state, start, endOf(state));
  known.set(state, { revision: state.revision, bands });
  return bands;
}

type Places = Readonly<Record<Side, number>>;

const start: Places = { source: 0, target: 0 };

function endOf(state: ReviewState): Places {
  return { source: state.segments('source').length, target: state.segments('target').length };
}

/**
 * Links share no segments, so only the stretch from the first to the last band that lost a link has
 * new bands. Text without a counterpart next to it belongs to it: its order may change.
 */
function update(state: ReviewState, before: Band[]): Band[] {
  const end = endOf(state);
  let head = 0;
  let from = start;
  for (let band = before[0]; band && isAt(state, band, from); band = before[head]) {
    from = beyond(from, band, 1);
    head += 1;
  }
  if (head === before.length) return before;
  let tail = before.length;
  let to = end;
  for (let band = before[tail - 1]; band && tail > head; band = before[tail - 1]) {
    const place = beyond(to, band, -1);
    if (!isAt(state, band, place)) break;
    to = place;
    tail -= 1;
  }
  for (let band = before[head - 1]; band && isOneSided(band); band = before[head - 1]) {
    from = beyond(from, band, -1);
    head -= 1;
  }
  for (let band = before[tail]; band && isOneSided(band); band = before[tail]) {
    to = beyond(to, band, 1);
    tail += 1;
  }
  return before.slice(0, head).concat(bandsBetween(state, from, to), before.slice(tail));
}

/** Whether a band begins at a place as it did before the last changes. */
function isAt(state: ReviewState, { links, source }: Band, place: Places): boolean {
  const side: Side = source.length > 0 ? 'source' : 'target';
  if (state.linkAt(side, place[side]) !== links[0]) return false;
  return links.length === 1 || links.every((link) => state.link(link.id) === link);
}

function beyond({ source, target }: Places, band: Band, direction: 1 | -1): Places {
  return {
    source: source + direction * band.source.length,
    target: target + direction * band.target.length,
  };
}

function isOneSided({ source, target }: Band | Link): boolean {
  return source.length === 0 || target.length === 0;
}

function bandsBetween(state: ReviewState, from: Places, to: Places): Band[] {
  const bands: Band[] = [];
  let at = from;
  while (at.source < to.source || at.target < to.target) {
    const link = nextUncrossed(state, at);
    if (link) {
      const { id, source, target } = link;
      bands.push({ key: id, links: [link], source, target });
      at = { source: at.source + source.length, target: at.target + target.length };
    } else {
      const end = endOfBand(state, at);
      bands.push(bandOf(state, at, end));
      at = end;
    }
  }
  return bands;
}

/** A link that holds the next segments of its sides without a gap; such a link is a band. */
function nextUncrossed(state: ReviewState, at: Places): Link | undefined {
  const source = state.linkAt('source', at.source);
  if (source && isOneSided(source) && isUncrossed(state, source, at)) return source;
  const target = state.linkAt('target', at.target);
  if (target && isOneSided(target) && isUncrossed(state, target, at)) return target;
  return source && isUncrossed(state, source, at) ? source : undefined;
}

function isUncrossed(state: ReviewState, link: Link, at: Places): boolean {
  return sides.every((side) =>
    link[side].every((_, offset) => state.linkAt(side, at[side] + offset) === link),
  );
}

/** Where the band ends that begins at `from`, and whose links cross or leave gaps for others. */
function endOfBand(state: ReviewState, from: Places): Places {
  const source = state.linkAt('source', from.source);
  const target = state.linkAt('target', from.target);
  const end = source && closure(state, source, from);
  if (end && end.target === from.target) return end;
  // Only a band that is all target can end before the one that the source is in.
  const other = target && (end === undefined || isOneSided(target)) && closure(state, target, from);
  return other && (end === undefined || other.source === from.source) ? other : (end ?? from);
}

/** Where all links end that `first` crosses, and that those cross (places after it). */
function closure(state: ReviewState, first: Link, from: Places): Places {
  const end = { ...from };
  const seen = { ...from };
  reach(state, first, end);
  while (seen.source < end.source || seen.target < end.target) {
    const side: Side = seen.source < end.source ? 'source' : 'target';
    const link = state.linkAt(side, seen[side]);
    seen[side] += 1;
    reach(state, link, end);
  }
  return end;
}

/** A link's segments are in document order: its last ones tell how far it goes. */
function reach(state: ReviewState, link: Link | undefined, end: Record<Side, number>): void {
  if (link === undefined) return;
  const source = link.source.at(-1);
  const target = link.target.at(-1);
  if (source !== undefined) end.source = Math.max(end.source, state.placeOf('source', source) + 1);
  if (target !== undefined) end.target = Math.max(end.target, state.placeOf('target', target) + 1);
}

/** A band whose links cross, or leave gaps for others. */
function bandOf(state: ReviewState, from: Places, to: Places): Band {
  const links = new Set<Link>();
  for (const side of sides) {
    for (let place = from[side]; place < to[side]; place++) {
      const link = state.linkAt(side, place);
      if (link !== undefined) links.add(link);
    }
  }
  const idsOf = (side: Side) =>
    state
      .segments(side)
      .slice(from[side], to[side])
      .map(({ id }) => id);
  const [first] = links;
  return {
    key: first?.id ?? '',
    links: [...links],
    source: idsOf('source'),
    target: idsOf('target'),
  };
}
