/** Which English terms of a concept may be used, and which should be. */
import type { Concept, Term } from '../core/term.js';
import { isAllowed } from './term-status.js';

/** The English term to use for a concept; `undefined` where the termbase has none. */
export function preferredEnglish(concept: Concept): Term | undefined {
  const english = concept.terms.filter(({ language }) => language === 'en');
  return english.find(({ status }) => status === 'preferred') ?? english.find(isUsable);
}

/** All English terms that may be used for a concept. */
export function allowedEnglish(concept: Concept): Term[] {
  return concept.terms.filter((term) => term.language === 'en' && isUsable(term));
}

function isUsable({ status }: Term): boolean {
  return isAllowed(status);
}
