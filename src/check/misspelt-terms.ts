/** Finds English terms that are all but written as the termbase has them. */
import type { Range } from '../core/range.js';
import type { Term } from '../core/term.js';
import { allowedEnglish } from '../terms/english-terms.js';
import { type ExpectedTerm, isUsable, lackingTerms } from './expected-terms.js';
import { isName } from './names.js';
import { nearNames } from './near-names.js';
import { belongsToOthers, nearestWords } from './near-terms.js';
import { oncePerPair } from './once-per-pair.js';
import type { CheckContext, Pair } from './pair.js';

export interface MisspeltTerm {
  readonly target: Range;
  /** The term that is meant, as the termbase spells it. */
  readonly term: Term;
  /** The Chinese term behind it, where a letter is wrong; unset for a variant such as `organised`. */
  readonly expected?: Pick<ExpectedTerm, 'source' | 'concepts'>;
}

// One letter in six: `Commision`, `Centre of International Crime Prevention`.
const furthestSpelling = 1 / 6;

/** Variants of the house spelling, and near misses of the terms that the English seems to lack. */
export const misspeltTerms = oncePerPair((pair: Pair, context: CheckContext): MisspeltTerm[] => {
  const variants = pair.target.terms
    .filter((reading) => !reading.sameSpelling && isUsable(reading))
    .map(({ start, end, term }) => ({ target: { start, end }, term }));
  const near = nearNames(pair, context);
  const slips = near
    .filter(({ concept }) => !isName(concept))
    .map(({ source, target, term, concept }) => ({
      target,
      term,
      expected: { source, concepts: [concept] },
    }));
  const misses = lackingTerms(pair, context).flatMap((expected): MisspeltTerm[] => {
    if (expected.concepts.some((concept) => near.some((other) => other.concept === concept))) {
      return [];
    }
    // Common words close to a term (gender equity) are other words.
    const terms = expected.concepts.filter(isName).flatMap(allowedEnglish);
    const isTaken = (words: Range) => belongsToOthers(words, pair.target);
    const words = nearestWords(pair.target, terms, isTaken, furthestSpelling);
    if (words === undefined || words.sameStems) return [];
    // The mark of a note may be left on the last word: Crime1.
    if (words.text.replace(/\d+$/u, '') === words.term.text) return [];
    // A name in small letters is another word: secretarial services.
    if (/^\p{Lu}/u.test(words.term.text) && !/^\p{Lu}/u.test(words.text)) return [];
    return [{ target: { start: words.start, end: words.end }, term: words.term, expected }];
  });
  return [...variants, ...slips, ...misses];
});
