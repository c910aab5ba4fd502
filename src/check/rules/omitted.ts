/** Finds Chinese segments that have no counterpart in the English. */
import { type CheckRule, wholeRange } from '../rule.js';
import { unlinkedSeverity } from '../unlinked-severity.js';

export const omittedRule: CheckRule = {
  name: 'omitted',
  category: 'accuracy/omission',
  example: {
    chinese: '1. 欢迎秘书长的报告；\n2. 请会员国提供自愿捐款。',
    english: '1. Welcomes the report of the Secretary-General;',
    mended:
      '1. Welcomes the report of the Secretary-General;\n2. Invites Member States to make voluntary contributions.',
  },
  needs: 'any-text',
  check({ source, target }) {
    if (source.segments.length === 0 || target.segments.length > 0) return [];
    return [{ severity: unlinkedSeverity(source), source: wholeRange(source) }];
  },
};
