import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReviewState, invertPatch } from '../../../src/review/model/state.js';
import {
  type Patch,
  patch as patchSchema,
  type Snapshot,
  snapshot as snapshotSchema,
} from '../../../src/review/model/types.js';
import { act, anySnapshot, anyStep, anySteps, faultsOf, noteOn, pickerOf } from './arbitrary.js';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const small: Snapshot = {
  name: 'small',
  seq: 0,
  source: ['一', '二', '三'].map((text, at) => ({ id: `s${at}`, text })),
  target: ['One.', 'Two.', 'Three.'].map((text, at) => ({ id: `t${at}`, text })),
  links: [
    { id: 'a', source: ['s0'], target: ['t0'], score: 0.9, status: 'proposed' },
    { id: 'b', source: ['s1', 's2'], target: ['t1'], score: 0.4, status: 'proposed' },
    { id: 'c', source: [], target: ['t2'], score: 0.4, status: 'proposed' },
  ],
  notes: [noteOn('target', 't1', 1)],
};
const [a, b, c] = small.links;
if (!a || !b || !c) throw new TypeError('three links');

function conflictOf(patch: Patch) {
  const state = createReviewState(small);
  const conflict = state.conflictOf(patch);
  if (conflict) {
    expect(() => state.apply(patch)).toThrow(TypeError);
    expect(state.snapshot(0)).toEqual(createReviewState(small).snapshot(0));
    return conflict;
  }
  const before = state.snapshot(0);
  state.apply(patch);
  expect(faultsOf(state)).toEqual([]);
  expect(state.conflictOf(invertPatch(patch))).toBeUndefined();
  state.apply(invertPatch(patch));
  expect(state.snapshot(0)).toEqual(before);
  return undefined;
}

const segment = (id: string, text: string) => ({ id, text });

