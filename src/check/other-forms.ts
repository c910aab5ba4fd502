/** Tells whether a term is there after all: its words apart, in other forms, or its initials. */
import type { Term } from '../core/term.js';
import { stemEnglish } from '../language/words.js';

/**
 * Whether a text says one of the terms with its words in other forms (`smuggled migrants`), shared
 * with another term (`international and regional organizations`), or as initials (`SDGs`).
 */
export function saysInOtherForm(text: string, terms: readonly Term[]): boolean {
  const stems = wordsOf(text).map(stemEnglish);
  return terms.some((term) => hasWordsInOrder(stems, term) || hasInitials(text, term));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Room for what is said between: “international, regional and subregional organizations”.
const widestGap = 5;

function hasWordsInOrder(stems: readonly string[], { text }: Term): boolean {
  const wanted = wordsOf(text).map(stemEnglish);
  if (wanted.length < 2) return stems.includes(wanted[0] ?? '');
  return stems.some((_, from) => {
    let at = from - 1;
    return wanted.every((stem, place) => {
      const next = stems.indexOf(stem, at + 1);
      const isNear = place === 0 ? next === from : next >= 0 && next - at <= widestGap;
      at = next;
      return isNear;
    });
  });
}

const fewestInitials = 3;

function hasInitials(text: string, term: Term): boolean {
  const words = wordsOf(term.text);
  const all = words.map((word) => word.charAt(0).toUpperCase()).join('');
  // Small words give no letter: UNODC.
  const weighty = words
    .filter((word) => !/^(?:and|for|in|of|on|the|to)$/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return [all, weighty].some(
    (initials) =>
      initials.length >= fewestInitials &&
      new RegExp(`(?<!\\p{L})${initials}s?(?!\\p{L})`, 'u').test(text),
  );
}
