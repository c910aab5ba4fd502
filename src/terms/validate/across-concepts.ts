/** Finds concepts that repeat or contradict each other. */
import type { Concept, Term, Termbase } from '../../core/term.js';
import { termKey } from '../term-key.js';
import { isAllowed } from '../term-status.js';
import { problemOf, type TermbaseProblem } from './problem.js';

/** Beyond so many pairs of terms a concept is not compared with others. */
const mostPairs = 10_000;

/** Concepts with the id of another; those with a Chinese and an English term of another. */
export function checkAcrossConcepts(
  termbase: Termbase,
  lineOf: (item: Concept | Term) => number | undefined,
): TermbaseProblem[] {
  const ids = new Set<string>();
  const allowed = new Map<string, Concept>();
  const advisedAgainst = new Map<string, Concept>();
  return termbase.concepts.flatMap((concept) => {
    const facts = { concept: concept.id, line: lineOf(concept) };
    const problems: TermbaseProblem[] = [];
    if (ids.has(concept.id)) problems.push(problemOf('repeated-id', facts));
    ids.add(concept.id);
    const others = new Set<string>();
    const tell = (
      kind: 'repeated-concept' | 'contradicting-status',
      other: Concept | undefined,
      english: Term,
    ) => {
      if (other === undefined || other === concept || others.has(`${kind} ${other.id}`)) return;
      others.add(`${kind} ${other.id}`);
      problems.push(problemOf(kind, { ...facts, term: english.text, other: other.id }));
    };
    for (const [key, english] of pairsOf(concept)) {
      if (isAllowed(english.status)) {
        tell('repeated-concept', allowed.get(key), english);
        if (!hasPatterns(concept)) tell('contradicting-status', advisedAgainst.get(key), english);
        if (!allowed.has(key)) allowed.set(key, concept);
      } else if (!hasPatterns(concept)) {
        const other = allowed.get(key);
        if (other !== undefined && !hasPatterns(other))
          tell('contradicting-status', other, english);
        if (!advisedAgainst.has(key)) advisedAgainst.set(key, concept);
      }
    }
    return problems;
  });
}

// Patterns tell apart what would be the same, or the contrary.
const hasPatterns = ({ onlyWhen, notWhen }: Concept): boolean =>
  onlyWhen !== undefined || notWhen !== undefined;

/** A key for each Chinese term that is allowed and English term of the concept. */
function* pairsOf({ terms }: Concept): Generator<readonly [string, Term]> {
  const chinese = terms.filter((term) => term.language === 'zh' && isAllowed(term.status));
  const english = terms.filter((term) => term.language === 'en');
  if (chinese.length * english.length > mostPairs) return;
  const keys = chinese.map(termKey);
  for (const term of english) {
    const key = termKey(term);
    for (const chineseKey of keys) yield [`${chineseKey}\n${key}`, term];
  }
}
