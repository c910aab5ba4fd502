/** Finds quotations of the Chinese that the English does not mark, and quotation marks the wrong way round. */
import type { CheckRule, Complaint } from '../rule.js';

const chineseQuotation = /["“]([^"“”]{1,60})["”]/u;
const anyMark = /["“”«»„]|(?<![\p{L}\p{N}])['‘]\p{L}/u;
const wrongWay: readonly (readonly [pattern: RegExp, expected: string])[] = [
  [/(?<=(?:^|[\s(])) ?”(?=[\p{L}\p{N}])/gu, '“'],
  [/(?<=[\p{L}\p{N}.,;])“(?=[\s.,;:)]|$)/gu, '”'],
];

export const quotationRule: CheckRule = {
  name: 'quotation',
  category: 'linguistic-conventions/punctuation',
  example: {
    chinese: '题为“通往尊严之路”的报告',
    english: 'Report entitled ”The road to dignity”',
    mended: 'Report entitled “The road to dignity”',
  },
  needs: 'both-texts',
  check: ({ source, target }) => [...turned(target.text), ...unmarked(source.text, target.text)],
};

function turned(text: string): Complaint[] {
  return wrongWay.flatMap(([pattern, expected]) =>
    [...text.matchAll(pattern)].map((match): Complaint => {
      const start = match.index + match[0].length - 1;
      return {
        severity: 'warning',
        target: { start, end: start + 1 },
        expected,
        found: text.charAt(start),
        replacement: expected,
      };
    }),
  );
}

/** English italicizes titles and capitalizes names, so that this is no more than a remark. */
function unmarked(chinese: string, english: string): Complaint[] {
  const match = chineseQuotation.exec(chinese);
  if (match === null || anyMark.test(english)) return [];
  return [
    {
      severity: 'info',
      source: { start: match.index, end: match.index + match[0].length },
      expected: match[1] ?? match[0],
    },
  ];
}
