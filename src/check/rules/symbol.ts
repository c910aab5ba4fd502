/** Finds document symbols that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const symbolRule: CheckRule = {
  name: 'symbol',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '见A/56/402/Add.1。',
    english: 'See A/56/402/Rev.1.',
    mended: 'See A/56/402/Add.1.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'symbol'),
};
