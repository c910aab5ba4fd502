/** Recognises the lines that close a resolution: its date, and the meeting that adopted it. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';
import { toSimplified } from '../language/script.js';

const numeral = `[0-9〇○一二三四五六七八九十百]{1,6}`;
const chineseDate = `[0-9〇○一二三四五六七八九零]{4} ?年 ?${numeral} ?月 ?${numeral} ?日`;
const chineseMeeting = `第 ?${numeral} ?次 ?(?:全体|正式|公开|非公开|闭门)?会议`;
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const englishDate = String.raw`\d{1,2} (?:${months}),? \d{4}`;
const ordinal = String.raw`\d{1,5}(?:st|nd|rd|th)`;
const englishMeeting = `${ordinal} (?:plenary |formal |public |closed |private )*meeting`;

const patterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`(?:${chineseDate}|${chineseMeeting})`, 'gu'),
  en: new RegExp(`(?:${englishDate}|${englishMeeting})`, 'gu'),
};
const votes: Readonly<Record<Language, RegExp>> = {
  zh: /^[（([]?(?:未经表决(?:获得)?通过|以.{1,40}票.{0,60}通过).{0,40}[）)\]]?。?$/u,
  en: /^[[(]?Adopted (?:without a vote|by (?:a recorded vote|consensus|\d+ votes)).{0,200}[\])]?$/u,
};

/**
 * The parts of a paragraph that is nothing but closing lines, each a date or a meeting; none where
 * anything else stands in it.
 */
export function findClosingLines(text: string, language: Language): Range[] {
  if (text.length > 300) return [];
  const simplified = toSimplified(text);
  if (simplified.length !== text.length) return [];
  if (votes[language].test(simplified)) return [{ start: 0, end: text.length }];
  const found = [...simplified.matchAll(patterns[language])].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
  const rest = found.reduceRight(
    (s, { start, end }) => s.slice(0, start) + s.slice(end),
    simplified,
  );
  return /[^\s,，;；.。()（）]/u.test(rest) ? [] : found;
}
