/** Refuses units whose English words are on the whole too short or too long to be English. */
import { z } from 'zod';
import { countCharacters } from '../languages/character-counts.js';
import { defineFilter, rounded, sidesOf } from './define-filter.js';

export const averageWordLengthFilter = defineFilter({
  name: 'AverageWordLengthFilter',
  finds: 'Letters spaced out by a PDF, and words run together.',
  scores: 'Mean length of the English words in letters; 0 where there are none.',
  origin: 'OpusFilter; only the English is measured. Texts of fewer than five words pass.',
  parameters: {
    min_length: z.number().min(0).default(2.2),
    max_length: z.number().min(0).default(14),
  },
  build: ({ min_length: least, max_length: most }) => ({
    score({ english }) {
      const { letters, letterRuns } = countCharacters(english);
      return letterRuns < fewestWords ? 0 : rounded(letters / letterRuns);
    },
    accepts(score) {
      const [length] = sidesOf(score);
      return length === 0 || (length >= least && length <= most);
    },
  }),
});

const fewestWords = 5;
