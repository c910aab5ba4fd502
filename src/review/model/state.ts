/** A bitext under review as it changes. */
import { type Conflict, findConflict, type Present } from './conflict.js';
import { sides } from './names.js';
import type { Link, Note, Patch, Segment, Side, Snapshot } from './types.js';

export type { Conflict } from './conflict.js';

/**
 * The state of one bitext. `apply` changes it in place: a bitext of 100,000 segments is not copied
 * for a keystroke.
 */
export interface ReviewState {
  readonly name: string;
  /** How many patches have been applied. */
  readonly revision: number;
  /** Of one side, in document order. The list changes with the state. */
  segments(side: Side): readonly Segment[];
  segment(side: Side, id: string): Segment | undefined;
  /** 0-based place in document order; -1 for none. */
  placeOf(side: Side, id: string): number;
  link(id: string): Link | undefined;
  /** The link that a segment is in. */
  linkOf(side: Side, segment: string): Link | undefined;
  /** The link that the segment at a place is in. */
  linkAt(side: Side, place: number): Link | undefined;
  /** In no order. */
  links(): Iterable<Link>;
  readonly linkCount: number;
  /** Oldest first. */
  notesOf(side: Side, segment: string): readonly Note[];
  /** In no order. */
  notes(): Iterable<Note>;
  /** Why `patch` cannot be applied now; `undefined` if it can. */
  conflictOf(patch: Patch): Conflict | undefined;
  /** @throws TypeError for a patch that has a conflict; the state is then as it was. */
  apply(patch: Patch): void;
  /** Links in the order of their first source segment, those without one last; notes oldest first. */
  snapshot(seq: number): Snapshot;
}

/** A segment with what would else have to be looked up by its id. */
interface Row {
  segment: Segment;
  place: number;
  link: Link | undefined;
}

/**
 * A link whose segments are out of document order gets them in order.
 * @throws TypeError unless ids are unique, every segment is in exactly one link, no link is empty,
 * and every note hangs on a segment.
 */
export function createReviewState(snapshot: Snapshot): ReviewState {
  const lists: Record<Side, Segment[]> = {
    source: [...snapshot.source],
    target: [...snapshot.target],
  };
  const rows: Record<Side, Row[]> = {
    source: lists.source.map(rowOf),
    target: lists.target.map(rowOf),
  };
  const byId: Record<Side, Map<string, Row>> = {
    source: index(rows.source),
    target: index(rows.target),
  };
  const links = new Map<string, Link>();
  const notes = new Map<string, Note>();
  const notesBySegment: Record<Side, Map<string, readonly Note[]>> = {
    source: new Map(),
    target: new Map(),
  };

  const place = (link: Link) => {
    links.set(link.id, link);
    for (const side of sides) {
      for (const id of link[side]) {
        const row = byId[side].get(id);
        if (row) row.link = link;
      }
    }
  };
  const hang = (note: Note) => {
    notes.set(note.id, note);
    const others = notesBySegment[note.side].get(note.segment) ?? [];
    notesBySegment[note.side].set(note.segment, [...others, note].sort(byTime));
  };
  const take = ({ id, side, segment }: Note) => {
    notes.delete(id);
    const left = notesBySegment[side].get(segment)?.filter((note) => note.id !== id) ?? [];
    if (left.length === 0) notesBySegment[side].delete(segment);
    else notesBySegment[side].set(segment, left);
  };
  const change = ({ side, removed, added }: NonNullable<Patch['segments']>[number]) => {
    const from = byId[side].get(removed[0]?.id ?? '')?.place ?? 0;
    const before = rows[side].slice(from, from + removed.length);
    const after = added.map((segment, offset): Row => {
      const row = before.find((old) => old.segment.id === segment.id);
      return { segment, place: from + offset, link: row?.link };
    });
    for (const { id } of removed) byId[side].delete(id);
    for (const row of after) byId[side].set(row.segment.id, row);
    lists[side].splice(from, removed.length, ...added);
    rows[side].splice(from, removed.length, ...after);
    if (removed.length !== added.length) renumber(rows[side], from + added.length);
  };

  for (const link of snapshot.links) place(sorted(link, byId));
  for (const note of snapshot.notes) hang(note);
  checkSnapshot(snapshot, rows, byId);

  let revision = 0;
  const present: Present = {
    segments: (side) => lists[side],
    placeOf: (side, id) => byId[side].get(id)?.place ?? -1,
    link: (id) => links.get(id),
    note: (id) => notes.get(id),
    notesOf: (side, segment) => notesBySegment[side].get(segment) ?? [],
  };
  const state: ReviewState = {
    name: snapshot.name,
    get revision() {
      return revision;
    },
    segments: present.segments,
    segment: (side, id) => byId[side].get(id)?.segment,
    placeOf: present.placeOf,
    link: present.link,
    linkOf: (side, segment) => byId[side].get(segment)?.link,
    linkAt: (side, place) => rows[side][place]?.link,
    links: () => links.values(),
    get linkCount() {
      return links.size;
    },
    notesOf: present.notesOf,
    notes: () => notes.values(),
    conflictOf: (patch) => findConflict(present, patch),
    apply(patch) {
      const conflict = state.conflictOf(patch);
      if (conflict) throw new TypeError(`${conflict.kind} ${conflict.id} is not as expected`);
      for (const segments of patch.segments ?? []) change(segments);
      for (const { id } of patch.links?.removed ?? []) links.delete(id);
      for (const link of patch.links?.added ?? []) place(link);
      for (const note of patch.notes?.removed ?? []) take(note);
      for (const note of patch.notes?.added ?? []) hang(note);
      revision += 1;
    },
    snapshot: (seq) => ({
      name: snapshot.name,
      seq,
      source: [...lists.source],
      target: [...lists.target],
      links: [...new Set([...rows.source, ...rows.target].flatMap(({ link }) => link ?? []))],
      notes: [...notes.values()].sort(byTime),
    }),
  };
  return state;
}

