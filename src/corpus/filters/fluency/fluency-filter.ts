/** Refuses units of which a side's words are out of order. */
import { z } from 'zod';
import { bothPass, defineFilter, rounded } from '../define-filter.js';
import { fluencyOf } from './index.js';

export const fluencyFilter = defineFilter({
  name: 'FluencyFilter',
  finds: 'Shuffled words, garbled text, word salad.',
  scores: 'Probability that the words of each side stand in their right order, 0–1.',
  origin:
    'Ours, in the place of OpusFilter’s CrossEntropyFilter and Bicleaner’s fluency filter, whose language models are a hundred times as large.',
  parameters: { threshold: z.number().min(0).max(1).default(0.1) },
  build: ({ threshold }) => ({
    score: ({ chinese, english }) => [
      rounded(fluencyOf(chinese, 'zh')),
      rounded(fluencyOf(english, 'en')),
    ],
    accepts: (score) => bothPass(score, (fluency) => fluency >= threshold),
  }),
});
