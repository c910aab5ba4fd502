import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../src/corpus/languages/character-counts.js';
import { languageShares } from '../../../src/corpus/languages/language-shares.js';
import { hostileText } from '../../formats/hostile-text.js';

const anyText = fc.oneof(
  hostileText,
  fc.string({
    unit: fc.constantFrom(..."aé\u0301中文々〇ёかハ한Ⅷ12½ -'’.,/()，。\n\u3000𠮷🙂"),
    maxLength: 40,
  }),
);

describe('countCharacters', () => {
  it('counts as expressions of Unicode do', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
        const stretches = text.match(/(?:(?!\p{Script=Han})\p{L}|[^\s\p{L}\p{P}\p{S}])+/gu) ?? [];
        expect(countCharacters(text)).toMatchObject({
          characters: count(/\S/gu),
          letters: count(/\p{L}/gu),
          han: count(/(?=\p{Script=Han})\p{L}/gu),
          latin: count(/(?=\p{Script=Latin})\p{L}/gu),
          letterRuns: count(/\p{L}+/gu),
          longestWord: Math.max(0, ...stretches.map((stretch) => [...stretch].length)),
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['The well-known U.N. report, 1,234 pages', 6],
    ['大会 第56/123号 resolution', 6],
    ["the Organization's “aims”", 3],
    ['e\u0301tude', 1],
    ['...', 0],
  ])('%s has %i words', (text, words) => {
    expect(countCharacters(text).words).toBe(words);
  });

  it('gives the same for texts that take turns', () => {
    const texts = ['大会', 'the Assembly', '大会', 'a', 'the Assembly'];
    expect(texts.map((text) => countCharacters(text).letters)).toEqual([2, 11, 2, 1, 11]);
  });
});

describe('languageShares', () => {
  it('are shares of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { zh, en } = languageShares(text);
        expect(zh).toBeGreaterThanOrEqual(0);
        expect(en).toBeGreaterThanOrEqual(0);
        expect(zh + en).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 500 },
    );
  });
});
