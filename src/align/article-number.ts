/** Reads the number that an article of a statute or treaty begins with. */
import type { Language, NumberStyle, ParagraphNumber } from '../core/document.js';
import { readHanNumeral } from '../language/mentions/chinese-numerals.js';

/** What a block is numbered by: its paragraph number, or the label of an article. */
export interface BlockNumber extends Omit<ParagraphNumber, 'style'> {
  readonly style: NumberStyle | 'article';
}

const numeral = '\\d+|[〇零一二三四五六七八九十百千两]+';
// A space or the end tells a label from a reference: 第九条　…, but 第九条第二款规定…
const labels: { readonly [language in Language]: RegExp } = {
  zh: new RegExp(
    `^第\\s*(?<number>${numeral})(?:-(?<part>\\d+))?\\s*[条條](?:\\s*之\\s*(?<added>${numeral}))?(?=\\s|$)`,
    'u',
  ),
  en: /^Art(?:icle|\.)\s+(?<number>\d+)(?:-(?<part>\d+))?[.:]?(?=\s+(?!Paragraph|Subparagraph|Item|Clause)[\p{Lu}“"(]|\s*$)/u,
};

/** Articles put in later, 15-1 and 第十五条之一, are fractions that a double holds exactly. */
const greatestPart = 1_024;

/** The number of the article that a text begins, e.g. `第 15-1 条　…`, `Article 15-1 The …`. */
export function readArticleNumber(text: string, language: Language): BlockNumber | undefined {
  const found = labels[language].exec(text);
  const whole = readNumber(found?.groups?.number);
  if (found === null || whole === undefined) return undefined;
  const part = readNumber(found.groups?.part ?? found.groups?.added) ?? 0;
  return { label: found[0], style: 'article', value: whole + part / greatestPart };
}

function readNumber(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return /^\d/u.test(digits) ? Number(digits) : readHanNumeral(digits);
}
