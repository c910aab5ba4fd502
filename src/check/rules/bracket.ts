/** Finds brackets and quotation marks that open without closing, or close without opening. */
import type { CheckRule, Complaint } from '../rule.js';

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
  ['«', '»'],
]);
const openers: ReadonlyMap<string, string> = new Map(
  [...closers].map(([opener, closer]) => [closer, opener]),
);

// `a)`, `1)`, `iv)` open an item of a list and close nothing.
const listMark = /(?:^|[\s;,])(?:\p{L}|[ivx]{1,5}|[IVX]{1,5}|\d{1,3})$/u;

export const bracketRule: CheckRule = {
  name: 'bracket',
  category: 'linguistic-conventions/punctuation',
  example: {
    chinese: '秘书长的报告（A/56/402）',
    english: 'Report of the Secretary-General (A/56/402',
    mended: 'Report of the Secretary-General (A/56/402)',
  },
  needs: 'both-texts',
  check: ({ source, target }) => {
    const quotesInChinese = source.text.match(/["“”]/gu)?.length ?? 0;
    return unbalancedIn(target.text).filter(
      // A quotation of several paragraphs opens in one and closes in another, in Chinese as well.
      ({ found = '' }) => !(/["“”]/u.test(found) && quotesInChinese % 2 === 1),
    );
  },
};

function unbalancedIn(text: string): Complaint[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const complaints: Complaint[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (closers.has(mark)) open.push({ mark, at });
    const opener = openers.get(mark);
    if (opener === undefined) continue;
    if (open.at(-1)?.mark === opener) open.pop();
    else if (!(mark === ')' && listMark.test(text.slice(0, at)))) {
      complaints.push(complaintAbout(text, at, opener));
    }
  }
  const unclosed = open.map(({ mark, at }) => complaintAbout(text, at, closers.get(mark) ?? ''));
  return [...complaints, ...unclosed, ...oddQuotes(text)];
}

function complaintAbout(text: string, at: number, expected: string): Complaint {
  return {
    severity: 'warning',
    target: { start: at, end: at + 1 },
    expected,
    found: text.charAt(at),
  };
}

function oddQuotes(text: string): Complaint[] {
  const quotes = [...text.matchAll(/"/gu)];
  if (quotes.length % 2 === 0) return [];
  // After a digit a straight quote may be a sign for inches or seconds.
  const certain = quotes.filter(({ index }) => !/\d/u.test(text.charAt(index - 1)));
  const last = certain.at(-1);
  if (last === undefined || certain.length % 2 === 0) return [];
  return [complaintAbout(text, last.index, '"')];
}
