/** Finds the terms of a Chinese text for which the termbase says what the English is to be. */
import type { RequiredTerm } from '../core/draft.js';
import { preferredEnglish } from './english-terms.js';
import type { TermMatcher } from './matcher.js';

/**
 * The terms of `text` in its order, none overlapping, each with its preferred English. A place that
 * two concepts share is left out where they ask for different words: only context could tell.
 */
export function findRequiredTerms(text: string, matcher: TermMatcher): readonly RequiredTerm[] {
  const places = new Map<string, RequiredTerm | undefined>();
  for (const { start, end, concept } of matcher.find(text, 'zh')) {
    const english = preferredEnglish(concept)?.text;
    if (english === undefined) continue;
    const key = `${start}-${end}`;
    const isAmbiguous = places.has(key) && places.get(key)?.english !== english;
    places.set(key, isAmbiguous ? undefined : { start, end, concept: concept.id, english });
  }
  return [...places.values()].filter((term) => term !== undefined);
}
