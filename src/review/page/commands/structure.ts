/** Commands that change which segments belong together. */
import {
  linkSegments,
  mergeWithNext,
  mergeWithPrevious,
  moveBoundary,
  splitLink,
  splitPlaceAfter,
  unlink,
} from '../../model/link-actions.js';
import { neighbourOf } from '../../model/navigate.js';
import { joinText, splitText } from '../../model/text-actions.js';
import type { Link, Patch, Side } from '../../model/types.js';
import { type Here, hasSelection, hereOf, isEditable } from './conditions.js';
import type { Command } from './desk.js';

export const structure: readonly Command[] = [
  merging('merge-next', ['m'], 'next', mergeWithNext),
  merging('merge-previous', ['Shift+m'], 'previous', mergeWithPrevious),
  {
    name: 'split',
    group: 'structure',
    keys: ['s'],
    isPossible(desk) {
      const here = hereOf(desk);
      return here !== undefined && (isCutting(here) || splitPatch(here) !== undefined);
    },
    run(desk) {
      const here = hereOf(desk);
      if (here) split(here);
    },
  },
  {
    name: 'split-text',
    group: 'structure',
    keys: ['Shift+s'],
    isPossible(desk) {
      const here = hereOf(desk);
      return here !== undefined && isCutting(here);
    },
    run(desk) {
      const here = hereOf(desk);
      here?.bitext.change('split-text', cutPatch(here));
    },
  },
  {
    name: 'join-text',
    group: 'structure',
    keys: ['Shift+j'],
    isPossible(desk) {
      const here = hereOf(desk);
      if (here === undefined || !isEditable(here)) return false;
      const { bitext, selection } = here;
      const { state } = bitext;
      const last = state.segments(selection.side).at(-1);
      return last?.id !== selection.segment;
    },
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, selection } = here;
      const { side, segment } = selection;
      const joined = joinText(bitext.state, side, segment, bitext.editSource);
      bitext.change('join-text', joined);
    },
  },
  boundary('boundary-up', ['Alt+ArrowUp'], 'last', 'up'),
  boundary('boundary-down', ['Alt+ArrowDown'], 'last', 'down'),
  boundary('top-up', ['Alt+Shift+ArrowUp'], 'first', 'up'),
  boundary('top-down', ['Alt+Shift+ArrowDown'], 'first', 'down'),
  {
    name: 'mark',
    group: 'structure',
    keys: ['Space'],
    isPossible: hasSelection,
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, selection } = here;
      bitext.toggleMark(selection.side, selection.segment);
      desk.notify('info', desk.words().notices.marked(bitext.marks.peek().length));
    },
  },
  {
    name: 'link',
    group: 'structure',
    keys: ['l'],
    isPossible: (desk) => (desk.bitext.value?.marks.value.length ?? 0) > 0,
    run(desk) {
      const here = hereOf(desk);
      if (here) linkMarked(here);
    },
  },
  {
    name: 'unlink',
    group: 'structure',
    keys: ['u'],
    isPossible(desk) {
      const link = hereOf(desk)?.link;
      return link !== undefined && link.source.length + link.target.length > 1;
    },
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, link } = here;
      const patch =
        unlink(bitext.state, link.id, 'sides') ?? unlink(bitext.state, link.id, 'segments');
      bitext.change('unlink', patch);
    },
  },
];

function merging(
  name: Command['name'],
  keys: readonly string[],
  direction: 'next' | 'previous',
  merge: typeof mergeWithNext,
): Command {
  return {
    name,
    group: 'structure',
    keys,
    isPossible(desk) {
      const here = hereOf(desk);
      return (
        here !== undefined && neighbourOf(here.bitext.state, here.link.id, direction) !== undefined
      );
    },
    run(desk) {
      const here = hereOf(desk);
      here?.bitext.change('merge', merge(here.bitext.state, here.link.id));
    },
  };
}

