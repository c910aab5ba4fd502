/** Finds numbers, percentages and sums that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-comparison.js';
import type { CheckRule } from '../rule.js';

export const numberRule: CheckRule = {
  name: 'number',
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, ['number', 'percent', 'money', 'ordinal']),
};
