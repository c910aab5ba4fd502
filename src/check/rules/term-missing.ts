/** Finds Chinese terms for which the English uses none of the terms that the termbase allows. */
import type { Severity } from '../../core/finding.js';
import { type Range, rangesOverlap } from '../../core/range.js';
import type { Concept } from '../../core/term.js';
import { preferredEnglish } from '../../terms/english-terms.js';
import { type ExpectedTerm, lackingTerms } from '../expected-terms.js';
import { misspeltTerms } from '../misspelt-terms.js';
import { headOf, isName } from '../names.js';
import { saysInOtherForm } from '../other-forms.js';
import type { CheckContext, Pair, Side } from '../pair.js';
import type { CheckRule, Complaint } from '../rule.js';
import { findStandIn } from '../stand-in.js';
import { writeLike } from '../write-like.js';

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
  if (saysInOtherForm(pair.target, expected.concepts)) return undefined;
  const stand = findStandIn(expected, pair, context);
  if (stand === undefined) {
    return {
      severity: severityAlone(concept, expected.source, pair.target),
      source: expected.source,
      expected: term.text,
    };
  }
  const found = pair.target.text.slice(stand.start, stand.end);
  return {
    severity: isAmbiguous(concept, expected.source) ? 'warning' : 'error',
    source: expected.source,
    target: { start: stand.start, end: stand.end },
    expected: term.text,
    found,
    ...(stand.isCertain && {
      replacement: isName(concept) ? term.text : writeLike(term.text, found),
    }),
  };
}

/** 大会 names the Assembly, and every congress and conference. */
function isAmbiguous(concept: Concept, { start, end }: Range): boolean {
  return isName(concept) && end - start <= 2;
}

/**
 * How bad it is that nothing stands for a term. A missing name is an error, unless English goes on
 * speaking of it by its head (“the Office”) or with a pronoun; a common term may have been put in
 * other words.
 */
function severityAlone(concept: Concept, place: Range, target: Side): Severity {
  if (!isName(concept)) return 'warning';
  if (isTakenUp(concept, target) || isAmbiguous(concept, place)) return 'info';
  return /\b(?:it|its|itself)\b/iu.test(target.text) ? 'warning' : 'error';
}

/** Whether the head of a name stands alone: “the Office”, but not “the Office for Africa”. */
function isTakenUp(concept: Concept, { text, terms }: Side): boolean {
  const head = headOf(concept);
  return [...text.matchAll(/\p{Lu}[\p{L}-]*/gu)].some(({ index, 0: word }) => {
    const place = { start: index, end: index + word.length };
    return (
      word === head &&
      !nameGoesBefore.test(text.slice(0, place.start)) &&
      !nameGoesOn.test(text.slice(place.end)) &&
      !terms.some((term) => rangesOverlap(term, place))
    );
  });
}

// Another word with a capital before it makes another name: the Second Committee.
const nameGoesBefore = /(?<!\p{L})(?!(?:The|Its|This|That)\s)\p{Lu}[\p{L}-]*\s$/u;
// The Office for Africa, but the Council on issues of ….
const nameGoesOn = /^\s+(?:against|for|of|on)\s+(?:the\s+)?\p{Lu}/u;
