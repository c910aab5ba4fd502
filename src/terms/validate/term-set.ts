/** Finds terms of one concept that do not go together. */
import type { Language } from '../../core/document.js';
import type { Concept, Term } from '../../core/term.js';
import { firstDayOf, isDay, lastDayOf } from '../day.js';
import { termKey } from '../term-key.js';
import { isAllowed } from '../term-status.js';
import { problemOf, type TermbaseProblem } from './problem.js';

type LineOf = (item: Concept | Term) => number | undefined;

/** What is wrong with the terms of a concept taken together. */
export function checkTermSet(concept: Concept, lineOf: LineOf): TermbaseProblem[] {
  const { id, terms } = concept;
  if (terms.length === 0) return [problemOf('no-terms', { concept: id, line: lineOf(concept) })];
  const languages: readonly Language[] = ['zh', 'en'];
  return [
    ...languages.flatMap((language) => {
      const own = terms.filter((term) => term.language === language);
      if (own.length === 0) {
        return [problemOf('one-language', { concept: id, line: lineOf(concept), language })];
      }
      return [
        ...findRepeated(own, concept, lineOf),
        ...checkPreferred(own, concept, lineOf),
        ...own.flatMap((term) => checkDays(term, concept, lineOf)),
      ];
    }),
  ];
}

function findRepeated(terms: readonly Term[], concept: Concept, lineOf: LineOf): TermbaseProblem[] {
  const texts = new Set<string>();
  const keys = new Map<string, string>();
  return terms.flatMap((term) => {
    const { language, text } = term;
    const facts = { concept: concept.id, line: lineOf(term), language, term: text };
    if (texts.has(text)) return [problemOf('repeated-term', facts)];
    texts.add(text);
    if (!isAllowed(term.status)) return [];
    // Hyphens and spaces are a difference that a termbase may well make.
    const key = text.toLowerCase();
    const known = keys.get(key);
    if (known !== undefined) return [problemOf('case-only', { ...facts, detail: known })];
    keys.set(key, text);
    return [];
  });
}

/** A concept has one preferred term of a type at a time: a short form and a full one do no harm. */
function checkPreferred(
  terms: readonly Term[],
  concept: Concept,
  lineOf: LineOf,
): TermbaseProblem[] {
  const preferred = terms.filter(({ status }) => status === 'preferred');
  const [first] = terms;
  if (preferred.length === 0 && first !== undefined) {
    const { language } = first;
    return [problemOf('no-preferred', { concept: concept.id, line: lineOf(first), language })];
  }
  return preferred.flatMap((term, place) => {
    const rival = preferred
      .slice(0, place)
      .find((other) => other.type === term.type && sameTime(other, term) && !sameTerm(other, term));
    if (rival === undefined) return [];
    const { language, text } = term;
    const facts = { concept: concept.id, line: lineOf(term), language, term: text };
    return [problemOf('two-preferred', { ...facts, detail: rival.text })];
  });
}

const sameTerm = (one: Term, other: Term): boolean => termKey(one) === termKey(other);

function sameTime(one: Term, other: Term): boolean {
  const starts = ({ from }: Term) => firstDayOf(from ?? '0000');
  const ends = ({ until }: Term) => lastDayOf(until ?? '9999');
  return starts(one) < ends(other) && starts(other) < ends(one);
}

function checkDays(term: Term, concept: Concept, lineOf: LineOf): TermbaseProblem[] {
  const { language, text, from, until } = term;
  const facts = { concept: concept.id, line: lineOf(term), language, term: text };
  const odd = [from, until].filter((day) => day !== undefined && !isDay(day));
  if (odd.length > 0) return [problemOf('bad-date', { ...facts, detail: odd.join(' ') })];
  if (from !== undefined && until !== undefined && firstDayOf(from) > lastDayOf(until)) {
    return [problemOf('from-after-until', { ...facts, detail: `${from} – ${until}` })];
  }
  return [];
}
