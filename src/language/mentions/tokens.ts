/** Cuts text into the tokens that the grammars of mentions read. */
import type { Range } from '../../core/range.js';
import { narrow } from '../script.js';

export type TokenKind =
  | 'digits' // a run of digits
  | 'word' // a run of Latin letters
  | 'han' // one Chinese character
  | 'mark'; // one character of any other kind

export interface Token extends Range {
  readonly kind: TokenKind;
  /** Full-width forms narrowed, every dash a hyphen. */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** Whether white space stands before the token. */
  readonly spaced: boolean;
}

const token = /\p{Script=Han}|[\p{Script=Latin}\p{M}]+|\p{Nd}+|\S/gu;
// Chinese punctuation stays apart from the comma of 1,000 and the colon of 10:30.
const foldable = /[\uff02-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5e\u3000‐‑‒–—―−〜﹣Ⅰ-Ⅻ○]/gu;
const dash = /[‐‑‒–—―−〜~﹣]/u;
const romanNumerals = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const romanOne = 'Ⅰ'.charCodeAt(0);

function fold(character: string): string {
  const narrowed = narrow(character);
  if (dash.test(narrowed)) return '-';
  // Many typists write the zero of 二〇〇一 as a circle.
  if (character === '○') return '〇';
  return romanNumerals[character.charCodeAt(0) - romanOne] ?? narrowed;
}

/** The tokens of a text in order; white space is left out. */
export function tokenize(text: string): Token[] {
  let end = 0;
  return [...narrowDigitsAndLetters(text).matchAll(token)].map((match) => {
    const start = match.index;
    const spaced = start > end;
    end = start + match[0].length;
    const folded = match[0].replaceAll(foldable, fold);
    return { start, end, kind: kindOf(folded), text: folded, lower: folded.toLowerCase(), spaced };
  });
}

const wideDigitOrLetter = /[０-９Ａ-Ｚａ-ｚ]/gu;

// Keeps every offset: each of these is one unit before and after.
function narrowDigitsAndLetters(text: string): string {
  return text.replaceAll(wideDigitOrLetter, narrow);
}

function kindOf(text: string): TokenKind {
  if (/^\p{Nd}/u.test(text)) return 'digits';
  if (/^\p{Script=Han}/u.test(text)) return 'han';
  return /^\p{Script=Latin}/u.test(text) ? 'word' : 'mark';
}
