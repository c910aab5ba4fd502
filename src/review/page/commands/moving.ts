/** Commands that go from place to place. */
import {
  findLink,
  linkOrder,
  neighbourOf,
  placeOfLink,
  type Wanted,
} from '../../model/navigate.js';
import type { Side } from '../../model/types.js';
import type { Mark, Selection } from '../store/store.js';
import type { Workspace } from '../store/workspace.js';
import { type CaretStep, moveCaret } from './caret.js';
import { hasSelection, inBitext } from './conditions.js';
import type { Command, Desk } from './desk.js';

const page = 10;

export const moving: readonly Command[] = [
  linkwise(
    'next',
    ['ArrowDown', 'j'],
    (bitext, link) => neighbourOf(bitext.state, link, 'next')?.id,
  ),
  linkwise(
    'previous',
    ['ArrowUp', 'k'],
    (bitext, link) => neighbourOf(bitext.state, link, 'previous')?.id,
  ),
  segmentwise('next-segment', ['Mod+ArrowDown'], 1),
  segmentwise('previous-segment', ['Mod+ArrowUp'], -1),
  {
    name: 'other-side',
    group: 'move',
    keys: ['o'],
    isPossible: (desk) => across(desk) !== undefined,
    run(desk) {
      const place = across(desk);
      if (place) desk.bitext.value?.go(place.side, place.segment);
    },
  },
  linkwise('page-down', ['PageDown'], (bitext, link) => farther(bitext, link, page)),
  linkwise('page-up', ['PageUp'], (bitext, link) => farther(bitext, link, -page)),
  linkwise('first', ['Home', 'Mod+Home'], (bitext) => linkOrder(bitext.state)[0]?.id),
  linkwise('last', ['End', 'Mod+End'], (bitext) => linkOrder(bitext.state).at(-1)?.id),
  seeking('next-unconfirmed', ['n'], 'unconfirmed', 'next'),
  seeking('previous-unconfirmed', ['Shift+n'], 'unconfirmed', 'previous'),
  seeking('next-doubtful', ['d'], 'doubtful', 'next'),
  seeking('next-uneven', ['w'], 'not-one-to-one', 'next'),
  {
    name: 'next-finding',
    group: 'move',
    keys: ['f'],
    isPossible: hasSelection,
    run: (desk) => void goToFinding(desk),
  },
  seeking('next-note', ['Shift+b'], 'noted', 'next'),
  caretwise('word-right', ['ArrowRight'], 'word', 'right'),
  caretwise('word-left', ['ArrowLeft'], 'word', 'left'),
  caretwise('character-right', ['Shift+ArrowRight'], 'character', 'right'),
  caretwise('character-left', ['Shift+ArrowLeft'], 'character', 'left'),
  caretwise('clause-right', ['Mod+ArrowRight'], 'clause', 'right'),
  caretwise('clause-left', ['Mod+ArrowLeft'], 'clause', 'left'),
];

/** Goes to the next unconfirmed link, or says that there is none. */
export function goToUnconfirmed(desk: Desk): void {
  const bitext = desk.bitext.value;
  if (bitext === undefined) return;
  const from = bitext.selection.peek()?.link;
  const found = findLink(bitext.state, from, 'unconfirmed', 'next');
  if (found) bitext.goToLink(found.link.id);
  else if (bitext.pace.peek().confirmed === bitext.state.linkCount) {
    desk.notify('info', desk.words().notices.allConfirmed);
  }
}

/** A step from where the selection is. */
function stepping(
  name: Command['name'],
  keys: readonly string[],
  step: (bitext: Workspace, from: Selection) => void,
): Command {
  return {
    name,
    group: 'move',
    keys,
    repeats: true,
    isPossible: hasSelection,
    run({ bitext: { value: bitext } }) {
      const from = bitext?.selection.peek();
      if (bitext !== undefined && from !== undefined) step(bitext, from);
    },
  };
}

function linkwise(
  name: Command['name'],
  keys: readonly string[],
  find: (bitext: Workspace, link: string) => string | undefined,
): Command {
  return stepping(name, keys, (bitext, from) => {
    const link = find(bitext, from.link);
    if (link !== undefined) bitext.goToLink(link);
  });
}

function segmentwise(name: Command['name'], keys: readonly string[], step: number): Command {
  return stepping(name, keys, (bitext, { side, segment }) => {
    const next = bitext.state.segments(side)[bitext.state.placeOf(side, segment) + step];
    if (next) bitext.go(side, next.id);
  });
}

function caretwise(
  name: Command['name'],
  keys: readonly string[],
  step: CaretStep,
  direction: 'left' | 'right',
): Command {
  return stepping(name, keys, (bitext, { side, segment, caret }) => {
    const text = bitext.state.segment(side, segment)?.text ?? '';
    bitext.select(side, segment, moveCaret(text, side, caret, step, direction));
  });
}

function seeking(
  name: Command['name'],
  keys: readonly string[],
  wanted: Wanted,
  direction: 'next' | 'previous',
): Command {
  return {
    name,
    group: 'move',
    keys,
    isPossible: inBitext,
    run(desk) {
      const bitext = desk.bitext.value;
      if (bitext === undefined) return;
      const found = findLink(bitext.state, bitext.selection.peek()?.link, wanted, direction);
      if (found) bitext.goToLink(found.link.id);
      else desk.notify('info', desk.words().notices.noMore);
    },
  };
}

function across({ bitext: { value: bitext } }: Desk): Mark | undefined {
  const from = bitext?.selection.value;
  if (bitext === undefined || from === undefined) return undefined;
  const side: Side = from.side === 'source' ? 'target' : 'source';
  const segment = bitext.state.link(from.link)?.[side][0];
  return segment === undefined ? undefined : { side, segment };
}

function farther({ state }: Workspace, link: string, distance: number): string | undefined {
  const order = linkOrder(state);
  const at = placeOfLink(state, link) + distance;
  return order[Math.max(0, Math.min(order.length - 1, at))]?.id;
}

/** Links asked about at a time. */
const asked = 60;

/** Findings are known only of links that have been asked about: asks on until there is one. */
async function goToFinding(desk: Desk): Promise<void> {
  const bitext = desk.bitext.value;
  const from = bitext?.selection.peek();
  if (bitext === undefined || from === undefined) return;
  const { notices } = desk.words();
  const order = linkOrder(bitext.state).map(({ id }) => id);
  const at = placeOfLink(bitext.state, from.link);
  const ahead = [...order.slice(at + 1), ...order.slice(0, at)];
  for (let done = 0; done < ahead.length; done += asked) {
    const links = ahead.slice(done, done + asked);
    const details = await bitext.server
      .details(links, desk.preferences.locale.peek())
      .catch(() => undefined);
    // The person has gone on.
    if (desk.bitext.value !== bitext || bitext.selection.peek()?.link !== from.link) return;
    if (details === undefined) return desk.notify('error', notices.requestFailed(''));
    const found = details.filter(({ findings }) => findings.length > 0).map(({ link }) => link);
    const first = links.find((link) => found.includes(link));
    if (first !== undefined) return bitext.goToLink(first);
    if (done === 0) desk.notify('info', notices.loading);
  }
  desk.notify('info', notices.noMore);
}
