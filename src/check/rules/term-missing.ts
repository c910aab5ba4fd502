/** Finds Chinese terms for which the English uses none of the terms that the termbase allows. */
import type { Severity } from '../../core/finding.js';
import { type Range, rangesOverlap } from '../../core/range.js';
import type { Concept } from '../../core/term.js';
import { type ExpectedTerm, lackingTerms } from '../expected-terms.js';
import { misspeltTerms } from '../misspelt-terms.js';
import { allowedEnglish, headOfName, isName, preferredEnglish } from '../names.js';
import { nearestWords } from '../near-terms.js';
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
  const stand = standIn(expected, pair, context);
  return {
    severity: severityFor(concept, pair.target, stand),
    source: expected.source,
    expected: term.text,
    ...(stand && { target: stand, found: pair.target.text.slice(stand.start, stand.end) }),
    ...(stand?.isName && { replacement: term.text }),
  };
}

/**
 * A missing name is an error, unless English goes on speaking of it by its head (“the Office”); a
 * common term may have been put in other words.
 */
function severityFor(concept: Concept, target: Side, stand: StandIn | undefined): Severity {
  if (!isName(concept)) return 'warning';
  return stand === undefined && isTakenUp(concept, target) ? 'info' : 'error';
}

function isTakenUp(concept: Concept, { text, terms }: Side): boolean {
  const head = headOfName(concept);
  if (head === undefined) return false;
  return [...text.matchAll(/\p{Lu}[\p{L}-]+/gu)].some((match) => {
    const word = { start: match.index, end: match.index + match[0].length };
    return match[0] === head && !terms.some((term) => rangesOverlap(term, word));
  });
}

/** What stands where a term should. */
interface StandIn extends Range {
  /** Whether both the term and what stands for it are names, so that one can replace the other. */
  readonly isName: boolean;
}

// A name with half of it exchanged is still seen to be meant.
const furthestName = 0.5;

/** The term that the English has instead of an expected one, or the remains of its name. */
function standIn(
  { concepts, source }: ExpectedTerm,
  pair: Pair,
  context: CheckContext,
): StandIn | undefined {
  const [concept] = concepts;
  if (concept === undefined || !isName(concept)) return undefined;
  const surplus = surplusNames(pair, context).sort(
    (a, b) => offset(a, source, pair) - offset(b, source, pair),
  )[0];
  if (surplus !== undefined) return { start: surplus.start, end: surplus.end, isName: true };
  const near = nearestWords(
    pair.target,
    concepts.flatMap(allowedEnglish),
    pair.target.terms.filter((term) => isName(term.concept)),
    furthestName,
  );
  return near && { start: near.start, end: near.end, isName: true };
}

/** Names that the English has more often than the Chinese accounts for. */
function surplusNames({ source, target }: Pair, { termMatcher }: CheckContext): Range[] {
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
