/** Finds bienniums and other spans of years that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const bienniumRule: CheckRule = {
  name: 'biennium',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '2002-2003两年期方案预算。',
    english: 'Programme budget for the biennium 2003-2004.',
    mended: 'Programme budget for the biennium 2002-2003.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'biennium'),
};
