import { describe, expect, it } from 'vitest';
import * as links from '../../../src/review/model/link-actions.js';
import { linkOrder } from '../../../src/review/model/navigate.js';
import { createReviewState, type ReviewState } from '../../../src/review/model/state.js';
import type { Link, LinkStatus, Patch, Side } from '../../../src/review/model/types.js';

const marks: Readonly<Record<string, LinkStatus>> = {
  '?': 'proposed',
  '+': 'accepted',
  '*': 'edited',
  x: 'rejected',
};

/** `12-3?` is a proposed link of s1, s2 and t3 with a score of 0.9; others: `+` `*` `x`. */
function bitext(written: string, texts: Readonly<Record<string, string>> = {}): ReviewState {
  const all = written.split(' ').map((group, at): Link => {
    const [source = '', target = ''] = group.slice(0, -1).split('-');
    const ids = (letter: string, digits: string) => [...digits].map((digit) => letter + digit);
    return {
      id: `l${at}`,
      source: ids('s', source),
      target: ids('t', target),
      score: 0.9,
      status: marks[group.at(-1) ?? ''] ?? 'proposed',
    };
  });
  const segments = (side: Side) =>
    all
      .flatMap((link) => link[side])
      .sort()
      .map((id) => ({ id, text: texts[id] ?? id }));
  return createReviewState({
    name: 'links',
    seq: 0,
    source: segments('source'),
    target: segments('target'),
    links: all,
    notes: [],
  });
}

function written(state: ReviewState): string {
  return linkOrder(state)
    .map(({ source, target, status }) => {
      const digits = (ids: readonly string[]) => ids.map((id) => id.slice(1)).join('');
      const mark = Object.keys(marks).find((key) => marks[key] === status);
      return `${digits(source)}-${digits(target)}${mark}`;
    })
    .join(' ');
}

function outcome(
  before: string,
  act: (state: ReviewState) => Patch | undefined,
): string | undefined {
  const state = bitext(before);
  const patch = act(state);
  if (patch === undefined) return undefined;
  state.apply(patch);
  return written(state);
}

describe('the status of links', () => {
  it('goes from proposed to accepted and back', () => {
    expect(outcome('1-1? 2-2x 3-3*', (state) => links.confirm(state, ['l0', 'l1', 'l2']))).toBe(
      '1-1+ 2-2x 3-3*',
    );
    expect(outcome('1-1+ 2-2x 3-3*', (state) => links.unconfirm(state, ['l0', 'l1', 'l2']))).toBe(
      '1-1? 2-2x 3-3?',
    );
  });

  it('goes from anything to excluded and back to edited', () => {
    expect(outcome('1-1+ 2-2x', (state) => links.exclude(state, ['l0', 'l1']))).toBe('1-1x 2-2x');
    expect(outcome('1-1+ 2-2x', (state) => links.include(state, ['l0', 'l1']))).toBe('1-1+ 2-2*');
  });

  it('is accepted for all above, the link itself too', () => {
    expect(outcome('1-1? 2-2x 3-3? 4-4?', (state) => links.confirmAbove(state, 'l2'))).toBe(
      '1-1+ 2-2x 3-3+ 4-4?',
    );
  });

  it('does not change where there is nothing to change', () => {
    expect(outcome('1-1+', (state) => links.confirm(state, ['l0', 'gone']))).toBeUndefined();
    expect(outcome('1-1?', (state) => links.unconfirm(state, ['l0']))).toBeUndefined();
    expect(outcome('1-1?', (state) => links.include(state, ['l0']))).toBeUndefined();
    expect(outcome('1-1? 2-2?', (state) => links.confirmAbove(state, 'gone'))).toBeUndefined();
  });

  it('keeps id and score', () => {
    const state = bitext('1-1?');
    const [link] = state.links();
    expect(links.confirm(state, ['l0'])?.links?.added).toEqual([{ ...link, status: 'accepted' }]);
  });
});

