/** Bitexts under review and things people do to them, at random. */
import fc from 'fast-check';
import * as links from '../../../src/review/model/link-actions.js';
import { sides } from '../../../src/review/model/names.js';
import { compileSearch, findAll, replaceAll } from '../../../src/review/model/search.js';
import { createReviewState, type ReviewState } from '../../../src/review/model/state.js';
import * as texts from '../../../src/review/model/text-actions.js';
import {
  type Link,
  linkStatus,
  type Note,
  type Patch,
  type Segment,
  type Side,
  type Snapshot,
} from '../../../src/review/model/types.js';

const chinese = fc.constantFrom(
  '大会决定。',
  '理事会 通过了决议。',
  '3月1日',
  '𠮷野代表团说。',
  '第7段',
);
const english = fc.constantFrom('The Assembly decides.', 'Adopted on 1 March', 'see  para. 7', 'a');

function segments(side: Side, texts: readonly string[]): readonly Segment[] {
  return texts.map((text, at) => ({
    id: `${side[0]}${at}`,
    text,
    ...(at % 3 === 0 && { label: `${at}.` }),
  }));
}

/** Any partition of both sides: crossing links, gaps, segments without a counterpart. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    source: fc.array(fc.tuple(chinese, fc.nat({ max: 9 })), { maxLength: 9 }),
    target: fc.array(fc.tuple(english, fc.nat({ max: 9 })), { maxLength: 9 }),
    statuses: fc.array(fc.constantFrom(...linkStatus.options), { minLength: 10, maxLength: 10 }),
    scores: fc.array(fc.constantFrom(0, 0.3, 0.5, 0.9, 1), { minLength: 10, maxLength: 10 }),
    notes: fc.array(fc.tuple(fc.constantFrom(...sides), fc.nat({ max: 8 })), { maxLength: 4 }),
  })
  .map(({ source, target, statuses, scores, notes }) => {
    const inGroup = (side: Side, groups: readonly (readonly [string, number])[], wanted: number) =>
      groups.flatMap(([, group], at) => (group === wanted ? [`${side[0]}${at}`] : []));
    const all = Array.from(
      { length: 10 },
      (_, group): Link => ({
        id: `l${group}`,
        source: inGroup('source', source, group),
        target: inGroup('target', target, group),
        score: scores[group] ?? 1,
        status: statuses[group] ?? 'proposed',
      }),
    );
    const lengths = { source: source.length, target: target.length };
    return createReviewState({
      name: 'any',
      seq: 0,
      source: segments(
        'source',
        source.map(([text]) => text),
      ),
      target: segments(
        'target',
        target.map(([text]) => text),
      ),
      links: all.filter((link) => link.source.length + link.target.length > 0),
      notes: notes
        .filter(([side, at]) => at < lengths[side])
        .map(([side, at], number) => noteOn(side, `${side[0]}${at}`, number)),
    }).snapshot(0);
  });

export function noteOn(side: Side, segment: string, number: number): Note {
  return {
    id: `n${number}`,
    kind: 'comment',
    side,
    segment,
    text: `note ${number}`,
    author: 'Wei',
    time: `2026-03-01T00:00:0${number}.000Z`,
  };
}

/** What picks one of a list; the same numbers pick the same. */
export interface Picker {
  one<T>(list: readonly T[]): T | undefined;
  some<T>(list: readonly T[]): readonly T[];
  number(below: number): number;
}

/** Numbers for one thing that a person does. */
export const anyStep = fc.array(fc.nat({ max: 0xffff }), { minLength: 12, maxLength: 12 });
export const anySteps = fc.array(anyStep, { maxLength: 12 });

export function pickerOf(numbers: readonly number[]): Picker {
  let at = 0;
  const number = (below: number) => {
    const picked = numbers[at % numbers.length] ?? 0;
    at += 1;
    return picked % Math.max(1, below);
  };
  return {
    number,
    one: (list) => list[number(list.length)],
    some: (list) => list.filter(() => number(3) === 0),
  };
}

type Act = (state: ReviewState, pick: Picker) => Patch | undefined;

const linkId = (state: ReviewState, pick: Picker) => pick.one([...state.links()])?.id ?? 'none';
const linkIds = (state: ReviewState, pick: Picker) =>
  pick.some([...state.links()]).map(({ id }) => id);
const ids = (state: ReviewState, side: Side, pick: Picker) =>
  pick.some(state.segments(side)).map(({ id }) => id);
const segmentId = (state: ReviewState, side: Side, pick: Picker) =>
  pick.one(state.segments(side))?.id ?? 'none';

