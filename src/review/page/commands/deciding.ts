/** Commands that say what is right. */
import {
  confirm,
  confirmAbove,
  exclude,
  include,
  markAdded,
  markUntranslated,
  unconfirm,
} from '../../model/link-actions.js';
import { hasSelection, hereOf } from './conditions.js';
import type { Command } from './desk.js';
import { goToUnconfirmed } from './moving.js';

export const deciding: readonly Command[] = [
  {
    name: 'confirm',
    group: 'decide',
    keys: ['Enter'],
    isPossible: hasSelection,
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, link } = here;
      bitext.change('confirm', confirm(bitext.state, [link.id]));
      goToUnconfirmed(desk);
    },
  },
  {
    name: 'unconfirm',
    group: 'decide',
    keys: ['Backspace'],
    isPossible(desk) {
      const status = hereOf(desk)?.link.status;
      return status === 'accepted' || status === 'edited';
    },
    run(desk) {
      const here = hereOf(desk);
      here?.bitext.change('unconfirm', unconfirm(here.bitext.state, [here.link.id]));
    },
  },
  {
    name: 'confirm-above',
    group: 'decide',
    keys: ['Mod+Enter'],
    isPossible: hasSelection,
    run(desk) {
      const here = hereOf(desk);
      const patch = here && confirmAbove(here.bitext.state, here.link.id);
      if (!here?.bitext.change('confirm-above', patch)) return;
      const count = patch?.links?.added.length ?? 0;
      desk.notify('info', desk.words().notices.confirmedAbove(count));
    },
  },
  {
    name: 'untranslated',
    group: 'decide',
    keys: ['-'],
    isPossible: (desk) => (hereOf(desk)?.link.source.length ?? 0) > 0,
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, link, selection } = here;
      const segments = selection.side === 'source' ? [selection.segment] : link.source;
      bitext.change('unlink', markUntranslated(bitext.state, segments));
    },
  },
  {
    name: 'added',
    group: 'decide',
    keys: ['+', '='],
    isPossible: (desk) => (hereOf(desk)?.link.target.length ?? 0) > 0,
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, link, selection } = here;
      const segments = selection.side === 'target' ? [selection.segment] : link.target;
      bitext.change('unlink', markAdded(bitext.state, segments));
    },
  },
  {
    name: 'exclude',
    group: 'decide',
    keys: ['x'],
    isPossible: hasSelection,
    run(desk) {
      const here = hereOf(desk);
      if (here === undefined) return;
      const { bitext, link } = here;
      const isOut = link.status === 'rejected';
      const patch = (isOut ? include : exclude)(bitext.state, [link.id]);
      bitext.change(isOut ? 'include' : 'exclude', patch);
    },
  },
];