describe('merging', () => {
  it('makes one edited link of two neighbours', () => {
    expect(outcome('1-1? 2-23x 3-4?', (state) => links.mergeWithNext(state, 'l0'))).toBe(
      '12-123* 3-4?',
    );
    expect(outcome('1-1? 2-23x 3-4?', (state) => links.mergeWithPrevious(state, 'l2'))).toBe(
      '1-1? 23-234*',
    );
  });

  it('is not possible over an end of the text', () => {
    expect(outcome('1-1? 2-2?', (state) => links.mergeWithNext(state, 'l1'))).toBeUndefined();
    expect(outcome('1-1? 2-2?', (state) => links.mergeWithPrevious(state, 'l0'))).toBeUndefined();
  });

  it('takes several at once, in document order', () => {
    expect(outcome('1-3? 2-2? 3-1?', (state) => links.mergeLinks(state, ['l2', 'l0']))).toBe(
      '13-13* 2-2?',
    );
  });

  it('gives the new link a score of 1 and an id that follows from its segments', () => {
    const merged = () => links.mergeWithNext(bitext('1-1? 2-2?'), 'l0')?.links?.added;
    expect(merged()).toEqual(merged());
    expect(merged()?.[0]?.score).toBe(1);
    expect(merged()?.[0]?.id).toMatch(/^k[0-9a-f]{14}$/);
  });

  it('gives the new link another id where that one is taken', () => {
    const state = bitext('1-1? 2-2? 3-3?');
    const id = links.mergeWithNext(state, 'l0')?.links?.added[0]?.id ?? '';
    const third = state.link('l2');
    if (!third) throw new TypeError('a link');
    state.apply({ links: { removed: [third], added: [{ ...third, id }] } });
    expect(links.mergeWithNext(state, 'l0')?.links?.added[0]?.id).toBe(`${id}-2`);
  });
});

describe('splitting', () => {
  it('makes two edited links of one', () => {
    expect(
      outcome('123-12?', (state) => links.splitLink(state, 'l0', { source: 2, target: 1 })),
    ).toBe('12-1* 3-2*');
  });

  it('may leave a side whole on one part', () => {
    expect(
      outcome('12-1?', (state) => links.splitLink(state, 'l0', { source: 1, target: 1 })),
    ).toBe('1-1* 2-*');
    expect(
      outcome('12-1?', (state) => links.splitLink(state, 'l0', { source: 1, target: 0 })),
    ).toBe('1-* 2-1*');
  });

  it('leaves no part empty', () => {
    const split = (source: number, target: number) =>
      outcome('12-1?', (state) => links.splitLink(state, 'l0', { source, target }));
    expect(split(0, 0)).toBeUndefined();
    expect(split(2, 1)).toBeUndefined();
    expect(split(-1, 1)).toBeUndefined();
    expect(
      outcome('1-1?', (state) => links.splitLink(state, 'gone', { source: 1, target: 0 })),
    ).toBeUndefined();
  });

  it('after a segment cuts the other side where the share of text is most alike', () => {
    const state = bitext('123-123?', {
      s1: '一'.repeat(20),
      t1: 'a'.repeat(10),
      t2: 'a'.repeat(50),
    });
    expect(links.splitPlaceAfter(state, 'l0', 'source', 's1')).toEqual({ source: 1, target: 2 });
    expect(links.splitPlaceAfter(state, 'l0', 'target', 't1')).toEqual({ source: 1, target: 1 });
  });

  it('after a segment keeps the only one of the other side above', () => {
    const state = bitext('12-1? 3-23?');
    expect(links.splitPlaceAfter(state, 'l0', 'source', 's1')).toEqual({ source: 1, target: 1 });
    expect(links.splitPlaceAfter(state, 'l0', 'source', 's2')).toBeUndefined();
    expect(links.splitPlaceAfter(state, 'l0', 'target', 't1')).toEqual({ source: 1, target: 1 });
    expect(links.splitPlaceAfter(state, 'l1', 'source', 's3')).toEqual({ source: 1, target: 1 });
    expect(links.splitPlaceAfter(state, 'l1', 'source', 's1')).toBeUndefined();
  });

  it('into pairs leaves the rest alone', () => {
    expect(outcome('123-12? 4-3?', (state) => links.separate(state, 'l0'))).toBe(
      '1-1* 2-2* 3-* 4-3?',
    );
    expect(outcome('12-?', (state) => links.separate(state, 'l0'))).toBe('1-* 2-*');
    expect(outcome('1-1?', (state) => links.separate(state, 'l0'))).toBeUndefined();
    expect(outcome('1-?', (state) => links.separate(state, 'l0'))).toBeUndefined();
  });
});

