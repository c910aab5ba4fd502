import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileSearch,
  type FoundPlace,
  findAll,
  rangesIn,
  replaceAll,
  type Search,
  type SearchRequest,
} from '../../../src/review/model/search.js';
import { createReviewState } from '../../../src/review/model/state.js';

const state = createReviewState({
  name: 'search',
  seq: 0,
  source: [
    { id: 's1', text: '联合国UN大会' },
    { id: 's2', text: '大会决定' },
  ],
  target: [
    { id: 't1', text: 'The Assembly (A/1) of the UN' },
    { id: 't2', text: 'assembly, assemblyman' },
  ],
  links: [
    { id: 'a', source: ['s1'], target: ['t1'], score: 1, status: 'proposed' },
    { id: 'b', source: ['s2'], target: ['t2'], score: 1, status: 'proposed' },
  ],
  notes: [],
});

function searchOf(text: string, ticks: Partial<SearchRequest> = {}): Search {
  const search = compileSearch({
    text,
    isRegex: false,
    matchCase: false,
    wholeWords: false,
    ...ticks,
  });
  if (!search.ok) throw new TypeError(search.detail);
  return search;
}

const found = (search: Search) =>
  findAll(state, search).places.map(
    ({ segment, ranges }) =>
      `${segment}:${ranges.map(({ start, end }) => `${start}-${end}`).join(',')}`,
  );

const texts = (
  places: Iterable<FoundPlace>,
  search: Search,
  replacement: string,
  editSource = true,
) =>
  replaceAll(state, search, replacement, places, editSource)?.segments?.map(
    ({ added }) => added[0]?.text,
  );

