/** Finds resolution numbers, sessions, meetings and references to parts of documents that are missing from the English, added to it or changed. */
import { complainAbout } from '../mention-comparison.js';
import type { CheckRule } from '../rule.js';

export const referenceRule: CheckRule = {
  name: 'reference',
  needs: 'both-texts',
  check: (pair, context) =>
    complainAbout(pair, context, ['resolution', 'session', 'meeting', 'reference']),
};
