import { expect, it } from 'vitest';
import { loadDictionary } from '../../src/language/dictionary/index.js';
import { glossChinese } from '../../src/translate/gloss.js';

it('renders word by word, keeping numbers and punctuation', () => {
  expect(glossChinese('2001年，联合国大会', loadDictionary())).toMatch(
    /^2001 year, United Nations General Assembly$/,
  );
});
