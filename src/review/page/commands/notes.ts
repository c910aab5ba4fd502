/** Commands that leave bookmarks and comments. */
import type { Note, Patch } from '../../model/types.js';
import { newId } from '../store/changes.js';
import { type Here, hasSelection, hereOf } from './conditions.js';
import type { Command } from './desk.js';

export const notes: readonly Command[] = [
  {
    name: 'bookmark',
    group: 'notes',
    keys: ['b'],
    isPossible: hasSelection,
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, selection } = here;
      const there = bitext.state
        .notesOf(selection.side, selection.segment)
        .filter(({ kind }) => kind === 'bookmark');
      const author = desk.preferences.author.peek();
      const patch: Patch =
        there.length > 0
          ? { notes: { removed: there, added: [] } }
          : { notes: { removed: [], added: [newNote(here, 'bookmark', '', author)] } };
      bitext.change('bookmark', patch);
    },
  },
  {
    name: 'comment',
    group: 'notes',
    keys: ['c'],
    isPossible: hasSelection,
    run(desk, place) {
      desk.note.value = place?.note;
      desk.openDialog('comment');
    },
  },
];

/** The patch that leaves a comment, or changes one, or takes it away where `text` is empty. */
export function commentPatch(
  here: Here,
  before: Note | undefined,
  text: string,
  author: string,
): Patch | undefined {
  const written = text.trim();
  if (written === (before?.text ?? '')) return undefined;
  const removed = before === undefined ? [] : [before];
  const added = written === '' ? [] : [newNote(here, 'comment', written, author)];
  return { notes: { removed, added } };
}

function newNote(
  { selection: { side, segment } }: Here,
  kind: Note['kind'],
  text: string,
  author: string,
): Note {
  return { id: newId(), kind, side, segment, text, author, time: new Date().toISOString() };
}
