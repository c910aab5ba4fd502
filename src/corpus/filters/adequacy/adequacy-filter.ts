/** Refuses units whose sides are not translations of each other. */
import { z } from 'zod';
import { defineFilter, rounded, sidesOf } from '../define-filter.js';
import { adequacyOf } from './index.js';

export const adequacyFilter = defineFilter({
  name: 'AdequacyFilter',
  finds: 'Sides that belong to other units; sides of which a part is missing.',
  scores: 'Probability that the sides are whole translations of each other, 0–1.',
  origin: 'Ours, after Bicleaner; fitted by tests/bench/fit-adequacy.ts.',
  parameters: { threshold: z.number().min(0).max(1).default(0.2) },
  build: ({ threshold }) => ({
    score: ({ chinese, english }) => rounded(adequacyOf(chinese, english)),
    accepts: (score) => sidesOf(score)[0] >= threshold,
  }),
});
