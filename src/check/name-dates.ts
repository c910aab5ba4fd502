/** Tells which of a concept's names was right on a day. */
import type { Language } from '../core/document.js';
import type { Concept, Term } from '../core/term.js';
import { documentDate } from './document-date.js';
import type { CheckContext } from './pair.js';

const dates = new WeakMap<object, string | undefined>();

/** The day a text is of: the one given, or the one that either document states. */
export function dateOf({ date, documents }: CheckContext): string | undefined {
  if (date !== undefined || documents === undefined) return date;
  if (!dates.has(documents)) {
    dates.set(documents, documentDate(documents.source) ?? documentDate(documents.target));
  }
  return dates.get(documents);
}

/** When a term stood against a day. */
export type Standing = 'right' | 'gone' | 'not-yet';

/** Whether a term of a concept was right on a day, gone out of use by then, or not yet in use. */
export function standingOn(term: Term, concept: Concept, day: string): Standing {
  const until = term.until;
  if (until !== undefined && day.slice(0, until.length) > until) return 'gone';
  if (until === undefined && term.status === 'superseded') return 'gone';
  const from = term.from ?? startAfterOthers(term, concept);
  return from !== undefined && day.slice(0, from.length) < from ? 'not-yet' : 'right';
}

/** A term is in use since the last day of the term that it took the place of. */
function startAfterOthers({ text, language, status }: Term, { terms }: Concept) {
  if (status === 'superseded') return undefined;
  const ends = terms
    .filter((term) => term.language === language && term.supersededBy === text)
    .flatMap(({ until }) => until ?? []);
  return ends.sort().at(-1);
}

/** The name that a concept had in a language on a day, of the same kind (short, formal) if there is one. */
export function nameOn(
  concept: Concept,
  language: Language,
  day: string,
  like: Term,
): Term | undefined {
  const right = concept.terms.filter(
    (term) =>
      term.language === language &&
      term.status !== 'deprecated' &&
      term.partOfSpeech === like.partOfSpeech &&
      standingOn(term, concept, day) === 'right',
  );
  const order = (term: Term) =>
    (term.type === like.type ? 0 : 4) +
    (term.until !== undefined ? 0 : 1) +
    (term.status === 'preferred' ? 0 : 2);
  return right.sort((a, b) => order(a) - order(b))[0];
}
