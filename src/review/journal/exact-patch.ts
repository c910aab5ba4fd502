/** Makes what a patch takes away exactly what is there. */
import type { ReviewState } from '../model/state.js';
import type { Link, Note, Patch, Segment } from '../model/types.js';

/**
 * A patch that applies to `state`, with what it removes as the state has it: a page need not know a
 * score or a label to the letter, but what takes the patch back must. Its keys are in one order.
 */
export function exactPatch(state: ReviewState, { segments, links, notes }: Patch): Patch {
  return {
    ...(segments && {
      segments: segments.map(({ side, removed, added }) => ({
        side,
        removed: removed.map((one) => writeSegment(state.segment(side, one.id) ?? one)),
        added: added.map(writeSegment),
      })),
    }),
    ...(links && {
      links: {
        removed: links.removed.map((one) => writeLink(state.link(one.id) ?? one)),
        added: links.added.map(writeLink),
      },
    }),
    ...(notes && {
      notes: {
        removed: notes.removed.map((one) => writeNote(findNote(state, one) ?? one)),
        added: notes.added.map(writeNote),
      },
    }),
  };
}

function findNote(state: ReviewState, { side, segment, id }: Note): Note | undefined {
  return state.notesOf(side, segment).find((note) => note.id === id);
}

function writeSegment({ id, text, label }: Segment): Segment {
  return { id, text, ...(label !== undefined && { label }) };
}

function writeLink({ id, source, target, score, status }: Link): Link {
  return { id, source, target, score, status };
}

function writeNote({ id, kind, side, segment, text, author, time }: Note): Note {
  return { id, kind, side, segment, text, author, time };
}
