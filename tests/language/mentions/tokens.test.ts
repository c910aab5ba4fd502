import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/language/mentions/tokens.js';

const kinds = (text: string) => tokenize(text).map((token) => `${token.kind}:${token.text}`);

describe('tokens', () => {
  it('are runs of digits or letters, and single characters of all else', () => {
    expect(kinds('第56/123号A决议，5.1')).toEqual([
      ...['han:第', 'digits:56', 'mark:/', 'digits:123', 'han:号', 'word:A', 'han:决', 'han:议'],
      ...['mark:，', 'digits:5', 'mark:.', 'digits:1'],
    ]);
  });

  it('fold full-width forms, dashes, Roman numerals and the round zero', () => {
    expect(kinds('Ａ／５６—Ⅳ二○')).toEqual([
      ...['word:A', 'mark:/', 'digits:56', 'mark:-', 'word:IV', 'han:二', 'han:〇'],
    ]);
  });

  it('keep letters with accents in their run, and digits of other scripts out of numbers', () => {
    expect(kinds('Córdoba cafe\u0301 12٣')).toEqual([
      'word:Córdoba',
      'word:cafe\u0301',
      'mark:12٣',
    ]);
  });

  it('know a character of two units, even after half of one', () => {
    expect(kinds('\ud83d 😀𠀀')).toEqual(['mark:\ud83d', 'mark:😀', 'han:𠀀']);
  });

  it('say where they stand and whether white space stands before them', () => {
    expect(tokenize('A\u3000 56').map(({ start, end, spaced }) => [start, end, spaced])).toEqual([
      [0, 1, false],
      [3, 5, true],
    ]);
  });

  it('leave out white space and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = tokenize(text).map(({ start, end }) => text.slice(start, end));
        expect(kept.join('')).toBe(text.replaceAll(/\s+/gu, ''));
      }),
    );
  });
});
