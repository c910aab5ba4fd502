/** Finds signs and short forms that running text of the United Nations writes out: %, &, don’t. */
import type { CheckRule, Complaint } from '../rule.js';

const percentSign = /(?<=\d) ?[%％](?!\p{L})/gu;
// R&D and AT&T are names.
const ampersand = /(?<=\s)&(?=\s)/gu;
const contraction =
  /(?<![\p{L}'’])(?:(?:do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n['’]t|(?:can|won|shan)['’]t|(?:it|that|there|what|who|he|she|let)['’]s(?= (?:not|been|a|the|very|going|important|also|no|necessary)\b)|(?:we|you|they|I)['’](?:re|ve|ll|d)|I['’]m)(?!\p{L})/giu;

const longForms: ReadonlyMap<string, string> = new Map([
  ["can't", 'cannot'],
  ["won't", 'will not'],
  ["shan't", 'shall not'],
  ["let's", 'let us'],
  ["i'm", 'I am'],
]);
const endings: readonly (readonly [RegExp, string])[] = [
  [/n't$/u, ' not'],
  [/'s$/u, ' is'],
  [/'re$/u, ' are'],
  [/'ve$/u, ' have'],
  [/'ll$/u, ' will'],
];

export const styleSignRule: CheckRule = {
  name: 'style-sign',
  category: 'style/organizational-style',
  profiles: ['un'],
  example: {
    chinese: '50%的国家尚未提交报告。',
    english: 'Fifty per cent of countries haven’t submitted reports.',
    mended: 'Fifty per cent of countries have not submitted reports.',
  },
  needs: 'both-texts',
  check: ({ target: { text } }) => [
    // Tables have the sign, and so do the texts of others.
    ...[...text.matchAll(percentSign)].map((match) => complaint('info', match, ' per cent')),
    ...[...text.matchAll(ampersand)].map((match) => complaint('info', match, 'and')),
    ...(text.includes("'") || text.includes('’')
      ? [...text.matchAll(contraction)].map((match) =>
          complaint(isInQuotation(text, match.index) ? 'info' : 'warning', match, long(match[0])),
        )
      : []),
  ],
};

function complaint(
  severity: 'info' | 'warning',
  match: RegExpExecArray,
  expected: string | undefined,
): Complaint {
  const [found] = match;
  return {
    severity,
    target: { start: match.index, end: match.index + found.length },
    found,
    ...(expected !== undefined && { expected: expected.trim(), replacement: expected }),
  };
}

/** What is quoted stays as it was said. */
function isInQuotation(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (
    (before.match(/"/gu)?.length ?? 0) % 2 === 1 ||
    before.lastIndexOf('“') > before.lastIndexOf('”')
  );
}

/** A contraction written out, in its case; unset where it may stand for several. */
function long(found: string): string | undefined {
  const plain = found.replace('’', "'");
  const whole = longForms.get(plain.toLowerCase());
  const ending = endings.find(([pattern]) => pattern.test(plain));
  const written = whole ?? (ending && plain.replace(ending[0], ending[1]));
  return written && plain.charAt(0) + written.slice(1);
}
