/** Refuses units with a word so long that it is none. */
import { z } from 'zod';
import { countCharacters } from '../languages/character-counts.js';
import { bothPass, defineFilter, perSide } from './define-filter.js';

export const longWordFilter = defineFilter({
  name: 'LongWordFilter',
  finds: 'Words that have run together, addresses, encoded data.',
  scores: 'Characters of the longest word of each side; Chinese characters are words of their own.',
  origin: 'OpusFilter, threshold 40.',
  parameters: { threshold: perSide(z.number().int().min(1)).default([40, 40]) },
  build: ({ threshold }) => ({
    score: ({ chinese, english }) => [
      countCharacters(chinese).longestWord,
      countCharacters(english).longestWord,
    ],
    accepts: (score) => bothPass(score, (length, side) => length < threshold[side]),
  }),
});
