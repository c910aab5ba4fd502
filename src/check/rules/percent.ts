/** Finds percentages that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const percentRule: CheckRule = {
  name: 'percent',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '增加百分之五。',
    english: 'This rose by 6 per cent.',
    mended: 'This rose by 5 per cent.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'percent'),
};
