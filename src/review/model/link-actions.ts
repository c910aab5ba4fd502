/**
 * What a person does to links, each as the patch that does it; `undefined` where it is not possible
 * or would change nothing. Links and segments are named by their ids, and an id that is not there
 * (any more) counts as not possible. Ids of new links: see `newLinkId`.
 */
import { type Direction, linkOrder, neighbourOf, placeOfLink } from './navigate.js';
import { type Group, made, regroup, restOf, restStanding } from './regroup.js';
import type { ReviewState } from './state.js';
import type { Link, LinkStatus, Patch, Side } from './types.js';

/** Proposed links are accepted; all others stay as they are. Action `confirm`. */
export function confirm(state: ReviewState, links: Iterable<string>): Patch | undefined {
  return changeStatus(state, links, ['proposed'], 'accepted');
}

/** Accepted and edited links are proposed again. Action `unconfirm`. */
export function unconfirm(state: ReviewState, links: Iterable<string>): Patch | undefined {
  return changeStatus(state, links, ['accepted', 'edited'], 'proposed');
}

/** Accepts all proposed links from the first one to `link`, as they are shown. Action `confirm-above`. */
export function confirmAbove(state: ReviewState, link: string): Patch | undefined {
  const above = linkOrder(state).slice(0, placeOfLink(state, link) + 1);
  return confirm(
    state,
    above.map(({ id }) => id),
  );
}

/** Leaves links out of exports. Action `exclude`. */
export function exclude(state: ReviewState, links: Iterable<string>): Patch | undefined {
  return changeStatus(state, links, ['proposed', 'accepted', 'edited'], 'rejected');
}

/** Takes excluded links back in, as edited. Action `include`. */
export function include(state: ReviewState, links: Iterable<string>): Patch | undefined {
  return changeStatus(state, links, ['rejected'], 'edited');
}

/** Makes one link of `link` and the next one, as they are shown. Action `merge`. */
export function mergeWithNext(state: ReviewState, link: string): Patch | undefined {
  return mergeWith(state, link, 'next');
}

/** Makes one link of `link` and the previous one, as they are shown. Action `merge`. */
export function mergeWithPrevious(state: ReviewState, link: string): Patch | undefined {
  return mergeWith(state, link, 'previous');
}

/** Makes one link of several. Action `merge`. */
export function mergeLinks(state: ReviewState, links: Iterable<string>): Patch | undefined {
  const merged = present(state, links);
  if (merged.length < 2) return undefined;
  return regroup(state, merged, [joined(merged)]);
}

/** How many segments of each side stay in the first part of a link that is split. */
export type SplitPlace = Readonly<Record<Side, number>>;

/**
 * Makes two links of one. A side may go as a whole into one of them, but neither may be empty.
 * Action `split`.
 */
export function splitLink(state: ReviewState, link: string, at: SplitPlace): Patch | undefined {
  const whole = state.link(link);
  if (whole === undefined) return undefined;
  const parts = [
    made(whole.source.slice(0, at.source), whole.target.slice(0, at.target)),
    made(whole.source.slice(at.source), whole.target.slice(at.target)),
  ];
  if (at.source < 0 || at.target < 0 || parts.some(isEmpty)) return undefined;
  return regroup(state, [whole], parts);
}

/**
 * Where to split a link after one of its segments: on the other side, where the share of the text
 * is most alike. `undefined` if the segment is not in the link, or if nothing comes after it on
 * either side.
 */
export function splitPlaceAfter(
  state: ReviewState,
  link: string,
  side: Side,
  segment: string,
): SplitPlace | undefined {
  const whole = state.link(link);
  const own = 1 + (whole?.[side].indexOf(segment) ?? -1);
  if (whole === undefined || own === 0) return undefined;
  const other: Side = side === 'source' ? 'target' : 'source';
  const share = shares(state, side, whole[side])[own] ?? 1;
  const distances = shares(state, other, whole[other]).map((part) => Math.abs(part - share));
  // Each part gets some of the other side where there is enough of it.
  const isLast = own === whole[side].length;
  const choices = distances.length > 2 ? distances.slice(1, -1) : distances.slice(1);
  const places = choices.length > 0 ? 1 + choices.indexOf(Math.min(...choices)) : 0;
  if (isLast && places === whole[other].length) return undefined;
  return side === 'source' ? { source: own, target: places } : { source: places, target: own };
}

/** Makes pairs of one segment each, as far as it goes; the rest stand alone. Action `split`. */
export function separate(state: ReviewState, link: string): Patch | undefined {
  const whole = state.link(link);
  if (whole === undefined || whole.source.length + whole.target.length < 2) return undefined;
  const rows = Math.max(whole.source.length, whole.target.length);
  if (rows === 1) return undefined;
  const pairs = Array.from({ length: rows }, (_, row) =>
    made(whole.source.slice(row, row + 1), whole.target.slice(row, row + 1)),
  );
  return regroup(state, [whole], pairs);
}

/**
 * Moves the upper (`first`) or lower (`last`) boundary of one side of a link by one segment: away
 * from its middle it takes the nearest segment from the link that has it; towards its middle it
 * gives its own to the link above or below, as they are shown. What is then left without a
 * counterpart is not taken as confirmed by that. Action `move-boundary`.
 */
export function moveBoundary(
  state: ReviewState,
  link: string,
  side: Side,
  edge: 'first' | 'last',
  direction: 'up' | 'down',
): Patch | undefined {
  const own = state.link(link);
  if (own === undefined) return undefined;
  const takes = (edge === 'first') === (direction === 'up');
  if (takes) {
    const segment = nearest(state, own, side, edge);
    const giver = segment === undefined ? undefined : state.linkOf(side, segment);
    return giver && segment !== undefined ? pass(state, segment, side, giver, own) : undefined;
  }
  const segment = own[side].at(edge === 'first' ? 0 : -1);
  const taker = neighbourOf(state, link, edge === 'first' ? 'previous' : 'next');
  return taker && segment !== undefined ? pass(state, segment, side, own, taker) : undefined;
}

