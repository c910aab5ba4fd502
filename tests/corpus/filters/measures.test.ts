import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFilters, type FilterInput } from '../../../src/corpus/filters/index.js';
import { hostileText } from '../../formats/hostile-text.js';

function score(name: string, unit: Pick<FilterInput, 'chinese' | 'english'>) {
  const [filter] = createFilters([{ [name]: {} }]);
  if (filter === undefined) throw new TypeError(`no filter ${name}`);
  return filter.score({ ...unit, level: 'sentence' });
}

/** The repeats of every stretch at every place, tried one after the other. */
function slowRepeats(text: string): number {
  const said = text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  let best = 0;
  for (let at = 0; at < said.length; at += 1) {
    for (let length = 3; length <= 100 && at + 2 * length <= said.length; length += 1) {
      const stretch = said.slice(at, at + length);
      let repeats = 0;
      while (said.startsWith(stretch, at + (repeats + 1) * length)) repeats += 1;
      best = Math.max(best, repeats);
    }
  }
  return best;
}

/** The longest stretch of letters of one side that the other has, tried one after the other. */
function slowLongest(chinese: string, english: string): number {
  const [a, b] = [chinese, english].map((text) => text.replaceAll(/\P{L}+/gu, ''));
  if (a === undefined || b === undefined || Math.min(a.length, b.length) < 4) return 0;
  for (let length = Math.min(a.length, b.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= a.length; at += 1) {
      if (b.includes(a.slice(at, at + length))) return length / Math.min(a.length, b.length);
    }
  }
  return 0;
}

const loops = fc
  .array(
    fc.tuple(
      fc.string({ unit: fc.constantFrom(...'abc 中文A, '), maxLength: 24 }),
      fc.integer({ min: 1, max: 5 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.map(([text, times]) => text.repeat(times)).join(''));

describe('RepetitionFilter', () => {
  it('finds the repeats that trying every stretch finds', () => {
    fc.assert(
      fc.property(loops, hostileText, (chinese, english) => {
        expect(score('RepetitionFilter', { chinese, english })).toEqual([
          slowRepeats(chinese),
          slowRepeats(english),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('LongestCommonSubstringFilter', () => {
  it('finds the stretch that trying every one finds', () => {
    fc.assert(
      fc.property(loops, loops, (chinese, english) => {
        expect(score('LongestCommonSubstringFilter', { chinese, english })).toBeCloseTo(
          slowLongest(chinese, english),
          4,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('scores that are shares', () => {
  const shares = [
    'CharacterScoreFilter',
    'AlphabetRatioFilter',
    'LanguageIDFilter',
    'LongestCommonSubstringFilter',
    'SimilarityFilter',
    'NumberFilter',
    'NonZeroNumeralsFilter',
    'BoilerplateFilter',
    'AlignmentFilter',
  ];

  it('lie between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, loops), hostileText, (chinese, english) => {
        for (const name of shares) {
          for (const value of [score(name, { chinese, english })].flat()) {
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('NumberFilter', () => {
  it.each([
    [
      '处新台币二万元以上十万元以下罚锾',
      'a fine of no less than NT$20,000 and no more than NT$100,000',
    ],
    ['2005年到2015年', 'from 2005 to 2015'],
    ['2001年12月19日', 'on 19 December 2001'],
    ['共有120万美元', 'a total of $1.2 million'],
  ])('reads the same in %s and in %s', (chinese, english) => {
    expect(score('NumberFilter', { chinese, english })).toBe(1);
  });

  it('counts a date without its year as half of it', () => {
    const unit = { chinese: '12月19日', english: 'on 19 December 2001' };
    expect(score('NumberFilter', unit)).toBe(0.75);
  });
});

describe('LanguageIDFilter', () => {
  it.each([
    'Der Generalsekretär hat dem Ausschuss einen Bericht über die Lage der Menschenrechte vorgelegt',
    'El Secretario General presentó a la Comisión un informe sobre la situación de los derechos humanos',
    'Генеральный секретарь представил Комитету доклад о положении в области прав человека',
  ])('knows that this is no English: %s', (english) => {
    expect(score('LanguageIDFilter', { chinese: '报告', english })).toEqual([1, 0]);
  });

  it.each([
    'Sixty-ninth session',
    'Mr. Jean-Baptiste Natama, Ambassador of Burkina Faso',
    'Recalling the report of the Groupe de travail sur les disparitions forcées',
  ])('lets English be with names in it: %s', (english) => {
    expect(score('LanguageIDFilter', { chinese: '报告', english })).toEqual([1, 1]);
  });
});
