/** Finds numbers in words, of either language, that are others in the English. */
import { complainAbout } from '../mention-faults.js';
import type { CheckRule } from '../rule.js';

export const numberWordRule: CheckRule = {
  name: 'number-word',
  category: 'accuracy/mistranslation',
  example: {
    chinese: '设立三个工作组。',
    english: 'Establishes thirteen working groups.',
    mended: 'Establishes three working groups.',
  },
  needs: 'both-texts',
  check: (pair, context) => complainAbout(pair, context, 'number-word'),
};
