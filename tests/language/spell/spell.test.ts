import { describe, expect, it } from 'vitest';
import { isKnownWord } from '../../../src/language/spell/known-words.js';
import { suggestSpelling } from '../../../src/language/spell/suggestions.js';

describe('isKnownWord', () => {
  it.each([
    'organize',
    'organise',
    'labour',
    'labor',
    'subregional',
    'intersectoral',
    'medicalization',
    'biennium',
    'aforementioned',
    'reopenings',
  ])('knows %s', (word) => {
    expect(isKnownWord(word)).toBe(true);
  });

  it.each(['considred', 'goverment', 'acheive', 'recieved', 'comission', 'reccommends'])(
    'does not know %s',
    (word) => {
      expect(isKnownWord(word)).toBe(false);
    },
  );
});

describe('suggestSpelling', () => {
  it.each([
    ['considred', 'considered'],
    ['goverment', 'government'],
    ['recieved', 'received'],
    ['comission', 'commission'],
    ['teh', 'the'],
    ['implementaton', 'implementation'],
  ])('takes %s for %s', (word, expected) => {
    expect(suggestSpelling(word)).toBe(expected);
  });

  it('has nothing for what is like no word', () => {
    expect(suggestSpelling('diethylamide')).toBeUndefined();
  });

  it('may be told of further words', () => {
    expect(suggestSpelling('unodcc', (word) => word === 'unodc')).toBe('unodc');
  });
});
