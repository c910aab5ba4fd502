/** Follows terms to those that took their place. */
import type { Concept, Term, Termbase } from '../../core/term.js';
import { isAllowed } from '../term-status.js';
import { problemOf, type TermbaseProblem } from './problem.js';

const nameOf = (language: Term['language'], text: string): string => `${language}:${text}`;

/** Terms that are superseded by none that there is, by each other in a circle, or yet allowed. */
export function checkSuccessors(
  termbase: Termbase,
  lineOf: (item: Concept | Term) => number | undefined,
): TermbaseProblem[] {
  const successors = new Map<string, Set<string>>();
  for (const { terms } of termbase.concepts) {
    for (const { language, text, supersededBy } of terms) {
      const name = nameOf(language, text);
      const known = successors.get(name) ?? new Set();
      successors.set(name, known);
      if (supersededBy !== undefined) known.add(nameOf(language, supersededBy));
    }
  }
  const told = new Set<string>();
  return termbase.concepts.flatMap((concept) =>
    concept.terms.flatMap((term) => {
      const { language, text, supersededBy, status, until } = term;
      if (supersededBy === undefined) return [];
      const facts = { concept: concept.id, line: lineOf(term), language, term: text };
      if (!successors.has(nameOf(language, supersededBy))) {
        return [problemOf('unknown-successor', { ...facts, detail: supersededBy })];
      }
      const name = nameOf(language, text);
      const circle = told.has(name) ? undefined : circleFrom(name, successors);
      for (const member of circle ?? []) told.add(member);
      return [
        ...(circle === undefined
          ? []
          : [problemOf('successor-circle', { ...facts, detail: describe(circle, text) })]),
        // A name that was right until a day is allowed for the time before.
        ...(isAllowed(status) && until === undefined
          ? [problemOf('current-with-successor', { ...facts, detail: supersededBy })]
          : []),
      ];
    }),
  );
}

function describe(circle: readonly string[], first: string): string {
  const texts = circle.map((name) => name.slice(name.indexOf(':') + 1));
  return [...texts, first].join(' → ');
}

/** The names on a shortest way from a name back to itself (breadth first). */
function circleFrom(
  start: string,
  successors: ReadonlyMap<string, ReadonlySet<string>>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of successors.get(name) ?? []) {
      if (next === start) return wayTo(name, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
