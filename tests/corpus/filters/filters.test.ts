import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { createFilters, filterKinds, judgeUnit } from '../../../src/corpus/filters/index.js';
import type { Score } from '../../../src/corpus/unit.js';
import { hostileText } from '../../formats/hostile-text.js';

const clean = {
  chinese: '大会欢迎秘书长关于预防犯罪的报告，并请他在2002年提交另一份报告。',
  english:
    'The General Assembly welcomes the report of the Secretary-General on crime prevention, and requests him to submit another report in 2002.',
  level: 'sentence',
} as const;

function passes(name: string, unit: { readonly chinese?: string; readonly english?: string }) {
  const kind = filterKinds.find((candidate) => candidate.name === name);
  const filter = kind?.make({});
  if (filter === undefined) throw new TypeError(`no filter ${name}`);
  return filter.accepts(filter.score({ ...clean, ...unit }));
}

const everyUsual = createFilters(undefined);

describe('the usual filters', () => {
  it('let a clean unit pass', () => {
    const scores: Record<string, Score> = {};
    for (const filter of everyUsual) scores[filter.name] = filter.score(clean);
    expect(judgeUnit({ id: 'a', scores }, everyUsual)).toBeUndefined();
  });

  it.each([
    ['LengthFilter', 'a side without text', { english: '' }],
    ['LengthRatioFilter', 'a side that was cut off', { english: 'The General Assembly.' }],
    ['LongWordFilter', 'words run together', { english: `The ${'abc'.repeat(20)} report` }],
    ['AverageWordLengthFilter', 'letters spaced out', { english: 'T h e G e n e r a l A s s' }],
    ['HtmlTagFilter', 'tags', { english: 'The <b>General</b> Assembly&nbsp;welcomes' }],
    ['CharacterScoreFilter', 'Chinese in the English', { english: `The report ${clean.chinese}` }],
    [
      'CharacterScoreFilter',
      'Japanese',
      { chinese: 'これは日本語の文章であって、中国語ではありません。' },
    ],
    ['AlphabetRatioFilter', 'a row of figures', { english: '12.5 13.7 88.1 9 77 31.4 2' }],
    [
      'LanguageIDFilter',
      'French',
      {
        english:
          'L’Assemblée générale accueille avec satisfaction le rapport du Secrétaire général',
      },
    ],
    ['LongestCommonSubstringFilter', 'a copy', { chinese: clean.english }],
    ['SimilarityFilter', 'a copy', { chinese: clean.english }],
    ['RepetitionFilter', 'a loop', { english: `The report, ${'the report, '.repeat(6)}` }],
    [
      'TerminalPunctuationFilter',
      'a row of stops',
      { english: 'A. B. C. D. E. F. G. H. I. J. K. L. M. N. O.' },
    ],
    [
      'NumberFilter',
      'other numbers',
      { english: 'It welcomes the 17 reports of 12 May 1999 on 45 per cent of 300 cases.' },
    ],
    ['BoilerplateFilter', 'navigation', { english: 'Home | About us | Contact us | News' }],
    [
      'BoilerplateFilter',
      'a notice',
      { chinese: '版权所有', english: '© 2001 All rights reserved' },
    ],
    ['PersonalDataFilter', 'an address', { english: 'Write to jane.doe@example.org for more.' }],
  ] as const)('%s refuses %s', (name, _, unit) => {
    expect(passes(name, unit)).toBe(false);
    expect(passes(name, {})).toBe(true);
  });

  it('give finite scores for any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (chinese, english) => {
        for (const filter of everyUsual) {
          const score = filter.score({ chinese, english, level: 'unit' });
          for (const value of typeof score === 'number' ? [score] : score) {
            expect(Number.isFinite(value), filter.name).toBe(true);
          }
          expect(filter.score({ chinese, english, level: 'unit' })).toEqual(score);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('personal data', () => {
  const marked = (text: string) => {
    const [filter] = createFilters([{ PersonalDataFilter: { action: 'mark' } }]);
    return filter?.amend?.(text);
  };

  it.each([
    ['jane@example.org', '<email>'],
    ['11010519491231002X', '<identity-number>'],
    ['GB82 WEST 1234 5698 7654 32', '<account>'],
    ['4111 1111 1111 1111', '<card>'],
    ['+43 1 26060 0000', '<phone>'],
    ['13812345678', '<phone>'],
  ])('%s is marked', (written, mark) => {
    expect(marked(`See ${written}, please`)).toBe(`See ${mark}, please`);
  });

  it.each([
    '110105194912310021', // the check digit is wrong
    '4111 1111 1111 1112',
    'GB82 WEST 1234 5698 7654 33',
    'A/RES/56/123',
    '2002-2003',
    '1,234,567,890,123',
  ])('%s is none', (written) => {
    expect(marked(written)).toBe(written);
  });
});

describe('createFilters', () => {
  it('keeps the order and takes parameters for both sides or for each', () => {
    const filters = createFilters([
      { LengthFilter: { name: 'short', unit: 'char', max_length: [10, 30] } },
      { LengthFilter: { min_length: 1 } },
    ]);
    expect(filters.map(({ name }) => name)).toEqual(['short', 'LengthFilter']);
    expect(filters[0]?.accepts([10, 30])).toBe(true);
    expect(filters[0]?.accepts([11, 30])).toBe(false);
  });

  it('tells what scores depend on from thresholds', () => {
    const made = (parameters: Record<string, unknown>) =>
      createFilters([{ LengthFilter: parameters }])[0]?.parameters;
    expect(made({ min_length: 3 })).toEqual(made({ min_length: 30 }));
    expect(made({ unit: 'char' })).not.toEqual(made({ unit: 'word' }));
  });

  it.each([
    [[{ LenghtFilter: {} }], /no filter LenghtFilter; is LengthFilter meant/],
    [[{ LengthFilter: { min_length: 'a' } }], /LengthFilter.*min_length/],
    [[{ LengthFilter: { minimum: 1 } }], /LengthFilter.*minimum/],
    [[{ LengthFilter: {} }, { LengthFilter: {} }], /LengthFilter is there twice/],
    [[{ RegExpFilter: { regexps: '(' } }], /RegExpFilter.*regexps/],
    [[JSON.parse('{"__proto__": {}}')], /no filter __proto__/],
  ])('objects to %j', (settings, message) => {
    expect(() => createFilters(settings)).toThrow(message);
  });
});

describe('judgeUnit', () => {
  it('names the first filter that refuses', () => {
    const filters = createFilters([{ LengthFilter: { min_length: 5 } }, { AlignmentFilter: {} }]);
    const judge = (length: number, alignment: number) =>
      judgeUnit(
        { id: 'a', scores: { LengthFilter: [length, length], AlignmentFilter: alignment } },
        filters,
      );
    expect(judge(5, 0.5)).toBeUndefined();
    expect(judge(4, 0.1)).toBe('LengthFilter');
    expect(judge(5, 0.1)).toBe('AlignmentFilter');
  });

  it('objects to a unit that was not measured', () => {
    expect(() => judgeUnit({ id: 'a', scores: {} }, everyUsual)).toThrow(/was not measured/);
  });
});

describe('docs/filters.md', () => {
  it('describes every filter', () => {
    const text = readFileSync(packageFile('docs', 'filters.md'), 'utf8');
    for (const { name, finds, scores } of filterKinds) {
      expect(text).toContain(`## ${name}`);
      expect(text).toContain(finds);
      expect(text).toContain(scores);
    }
  });
});
