import { describe, expect, it } from 'vitest';
import { chineseParts, englishParts, type RowIndex } from '../../../src/language/vectors/parts.js';

/** Rows by name, so that a test reads as words. */
function indexOf(words: readonly string[]): {
  index: RowIndex;
  names: (rows: readonly number[]) => string[];
} {
  const row = (name: string) => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : at;
  };
  return {
    index: {
      chineseWord: row,
      chineseCharacter: (character) => row(`#${character}`),
      englishWord: row,
      letters: (sequence) => row(`~${sequence}`),
    },
    names: (rows) => rows.map((at) => words[at] ?? ''),
  };
}

describe('rows of Chinese words', () => {
  const { index, names } = indexOf([
    '喂',
    '猪',
    '竞争',
    '对手',
    '#喂',
    '#猪',
    '#贝',
    'nato',
    '~<k>',
  ]);
  const partsOf = (word: string) => names(chineseParts(word, index));

  it('takes the own row of a known word', () => {
    expect(partsOf('竞争')).toEqual(['竞争']);
  });

  it('takes the longest known words and the characters of an unknown word', () => {
    expect(partsOf('竞争对手')).toEqual(['竞争', '对手']);
    expect(partsOf('喂猪')).toEqual(['喂', '猪', '#喂', '#猪']);
    expect(partsOf('贝索斯')).toEqual(['#贝']);
  });

  it('reads Latin letters as an English word', () => {
    expect(partsOf('nato')).toEqual(['nato']);
    expect(partsOf('k')).toEqual(['~<k>']);
  });

  it('has no rows for punctuation', () => {
    expect(partsOf('，')).toEqual([]);
  });
});

describe('rows of English words', () => {
  const { index, names } = indexOf(['great', 'granddad', 'kilobit', '~<ki', '~ts>', '~<kilob']);
  const partsOf = (word: string) => names(englishParts(word, index));

  it('takes the own row of a known word', () => {
    expect(partsOf('great')).toEqual(['great']);
  });

  it('takes a joined word apart at its hyphens', () => {
    expect(partsOf('great-granddad')).toEqual(['great', 'granddad']);
  });

  it('takes the word without its ending and sequences of three to five letters', () => {
    expect(partsOf('kilobits')).toEqual(['kilobit', '~<ki', '~ts>']);
  });
});
