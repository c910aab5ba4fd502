/** Finds sums of money that are in another currency in the English, and currencies called by the name of another. */
import { differingCurrency } from '../currency-names.js';
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const currencyRule: CheckRule = {
  name: 'currency',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '捐款500万美元。',
    english: 'Contributed €5 million.',
    mended: 'Contributed $5 million.',
  },
  needs: 'both-texts',
  check: (pair, context) => {
    const sums = complainAbout(pair, context, 'currency');
    if (sums.length > 0) return sums;
    const difference = differingCurrency(pair.source.text, pair.target.text);
    return difference === undefined ? [] : [{ severity: 'error', ...difference }];
  },
};
