/** Tells names (bodies, instruments, meetings) from common terms, and knows how English shortens them. */
import type { Concept } from '../core/term.js';
import { preferredEnglish } from '../terms/english-terms.js';

const prepositions = 'against|as|at|by|for|from|in|of|on|to|with';
const preposition = new RegExp(`^(?:${prepositions})$`, 'u');
const smallWord = new RegExp(`^(?:${prepositions}|a|an|and|or|the|their|supplementing)$`, 'u');

/** Whether a concept is a name: every weighty word of its English term has a capital. */
export function isName(concept: Concept): boolean {
  const words = preferredEnglish(concept)?.text.split(/\s+/u) ?? [];
  return (
    words.length > 0 && words.every((word) => smallWord.test(word) || /^[\p{Lu}\d]/u.test(word))
  );
}

/**
 * The noun that a concept's English term is built on, by which English goes on speaking of what it
 * has named: `Convention` for the United Nations Convention against Corruption, `Office`, and
 * `country` for developing country.
 */
export function headOf(concept: Concept): string | undefined {
  const words = preferredEnglish(concept)?.text.split(/\s+/u) ?? [];
  const qualifier = words.findIndex((word) => preposition.test(word));
  return words.slice(0, qualifier < 0 ? words.length : qualifier).at(-1);
}
