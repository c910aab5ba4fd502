/** Finds numbers and sums that the English leaves out. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const numberMissingRule: CheckRule = {
  name: 'number-missing',
  category: 'accuracy/omission',
  example: {
    chinese: '共有89个缔约方。',
    english: 'The parties in all.',
    mended: 'There are 89 parties in all.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'number-missing'),
};
