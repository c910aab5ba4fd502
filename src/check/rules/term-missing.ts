/** Finds Chinese terms for which the English uses none of the terms that the termbase allows. */
import type { Severity } from '../../core/finding.js';
import { type Range, rangesOverlap } from '../../core/range.js';
import type { Concept } from '../../core/term.js';
import { stemEnglish } from '../../language/words.js';
import { allowedEnglish, preferredEnglish } from '../../terms/english-terms.js';
import { type ExpectedTerm, lackingTerms } from '../expected-terms.js';
import { misspeltTerms } from '../misspelt-terms.js';
import { headOf, isName } from '../names.js';
import { nearNames } from '../near-names.js';
import { saysInOtherForm } from '../other-forms.js';
import type { CheckContext, Pair, Side } from '../pair.js';
import type { CheckRule, Complaint } from '../rule.js';
import { findStandIn } from '../stand-in.js';
import { writeLike } from '../write-like.js';

export const termMissingRule: CheckRule = {
  name: 'term-missing',
  category: 'terminology/inconsistent-with-termbase',
  example: {
    chinese: '跨国有组织犯罪日益严重。',
    english: 'Serious crime across borders is on the rise.',
    mended: 'Transnational organized crime is on the rise.',
  },
  needs: 'both-texts',
  check(pair, context) {
    const misspelt = new Set([
      ...misspeltTerms(pair, context).flatMap(({ expected }) => expected?.concepts ?? []),
      ...nearNames(pair, context).map(({ concept }) => concept),
    ]);
    return lackingTerms(pair, context)
      .filter(({ concepts }) => !concepts.some((concept) => misspelt.has(concept)))
      .filter(({ concepts }) => !concepts.some(({ type }) => type === 'do-not-translate'))
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
  const stand = findStandIn(expected, pair, context);
  // English that has the term once need not repeat it: then only a stranger in its place is telling.
  if (expected.given > 0 && stand?.isStranger !== true) return undefined;
  if (stand?.isStranger !== true && saysInOtherForm(pair.target, expected.concepts)) {
    return undefined;
  }
  const typed = concept.type && { conceptType: concept.type };
  if (stand === undefined) {
    return {
      severity: severityAlone(concept, expected.source, pair.target),
      source: expected.source,
      expected: term.text,
      ...typed,
    };
  }
  const found = pair.target.text.slice(stand.start, stand.end);
  return {
    severity: stand.isTerm && !isAmbiguous(concept, expected.source) ? 'error' : 'warning',
    source: expected.source,
    target: { start: stand.start, end: stand.end },
    expected: term.text,
    found,
    ...typed,
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
 * How bad it is that nothing stands for a term. A name may be missing, unless English goes on
 * speaking of it by its head (“the Office”) or with a pronoun; a common term is put in other words
 * more often than it is missing.
 */
function severityAlone(concept: Concept, place: Range, target: Side): Severity {
  if (!isName(concept)) return sharesNoWord(concept, target) ? 'warning' : 'info';
  if (isTakenUp(concept, target) || isAmbiguous(concept, place)) return 'info';
  const takesUp = concept.type === 'country' ? takesUpCountry : pronoun;
  return takesUp.test(target.text) ? 'info' : 'warning';
}

/** Whether the English has not even one weighty word of any of the concept's terms. */
function sharesNoWord(concept: Concept, { text }: Side): boolean {
  const stems = new Set([...text.matchAll(/\p{L}+/gu)].map(([word]) => stemEnglish(word)));
  const wanted = allowedEnglish(concept).flatMap((term) => term.text.match(/\p{L}{4,}/gu) ?? []);
  return !wanted.some((word) => stems.has(stemEnglish(word)));
}

const pronoun = /\b(?:its?|itself)\b/iu;
const takesUpCountry =
  /\b(?:its?|itself|their|our|his|her|my|country|countries|national|nationals|nation|nationwide|domestic|there|government|state|states|territory|republic|local|regime|mission|parties)\b/iu;

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
