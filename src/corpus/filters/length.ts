/** Refuses units that are too short or too long. */
import { z } from 'zod';
import { bothPass, defineFilter, perSide } from './define-filter.js';
import { lengthIn, lengthUnit } from './lengths.js';

const whole = z.number().int().min(0);

export const lengthFilter = defineFilter({
  name: 'LengthFilter',
  finds: 'A side that is too short to say anything, or so long that it cannot be one segment.',
  scores: 'Length of each side in its unit; Chinese characters and English words by default.',
  origin: 'OpusFilter, with Chinese in characters and wider limits, as paragraphs are long.',
  parameters: {
    unit: perSide(lengthUnit).default(['char', 'word']),
    min_length: perSide(whole).default([2, 1]),
    max_length: perSide(whole).default([1500, 1000]),
  },
  build: ({ unit, min_length: least, max_length: most }) => ({
    measures: unit,
    score: ({ chinese, english }) => [lengthIn(chinese, unit[0]), lengthIn(english, unit[1])],
    accepts: (score) =>
      bothPass(score, (length, side) => length >= least[side] && length <= most[side]),
  }),
});
