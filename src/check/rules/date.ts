/** Finds dates, years and bienniums that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-comparison.js';
import type { CheckRule } from '../rule.js';

export const dateRule: CheckRule = {
  name: 'date',
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, ['date', 'year', 'biennium']),
};