/**
 * Makes one link of two or more segments from anywhere; what is left of their links stays as it
 * was linked. Action `link`.
 */
export function linkSegments(
  state: ReviewState,
  source: readonly string[],
  target: readonly string[],
): Patch | undefined {
  const taken = { source: new Set(source), target: new Set(target) };
  if (taken.source.size + taken.target.size < 2) return undefined;
  return takeOut(state, taken, [made([...taken.source], [...taken.target])]);
}

/** Parts the sides of a link, or all of its segments. Action `unlink`. */
export function unlink(
  state: ReviewState,
  link: string,
  apart: 'sides' | 'segments' = 'sides',
): Patch | undefined {
  const whole = state.link(link);
  if (whole === undefined || whole.source.length + whole.target.length < 2) return undefined;
  if (apart === 'segments') return regroup(state, [whole], alone(whole));
  if (isOneSided(whole)) return undefined;
  return regroup(state, [whole], [made(whole.source, []), made([], whole.target)]);
}

/** Each of these source segments stands alone, and that is confirmed. Action `unlink`. */
export function markUntranslated(state: ReviewState, source: readonly string[]): Patch | undefined {
  return standAlone(state, { source, target: [] });
}

/** Each of these target segments stands alone, and that is confirmed. Action `unlink`. */
export function markAdded(state: ReviewState, target: readonly string[]): Patch | undefined {
  return standAlone(state, { source: [], target });
}

function changeStatus(
  state: ReviewState,
  links: Iterable<string>,
  from: readonly LinkStatus[],
  to: LinkStatus,
): Patch | undefined {
  const removed = present(state, links).filter(({ status }) => from.includes(status));
  if (removed.length === 0) return undefined;
  return { links: { removed, added: removed.map((link) => ({ ...link, status: to })) } };
}

function mergeWith(state: ReviewState, link: string, direction: Direction): Patch | undefined {
  const other = neighbourOf(state, link, direction);
  return other && mergeLinks(state, [link, other.id]);
}

function joined(links: readonly Link[]): Group {
  return made(
    links.flatMap(({ source }) => source),
    links.flatMap(({ target }) => target),
  );
}

/** Gives one segment from a link to another. */
function pass(
  state: ReviewState,
  segment: string,
  side: Side,
  giver: Link,
  taker: Link,
): Patch | undefined {
  const left = restOf(giver, { [side]: new Set([segment]) });
  const grown = { ...taker, [side]: [...taker[side], segment] };
  return regroup(state, [giver, taker], [settle(giver, left), settle(taker, grown)]);
}

/** A changed link with both sides counts as edited; one without keeps its doubts. */
function settle(before: Link, { source, target }: Pick<Link, 'source' | 'target'>): Group {
  if (source.length > 0 && target.length > 0) return made(source, target);
  return { source, target, ...restStanding(before) };
}

/** The segment of one side right outside a link; past links that have none of that side. */
function nearest(
  state: ReviewState,
  link: Link,
  side: Side,
  edge: 'first' | 'last',
): string | undefined {
  const step = edge === 'first' ? -1 : 1;
  const own = link[side].at(edge === 'first' ? 0 : -1);
  if (own !== undefined) return state.segments(side)[state.placeOf(side, own) + step]?.id;
  const order = linkOrder(state);
  for (let at = placeOfLink(state, link.id) + step; at >= 0 && at < order.length; at += step) {
    const segment = order[at]?.[side].at(edge === 'first' ? -1 : 0);
    if (segment !== undefined) return segment;
  }
  return undefined;
}

function standAlone(
  state: ReviewState,
  segments: Readonly<Record<Side, readonly string[]>>,
): Patch | undefined {
  const taken = { source: new Set(segments.source), target: new Set(segments.target) };
  return takeOut(state, taken, alone({ source: [...taken.source], target: [...taken.target] }));
}

function alone({ source, target }: Pick<Link, 'source' | 'target'>): readonly Group[] {
  return [...source.map((id) => made([id], [])), ...target.map((id) => made([], [id]))];
}

function takeOut(
  state: ReviewState,
  taken: Readonly<Record<Side, ReadonlySet<string>>>,
  groups: readonly Group[],
): Patch | undefined {
  const touched = new Set<Link>();
  for (const side of ['source', 'target'] as const) {
    for (const id of taken[side]) {
      const link = state.linkOf(side, id);
      if (link === undefined) return undefined;
      touched.add(link);
    }
  }
  const links = [...touched];
  return regroup(state, links, [...groups, ...links.map((link) => restOf(link, taken))]);
}

function present(state: ReviewState, links: Iterable<string>): readonly Link[] {
  const found = new Set<Link>();
  for (const id of links) {
    const link = state.link(id);
    if (link !== undefined) found.add(link);
  }
  return [...found];
}

/** Which share of the text comes before each of the segments, and 1 at the end. */
function shares(state: ReviewState, side: Side, ids: readonly string[]): readonly number[] {
  const ends = [0];
  let sum = 0;
  for (const id of ids) {
    sum += state.segment(side, id)?.text.length ?? 0;
    ends.push(sum);
  }
  return ends.map((end) => (sum === 0 ? 1 : end / sum));
}

function isOneSided({ source, target }: Pick<Link, 'source' | 'target'>): boolean {
  return source.length === 0 || target.length === 0;
}

function isEmpty({ source, target }: Pick<Link, 'source' | 'target'>): boolean {
  return source.length + target.length === 0;
}
