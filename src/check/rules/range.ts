/** Finds ranges one end of which is another in the English. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const rangeRule: CheckRule = {
  name: 'range',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '历时10至15天。',
    english: 'This lasts 10 to 18 days.',
    mended: 'This lasts 10 to 15 days.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'range'),
};
