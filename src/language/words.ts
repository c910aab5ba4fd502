/** Cuts Chinese and English text into words with their places in the text. */
import type { Range } from '../core/range.js';
import { foldSpelling } from './spelling.js';

export { segmentChinese } from './chinese-words.js';
export { stemEnglish } from './spelling.js';
export { chineseStopWords, englishStopWords } from './stop-words.js';

/** A word of a text; `normal` is the form to compare it by. */
export interface Word extends Range {
  readonly text: string;
  readonly normal: string;
}

// A symbol (A/56/402-E/2001/105), a number with its separators, or a word with its inner hyphens,
// dots (U.N.) and apostrophes; a possessive ending is left outside.
const symbol = String.raw`[A-Z]{1,5}(?:\/[A-Z0-9.()-]*[A-Z0-9)][a-z0-9.]*)+`;
const number = String.raw`\d+(?:[.,]\d+)*`;
const initials = String.raw`(?:\p{Lu}\.){2,}`;
const letters = String.raw`[\p{L}\p{M}\d]+(?:[-‐‑'’][\p{L}\p{M}\d]+)*`;
const word = new RegExp(`${symbol}|${initials}|${number}(?![\\p{L}\\d])|${letters}`, 'gu');
const possessive = /['’]s?$/u;

/**
 * The words of English text in order, punctuation left out. Hyphenated words and document symbols
 * stay whole and possessive endings are cut off; `normal` is lower-case in British spelling
 * (`programs` → `programmes`).
 */
export function tokenizeEnglish(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => {
    const whole = match[0].replace(possessive, '');
    return {
      start: match.index,
      end: match.index + whole.length,
      text: whole,
      normal: foldSpelling(whole),
    };
  });
}
