/** Finds the words that come nearest to a term that is not there. */
import levenshtein from 'fast-levenshtein';
import { type Range, rangeContains, rangesOverlap } from '../core/range.js';
import type { Term } from '../core/term.js';
import { stemEnglish } from '../language/words.js';
import { isName } from './names.js';
import type { Side } from './pair.js';

/** Words of a text that resemble a term. */
export interface NearTerm extends Range {
  readonly term: Term;
  readonly text: string;
  /** Edits a letter of the term, 0–1. */
  readonly distance: number;
  /** Whether it is the term in other forms of its words: `smuggled migrants`. */
  readonly sameStems: boolean;
}

// Terms so short resemble too much.
const shortestTerm = 5;

/** The words nearest to one of the terms, not further than `limit`, among those that are not taken. */
export function nearestWords(
  { text }: Side,
  terms: readonly Term[],
  isTaken: (words: Range) => boolean,
  limit: number,
): NearTerm | undefined {
  const words = wordsOf(text);
  let nearest: NearTerm | undefined;
  for (const term of terms) {
    if (term.text.length < shortestTerm || term.type === 'acronym') continue;
    for (const window of windowsFor(term, words)) {
      if (isTaken(window)) continue;
      const found = text.slice(window.start, window.end);
      const distance = distanceBetween(found, term.text, Math.min(limit, nearest?.distance ?? 1));
      if (distance === undefined || distance > limit) continue;
      if (nearest === undefined || distance < nearest.distance) {
        nearest = { ...window, term, text: found, distance, sameStems: sameStems(found, term) };
      }
    }
  }
  return nearest;
}

function sameStems(found: string, { text }: Term): boolean {
  const stems = (words: string) => wordsOf(words).map(({ key }) => stemEnglish(key));
  return stems(found).join(' ') === stems(text).join(' ');
}

/**
 * Whether words are those of a term, or have part in one. A common term may stand within: there is
 * crime prevention in the Commision on Crime Prevention.
 */
export function belongsToOthers(words: Range, { terms }: Side): boolean {
  return terms.some((term) => {
    const isWithin = rangeContains(words, term) && term.end - term.start < words.end - words.start;
    return rangesOverlap(words, term) && !(isWithin && !isName(term.concept));
  });
}

interface Word extends Range {
  readonly key: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0].toLowerCase(),
  }));
}

/** Runs of about as many words as the term has that begin and end like one of its words. */
function windowsFor(term: Term, words: readonly Word[]): Range[] {
  const termWords = wordsOf(term.text);
  const fewest = Math.max(1, Math.ceil(termWords.length * 0.6));
  const most = termWords.length + 2;
  return words.flatMap((first, from) => {
    if (!termWords.some(({ key }) => resembles(key, first.key))) return [];
    return words
      .slice(from + fewest - 1, from + most)
      .filter((last) => termWords.some(({ key }) => resembles(key, last.key)))
      .map((last) => ({ start: first.start, end: last.end }));
  });
}

function resembles(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > longer / 2) return false;
  return one === other || levenshtein.get(one, other) <= Math.max(1, Math.floor(longer / 3));
}

/** Edits a letter, case set aside; `undefined` where the lengths alone exceed the limit. */
function distanceBetween(found: string, term: string, limit: number): number | undefined {
  if (Math.abs(found.length - term.length) > limit * term.length) return undefined;
  return levenshtein.get(found.toLowerCase(), term.toLowerCase()) / term.length;
}
