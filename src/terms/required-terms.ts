/** Finds the terms of a Chinese text for which the termbase says what the English is to be. */
import type { RequiredTerm } from '../core/draft.js';
import type { Concept, Term } from '../core/term.js';
import { allowedEnglish, preferredEnglish } from './english-terms.js';
import type { TermMatcher } from './matcher.js';

/**
 * The terms of `text` in its order, none overlapping, each with its preferred English, or for the short
 * title of an instrument (《维也纳宣言》) with a short one. A place that
 * two concepts share is left out where they ask for different words: only context could tell.
 */
export function findRequiredTerms(text: string, matcher: TermMatcher): readonly RequiredTerm[] {
  const places = new Map<string, RequiredTerm | undefined>();
  for (const { start, end, concept, term } of matcher.find(text, 'zh')) {
    const english = englishFor(term, concept)?.text;
    if (english === undefined) continue;
    const key = `${start}-${end}`;
    const isAmbiguous = places.has(key) && places.get(key)?.english !== english;
    places.set(key, isAmbiguous ? undefined : { start, end, concept: concept.id, english });
  }
  return [...places.values()].filter((term) => term !== undefined);
}

// English words a Chinese character, as titles have them.
const wordsPerCharacter = 0.6;

function englishFor(chinese: Term, concept: Concept): Term | undefined {
  const isShortTitle = chinese.type === 'shortForm' && chinese.text.startsWith('《');
  if (!isShortTitle) return preferredEnglish(concept);
  const wanted = (chinese.text.length - 2) * wordsPerCharacter;
  const farFrom = ({ text }: Term) => Math.abs(text.split(' ').length - wanted);
  const short = allowedEnglish(concept).filter(({ type }) => type === 'shortForm');
  return short.sort((a, b) => farFrom(a) - farFrom(b))[0] ?? preferredEnglish(concept);
}
