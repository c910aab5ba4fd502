/** Finds numbers that are ten, a hundred or a thousand times too large or small, as slips with 万 and 亿 make them. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const unitMagnitudeRule: CheckRule = {
  name: 'unit-magnitude',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '需要35万人。',
    english: 'This requires 3.5 million people.',
    mended: 'This requires 350,000 people.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'unit-magnitude'),
};
