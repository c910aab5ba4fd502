/** Finds numbers in the English that are written as in other languages, with spaces, points or a decimal comma. */
import { foreignNumbers } from '../number-format.js';
import type { CheckRule } from '../rule.js';

export const numberFormatRule: CheckRule = {
  name: 'number-format',
  category: 'locale-conventions/number-format',
  example: {
    chinese: '共计45 000人。',
    english: 'There were 45 000 people in all.',
    mended: 'There were 45,000 people in all.',
  },
  needs: 'both-texts',
  check: ({ source, target }) =>
    foreignNumbers(source, target).map(({ found, expected, start, end }) => ({
      severity: 'warning',
      target: { start, end },
      expected,
      found,
      replacement: expected,
    })),
};
