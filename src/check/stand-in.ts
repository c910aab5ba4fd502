/** Finds what English has in the place of a term that it lacks. */
import type { Range } from '../core/range.js';
import type { Concept } from '../core/term.js';
import { allowedEnglish } from '../terms/english-terms.js';
import type { TermReading } from '../terms/matcher.js';
import type { ExpectedTerm } from './expected-terms.js';
import { headOf, isName } from './names.js';
import { belongsToOthers, nearestWords } from './near-terms.js';
import type { CheckContext, Pair } from './pair.js';

export interface StandIn extends Range {
  /** Whether it is certain that these words, and not others like them, stand for the term. */
  readonly isCertain: boolean;
  /** Whether they are another term, and not what is left of a name. */
  readonly isTerm: boolean;
  /** Whether the Chinese has none of that term. */
  readonly isStranger: boolean;
}

/**
 * The words that stand where an expected term should: another term of its kind that the Chinese
 * does not account for (Programme for Fund, developed for developing countries), or what is left
 * of its name.
 */
export function findStandIn(
  expected: ExpectedTerm,
  pair: Pair,
  context: CheckContext,
): StandIn | undefined {
  const [concept] = expected.concepts;
  if (concept === undefined) return undefined;
  return (
    swappedTerm(concept, expected.source, pair, context) ?? remainsOfName(expected.concepts, pair)
  );
}

function swappedTerm(
  concept: Concept,
  place: Range,
  pair: Pair,
  context: CheckContext,
): StandIn | undefined {
  const inSource = context.termMatcher.findEvery(pair.source.text, 'zh');
  const countIn = (terms: readonly TermReading[], of: Concept) =>
    terms.filter((term) => term.concept === of).length;
  const [nearest] = pair.target.terms
    .filter(
      (term) =>
        countIn(pair.target.terms, term.concept) > countIn(inSource, term.concept) &&
        isOfItsKind(term.concept, concept) &&
        !isMoney(term, pair.target.text) &&
        !isBareHead(term) &&
        !isPartOf(term.term.text, concept),
    )
    .sort((a, b) => offset(a, place, pair) - offset(b, place, pair));
  return (
    nearest && {
      start: nearest.start,
      end: nearest.end,
      isCertain: countIn(inSource, nearest.concept) === 0,
      isTerm: true,
      isStranger: countIn(inSource, nearest.concept) === 0,
    }
  );
}

/** English goes on speaking of the International Trade Centre as the Centre. */
function isPartOf(words: string, concept: Concept): boolean {
  return allowedEnglish(concept).some(({ text }) =>
    text.toLowerCase().includes(words.toLowerCase()),
  );
}

/** “The Centre” may be any. */
function isBareHead({ term, concept }: TermReading): boolean {
  return isName(concept) && concept.type !== 'country' && /^\p{Lu}\p{Ll}+$/u.test(term.text);
}

/** United States dollars. */
function isMoney({ end, concept }: TermReading, text: string): boolean {
  return concept.type === 'country' && /^ dollars?\b/u.test(text.slice(end));
}

/** A body may stand for a body; a common term only for one of the same head. */
function isOfItsKind(one: Concept, other: Concept): boolean {
  if (isName(one) !== isName(other)) return false;
  if (one.type === 'country' || other.type === 'country') return one.type === other.type;
  // Not such as Member States, which any text has.
  if (isName(one) && one.type !== undefined && one.type === other.type && isLong(one)) return true;
  return (isName(one) && one.subject === other.subject) || headOf(one) === headOf(other);
}

function isLong(concept: Concept): boolean {
  return allowedEnglish(concept).every(
    ({ text, type }) => type === 'acronym' || /\s\S+\s/u.test(text),
  );
}

/** How far apart two places are, each as a share of its text. */
function offset(inTarget: Range, inSource: Range, { source, target }: Pair): number {
  return Math.abs(inTarget.start / target.text.length - inSource.start / source.text.length);
}

// A name with half of it exchanged is still seen to be meant.
const furthestName = 0.5;

function remainsOfName(concepts: readonly Concept[], { target }: Pair): StandIn | undefined {
  // Of countries there are adjectives and peoples: Montserratian.
  const names = concepts.filter((concept) => isName(concept) && concept.type !== 'country');
  const near = nearestWords(
    target,
    names.flatMap(allowedEnglish),
    (words) => belongsToOthers(words, target),
    furthestName,
  );
  if (near === undefined || !/^\p{Lu}/u.test(near.text)) return undefined;
  if (/\band\b/u.test(near.text) && !/\band\b/u.test(near.term.text)) return undefined;
  // Over a comma it is doubtful where the name ends, so that nothing may be put in its place.
  const isCertain = !/[,;:.]/u.test(near.text);
  return { start: near.start, end: near.end, isCertain, isTerm: false, isStranger: false };
}
