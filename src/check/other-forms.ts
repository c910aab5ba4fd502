/** Tells whether a term is there after all: its words apart, in other forms, or its initials. */

import { type Range, rangeContains } from '../core/range.js';
import { remember } from '../core/remember.js';
import type { Concept, Term } from '../core/term.js';
import { stemEnglish } from '../language/words.js';
import { allowedEnglish } from '../terms/english-terms.js';
import type { Side } from './pair.js';

/**
 * Whether a text says one of the concepts with its words in other forms (`smuggled migrants`),
 * shared with another term (`international and regional organizations`), or as initials (`SDGs`).
 */
export function saysInOtherForm(side: Side, concepts: readonly Concept[]): boolean {
  const words = wordsOf(side.text);
  const others = side.terms.filter(({ concept }) => !concepts.includes(concept));
  return concepts
    .flatMap(allowedEnglish)
    .some((term) => hasWordsInOrder(words, term, others) || hasInitials(side.text, term));
}

interface StemmedWord extends Range {
  readonly stem: string;
}

function wordsOf(text: string): StemmedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    stem: stemEnglish(match[0]),
  }));
}

const stemsOf = remember((term: string) => wordsOf(term).map(({ stem }) => stem));

// Room for what is said between: “international, regional and subregional organizations”.
const widestGap = 5;

function hasWordsInOrder(
  words: readonly StemmedWord[],
  term: Term,
  others: readonly Range[],
): boolean {
  const wanted = stemsOf(term.text);
  return words.some((first, from) => {
    let at = from - 1;
    const isThere = wanted.every((stem, place) => {
      const next = words.findIndex((word, index) => index > at && word.stem === stem);
      const isNear = place === 0 ? next === from : next >= 0 && next - at <= widestGap;
      at = next;
      return isNear;
    });
    if (!isThere) return false;
    // Developed and developing countries have the same stems.
    const whole = { start: first.start, end: words[at]?.end ?? first.end };
    return !others.some((other) => rangeContains(other, whole));
  });
}

const fewestInitials = 3;

function hasInitials(text: string, term: Term): boolean {
  return initialsOf(term.text).some((initials) => initials.test(text));
}

const initialsOf = remember((term: string): readonly RegExp[] => {
  const words = term.match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = words.map((word) => word.charAt(0).toUpperCase()).join('');
  // Small words give no letter: UNODC.
  const weighty = words
    .filter((word) => !/^(?:and|for|in|of|on|the|to)$/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return [...new Set([all, weighty])]
    .filter((initials) => initials.length >= fewestInitials)
    .map((initials) => new RegExp(`(?<!\\p{L})${initials}s?(?!\\p{L})`, 'u'));
});
