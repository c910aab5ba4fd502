/** Tells whether a word in a text has the capitals that a term wants. */
import type { Range } from '../core/range.js';
import type { CaseRule } from '../core/term.js';

/** What a term wants of a word: all capitals, a capital first, small letters, or nothing. */
export type LetterCase = 'upper' | 'title' | 'lower' | 'free';

/**
 * What a word of a term wants. A name keeps its capitals and a common word may take one, unless the
 * rule says that capitals are free, or that small letters are to be kept as well.
 */
export function letterCaseOf(word: string, rule?: CaseRule): LetterCase {
  if (rule === 'free') return 'free';
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(word)) return 'upper';
  if (/^\p{Lu}/u.test(word)) return 'title';
  return rule === 'as-written' && /^\p{Ll}/u.test(word) ? 'lower' : 'free';
}

/** Whether the words of a range of `text` have the capitals wanted. */
export function keepsCase(
  text: string,
  read: (Range & { readonly text: string }) | undefined,
  wanted: LetterCase,
): boolean {
  if (read === undefined || wanted === 'free') return true;
  if (wanted === 'title') return /^\p{Lu}/u.test(read.text);
  // An acronym may carry a plural ending: NGOs.
  if (wanted === 'upper') return /^\p{Lu}[\p{Lu}\d]+s?$/u.test(read.text);
  return /^\p{Ll}/u.test(read.text) || opensSentence(text, read);
}

/** Whether a capital says nothing: the first word of a sentence, and words all in capitals. */
function opensSentence(text: string, { start, text: word }: Range & { readonly text: string }) {
  if (/^\p{Lu}{2,}$/u.test(word)) return true;
  return /(?:^|[.?!:]["”’]?\s)["“‘(\s]*$/u.test(text.slice(Math.max(0, start - 8), start));
}
