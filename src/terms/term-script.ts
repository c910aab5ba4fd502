/** Tells whether a term is written in the script of its language. */
import type { Concept, Term } from '../core/term.js';

const han = /\p{Script=Han}/u;

/**
 * Whether a Chinese term has Chinese characters and an English one has none. A concept that is not
 * translated has the same term in both languages, so that either script will do.
 */
export function isInScript(term: Term, concept: Pick<Concept, 'type'>): boolean {
  return concept.type === 'do-not-translate' || han.test(term.text) === (term.language === 'zh');
}