describe('moving a boundary', () => {
  const move = (
    before: string,
    link: string,
    side: Side,
    edge: 'first' | 'last',
    direction: 'up' | 'down',
  ) => outcome(before, (state) => links.moveBoundary(state, link, side, edge, direction));

  it('gives the last segment to the link below, or takes its first', () => {
    expect(move('12-1? 3-2? 4-3?', 'l0', 'source', 'last', 'up')).toBe('1-1* 23-2* 4-3?');
    expect(move('1-1? 23-2? 4-3?', 'l0', 'source', 'last', 'down')).toBe('12-1* 3-2* 4-3?');
  });

  it('gives the first segment to the link above, or takes its last', () => {
    expect(move('1-1? 2-23? 3-4?', 'l1', 'target', 'first', 'down')).toBe('1-12* 2-3* 3-4?');
    expect(move('1-12? 2-3? 3-4?', 'l1', 'target', 'first', 'up')).toBe('1-1* 2-23* 3-4?');
  });

  it('does not confirm what is left without a counterpart', () => {
    expect(move('1-1? 2-2?', 'l0', 'source', 'last', 'down')).toBe('12-1* -2?');
    expect(move('1-1+ 2-2?', 'l1', 'source', 'first', 'up')).toBe('-1* 12-2*');
    const state = bitext('1-1? 2-2?');
    const patch = links.moveBoundary(state, 'l0', 'source', 'last', 'down');
    expect(patch?.links?.added.map(({ score }) => score)).toEqual([0.5, 1]);
  });

  it('takes from beyond links that have nothing of the side', () => {
    expect(move('1-1? -2? 2-3?', 'l0', 'source', 'last', 'down')).toBe('12-1* -2? -3?');
    expect(move('-1? -2? 1-3?', 'l0', 'source', 'last', 'down')).toBe('1-1* -2? -3?');
  });

  it('gives to a link that has nothing of the side', () => {
    expect(move('12-1? -2?', 'l0', 'source', 'last', 'up')).toBe('1-1* 2-2*');
  });

  it('drops a link that has given all it had', () => {
    expect(move('1-? 2-1?', 'l0', 'source', 'last', 'up')).toBe('12-1*');
  });

  it('is not possible at the ends of the text, or of nothing', () => {
    expect(move('12-1?', 'l0', 'source', 'last', 'up')).toBeUndefined();
    expect(move('12-1?', 'l0', 'source', 'first', 'up')).toBeUndefined();
    expect(move('12-1? -2?', 'l1', 'source', 'first', 'down')).toBeUndefined();
    expect(move('1-1?', 'gone', 'source', 'last', 'up')).toBeUndefined();
  });
});

describe('linking', () => {
  it('joins segments from anywhere and leaves the rest of their links linked', () => {
    expect(outcome('12-12? 3-3? 4-4+', (state) => links.linkSegments(state, ['s1'], ['t3']))).toBe(
      '1-3* 2-12? 3-? 4-4+',
    );
  });

  it('doubts the rest of what was proposed, and takes the rest of what was confirmed as edited', () => {
    const state = bitext('12-1? 34-2+ 5-3x');
    const patch = links.linkSegments(state, ['s2', 's4', 's5'], []);
    expect(patch?.links?.added.map(({ status, score }) => [status, score])).toEqual([
      ['edited', 1],
      ['proposed', 0.5],
      ['edited', 0.9],
      ['rejected', 0.9],
    ]);
  });

  it('confirms a link that is there already', () => {
    expect(outcome('12-1? 3-2?', (state) => links.linkSegments(state, ['s2', 's1'], ['t1']))).toBe(
      '12-1* 3-2?',
    );
    const added = links.linkSegments(bitext('12-1?'), ['s2', 's1'], ['t1'])?.links?.added;
    expect(added?.[0]?.id).toBe('l0');
  });

  it('needs two segments, all there', () => {
    expect(outcome('1-1?', (state) => links.linkSegments(state, ['s1', 's1'], []))).toBeUndefined();
    expect(outcome('1-1?', (state) => links.linkSegments(state, ['s1', 's9'], []))).toBeUndefined();
  });
});

describe('unlinking', () => {
  it('parts the sides, or all segments', () => {
    expect(outcome('12-12?', (state) => links.unlink(state, 'l0'))).toBe('12-* -12*');
    expect(outcome('12-12?', (state) => links.unlink(state, 'l0', 'segments'))).toBe(
      '1-* 2-* -1* -2*',
    );
    expect(outcome('12-?', (state) => links.unlink(state, 'l0'))).toBeUndefined();
    expect(outcome('1-?', (state) => links.unlink(state, 'l0', 'segments'))).toBeUndefined();
  });

  it('marks segments as untranslated, or as added', () => {
    expect(outcome('123-12?', (state) => links.markUntranslated(state, ['s1', 's3']))).toBe(
      '1-* 2-12? 3-*',
    );
    expect(outcome('1-12+', (state) => links.markAdded(state, ['t2']))).toBe('1-1* -2*');
    expect(outcome('1-?', (state) => links.markUntranslated(state, ['s1']))).toBe('1-*');
    expect(outcome('1-*', (state) => links.markUntranslated(state, []))).toBeUndefined();
    expect(outcome('1-*', (state) => links.markUntranslated(state, ['s9']))).toBeUndefined();
  });
});
