/** Refuses units of which one side is far longer than the other would need. */
import { z } from 'zod';
import { defineFilter, rounded, sidesOf } from './define-filter.js';
import { lengthIn, lengthUnit } from './lengths.js';

/**
 * How much longer English is than Chinese: characters by character (Ziemski, Junczys-Dowmunt &
 * Pouliquen 2016 have 1.6–1.8 English words for a Chinese word), words by character.
 */
const usualScale = { char: 3.4, word: 0.58 } as const;
/** Added to both sides, so that short texts may differ more. */
const smoothing = { char: 20, word: 4 } as const;

export const lengthRatioFilter = defineFilter({
  name: 'LengthRatioFilter',
  finds: 'A side that is too long to be a translation of the other.',
  scores:
    'The longer side by the shorter, 1 or more, once the Chinese is multiplied by how much longer English usually is.',
  origin: 'OpusFilter; the scale is ours, as Chinese is shorter than English by any count.',
  parameters: {
    unit: lengthUnit.default('char'),
    threshold: z.number().min(1).default(3),
    scale: z.number().positive().optional(),
  },
  build: ({ unit, threshold, scale = usualScale[unit] }) => ({
    measures: [unit, scale],
    score({ chinese, english }) {
      const expected = lengthIn(chinese, unit) * scale + smoothing[unit];
      const found = lengthIn(english, unit) + smoothing[unit];
      return rounded(Math.max(expected / found, found / expected));
    },
    accepts: (score) => sidesOf(score)[0] < threshold,
  }),
});
