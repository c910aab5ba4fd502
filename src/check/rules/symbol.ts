/** Finds document symbols that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-comparison.js';
import type { CheckRule } from '../rule.js';

export const symbolRule: CheckRule = {
  name: 'symbol',
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, ['symbol']),
};
