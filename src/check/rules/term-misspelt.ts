/** Finds terms that are misspelt, or not spelt as the termbase has them. */
import { misspeltTerms } from '../misspelt-terms.js';
import { isName } from '../names.js';
import type { CheckRule } from '../rule.js';
import { writeLike } from '../write-like.js';

export const termMisspeltRule: CheckRule = {
  name: 'term-misspelt',
  category: 'linguistic-conventions/spelling',
  example: {
    chinese: '非政府组织参加了会议。',
    english: 'Nongovernmental organizations took part in the meeting.',
    mended: 'Non-governmental organizations took part in the meeting.',
  },
  needs: 'both-texts',
  check(pair, context) {
    return misspeltTerms(pair, context).map(({ target, term, expected }) => {
      const found = pair.target.text.slice(target.start, target.end);
      return {
        severity: expected?.concepts.some(isName) ? 'error' : 'warning',
        ...(expected && { source: expected.source }),
        target,
        expected: term.text,
        found,
        replacement: writeLike(term.text, found),
      };
    });
  },
};
