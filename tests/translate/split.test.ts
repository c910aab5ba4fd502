import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitForModel } from '../../src/translate/split.js';

const fitsIn = (length: number) => (part: string) => part.length <= length;
const partsOf = (text: string, length: number): string[] =>
  splitForModel(text, fitsIn(length)).map(({ start, end }) => text.slice(start, end));

describe('splitForModel', () => {
  it('gives each sentence its own part', () => {
    expect(partsOf('注意到报告。请秘书长报告。', 50)).toEqual(['注意到报告。', '请秘书长报告。']);
  });

  it('cuts a long sentence at semicolons before commas, and packs what fits together', () => {
    expect(partsOf('一，二；三，四，五；六', 6)).toEqual(['一，二；', '三，四，五；', '六']);
  });

  it('says which parts start a sentence', () => {
    const parts = splitForModel('甲乙丙丁，戊己庚。辛。', fitsIn(5));
    expect(parts.map(({ startsSentence }) => startsSentence)).toEqual([true, false, true]);
  });

  it('loses no character, and makes every part fit', () => {
    const text = fc.string({ unit: fc.constantFrom('文', '，', '。', '；', '、', '𠀀', '5', ' ') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 9 }), (text, length) => {
        const parts = partsOf(text, length);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(length);
      }),
    );
  });

  it('does not cut inside brackets or quotation marks while it can cut elsewhere', () => {
    expect(partsOf('通过（甲，乙，丙），并请“各国，各机构”，报告', 12)).toEqual([
      '通过（甲，乙，丙），',
      '并请“各国，各机构”，',
      '报告',
    ]);
  });

  it('keeps numbers, symbols and Latin words whole where there is no punctuation at all', () => {
    const text = '请秘书长将A/CONF.203/3/Add.1号文件所载建议提交2005年会议并分发1,000份UNICEF报告';
    const parts = partsOf(text, 26);
    expect(parts.join('')).toBe(text);
    for (const name of ['A/CONF.203/3/Add.1', '2005', '1,000', 'UNICEF']) {
      expect(parts.some((part) => part.includes(name))).toBe(true);
    }
  });

  it('gives each line and cell a part of its own, and says what stood between', () => {
    const parts = splitForModel('甲\t乙\n丙。', fitsIn(50));
    expect(parts.map(({ layout }) => layout)).toEqual([undefined, '\t', '\n']);
  });

  it('never cuts inside a range that is to stay whole', () => {
    const text = '联合国预防犯罪和刑事司法，打击跨国有组织犯罪，公约';
    const start = text.indexOf('跨国');
    const whole = [{ start, end: start + 8 }];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (length) => {
        const parts = splitForModel(text, fitsIn(length), whole);
        expect(parts.every((part) => part.end <= start || part.end >= start + 8)).toBe(true);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });

  it('cuts three thousand characters without a mark into parts that fit', () => {
    const parts = partsOf('国际合作发展'.repeat(500), 80);
    expect(parts.join('')).toHaveLength(3_000);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(80);
  });

  it('cuts a list before its marks', () => {
    expect(partsOf('请各国：(a)加强合作；(b)提交报告；(c)参加会议。', 12)).toEqual([
      '请各国：(a)加强合作；',
      '(b)提交报告；',
      '(c)参加会议。',
    ]);
  });
});
