/** Cuts Chinese and English text into words with their places in the text. */
import { foldSpelling } from './spelling.js';
import type { Word } from './word.js';

export { segmentChinese } from './chinese-words.js';
export { stemEnglish } from './spelling.js';
export { chineseStopWords, englishStopWords } from './stop-words.js';
export type { Word } from './word.js';

// A symbol (A/56/402-E/2001/105), a number with its separators, or a word with its inner hyphens,
// dots (U.N.) and apostrophes; a possessive ending is left outside.
const symbolPart = String.raw`[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?:\([A-Z0-9-]+\))?`;
const symbol = String.raw`(?=[A-Za-z/.()-]+\d)[A-Z]{1,8}(?:\/${symbolPart})+`;
const number = String.raw`\d+(?:[.,]\d+)*`;
const initials = String.raw`(?:\p{Lu}\.){2,}`;
const letters = String.raw`[\p{L}\p{M}\d]+(?:[-‐‑'’][\p{L}\p{M}\d]+)*`;
/** What `tokenizeEnglish` takes for a word, possessive ending included: the source of an expression. */
export const wordPattern = `${symbol}|${initials}|${number}(?![\\p{L}\\d])|${letters}`;
const word = new RegExp(wordPattern, 'gu');
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
