/** Refuses units whose sides are nearly the same text. */
import levenshtein from 'fast-levenshtein';
import { z } from 'zod';
import { defineFilter, rounded, sidesOf } from './define-filter.js';

export const similarityFilter = defineFilter({
  name: 'SimilarityFilter',
  finds: 'A copy of the source with a few changes.',
  scores:
    '1 less the edit distance by the length of the longer side, 0–1, of the first 400 characters.',
  origin: 'OpusFilter: threshold 0.9, here lower because Chinese and English share no letters.',
  parameters: { threshold: z.number().min(0).max(1).default(0.6) },
  build: ({ threshold }) => ({
    score({ chinese, english }) {
      const [a, b] = [chinese, english].map((text) => text.toLowerCase().slice(0, mostCharacters));
      if (a === undefined || b === undefined || !/\p{L}{4}/u.test(b)) return 0;
      // Texts without letters in common are as unlike as can be; that most are saves the time.
      if (!/\p{Script=Latin}{3}/u.test(a) && !/\p{Script=Han}{2}/u.test(b)) return 0;
      const longer = Math.max(a.length, b.length);
      return longer === 0 ? 0 : rounded(1 - levenshtein.get(a, b) / longer);
    },
    accepts: (score) => sidesOf(score)[0] < threshold,
  }),
});

const mostCharacters = 400;
