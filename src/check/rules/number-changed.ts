/** Finds numbers and sums in digits that are others in the English. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const numberChangedRule: CheckRule = {
  name: 'number-changed',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '共有89个缔约方。',
    english: 'There are 98 parties in all.',
    mended: 'There are 89 parties in all.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'number-changed'),
};
