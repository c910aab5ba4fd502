/** Finds English segments that have no counterpart in the Chinese. */
import { type CheckRule, wholeRange } from '../rule.js';
import { unlinkedSeverity } from '../unlinked-severity.js';

export const addedRule: CheckRule = {
  name: 'added',
  category: 'accuracy/addition',
  example: {
    chinese: '1. 欢迎秘书长的报告；',
    english:
      '1. Welcomes the report of the Secretary-General;\n2. Invites Member States to make voluntary contributions.',
    mended: '1. Welcomes the report of the Secretary-General;',
  },
  needs: 'any-text',
  check({ source, target }) {
    if (target.segments.length === 0 || source.segments.length > 0) return [];
    return [{ severity: unlinkedSeverity(target), target: wholeRange(target) }];
  },
};
