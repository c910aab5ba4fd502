/** Finds Chinese terms for which the English uses none of the terms that the termbase allows. */
import type { Severity } from '../../core/finding.js';
import { type Range, rangesOverlap } from '../../core/range.js';
import type { Concept } from '../../core/term.js';
import type { TermReading } from '../../terms/matcher.js';
import { type ExpectedTerm, lackingTerms } from '../expected-terms.js';
import { misspeltTerms } from '../misspelt-terms.js';
import { allowedEnglish, headOfName, isName, preferredEnglish } from '../names.js';
import { nearestWords } from '../near-terms.js';
import { saysInOtherForm } from '../other-forms.js';
import type { CheckContext, Pair, Side } from '../pair.js';
import type { CheckRule, Complaint } from '../rule.js';

export const termMissingRule: CheckRule = {
  name: 'term-missing',
  needs: 'both-texts',
  check(pair, context) {
    const misspelt = new Set(
      misspeltTerms(pair, context).flatMap(({ expected }) => expected?.concepts ?? []),
    );
    return lackingTerms(pair, context)
      .filter(({ given, concepts }) => given === 0 && !concepts.some((c) => misspelt.has(c)))
      .flatMap((expected) => complaintAbout(expected, pair, context) ?? []);
  },
};

function complaintAbout(
  expected: ExpectedTerm,
  pair: Pair,
  context: CheckContext,
): Complaint | undefined {
  const [concept] = expected.concepts;
  const term = concept && preferredEnglish(concept);
  if (concept === undefined || term === undefined) return undefined;
  if (saysInOtherForm(pair.target.text, expected.concepts.flatMap(allowedEnglish))) {
    return undefined;
  }
  const stand = standIn(expected, pair, context);
  return {
    severity: severityFor(expected, pair.target, stand),
    source: expected.source,
    expected: term.text,
    ...(stand && { target: stand, found: pair.target.text.slice(stand.start, stand.end) }),
    ...(stand && { replacement: term.text }),
  };
}

// 大会 names the Assembly, and every congress and conference.
const tooShortForName = 2;

/**
 * A missing name is an error, unless English goes on speaking of it by its head (“the Office”); a
 * common term may have been put in other words, a name may have become a pronoun, and a name of
 * two characters may be another's.
 */
function severityFor(
  { concepts, source }: ExpectedTerm,
  target: Side,
  stand: Range | undefined,
): Severity {
  const [concept] = concepts;
  if (concept === undefined || !isName(concept)) return 'warning';
  if (stand !== undefined) {
    return source.end - source.start <= tooShortForName ? 'warning' : 'error';
  }
  if (isTakenUp(concept, target) || source.end - source.start <= tooShortForName) return 'info';
  return /\b(?:it|its|itself)\b/iu.test(target.text) ? 'warning' : 'error';
}

/** Whether the head of a name stands alone: “the Office”, but not “the Office for Africa”. */
function isTakenUp(concept: Concept, { text, terms }: Side): boolean {
  const head = headOfName(concept);
  if (head === undefined) return false;
  return [...text.matchAll(/(\p{Lu}[\p{L}-]+)(?:\s+(\p{Ll}+))?/gu)].some(
    ({ index, 1: word = '', 2: next = '' }) => {
      const place = { start: index, end: index + word.length };
      return (
        word === head && !qualifying.test(next) && !terms.some((term) => rangesOverlap(term, place))
      );
    },
  );
}

// What leads on to the rest of a name.
const qualifying = /^(?:against|for|of|on)$/u;

// A name with half of it exchanged is still seen to be meant.
const furthestName = 0.5;

/** The name that the English has instead of an expected one, or the remains of the name. */
function standIn(expected: ExpectedTerm, pair: Pair, context: CheckContext): Range | undefined {
  const [concept] = expected.concepts;
  if (concept === undefined || !isName(concept)) return undefined;
  const [swapped] = surplusNames(pair, context)
    .filter((other) => isOfItsKind(other.concept, concept))
    .sort((a, b) => offset(a, expected.source, pair) - offset(b, expected.source, pair));
  if (swapped !== undefined) return { start: swapped.start, end: swapped.end };
  const near = nearestWords(
    pair.target,
    expected.concepts.flatMap(allowedEnglish),
    pair.target.terms.filter((term) => isName(term.concept)),
    furthestName,
  );
  return near && /^\p{Lu}/u.test(near.text) ? { start: near.start, end: near.end } : undefined;
}

/** A body stands in for a body, a convention for a convention. */
function isOfItsKind(one: Concept, other: Concept): boolean {
  return one.subject === other.subject || headOfName(one) === headOfName(other);
}

/** Names that the English has more often than the Chinese accounts for. */
function surplusNames({ source, target }: Pair, { termMatcher }: CheckContext): TermReading[] {
  const inSource = termMatcher.findEvery(source.text, 'zh');
  return target.terms.filter(({ concept }, index) => {
    if (!isName(concept)) return false;
    const here = target.terms.slice(0, index + 1).filter((term) => term.concept === concept).length;
    return here > inSource.filter((term) => term.concept === concept).length;
  });
}

/** How far apart two places are, each as a share of its text. */
function offset(inTarget: Range, inSource: Range, { source, target }: Pair): number {
  return Math.abs(inTarget.start / target.text.length - inSource.start / source.text.length);
}
