/** Says why a change does not apply to a bitext under review. */
import { sides } from './names.js';
import type { Link, Note, Patch, Segment, Side } from './types.js';

/** Why a change does not apply: the segment, link or note that is not as the change expects. */
export interface Conflict {
  /** `partition`: the segment would be in no link, or in two, or out of order in its link. */
  readonly kind: 'segment' | 'link' | 'note' | 'partition';
  readonly id: string;
}

/** The state that a change is meant for, as far as a conflict depends on it. */
export interface Present {
  segments(side: Side): readonly Segment[];
  placeOf(side: Side, id: string): number;
  link(id: string): Link | undefined;
  note(id: string): Note | undefined;
  notesOf(side: Side, segment: string): readonly Note[];
}

/** What the segment changes of a patch come to on one side. */
interface Turnover {
  /** With where they stand: the place of their change before the patch, and their own in it. */
  readonly added: ReadonlyMap<string, Place>;
  /** Removed under their id, and not added under it. */
  readonly gone: ReadonlySet<string>;
  /** Added under an id that was not there. */
  readonly come: ReadonlySet<string>;
}

type Place = readonly [number, number];

/** Of a patch that leaves segments alone, as most do. */
const nothingTurnedOver: Readonly<Record<Side, Turnover>> = {
  source: noTurnover(),
  target: noTurnover(),
};

/**
 * All that a patch removes must be there to the letter, and all that it adds must be new. Segment
 * changes are all meant for the state before the patch: none may touch what another touches. What
 * comes out must hold what every state holds: each segment in one link, in document order; each
 * note on a segment that is there. Gives back the first thing that is not so.
 */
export function findConflict(state: Present, patch: Patch): Conflict | undefined {
  const turnover = patch.segments ? turnOver(state, patch.segments) : nothingTurnedOver;
  if ('kind' in turnover) return turnover;
  return (
    linkConflict(state, patch.links) ??
    partitionConflict(state, patch.links, turnover) ??
    noteConflict(state, patch.notes, turnover)
  );
}

function turnOver(
  state: Present,
  changes: NonNullable<Patch['segments']>,
): Conflict | Readonly<Record<Side, Turnover>> {
  const all = { source: noTurnover(), target: noTurnover() };
  for (const { side, removed, added } of changes) {
    const own = all[side];
    const [first] = removed;
    if (first === undefined || added.length === 0) {
      return { kind: 'segment', id: (first ?? added[0])?.id ?? '' };
    }
    const from = state.placeOf(side, first.id);
    const before = new Map<string, number>();
    for (const [offset, expected] of removed.entries()) {
      const { id } = expected;
      const isThere = from >= 0 && sameSegment(state.segments(side)[from + offset], expected);
      if (!isThere || own.removed.has(id)) return { kind: 'segment', id };
      own.removed.add(id);
      before.set(id, offset);
    }
    let lastKept = -1;
    for (const [offset, { id }] of added.entries()) {
      const old = before.get(id);
      // What stays under its id stays in its order, so that the links that hold it can stay.
      const isOutOfOrder = old !== undefined && old < lastKept;
      const isTaken = old === undefined && state.placeOf(side, id) >= 0;
      if (isOutOfOrder || isTaken || own.added.has(id)) return { kind: 'segment', id };
      own.added.set(id, [from, offset]);
      if (old === undefined) own.come.add(id);
      else lastKept = old;
    }
    for (const { id } of removed) if (!own.added.has(id)) own.gone.add(id);
  }
  return all;
}

function noTurnover() {
  return {
    removed: new Set<string>(),
    added: new Map<string, Place>(),
    gone: new Set<string>(),
    come: new Set<string>(),
  };
}

function linkConflict(state: Present, links: Patch['links']): Conflict | undefined {
  const removed = new Set<string>();
  for (const link of links?.removed ?? []) {
    if (removed.has(link.id) || !sameLink(state.link(link.id), link)) {
      return { kind: 'link', id: link.id };
    }
    removed.add(link.id);
  }
  const added = new Set<string>();
  for (const { id, source, target } of links?.added ?? []) {
    const isTaken = added.has(id) || (state.link(id) !== undefined && !removed.has(id));
    if (isTaken || source.length + target.length === 0) return { kind: 'link', id };
    added.add(id);
  }
  return undefined;
}

const noLinks: NonNullable<Patch['links']> = { removed: [], added: [] };

/** The segments of removed links, without those that go and with those that come, are linked anew. */
function partitionConflict(
  state: Present,
  links: Patch['links'],
  turnover: Readonly<Record<Side, Turnover>>,
): Conflict | undefined {
  if (turnover === nothingTurnedOver && keepsGroups(links)) return undefined;
  for (const side of sides) {
    const { gone, come, added } = turnover[side];
    const loose = new Set((links?.removed ?? []).flatMap((link) => link[side]));
    for (const id of gone) if (!loose.delete(id)) return { kind: 'partition', id };
    for (const id of come) loose.add(id);
    for (const link of links?.added ?? []) {
      let last: Place = [-1, 0];
      for (const id of link[side]) {
        const place: Place = added.get(id) ?? [state.placeOf(side, id), 0];
        if (!loose.delete(id) || !isAfter(place, last)) return { kind: 'partition', id };
        last = place;
      }
    }
    const [left] = loose;
    if (left !== undefined) return { kind: 'partition', id: left };
  }
  return undefined;
}

/** Whether only the status or the score of links changes. */
function keepsGroups({ removed, added }: NonNullable<Patch['links']> = noLinks): boolean {
  return (
    removed.length === added.length &&
    removed.every(({ source, target }, at) => {
      const after = added[at];
      return after && sameIds(source, after.source) && sameIds(target, after.target);
    })
  );
}

function isAfter(place: Place, last: Place): boolean {
  return place[0] > last[0] || (place[0] === last[0] && place[1] > last[1]);
}

function noteConflict(
  state: Present,
  notes: Patch['notes'],
  turnover: Readonly<Record<Side, Turnover>>,
): Conflict | undefined {
  const removed = new Set<string>();
  for (const note of notes?.removed ?? []) {
    if (removed.has(note.id) || !sameNote(state.note(note.id), note)) {
      return { kind: 'note', id: note.id };
    }
    removed.add(note.id);
  }
  const added = new Set<string>();
  for (const { id, side, segment } of notes?.added ?? []) {
    const isTaken = added.has(id) || (state.note(id) !== undefined && !removed.has(id));
    if (isTaken) return { kind: 'note', id };
    const { gone, come } = turnover[side];
    const isThere = come.has(segment) || (state.placeOf(side, segment) >= 0 && !gone.has(segment));
    if (!isThere) return { kind: 'segment', id: segment };
    added.add(id);
  }
  for (const side of sides) {
    for (const segment of turnover[side].gone) {
      const left = state.notesOf(side, segment).find(({ id }) => !removed.has(id));
      if (left) return { kind: 'note', id: left.id };
    }
  }
  return undefined;
}

function sameSegment(a: Segment | undefined, b: Segment): boolean {
  return a !== undefined && a.id === b.id && a.text === b.text && a.label === b.label;
}

function sameLink(a: Link | undefined, b: Link): boolean {
  return (
    a !== undefined &&
    a.status === b.status &&
    a.score === b.score &&
    sameIds(a.source, b.source) &&
    sameIds(a.target, b.target)
  );
}

function sameNote(a: Note | undefined, b: Note): boolean {
  return (
    a !== undefined &&
    a.kind === b.kind &&
    a.side === b.side &&
    a.segment === b.segment &&
    a.text === b.text &&
    a.author === b.author &&
    a.time === b.time
  );
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
