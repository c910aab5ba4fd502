/** Finds English segments that have no counterpart in the Chinese. */
import { type CheckRule, wholeRange } from '../rule.js';
import { unlinkedSeverity } from '../unlinked-severity.js';

export const addedRule: CheckRule = {
  name: 'added',
  category: 'accuracy/addition',
  needs: 'any-text',
  check({ source, target }) {
    if (target.segments.length === 0 || source.segments.length > 0) return [];
    return [{ severity: unlinkedSeverity(target), target: wholeRange(target) }];
  },
};
