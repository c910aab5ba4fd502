/** Finds dates, years and decades that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const dateRule: CheckRule = {
  name: 'date',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '2001年5月31日通过。',
    english: 'Adopted on 31 March 2001.',
    mended: 'Adopted on 31 May 2001.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'date'),
};