/** What takes `patch` back. */
export function invertPatch({ segments, links, notes }: Patch): Patch {
  return {
    ...(segments && {
      segments: segments
        .map(({ side, removed, added }) => ({ side, removed: added, added: removed }))
        .reverse(),
    }),
    ...(links && { links: { removed: links.added, added: links.removed } }),
    ...(notes && { notes: { removed: notes.added, added: notes.removed } }),
  };
}

function checkSnapshot(
  { links, notes }: Snapshot,
  rows: Readonly<Record<Side, readonly Row[]>>,
  byId: Readonly<Record<Side, ReadonlyMap<string, Row>>>,
): void {
  for (const side of sides) {
    const held = links.reduce((sum, link) => sum + link[side].length, 0);
    const all = rows[side];
    if (byId[side].size !== all.length) throw new TypeError(`Two ${side} segments have one id`);
    if (held !== all.length || all.some(({ link }) => link === undefined)) {
      throw new TypeError(`The links do not hold each ${side} segment once`);
    }
  }
  const ids = new Set(links.map(({ id }) => id));
  if (ids.size !== links.length) throw new TypeError('Two links have one id');
  const isEmpty = links.some(({ source, target }) => source.length + target.length === 0);
  if (isEmpty) throw new TypeError('A link has no segments');
  if (new Set(notes.map(({ id }) => id)).size !== notes.length) {
    throw new TypeError('Two notes have one id');
  }
  if (notes.some(({ side, segment }) => !byId[side].has(segment))) {
    throw new TypeError('A note hangs on no segment');
  }
}

function rowOf(segment: Segment, place: number): Row {
  return { segment, place, link: undefined };
}

function index(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.segment.id, row]));
}

function renumber(rows: readonly Row[], from: number): void {
  for (let place = from; place < rows.length; place++) {
    const row = rows[place];
    if (row) row.place = place;
  }
}

function sorted(link: Link, byId: Readonly<Record<Side, ReadonlyMap<string, Row>>>): Link {
  const placeOf = (side: Side, id: string) => byId[side].get(id)?.place ?? 0;
  const isSorted = sides.every((side) =>
    link[side].every(
      (id, at) => at === 0 || placeOf(side, id) > placeOf(side, link[side][at - 1] ?? ''),
    ),
  );
  if (isSorted) return link;
  const order = (side: Side) => link[side].toSorted((a, b) => placeOf(side, a) - placeOf(side, b));
  return { ...link, source: order('source'), target: order('target') };
}

function byTime(a: Note, b: Note): number {
  return compare(a.time, b.time) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
