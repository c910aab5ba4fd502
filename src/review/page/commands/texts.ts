/** Commands that change what the texts say, or take it back. */
import type { LinkDraft } from '../../model/api.js';
import { editText } from '../../model/text-actions.js';
import { type Here, hereOf, inBitext, isEditable } from './conditions.js';
import type { Command, Desk } from './desk.js';
import type { CommandPlace } from './names.js';

export const texts: readonly Command[] = [
  {
    name: 'edit',
    group: 'text',
    keys: ['F2', 'e'],
    isPossible(desk) {
      const here = hereOf(desk);
      return here !== undefined && isEditable(here);
    },
    run(desk) {
      const here = hereOf(desk);
      here?.bitext.edit(here.selection);
    },
  },
  {
    name: 'save-edit',
    group: 'text',
    keys: ['Enter', 'Mod+s'],
    context: 'editing',
    isPossible: isEditing,
    run(desk) {
      const bitext = desk.bitext.value;
      if (bitext?.saveEdit()) bitext.focus();
      else desk.notify('info', desk.words().notices.blankText);
    },
  },
  {
    name: 'cancel-edit',
    group: 'text',
    keys: ['Escape'],
    context: 'editing',
    isPossible: isEditing,
    run: (desk) => desk.bitext.value?.endEdit(),
  },
  using('use-draft', ['Shift+d'], ['machine', 'edited']),
  using('use-memory', ['Shift+t'], ['memory']),
  {
    name: 'apply-fix',
    group: 'text',
    keys: ['Shift+f'],
    isPossible: (desk) => findFix(desk, undefined) !== undefined,
    run(desk, place) {
      const here = hereOf(desk);
      const fix = findFix(desk, place);
      if (here === undefined || fix === undefined) return;
      const { state, editSource } = here.bitext;
      const text = state.segment('target', fix.segment)?.text;
      if (text === undefined) return;
      const fixed = text.slice(0, fix.start) + fix.replacement + text.slice(fix.end);
      const patch = editText(state, 'target', fix.segment, fixed, editSource);
      here.bitext.change('edit-text', patch);
    },
  },
  {
    name: 'undo',
    group: 'text',
    keys: ['Mod+z'],
    repeats: true,
    isPossible: inBitext,
    run: (desk) => void step(desk, 'undo'),
  },
  {
    name: 'redo',
    group: 'text',
    keys: ['Mod+Shift+z', 'Mod+y'],
    repeats: true,
    isPossible: inBitext,
    run: (desk) => void step(desk, 'redo'),
  },
];

function isEditing({ bitext }: Desk): boolean {
  return bitext.value?.editing.value !== undefined;
}

function using(
  name: Command['name'],
  keys: readonly string[],
  kinds: readonly LinkDraft['kind'][],
): Command {
  return {
    name,
    group: 'text',
    keys,
    isPossible(desk) {
      const here = hereOf(desk);
      return here?.link.target[0] !== undefined && draftText(here, kinds) !== undefined;
    },
    run(desk) {
      const here = hereOf(desk);
      const [first] = here?.link.target ?? [];
      const text = here && draftText(here, kinds);
      if (here === undefined || first === undefined || text === undefined) return;
      const { state, editSource } = here.bitext;
      here.bitext.change('edit-text', editText(state, 'target', first, text, editSource));
    },
  };
}

/** The first draft of those kinds for each source segment; `undefined` unless each one has one. */
function draftText(
  { bitext, link }: Here,
  kinds: readonly LinkDraft['kind'][],
): string | undefined {
  // One English segment is to hold it all: with more it is not known which part goes where.
  if (link.source.length === 0 || link.target.length !== 1) return undefined;
  const drafts = bitext.details(link.id)?.drafts ?? [];
  const parts = link.source.map(
    (id) => drafts.find(({ segment, kind }) => segment === id && kinds.includes(kind))?.text,
  );
  return parts.includes(undefined) ? undefined : parts.join(' ');
}

function findFix(desk: Desk, place: CommandPlace | undefined) {
  const here = hereOf(desk);
  const findings = here?.bitext.details(here.link.id)?.findings ?? [];
  return findings.find(
    ({ id, fix }) => fix !== undefined && (place?.finding === undefined || id === place.finding),
  )?.fix;
}

async function step(desk: Desk, kind: 'undo' | 'redo'): Promise<void> {
  const bitext = desk.bitext.value;
  if (bitext === undefined) return;
  const done = await bitext[kind]().catch(() => undefined);
  const { notices } = desk.words();
  if (done === undefined) {
    desk.notify('info', kind === 'undo' ? notices.nothingToUndo : notices.nothingToRedo);
    return;
  }
  if (done === 'blocked') {
    desk.notify('info', notices.cannotUndo);
    return;
  }
  const action = done.action ?? kind;
  desk.notify('info', notices[kind === 'undo' ? 'undone' : 'redone'](action));
}
