import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseNumeralValue,
  findHeadingLabel,
  findLabel,
  findResolutionLabel,
  romanNumeralValue,
} from '../../../src/document/clean/labels.js';

describe('the numbers of paragraphs', () => {
  it.each([
    ['7. Welcomes', '7.', 'arabic', 7],
    ['19．请秘书长', '19．', 'arabic', 19],
    ['2、 重申', '2、', 'arabic', 2],
    ['3) To report', '3)', 'arabic', 3],
    ['(2) To report', '(2)', 'arabic', 2],
    ['② 重申', '②', 'arabic', 2],
    ['(a) To report', '(a)', 'letter', 1],
    ['（b）提出报告', '（b）', 'letter', 2],
    ['(aa) To report', '(aa)', 'letter', 27],
    ['(c) To report', '(c)', 'letter', 3],
    ['b. 提出报告', 'b.', 'letter', 2],
    ['(iv) To report', '(iv)', 'roman', 4],
    ['(一) 提出报告', '(一)', 'chinese', 1],
    ['（十二）提出报告', '（十二）', 'chinese', 12],
    ['二十一、 提出报告', '二十一、', 'chinese', 21],
  ])('are found: %s', (text, label, style, value) => {
    expect(findLabel(text)).toMatchObject({ label, style, value });
  });

  it.each([
    '2001. The year',
    '3.5 per cent',
    '12月19日',
    '(Signed) Kofi Annan',
    '一切方面',
    'i.e. that',
    '1.',
    'a report',
    '(见附件)',
  ])('are not found in %s', (text) => {
    expect(findLabel(text)).toBeUndefined();
  });

  it('say what else they may be', () => {
    expect(findLabel('(i) To report')).toMatchObject({
      style: 'roman',
      value: 1,
      otherwise: { style: 'letter', value: 9 },
    });
  });
});

describe('the numbers of titles and headings', () => {
  it.each([
    ['56/123. Strengthening', '56/123.', 123],
    ['56/123 A. Strengthening', '56/123 A.', 123],
    ['2001/12. Crime', '2001/12.', 12],
  ])('are found: %s', (text, label, value) => {
    expect(findResolutionLabel(text)).toMatchObject({ label, style: 'resolution', value });
  });

  it.each([
    ['IV. Activities', 'IV.', 'roman', 4],
    ['B. Training', 'B.', 'letter', 2],
    ['三、 活动', '三、', 'chinese', 3],
  ])('are found: %s', (text, label, style, value) => {
    expect(findHeadingLabel(text)).toMatchObject({ label, style, value });
  });
});

describe('numerals', () => {
  it('read back every Chinese numeral below one hundred', () => {
    const digits = [...'〇一二三四五六七八九'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
        const [tens, ones] = [Math.floor(number / 10), number % 10];
        const numeral = `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
        expect(chineseNumeralValue(numeral)).toBe(number);
      }),
    );
  });

  it.each([
    ['i', 1],
    ['iv', 4],
    ['ix', 9],
    ['xiv', 14],
    ['XL', 40],
    ['xcix', 99],
  ])('read the Roman numeral %s', (numeral, value) => {
    expect(romanNumeralValue(numeral)).toBe(value);
  });

  it.each(['iiii', 'vx', 'abc', ''])('refuse %j', (numeral) => {
    expect(romanNumeralValue(numeral)).toBe(0);
  });
});