describe('an expression', () => {
  it('is refused where it is empty or wrong', () => {
    const request = { isRegex: true, matchCase: false, wholeWords: true };
    expect(compileSearch({ ...request, text: '' })).toMatchObject({ ok: false, reason: 'empty' });
    for (const text of ['(', '[', 'a)(b', '\\p{Nope}', '*']) {
      const refused = compileSearch({ ...request, text });
      expect(refused).toMatchObject({ ok: false, reason: 'invalid' });
      expect(!refused.ok && refused.detail).toContain('Invalid');
    }
  });

  it('that is no expression finds any text as it stands', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (text, around) => {
        const search = searchOf(text, { matchCase: true });
        const ranges = rangesIn(`${around} ${text}`, search.regex);
        expect(ranges.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a search', () => {
  it('goes band by band, the source first', () => {
    expect(found(searchOf('大会'))).toEqual(['s1:5-7', 's2:0-2']);
    expect(found(searchOf('UN'))).toEqual(['s1:3-5', 't1:26-28']);
  });

  it('heeds the case if it should', () => {
    expect(found(searchOf('assembly'))).toEqual(['t1:4-12', 't2:0-8,10-18']);
    expect(found(searchOf('assembly', { matchCase: true }))).toEqual(['t2:0-8,10-18']);
  });

  it('finds whole words: letters may not go on, Chinese may stand next to them', () => {
    expect(found(searchOf('assembly', { wholeWords: true }))).toEqual(['t1:4-12', 't2:0-8']);
    expect(found(searchOf('UN', { wholeWords: true }))).toEqual(['s1:3-5', 't1:26-28']);
    expect(found(searchOf('会', { wholeWords: true }))).toEqual(['s1:6-7', 's2:1-2']);
    expect(found(searchOf('(A/1)', { wholeWords: true }))).toEqual(['t1:13-18']);
    expect(found(searchOf('a|o', { isRegex: true, wholeWords: true }))).toEqual(['t1:14-15']);
  });

  it('keeps to one side, or to some links', () => {
    expect(found(searchOf('UN', { side: 'target' }))).toEqual(['t1:26-28']);
    const { places } = findAll(state, searchOf('大会'), { links: new Set(['b']) });
    expect(places.map(({ segment }) => segment)).toEqual(['s2']);
  });

  it.each(['x*', '^', '$|b?', '(?=a)', '\\b', '()'])('ends though %s matches nothing', (text) => {
    for (const { ranges } of findAll(state, searchOf(text, { isRegex: true })).places) {
      for (const { start, end } of ranges) expect(end).toBeGreaterThan(start);
    }
  });

  it('stops between segments when its time or its number of finds is used up', () => {
    let time = 0;
    const slow = { milliseconds: 2, now: () => time++ };
    const late = findAll(state, searchOf('.', { isRegex: true }), slow);
    expect(late.isComplete).toBe(false);
    expect(late.places.length).toBeGreaterThan(0);
    expect(late.places.length).toBeLessThan(4);
    expect(findAll(state, searchOf('大会'), { finds: 1 })).toMatchObject({
      count: 1,
      isComplete: false,
    });
    expect(findAll(state, searchOf('大会'))).toMatchObject({ count: 2, isComplete: true });
  });
});

describe('replacing', () => {
  it('changes what was found, in one patch', () => {
    const search = searchOf('assembly');
    expect(texts(findAll(state, search).places, search, 'Council')).toEqual([
      'The Council (A/1) of the UN',
      'Council, Councilman',
    ]);
  });

  it('changes only the places it is given', () => {
    const search = searchOf('assembly');
    const second = { side: 'target', segment: 't2', ranges: [{ start: 10, end: 18 }] } as const;
    expect(texts([second], search, 'x')).toEqual(['assembly, xman']);
    const none = { ...second, ranges: [{ start: 1, end: 5 }] };
    expect(texts([none], search, 'x')).toBeUndefined();
    expect(texts([{ ...second, segment: 'gone' }], search, 'x')).toBeUndefined();
  });

  it('takes $ for what it is in text, and as JavaScript does in an expression', () => {
    const plain = searchOf('A/1');
    expect(texts(findAll(state, plain).places, plain, '$&$1')).toEqual([
      'The Assembly ($&$1) of the UN',
    ]);
    const regex = searchOf('(?<=\\()(?<body>A)/(\\d)(?=\\))', { isRegex: true });
    expect(texts(findAll(state, regex).places, regex, '$2-$<body>-$$-$&')).toEqual([
      'The Assembly (1-A-$-A/1) of the UN',
    ]);
  });

  it('of all finds is what JavaScript makes of it, empty matches aside', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('[a-z]+', 'the', '.', '(?<=e)\\s', '大(会)', '\\w+(?= )'),
        fc.constantFrom('x', '$1', '$&$&', '$`', "$'", '$$', '好'),
        (text, replacement) => {
          const search = searchOf(text, { isRegex: true });
          const { places } = findAll(state, search);
          const expected = places
            .map(({ side, segment }) => {
              const before = state.segment(side, segment)?.text ?? '';
              return [before, before.replace(search.regex, replacement)];
            })
            .filter(([before, after]) => before !== after && after?.trim() !== '')
            .map(([, after]) => after);
          expect(texts(places, search, replacement) ?? []).toEqual(expected);
        },
      ),
    );
  });

  it('leaves the source alone unless it may be edited', () => {
    const search = searchOf('UN');
    expect(texts(findAll(state, search).places, search, 'U.N.', false)).toEqual([
      'The Assembly (A/1) of the U.N.',
    ]);
  });

  it('leaves no segment blank', () => {
    const search = searchOf('.+', { isRegex: true });
    expect(texts(findAll(state, search).places, search, ' ')).toBeUndefined();
  });

  it('takes places of the same segment together', () => {
    const search = searchOf('assembly');
    const places = [10, 0, 0].map((start) => ({
      side: 'target' as const,
      segment: 't2',
      ranges: [{ start, end: start + 8 }],
    }));
    const patch = replaceAll(state, search, 'x', places, true);
    expect(patch && state.conflictOf(patch)).toBeUndefined();
    expect(patch?.segments?.map(({ added }) => added[0]?.text)).toEqual(['x, xman']);
  });
});
