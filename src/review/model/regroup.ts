/** Patches that put the segments of some links into other links. */
import { newLinkId } from './link-ids.js';
import type { ReviewState } from './state.js';
import type { Link, Patch, Side } from './types.js';

/** A link that has no id yet; its segments come in any order. */
export type Group = Omit<Link, 'id'>;

/** At most how probable a link is that a person took segments from without looking at the rest. */
export const restScore = 0.5;

/** Segments that a person put together: confirmed by that. */
export function made(source: readonly string[], target: readonly string[]): Group {
  return { source, target, status: 'edited', score: 1 };
}

/**
 * What is left of `link` once `taken` are out of it. A rest of a proposed link stays proposed, as
 * nobody has said that it is right; of a confirmed one, it counts as edited.
 */
export function restOf(
  link: Link,
  taken: Readonly<Partial<Record<Side, ReadonlySet<string>>>>,
): Group {
  return {
    source: link.source.filter((id) => !taken.source?.has(id)),
    target: link.target.filter((id) => !taken.target?.has(id)),
    ...restStanding(link),
  };
}

/** The status and the score of what was a part of `link`. */
export function restStanding({ status, score }: Link): Pick<Link, 'status' | 'score'> {
  if (status === 'proposed') return { status, score: Math.min(score, restScore) };
  return { status: status === 'rejected' ? status : 'edited', score };
}

/**
 * The patch that puts `groups` in place of `removed`: groups without a segment are left out, those
 * with the segments of a link that was there keep its id, and links that stay as they are do not
 * appear. `undefined` if nothing would change.
 */
export function regroup(
  state: ReviewState,
  removed: readonly Link[],
  groups: readonly Group[],
): Patch | undefined {
  const before = new Map(removed.map((link) => [keyOf(link), link]));
  const kept = new Set<Link>();
  const added: Link[] = [];
  const taken = new Set<string>();
  for (const group of groups) {
    if (group.source.length + group.target.length === 0) continue;
    const sorted = {
      ...group,
      source: inOrder(state, 'source', group.source),
      target: inOrder(state, 'target', group.target),
    };
    const old = before.get(keyOf(sorted));
    if (old?.status === group.status && old.score === group.score) {
      kept.add(old);
      continue;
    }
    const id = old?.id ?? newLinkId(state, sorted, taken);
    taken.add(id);
    added.push({ id, ...sorted });
  }
  if (added.length === 0) return undefined;
  return { links: { removed: removed.filter((link) => !kept.has(link)), added } };
}

/** Ids of one side in document order. */
export function inOrder(state: ReviewState, side: Side, ids: readonly string[]): readonly string[] {
  return ids.toSorted((a, b) => state.placeOf(side, a) - state.placeOf(side, b));
}

function keyOf({ source, target }: Pick<Link, 'source' | 'target'>): string {
  return JSON.stringify([source, target]);
}
