/** Finds dates that are not written as 5 May 2001. */
import type { CheckRule, Complaint } from '../rule.js';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const monthFirst = new RegExp(
  String.raw`\b(${months}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b(?!/)`,
  'gu',
);
const ordinalDay = new RegExp(
  String.raw`\b(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:of )?(${months})(?:,? (\d{4}))?\b`,
  'gu',
);
const commaBeforeYear = new RegExp(String.raw`\b(\d{1,2}) (${months}), (\d{4})\b`, 'gu');
const shortMonth = new RegExp(String.raw`\b(\d{1,2}) (${shortMonths})\.? (\d{4})\b`, 'gu');
const abbreviatedDecade = /(?<=\b(?:the|early|late|mid-) ?)(\d{3}0)['’]s\b/gu;
const shortDecade = /(?<=\bthe )['’](\d0)s\b/gu;

const fullMonths: ReadonlyMap<string, string> = new Map(
  months.split('|').flatMap((month) => [
    [month.slice(0, 3), month],
    [month.slice(0, 4), month],
  ]),
);

export const styleDateRule: CheckRule = {
  name: 'style-date',
  category: 'style/organizational-style',
  profiles: ['un'],
  example: {
    chinese: '2001年5月5日的信',
    english: 'Letter dated May 5, 2001',
    mended: 'Letter dated 5 May 2001',
  },
  needs: 'both-texts',
  check: ({ target: { text } }) =>
    /\d/u.test(text)
      ? [
          ...found(text, monthFirst, ([, month, day, year]) => `${day} ${month} ${year}`),
          ...found(text, ordinalDay, ([, day, month, year]) =>
            [day, month, year].filter((part) => part !== undefined).join(' '),
          ),
          ...found(text, commaBeforeYear, ([, day, month, year]) => `${day} ${month} ${year}`),
          ...found(
            text,
            shortMonth,
            ([, day, month = '', year]) => `${day} ${fullMonths.get(month) ?? month} ${year}`,
          ),
          ...found(text, abbreviatedDecade, ([, decade]) => `${decade}s`),
          ...found(text, shortDecade, ([, decade]) => `19${decade}s`),
        ]
      : [],
};

function found(
  text: string,
  pattern: RegExp,
  write: (match: readonly (string | undefined)[]) => string,
): Complaint[] {
  return [...text.matchAll(pattern)].map((match): Complaint => {
    const expected = write(match);
    return {
      severity: 'warning',
      target: { start: match.index, end: match.index + match[0].length },
      expected,
      found: match[0],
      replacement: expected,
    };
  });
}
