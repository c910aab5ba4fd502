/** Refuses units whose alignment is doubtful. */
import { z } from 'zod';
import { defineFilter, sidesOf } from './define-filter.js';

export const alignmentFilter = defineFilter({
  name: 'AlignmentFilter',
  finds: 'Segments that the aligner was not sure of.',
  scores: 'Probability that the link is right, 0–1; 1 where a bitext does not give any.',
  origin: 'Ours; the scores are calibrated (npm run bench:align).',
  parameters: { threshold: z.number().min(0).max(1).default(0.5) },
  build: ({ threshold }) => ({
    score: ({ alignment = 1 }) => alignment,
    accepts: (score) => sidesOf(score)[0] >= threshold,
  }),
});
