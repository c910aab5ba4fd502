/** Refuses units in other languages. */
import { countCharacters } from '../languages/character-counts.js';
import { languageShares } from '../languages/language-shares.js';
import { isForeign } from '../languages/latin-language.js';
import { bothPass, defineFilter } from './define-filter.js';

export const languageIdFilter = defineFilter({
  name: 'LanguageIDFilter',
  finds: 'French or Spanish where English should be; Japanese or English where Chinese should be.',
  scores: '1 for each side that is in its language, as far as can be told, else 0.',
  origin: 'OpusFilter; the language of Latin text by Nito-ELD, of the others by their script.',
  parameters: {},
  build: () => ({
    score: ({ chinese, english }) => [Number(isChinese(chinese)), Number(isEnglish(english))],
    accepts: (score) => bothPass(score, (isRight) => isRight === 1),
  }),
});

function isChinese(text: string): boolean {
  return countCharacters(text).letters === 0 || languageShares(text).zh > 0.2;
}

function isEnglish(text: string): boolean {
  if (countCharacters(text).letters === 0) return true;
  return languageShares(text).en > 0.5 && !isForeign(text);
}
