/**
 * Puts changes that were checked when they were made on top of one another, faster than
 * `ReviewState` can, which checks each and keeps every look-up ready.
 */
import type { Link, Patch, Segment, SegmentChange, Side, Snapshot } from '../model/types.js';
import type { LinkExchange, LinkPlace } from './scan-event.js';

/** A bitext as the changes so far make it. */
export interface Fold {
  /** False for a patch that takes away what is not there; the fold is of no use then. */
  add(patch: Patch | LinkExchange): boolean;
  /** `read` gives back the links at some places, in any order. */
  snapshot(seq: number, read: ReadLinks): Promise<Snapshot>;
}

export type ReadLinks = (places: readonly LinkPlace[]) => Promise<readonly Link[]>;

/** A segment between its neighbours. */
interface Node {
  segment: Segment;
  before: Node;
  after: Node;
}

/** Starts from a snapshot, which stays as it is. */
export function createFold(start: Snapshot): Fold {
  const links = new Map<string, Link | LinkPlace>(start.links.map((link) => [link.id, link]));
  const notes = new Map(start.notes.map((note) => [note.id, note]));
  const chains: Readonly<Record<Side, Chain>> = {
    source: createChain(start.source),
    target: createChain(start.target),
  };
  return {
    add(patch) {
      if ('added' in patch) {
        return exchange(links, patch);
      }
      for (const change of patch.segments ?? []) {
        if (!chains[change.side].replace(change)) return false;
      }
      for (const { id } of patch.links?.removed ?? []) if (!links.delete(id)) return false;
      for (const link of patch.links?.added ?? []) links.set(link.id, link);
      for (const { id } of patch.notes?.removed ?? []) if (!notes.delete(id)) return false;
      for (const note of patch.notes?.added ?? []) notes.set(note.id, note);
      return true;
    },
    async snapshot(seq, read) {
      const isRead = (link: Link | LinkPlace): link is Link => 'status' in link;
      const all = [...links.values()];
      return {
        name: start.name,
        seq,
        source: chains.source.segments(),
        target: chains.target.segments(),
        links: [
          ...all.filter(isRead),
          ...(await read(all.filter((link): link is LinkPlace => !isRead(link)))),
        ],
        notes: [...notes.values()],
      };
    },
  };
}

function exchange(links: Map<string, Link | LinkPlace>, { removed, added }: LinkExchange): boolean {
  for (const [at, id] of removed.entries()) {
    // A link that only changes stays in its slot, which is quicker.
    const isThere = added[at]?.id === id ? links.has(id) : links.delete(id);
    if (!isThere) return false;
  }
  for (const place of added) links.set(place.id, place);
  return true;
}

/** The segments of a side, in a chain: to put some in the place of others moves no third. */
interface Chain {
  replace(change: SegmentChange): boolean;
  segments(): readonly Segment[];
}

function createChain(segments: readonly Segment[]): Chain {
  const nodes = new Map<string, Node>();
  const ends = createEnds();
  const insertBefore = (after: Node, segment: Segment) => {
    const node = { segment, before: after.before, after };
    after.before.after = node;
    after.before = node;
    nodes.set(segment.id, node);
  };
  for (const segment of segments) insertBefore(ends, segment);
  return {
    replace({ removed, added }) {
      let node = nodes.get(removed[0]?.id ?? '');
      for (const { id } of removed) {
        if (node === undefined || node.segment.id !== id) return false;
        node.before.after = node.after;
        node.after.before = node.before;
        nodes.delete(id);
        node = node.after;
      }
      if (node === undefined) return false;
      for (const segment of added) insertBefore(node, segment);
      return true;
    },
    segments() {
      const all: Segment[] = [];
      for (let node = ends.after; node !== ends; node = node.after) all.push(node.segment);
      return all;
    },
  };
}

/** A node that is no segment: what is before the first and after the last. */
function createEnds(): Node {
  const ends = { segment: { id: '', text: '' } } as Node;
  ends.before = ends;
  ends.after = ends;
  return ends;
}
