/** Finds Chinese segments that have no counterpart in the English. */
import { type CheckRule, wholeRange } from '../rule.js';
import { unlinkedSeverity } from '../unlinked-severity.js';

export const omittedRule: CheckRule = {
  name: 'omitted',
  category: 'accuracy/omission',
  needs: 'any-text',
  check({ source, target }) {
    if (source.segments.length === 0 || target.segments.length > 0) return [];
    return [{ severity: unlinkedSeverity(source), source: wholeRange(source) }];
  },
};
