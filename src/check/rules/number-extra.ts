/** Finds numbers and sums that only the English has. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const numberExtraRule: CheckRule = {
  name: 'number-extra',
  category: 'accuracy/addition',
  example: {
    chinese: '欢迎各缔约方的报告。',
    english: 'Welcomes the reports of the 89 parties.',
    mended: 'Welcomes the reports of the parties.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'number-extra'),
};
