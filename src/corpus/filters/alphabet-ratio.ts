/** Refuses units that are mostly figures and signs. */
import { z } from 'zod';
import { countCharacters } from '../languages/character-counts.js';
import { bothPass, defineFilter, perSide, rounded } from './define-filter.js';

export const alphabetRatioFilter = defineFilter({
  name: 'AlphabetRatioFilter',
  finds: 'Rows of tables, rulers, addresses, code.',
  scores: 'Share of letters among the characters of each side that are no white space, 0–1.',
  origin: 'OpusFilter; its threshold is 0.75, lower here for texts full of symbols and dates.',
  parameters: { threshold: perSide(z.number().min(0).max(1)).default([0.2, 0.25]) },
  build: ({ threshold }) => ({
    score: ({ chinese, english }) => [letterShare(chinese), letterShare(english)],
    accepts: (score) => bothPass(score, (share, side) => share >= threshold[side]),
  }),
});

function letterShare(text: string): number {
  const { letters, characters } = countCharacters(text);
  return characters === 0 ? 0 : rounded(letters / characters);
}
