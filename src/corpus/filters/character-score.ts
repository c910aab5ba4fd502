/** Refuses units whose letters are not those of their languages. */
import { z } from 'zod';
import { countCharacters } from '../languages/character-counts.js';
import { languageShares } from '../languages/language-shares.js';
import { bothPass, defineFilter, perSide, rounded } from './define-filter.js';

export const characterScoreFilter = defineFilter({
  name: 'CharacterScoreFilter',
  finds:
    'Text in another script: Chinese that was left in the English, Cyrillic, a language mixed in.',
  scores:
    'Share of the letters that are Chinese in the Chinese, Latin in the English, 0–1; a Chinese character counts as three letters. 1 where a side has no letters.',
  origin: 'OpusFilter; thresholds are ours, as Chinese texts quote names in Latin letters.',
  parameters: { thresholds: perSide(z.number().min(0).max(1)).default([0.4, 0.8]) },
  build: ({ thresholds }) => ({
    score: ({ chinese, english }) => [share(chinese, 'zh'), share(english, 'en')],
    accepts: (score) => bothPass(score, (value, side) => value >= thresholds[side]),
  }),
});

function share(text: string, language: 'zh' | 'en'): number {
  return countCharacters(text).letters === 0 ? 1 : rounded(languageShares(text)[language]);
}