/** All that a person can do, by name. */
export const acts: Readonly<Record<string, Act>> = {
  confirm: (state, pick) => links.confirm(state, linkIds(state, pick)),
  unconfirm: (state, pick) => links.unconfirm(state, linkIds(state, pick)),
  confirmAbove: (state, pick) => links.confirmAbove(state, linkId(state, pick)),
  exclude: (state, pick) => links.exclude(state, linkIds(state, pick)),
  include: (state, pick) => links.include(state, linkIds(state, pick)),
  mergeWithNext: (state, pick) => links.mergeWithNext(state, linkId(state, pick)),
  mergeWithPrevious: (state, pick) => links.mergeWithPrevious(state, linkId(state, pick)),
  mergeLinks: (state, pick) => links.mergeLinks(state, linkIds(state, pick)),
  splitLink: (state, pick) =>
    links.splitLink(state, linkId(state, pick), { source: pick.number(4), target: pick.number(4) }),
  splitAfter: (state, pick) => {
    const side = pick.one(sides) ?? 'source';
    const segment = segmentId(state, side, pick);
    const link = state.linkOf(side, segment)?.id ?? 'none';
    const at = links.splitPlaceAfter(state, link, side, segment);
    return at && links.splitLink(state, link, at);
  },
  separate: (state, pick) => links.separate(state, linkId(state, pick)),
  moveBoundary: (state, pick) =>
    links.moveBoundary(
      state,
      linkId(state, pick),
      pick.one(sides) ?? 'source',
      pick.number(2) === 0 ? 'first' : 'last',
      pick.number(2) === 0 ? 'up' : 'down',
    ),
  linkSegments: (state, pick) =>
    links.linkSegments(state, ids(state, 'source', pick), ids(state, 'target', pick)),
  unlinkSides: (state, pick) => links.unlink(state, linkId(state, pick)),
  unlinkSegments: (state, pick) => links.unlink(state, linkId(state, pick), 'segments'),
  markUntranslated: (state, pick) => links.markUntranslated(state, ids(state, 'source', pick)),
  markAdded: (state, pick) => links.markAdded(state, ids(state, 'target', pick)),
  editText: (state, pick) => {
    const side = pick.one(sides) ?? 'source';
    return texts.editText(state, side, segmentId(state, side, pick), `new ${pick.number(9)}`, true);
  },
  splitText: (state, pick) => {
    const side = pick.one(sides) ?? 'source';
    return texts.splitText(state, side, segmentId(state, side, pick), pick.number(20), true);
  },
  joinText: (state, pick) => {
    const side = pick.one(sides) ?? 'source';
    return texts.joinText(state, side, segmentId(state, side, pick), true);
  },
  replaceAll: (state, pick) => {
    const search = compileSearch({
      text: pick.one(['[a-z]+', '.', '会', '\\d', '^|$']) ?? '',
      isRegex: true,
      matchCase: pick.number(2) === 0,
      wholeWords: pick.number(2) === 0,
    });
    if (!search.ok) return undefined;
    const { places } = findAll(state, search);
    return replaceAll(state, search, pick.one(['', '$&$&', 'x']) ?? '', pick.some(places), true);
  },
};

/** Does one thing at random; gives back its patch, not applied. */
export function act(state: ReviewState, numbers: readonly number[]): Patch | undefined {
  const pick = pickerOf(numbers);
  const name = pick.one(Object.keys(acts)) ?? '';
  return acts[name]?.(state, pick);
}

/** What is wrong with a state; empty if each of its promises is kept. */
export function faultsOf(state: ReviewState): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  for (const link of state.links()) {
    if (state.link(link.id) !== link) faults.push(`link ${link.id} is not found`);
    if (link.source.length + link.target.length === 0) faults.push(`link ${link.id} is empty`);
    for (const side of sides) {
      const places = link[side].map((id) => state.placeOf(side, id));
      if (places.some((place, at) => place < 0 || place <= (places[at - 1] ?? -1))) {
        faults.push(`${side} of ${link.id} out of order: ${places.join(' ')}`);
      }
      for (const id of link[side]) {
        if (owners.has(`${side} ${id}`)) faults.push(`${side} ${id} is in two links`);
        owners.set(`${side} ${id}`, link.id);
        if (state.linkOf(side, id) !== link) faults.push(`${side} ${id} does not know its link`);
      }
    }
  }
  for (const side of sides) {
    for (const [place, { id }] of state.segments(side).entries()) {
      if (!owners.delete(`${side} ${id}`)) faults.push(`${side} ${id} is in no link`);
      if (state.placeOf(side, id) !== place) faults.push(`${side} ${id} is not at ${place}`);
      if (state.segment(side, id) !== state.segments(side)[place]) faults.push(`${id} differs`);
      if (state.linkAt(side, place) !== state.linkOf(side, id)) faults.push(`${id}: two links`);
    }
  }
  for (const id of owners.keys()) faults.push(`${id} is linked but not there`);
  for (const note of state.notes()) {
    if (state.placeOf(note.side, note.segment) < 0) faults.push(`note ${note.id} hangs loose`);
    if (!state.notesOf(note.side, note.segment).includes(note)) faults.push(`${note.id} is lost`);
  }
  return faults;
}