describe('a state', () => {
  it('keeps its promises through anything people do, and each inverse takes it back', () => {
    fc.assert(
      fc.property(anySnapshot, anySteps, (snapshot, steps) => {
        const state = createReviewState(snapshot);
        const inverses: Patch[] = [];
        const stages: Snapshot[] = [];
        for (const step of steps) {
          const patch = act(state, step);
          if (patch === undefined) continue;
          const stage = state.snapshot(0);
          expect(patchSchema.parse(copy(patch))).toEqual(copy(patch));
          expect(state.conflictOf(patch)).toBeUndefined();
          state.apply(copy(patch));
          expect(faultsOf(state)).toEqual([]);
          expect(state.snapshot(0)).not.toEqual(stage);
          stages.push(stage);
          inverses.push(invertPatch(patch));
          const again = createReviewState(snapshotSchema.parse(copy(state.snapshot(0))));
          expect(again.snapshot(0)).toEqual(state.snapshot(0));
        }
        for (const inverse of inverses.reverse()) {
          state.apply(inverse);
          expect(state.snapshot(0)).toEqual(stages.pop());
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stays whole when two people change it at once: the later change applies whole or not at all', () => {
    fc.assert(
      fc.property(anySnapshot, anyStep, anyStep, (snapshot, one, other) => {
        const state = createReviewState(snapshot);
        const [first, second] = [act(state, one), act(state, other)];
        if (first === undefined || second === undefined) return;
        state.apply(first);
        if (state.conflictOf(second) === undefined) {
          state.apply(second);
          expect(faultsOf(state)).toEqual([]);
          state.apply(invertPatch(second));
        } else {
          expect(() => state.apply(second)).toThrow(TypeError);
        }
        expect(faultsOf(state)).toEqual([]);
        state.apply(invertPatch(first));
        expect(state.snapshot(0)).toEqual(snapshot);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no patch, however wrong, that would break a promise or could not be taken back', () => {
    fc.assert(
      fc.property(anySnapshot, anyStep, anyStep, (snapshot, numbers, more) => {
        const state = createReviewState(snapshot);
        const patch = damaged(wild(snapshot, numbers), more);
        if (state.conflictOf(patch) !== undefined) {
          expect(() => state.apply(patch)).toThrow(TypeError);
          expect(state.snapshot(0)).toEqual(snapshot);
          return;
        }
        state.apply(patch);
        expect(faultsOf(state)).toEqual([]);
        state.apply(invertPatch(patch));
        expect(state.snapshot(0)).toEqual(snapshot);
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes two changes as one patch where neither touches what the other touches', () => {
    let taken = 0;
    fc.assert(
      fc.property(anySnapshot, anyStep, anyStep, (snapshot, one, other) => {
        const state = createReviewState(snapshot);
        const [first, second] = [act(state, one), act(state, other)];
        if (first === undefined || second === undefined) return;
        const both = together(first, second);
        if (state.conflictOf(both) !== undefined) {
          expect(() => state.apply(both)).toThrow(TypeError);
          expect(state.snapshot(0)).toEqual(snapshot);
          return;
        }
        taken += 1;
        state.apply(both);
        expect(faultsOf(state)).toEqual([]);
        const after = state.snapshot(0);
        state.apply(invertPatch(both));
        expect(state.snapshot(0)).toEqual(snapshot);
        state.apply(first);
        state.apply(second);
        expect(state.snapshot(0)).toEqual(after);
      }),
      { numRuns: 1_000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('puts the segments of a link in document order', () => {
    const state = createReviewState({
      ...small,
      links: [a, { ...b, source: ['s2', 's1'] }, c],
    });
    expect(state.link('b')?.source).toEqual(['s1', 's2']);
  });

  it.each<[string, Partial<Snapshot>]>([
    ['a segment in no link', { links: [a, b] }],
    ['a segment in two links', { links: [a, b, { ...c, source: ['s0'] }] }],
    ['a segment twice in a link', { links: [{ ...a, source: ['s0', 's0'] }, b, c] }],
    ['a link to a segment that is not there', { links: [a, b, { ...c, source: ['s9'] }] }],
    ['a link without segments', { links: [a, b, c, { ...c, id: 'd', target: [] }] }],
    ['two links with one id', { links: [a, b, { ...c, id: 'a' }] }],
    ['two segments with one id', { source: [...small.source.slice(0, 2), segment('s0', '三')] }],
    ['a note on nothing', { notes: [noteOn('source', 't1', 1)] }],
    ['two notes with one id', { notes: [noteOn('source', 's1', 1), noteOn('source', 's2', 1)] }],
  ])('is not made of a snapshot with %s', (_, part) => {
    expect(() => createReviewState({ ...small, ...part })).toThrow(TypeError);
  });
});

describe('a change of segments', () => {
  it('may edit a text without touching a link', () => {
    const edit = {
      side: 'source',
      removed: [segment('s1', '二')],
      added: [segment('s1', '贰')],
    } as const;
    expect(conflictOf({ segments: [edit] })).toBeUndefined();
  });

  it('needs the text to be as it was', () => {
    const edit = {
      side: 'source',
      removed: [segment('s1', '两')],
      added: [segment('s1', '贰')],
    } as const;
    expect(conflictOf({ segments: [edit] })).toEqual({ kind: 'segment', id: 's1' });
  });

  it('needs the removed segments to be neighbours, in order', () => {
    const removed = [segment('s2', '三'), segment('s1', '二')];
    expect(conflictOf({ segments: [{ side: 'source', removed, added: removed }] })).toEqual({
      kind: 'segment',
      id: 's1',
    });
  });

  it('cannot touch a segment twice', () => {
    const once = {
      side: 'source',
      removed: [segment('s1', '二')],
      added: [segment('s1', '贰')],
    } as const;
    const twice = {
      side: 'source',
      removed: [segment('s1', '贰')],
      added: [segment('s1', '二')],
    } as const;
    expect(conflictOf({ segments: [once, once] })).toEqual({ kind: 'segment', id: 's1' });
    expect(conflictOf({ segments: [once, twice] })).toEqual({ kind: 'segment', id: 's1' });
  });

  it('cannot bring back under the same id elsewhere what another change takes', () => {
    const take = {
      side: 'source',
      removed: [segment('s0', '一')],
      added: [segment('x', '一')],
    } as const;
    const bring = {
      side: 'source',
      removed: [segment('s1', '二')],
      added: [segment('s0', '二')],
    } as const;
    expect(conflictOf({ segments: [take, bring] })).toEqual({ kind: 'segment', id: 's0' });
  });

  it('cannot put nothing in place of segments, or segments in place of nothing', () => {
    const one = [segment('s1', '二')];
    expect(conflictOf({ segments: [{ side: 'source', removed: one, added: [] }] })).toEqual({
      kind: 'segment',
      id: 's1',
    });
    expect(
      conflictOf({ segments: [{ side: 'source', removed: [], added: [segment('x', '四')] }] }),
    ).toEqual({ kind: 'segment', id: 'x' });
  });

  it('cannot swap segments', () => {
    const removed = [segment('s1', '二'), segment('s2', '三')];
    const swap = { side: 'source', removed, added: removed.toReversed() } as const;
    expect(conflictOf({ segments: [swap] })).toEqual({ kind: 'segment', id: 's1' });
  });

  it('cannot give a segment an id that another has', () => {
    const copied = {
      side: 'source',
      removed: [segment('s1', '二')],
      added: [segment('s1', '二'), segment('s0', '一')],
    } as const;
    expect(conflictOf({ segments: [copied] })).toEqual({ kind: 'segment', id: 's0' });
  });

  it('needs a link for each new segment and none for one that is gone', () => {
    const split = {
      side: 'source',
      removed: [segment('s0', '一')],
      added: [segment('s0', '丶'), segment('s9', '一')],
    } as const;
    expect(conflictOf({ segments: [split] })).toEqual({ kind: 'partition', id: 's9' });
    const before = {
      segments: [split],
      links: { removed: [a], added: [{ ...a, source: ['s9', 's0'] }] },
    };
    expect(conflictOf(before)).toEqual({ kind: 'partition', id: 's0' });
    const after = {
      segments: [split],
      links: { removed: [a], added: [{ ...a, source: ['s0', 's9'] }] },
    };
    expect(conflictOf(after)).toBeUndefined();
    const join = {
      side: 'source',
      removed: [segment('s1', '二'), segment('s2', '三')],
      added: [segment('s1', '二三')],
    } as const;
    expect(conflictOf({ segments: [join] })).toEqual({ kind: 'partition', id: 's2' });
    const kept = { segments: [join], links: { removed: [b], added: [b] } };
    expect(conflictOf(kept)).toEqual({ kind: 'partition', id: 's2' });
    const dropped = {
      segments: [join],
      links: { removed: [b], added: [{ ...b, source: ['s1'] }] },
    };
    expect(conflictOf(dropped)).toBeUndefined();
  });

  it('may put a new segment before one that stays', () => {
    const split = {
      side: 'source',
      removed: [segment('s0', '一')],
      added: [segment('s9', '丶'), segment('s0', '一')],
    } as const;
    const links = { removed: [a], added: [{ ...a, source: ['s9', 's0'] }] };
    expect(conflictOf({ segments: [split], links })).toBeUndefined();
  });

  it('cannot take a segment away from under a note', () => {
    const rename = {
      side: 'target',
      removed: [segment('t1', 'Two.')],
      added: [segment('t9', 'Two.')],
    } as const;
    const links = { removed: [b], added: [{ ...b, target: ['t9'] }] };
    expect(conflictOf({ segments: [rename], links })).toEqual({ kind: 'note', id: 'n1' });
    const [note] = small.notes;
    if (!note) throw new TypeError('a note');
    const notes = { removed: [note], added: [{ ...note, segment: 't9' }] };
    expect(conflictOf({ segments: [rename], links, notes })).toBeUndefined();
    const lost = { removed: [note], added: [note] };
    expect(conflictOf({ segments: [rename], links, notes: lost })).toEqual({
      kind: 'segment',
      id: 't1',
    });
  });
});

describe('a change of links', () => {
  it.each<[string, Patch['links'], string, string]>([
    ['another status', { removed: [{ ...a, status: 'accepted' }], added: [a] }, 'link', 'a'],
    ['another score', { removed: [{ ...a, score: 0.8 }], added: [a] }, 'link', 'a'],
    ['other segments', { removed: [{ ...a, target: [] }], added: [a] }, 'link', 'a'],
    ['a link twice', { removed: [a, a], added: [a] }, 'link', 'a'],
    ['an id that is taken', { removed: [a], added: [{ ...a, id: 'b' }] }, 'link', 'b'],
    ['an empty link', { removed: [a], added: [a, { ...c, id: 'd', target: [] }] }, 'link', 'd'],
    ['a segment left', { removed: [b], added: [{ ...b, source: ['s1'] }] }, 'partition', 's2'],
    ['a segment of others', { removed: [c], added: [{ ...c, source: ['s0'] }] }, 'partition', 's0'],
    [
      'a segment twice',
      { removed: [c], added: [{ ...c, target: ['t2', 't2'] }] },
      'partition',
      't2',
    ],
    ['a wrong order', { removed: [b], added: [{ ...b, source: ['s2', 's1'] }] }, 'partition', 's1'],
    ['an unknown segment', { removed: [c], added: [{ ...c, source: ['x'] }] }, 'partition', 'x'],
  ])('is refused with %s', (_, links, kind, id) => {
    expect(conflictOf({ links })).toEqual({ kind, id });
  });
});

describe('a change of notes', () => {
  const [note] = small.notes;
  if (!note) throw new TypeError('a note');
  const fresh = noteOn('source', 's0', 2);

  it.each<[string, Patch['notes'], string, string]>([
    ['another text', { removed: [{ ...note, text: 'x' }], added: [] }, 'note', 'n1'],
    ['another author', { removed: [{ ...note, author: 'x' }], added: [] }, 'note', 'n1'],
    ['a note that is gone', { removed: [fresh], added: [] }, 'note', 'n2'],
    ['one note twice', { removed: [], added: [fresh, fresh] }, 'note', 'n2'],
    ['an id that is taken', { removed: [], added: [{ ...fresh, id: 'n1' }] }, 'note', 'n1'],
    ['no segment', { removed: [], added: [{ ...fresh, segment: 'x' }] }, 'segment', 'x'],
  ])('is refused with %s', (_, notes, kind, id) => {
    expect(conflictOf({ notes })).toEqual({ kind, id });
  });

  it('adds, changes and takes notes', () => {
    expect(conflictOf({ notes: { removed: [], added: [fresh] } })).toBeUndefined();
    expect(
      conflictOf({ notes: { removed: [note], added: [{ ...note, text: 'x' }] } }),
    ).toBeUndefined();
    expect(conflictOf({ notes: { removed: [note], added: [] } })).toBeUndefined();
  });
});

function together(one: Patch, other: Patch): Patch {
  return {
    segments: [...(one.segments ?? []), ...(other.segments ?? [])],
    links: {
      removed: [...(one.links?.removed ?? []), ...(other.links?.removed ?? [])],
      added: [...(one.links?.added ?? []), ...(other.links?.added ?? [])],
    },
    notes: {
      removed: [...(one.notes?.removed ?? []), ...(other.notes?.removed ?? [])],
      added: [...(one.notes?.added ?? []), ...(other.notes?.added ?? [])],
    },
  };
}

/** A patch of odds and ends of a snapshot. */
function wild(snapshot: Snapshot, numbers: readonly number[]): Patch {
  const pick = pickerOf(numbers);
  const side = pick.number(2) === 0 ? 'source' : 'target';
  const list = snapshot[side];
  const from = pick.number(list.length);
  const removed = list.slice(from, from + 1 + pick.number(3));
  const added = [
    ...removed.filter(() => pick.number(3) > 0),
    ...(pick.number(2) ? [segment('x', 'x')] : []),
  ];
  const ids = new Set(removed.map(({ id }) => id));
  const touched = snapshot.links.filter((link) => link[side].some((id) => ids.has(id)));
  const come = added.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  const gone = new Set(removed.filter((one) => !added.includes(one)).map(({ id }) => id));
  const links = touched.map((link, at) => ({
    ...link,
    [side]: [...link[side].filter((id) => !gone.has(id)), ...(at === 0 ? come : [])],
  }));
  const notes = snapshot.notes.filter((note) => note.side === side && gone.has(note.segment));
  return {
    ...(removed.length > 0 && added.length > 0 && { segments: [{ side, removed, added }] }),
    links: { removed: touched, added: links },
    notes: { removed: notes, added: [] },
  };
}

/** The same with one thing in it doubled, dropped or moved; most often as it was. */
function damaged({ segments = [], links, notes }: Patch, numbers: readonly number[]): Patch {
  const pick = pickerOf(numbers);
  const hurt = <T>(list: readonly T[]): readonly T[] => {
    const at = pick.number(list.length);
    switch (pick.number(20)) {
      case 0:
        return [...list, ...list.slice(at, at + 1)];
      case 1:
        return list.toSpliced(at, 1);
      case 2:
        return list.toReversed();
      default:
        return list;
    }
  };
  return {
    segments: hurt(segments).map(({ side, removed, added }) => ({
      side,
      removed: hurt(removed),
      added: hurt(added),
    })),
    links: {
      removed: hurt(links?.removed ?? []),
      added: hurt(
        (links?.added ?? []).map((link) => ({
          ...link,
          source: hurt(link.source),
          target: hurt(link.target),
        })),
      ),
    },
    notes: { removed: hurt(notes?.removed ?? []), added: hurt(notes?.added ?? []) },
  };
}
