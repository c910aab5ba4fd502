/** Finds spaces too many and too few: before a comma, after a bracket, two between words. */
import type { CheckRule, Complaint } from '../rule.js';

interface SpacingFault {
  readonly pattern: RegExp;
  readonly replacement: string;
}

// Two spaces after a sentence are an old custom, and no fault.
const faults: readonly SpacingFault[] = [
  { pattern: /(?<=[^\s.:;?!)”"’]) {2,}(?=[^\s])/gu, replacement: ' ' },
  { pattern: /(?<=[\p{L}\p{N})”’]) +(?=[,;?!)\]](?:[\s”’"]|$))/gu, replacement: '' },
  // A ratio has spaces: 1 : 2.
  { pattern: /(?<=[\p{L})”’]) +(?=:(?:[\s”’"]|$))/gu, replacement: '' },
  { pattern: /(?<=[\p{Ll})”’]) +(?=\.(?!\S|\s*\.))/gu, replacement: '' },
  { pattern: /(?<=[\s(][([]|^[([]|\s[([]) +(?=[\p{L}\p{N}])/gu, replacement: '' },
  { pattern: /(?<=\p{Ll}{2}[,;])(?=\p{Ll}{2})/gu, replacement: ' ' },
  { pattern: /(?<=\p{Ll}{2}\))(?=\p{L}{2})/gu, replacement: ' ' },
  { pattern: /(?<=\p{Ll}{3})(?=\((?:\p{Ll}{3}|\d))/gu, replacement: ' ' },
];
/** A stop run into the next sentence; addresses of the net are written like that. */
const runOn = /(?<=(?:^|\s)\p{L}*\p{Ll}{2}[.?!])(?=\p{Lu}\p{Ll}+(?:\s|,))/gu;

export const spacingRule: CheckRule = {
  name: 'spacing',
  category: 'linguistic-conventions/punctuation',
  example: {
    chinese: '委员会审议了报告，并通过了结论。',
    english: 'The Committee considered the report , and adopted the conclusions.',
    mended: 'The Committee considered the report, and adopted the conclusions.',
  },
  needs: 'both-texts',
  check: ({ target: { text } }) =>
    [...faults, { pattern: runOn, replacement: ' ' }].flatMap(({ pattern, replacement }) =>
      [...text.matchAll(pattern)].map((match) => complaint(text, match, replacement)),
    ),
};

function complaint(text: string, match: RegExpExecArray, replacement: string): Complaint {
  const start = match.index;
  const end = start + match[0].length;
  // A space alone says little: the words on both sides are shown with it.
  const before = /\S{0,20}$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const after = /^\S{0,20}/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  return {
    severity: 'warning',
    target: { start, end },
    expected: before + replacement + after,
    found: before + match[0] + after,
    replacement,
  };
}
