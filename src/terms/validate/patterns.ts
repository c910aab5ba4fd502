/** Finds patterns of “only when” or “not when” with which a concept is never or always meant. */
import type { Concept } from '../../core/term.js';
import { problemOf, type TermbaseProblem } from './problem.js';

/** What is wrong with the patterns of a concept. */
export function checkPatterns(concept: Concept, line: number | undefined): TermbaseProblem[] {
  const { id, onlyWhen = [], notWhen = [], terms } = concept;
  const problem = (kind: 'never-matching' | 'idle-pattern', detail: string, term?: string) =>
    problemOf(kind, { line, concept: id, detail, term });
  const excluded = new Set(notWhen);
  return [
    ...[...onlyWhen, ...notWhen].filter(isIdle).map((pattern) => problem('idle-pattern', pattern)),
    // Where every pattern that would let the concept in shuts it out as well.
    ...(onlyWhen.length > 0 && onlyWhen.every((pattern) => excluded.has(pattern))
      ? onlyWhen.map((pattern) => problem('never-matching', pattern))
      : []),
    // A term holds the very words with which it is not meant.
    ...notWhen
      .filter((pattern) => !isIdle(pattern))
      .flatMap((pattern) =>
        terms
          .filter(({ text }) => holds(text, pattern))
          .map(({ text }) => problem('never-matching', pattern, text)),
      ),
  ];
}

/** Whether a pattern says nothing: no words, or dots at an end, which stand between nothing. */
function isIdle(pattern: string): boolean {
  const parts = partsOf(pattern);
  return !parts.some((part) => /[\p{L}\p{N}]/u.test(part)) || parts.some((part) => part === '');
}

const partsOf = (pattern: string): string[] => pattern.split(/…+/u).map((part) => part.trim());

function holds(text: string, pattern: string): boolean {
  let from = 0;
  return partsOf(pattern.toLowerCase()).every((part) => {
    const at = text.toLowerCase().indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}
