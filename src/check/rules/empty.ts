/** Finds segments whose English is there but says nothing. */
import { type CheckRule, wholeRange } from '../rule.js';

export const emptyRule: CheckRule = {
  name: 'empty',
  category: 'accuracy/untranslated',
  example: {
    chinese: '委员会通过了报告。',
    english: '',
    mended: 'The Committee adopted the report.',
  },
  needs: 'any-text',
  check({ source, target }) {
    const isEmpty = target.segments.length > 0 && target.text.trim() === '';
    if (!isEmpty || source.text.trim() === '') return [];
    return [{ severity: 'error', source: wholeRange(source), target: { start: 0, end: 0 } }];
  },
};
