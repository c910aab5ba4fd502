/** Finds English terms that are all but written as the termbase has them. */
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';
import { allowedEnglish } from '../terms/english-terms.js';
import { type ExpectedTerm, isUsable, lackingTerms } from './expected-terms.js';
import { belongsToOthers, nearestWords } from './near-terms.js';
import { oncePerPair } from './once-per-pair.js';
import type { CheckContext, Pair } from './pair.js';

export interface MisspeltTerm {
  readonly target: Range;
  /** The term that is meant, as the termbase spells it. */
  readonly term: Term;
  /** The Chinese term behind it, where a letter is wrong; unset for a variant such as `organised`. */
  readonly expected?: ExpectedTerm;
}

// One letter in six: `Commision`, `Centre of International Crime Prevention`.
const furthestSpelling = 1 / 6;

/** Variants of the house spelling, and near misses of the terms that the English seems to lack. */
export const misspeltTerms = oncePerPair((pair: Pair, context: CheckContext): MisspeltTerm[] => {
  const variants = pair.target.terms
    .filter((reading) => !reading.sameSpelling && isUsable(reading))
    .map(({ start, end, term }) => ({ target: { start, end }, term }));
  const misses = lackingTerms(pair, context).flatMap((expected): MisspeltTerm[] => {
    const terms = expected.concepts.flatMap(allowedEnglish);
    const isTaken = (words: Range) => belongsToOthers(words, pair.target);
    const near = nearestWords(pair.target, terms, isTaken, furthestSpelling);
    if (near === undefined || near.sameStems) return [];
    // A name in small letters is another word: secretarial services.
    if (/^\p{Lu}/u.test(near.term.text) && !/^\p{Lu}/u.test(near.text)) return [];
    return [{ target: { start: near.start, end: near.end }, term: near.term, expected }];
  });
  return [...variants, ...misses];
});
