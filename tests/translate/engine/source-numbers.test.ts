import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/language/mentions.js';
import { readSourceNumbers } from '../../../src/translate/engine/source-numbers.js';

const formsOf = (source: string) => readSourceNumbers(source).mentions.map(({ forms }) => forms[0]);

describe('readSourceNumbers', () => {
  it.each([
    ['2001年12月19日第56/123号决议', ['19 December 2001', '56/123']],
    ['1.2亿人，占3.5%', ['120 million', '3.5']],
    ['2 544人', ['2,544']],
    ['第六十届会议第88次会议', ['sixtieth', '88th']],
    ['A/CONF.203/3/Add.1第2(e)段', ['A/CONF.203/3/Add.1', 'paragraph 2 (e)']],
    ['第1267(1999)号决议', ['1267 (1999)']],
    ['三分之二多数', ['two thirds']],
    ['下午3时30分', ['3.30 p.m.']],
    ['三个国家', ['three']],
    ['第二部分，第一章和附件二', ['part two', 'chap. I', 'annex II']],
  ])('writes the numbers of %s as the United Nations do', (source, expected) => {
    expect(formsOf(source)).toEqual(expected);
  });

  it('lets lists leave out what their items share', () => {
    const { units } = readSourceNumbers('2001年12月19日至21日');
    expect(units[0]?.forms).toEqual(['19 December 2001', '19 December', '19']);
  });

  it('knows digits in names, which are no numbers', () => {
    const { units } = readSourceNumbers('UNDP2号');
    expect(units.flatMap(({ forms }) => forms)).toContain('UNDP2');
  });

  it('writes dates, percentages and amounts so that they read back as the same', () => {
    // A lone “one” is a pronoun as often as a number and is not read back.
    const number = fc.integer({ min: 2, max: 9_999_999 });
    const percent = fc.integer({ min: 1, max: 999 }).map((value) => `${value / 10}%`);
    const date = fc
      .tuple(
        fc.integer({ min: 1946, max: 2029 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, day]) => `${year}年${month}月${day}日`);
    const money = fc.integer({ min: 1, max: 9_999 }).map((value) => `${value}万美元`);
    fc.assert(
      fc.property(
        fc.oneof(
          date,
          percent,
          money,
          number.map((value) => `${value}人`),
        ),
        (source) => {
          for (const { mention, forms } of readSourceNumbers(source).mentions) {
            for (const form of forms) {
              const english = { percent: `${form} per cent`, money: `$${form}` }[
                mention.kind as string
              ];
              const [back] = findMentions(`in all ${english ?? form} of`, 'en');
              const isYear = mention.kind === 'number' && back?.kind === 'year';
              expect(isYear || back?.normal === mention.normal, `${form} for ${source}`).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
