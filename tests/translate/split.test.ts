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
});