function boundary(
  name: Command['name'],
  keys: readonly string[],
  edge: 'first' | 'last',
  direction: 'up' | 'down',
): Command {
  return {
    name,
    group: 'structure',
    keys,
    repeats: true,
    isPossible: hasSelection,
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, link, selection } = here;
      const patch = moveBoundary(bitext.state, link.id, selection.side, edge, direction);
      if (!bitext.change('move-boundary', patch)) {
        desk.notify('info', desk.words().notices.cannotDo(desk.words().commands[name]));
        return;
      }
      stayIn(here, edge);
    },
  };
}

/** The selection stays in the link whose boundary has moved, if that still has something. */
function stayIn({ bitext, link, selection }: Here, edge: 'first' | 'last'): void {
  const { state } = bitext;
  const { side } = selection;
  const other: Side = side === 'source' ? 'target' : 'source';
  const kept = edge === 'last' ? link[side][0] : link[side].at(-1);
  const anchor = link[other][0];
  const now = anchor !== undefined ? state.linkOf(other, anchor) : undefined;
  if (now === undefined) {
    if (kept !== undefined) bitext.go(side, kept);
    return;
  }
  if (now[side].includes(selection.segment)) bitext.go(side, selection.segment);
  else if (now[side][0] !== undefined) bitext.go(side, now[side][0]);
  else if (anchor !== undefined) bitext.go(other, anchor);
}

/** Whether the caret is inside a text that may be cut there. */
function isCutting(here: Here): boolean {
  return isEditable(here) && isInside(here);
}

function isInside({ bitext, selection }: Here): boolean {
  const text = bitext.state.segment(selection.side, selection.segment)?.text ?? '';
  const { caret } = selection;
  return text.slice(0, caret).trim() !== '' && text.slice(caret).trim() !== '';
}

function cutPatch({ bitext, selection }: Here): Patch | undefined {
  const { side, segment, caret } = selection;
  return splitText(bitext.state, side, segment, caret, bitext.editSource);
}

/** Cuts the text where the caret is inside it, and the link behind the cut; else only the link. */
function split(here: Here): void {
  const { bitext, selection } = here;
  const { side, segment } = selection;
  if (!isCutting(here)) {
    bitext.change('split', splitPatch(here));
    return;
  }
  bitext.changeTogether([
    () => ['split-text', cutPatch(here)],
    () => ['split', splitAfter(here, bitext.state.linkOf(side, segment), segment)],
  ]);
}

/** A caret at the start of a segment splits before it, one behind its middle after it. */
function splitPatch(here: Here): Patch | undefined {
  const { bitext, link, selection } = here;
  const { side, segment, caret } = selection;
  const text = bitext.state.segment(side, segment)?.text ?? '';
  const before = link[side][link[side].indexOf(segment) - 1];
  const isEarly = caret * 2 <= text.length;
  const after = isEarly && before !== undefined ? before : segment;
  return splitAfter(here, link, after) ?? splitAfter(here, link, before);
}

function splitAfter(
  { bitext, selection }: Here,
  link: Link | undefined,
  segment: string | undefined,
): Patch | undefined {
  if (link === undefined || segment === undefined) return undefined;
  const at = splitPlaceAfter(bitext.state, link.id, selection.side, segment);
  return at && splitLink(bitext.state, link.id, at);
}

/** Links what is marked; with marks of one side only, with the selected segment too. */
function linkMarked({ bitext, selection }: Here): void {
  const marks = bitext.marks.peek();
  const wanted = { source: new Set<string>(), target: new Set<string>() };
  for (const { side, segment } of marks) wanted[side].add(segment);
  if (wanted.source.size === 0 || wanted.target.size === 0) {
    wanted[selection.side].add(selection.segment);
  }
  const patch = linkSegments(bitext.state, [...wanted.source], [...wanted.target]);
  if (!bitext.change('link', patch)) return;
  bitext.clearMarks();
  const first = marks[0];
  if (first) bitext.go(first.side, first.segment);
}
