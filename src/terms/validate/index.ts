/** Finds what is wrong with a termbase before it is used to check translations. */
import type { Concept, Term, Termbase } from '../../core/term.js';
import { checkAcrossConcepts } from './across-concepts.js';
import { checkPatterns } from './patterns.js';
import type { TermbaseProblem } from './problem.js';
import { checkSuccessors } from './successors.js';
import { checkTermForm } from './term-form.js';
import { checkTermSet } from './term-set.js';

export {
  problemSeverities,
  type TermbaseProblem,
  type TermbaseProblemKind,
  type TermbaseRead,
} from './problem.js';

/**
 * All problems of a termbase, in the order of its concepts.
 * @param lines of concepts and terms in the file, as a reader gives them.
 */
export function validateTermbase(
  termbase: Termbase,
  lines: ReadonlyMap<Concept | Term, number> = new Map(),
): TermbaseProblem[] {
  const lineOf = (item: Concept | Term) => lines.get(item);
  const problems = [
    ...termbase.concepts.flatMap((concept) => [
      ...checkTermSet(concept, lineOf),
      ...concept.terms.flatMap((term) => checkTermForm(term, concept, lineOf(term))),
      ...checkPatterns(concept, lineOf(concept)),
    ]),
    ...checkSuccessors(termbase, lineOf),
    ...checkAcrossConcepts(termbase, lineOf),
  ];
  const places = new Map(termbase.concepts.map(({ id }, place) => [id, place] as const));
  const placeOf = ({ concept }: TermbaseProblem) => places.get(concept ?? '') ?? -1;
  return problems.sort((a, b) => placeOf(a) - placeOf(b));
}
