import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWordList } from '../../../src/language/vectors/word-list.js';

const open = (words: readonly string[]) =>
  openWordList(
    words.join(''),
    Uint8Array.from(words, (word) => word.length),
  );

it('finds each word of a list at its place, and no other word', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 })),
      fc.string(),
      (some, other) => {
        const words = some.toSorted((a, b) => (a < b ? -1 : 1));
        const list = open(words);
        expect(words.map((word) => list.find(word))).toEqual(words.map((_, place) => place));
        if (!words.includes(other)) expect(list.find(other)).toBeUndefined();
      },
    ),
  );
});

it('finds nothing in an empty list', () => {
  expect(open([]).find('word')).toBeUndefined();
});
