/** Finds names that were not in use when the text was written, former ones and later ones. */
import type { Concept, Term } from '../../core/term.js';
import { preferredEnglish } from '../../terms/english-terms.js';
import type { TermReading } from '../../terms/matcher.js';
import { isAllowed } from '../../terms/term-status.js';
import { dateOf, nameOn, standingOn } from '../name-dates.js';
import type { CheckContext, Pair } from '../pair.js';
import type { CheckRule, Complaint } from '../rule.js';

export const termSupersededRule: CheckRule = {
  name: 'term-superseded',
  category: 'terminology/inconsistent-with-termbase',
  needs: 'both-texts',
  example: {
    chinese: '科特迪瓦政府',
    english: 'the Government of the Ivory Coast',
    mended: "the Government of Côte d'Ivoire",
  },
  check(pair, context) {
    return pair.target.terms
      .filter(({ concept }) => hasFormerNames(concept))
      .flatMap((reading) => complaintAbout(reading, pair, context) ?? []);
  },
};

function hasFormerNames({ terms }: Concept): boolean {
  return terms.some(({ status, from, until }) => status === 'superseded' || from || until);
}

function complaintAbout(
  reading: TermReading,
  pair: Pair,
  context: CheckContext,
): Complaint | undefined {
  const { start, end, concept, term } = reading;
  const isOtherwiseFine = pair.target.terms.some(
    (other) =>
      other.start === start &&
      other.end === end &&
      other.concept !== concept &&
      isAllowed(other.term.status),
  );
  if (isOtherwiseFine || (term.status === 'superseded' && term.until === undefined))
    return undefined;
  const behind = pair.source.terms.filter((other) => other.concept === concept);
  // The Chinese speaks of the former name as well.
  if (term.until !== undefined && behind.some((other) => other.term.until === term.until)) {
    return undefined;
  }
  const day = dateOf(context);
  const judged =
    day === undefined ? withoutDate(term, concept, behind) : onDay(term, concept, behind, day);
  if (judged === undefined) return undefined;
  const { expected, severity } = judged;
  const [source] = behind;
  return {
    severity,
    ...(source && { source: { start: source.start, end: source.end } }),
    target: { start, end },
    expected: expected.text,
    found: pair.target.text.slice(start, end),
    ...(concept.type && { conceptType: concept.type }),
  };
}

interface Judgement {
  readonly expected: Term;
  readonly severity: Complaint['severity'];
}

function onDay(
  term: Term,
  concept: Concept,
  behind: readonly TermReading[],
  day: string,
): Judgement | undefined {
  if (standingOn(term, concept, day) === 'right') return undefined;
  const expected = nameOn(concept, 'en', day, term);
  if (expected === undefined || expected.text === term.text) return undefined;
  return { expected, severity: behind.length > 0 ? 'error' : 'warning' };
}

// A text without a date may be as old as this; names that had gone by then are wrong in it.
const oldestUndated = '2005';

/**
 * Without a date a former name is wrong where the Chinese has the new one of a body that changed
 * both, or where it had gone long ago; else only worth a look.
 */
function withoutDate(
  term: Term,
  concept: Concept,
  behind: readonly TermReading[],
): Judgement | undefined {
  const expected = successorOf(term, concept);
  if (term.status !== 'superseded' || expected === undefined) return undefined;
  const changedInChinese = concept.terms.some(
    ({ language, status, until }) =>
      language === 'zh' && status === 'superseded' && until === term.until,
  );
  const isSure =
    behind.length > 0 &&
    (changedInChinese || (term.until !== undefined && term.until < oldestUndated));
  return { expected, severity: isSure ? 'warning' : 'info' };
}

function successorOf(term: Term, concept: Concept): Term | undefined {
  const named = concept.terms.find(
    ({ language, text, status }) =>
      language === 'en' && text === term.supersededBy && isAllowed(status),
  );
  return named ?? preferredEnglish(concept);
}
