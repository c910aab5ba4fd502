/** Finds out what a format could not hold of a termbase. */
import type { Concept, Term, Termbase } from '../../core/term.js';

/** A field that is not there any more, or is not the same, in so many concepts. */
export interface Loss {
  /** `concept`, `term`, or a field of either: `subject`, `term.status`; `title` of the termbase. */
  readonly field: string;
  readonly concepts: number;
}

/**
 * What is in `original` and not in `kept`, which was written and read again; in the order in which
 * it first appears. Concepts are known by their ids or, in a format without them, by their terms.
 */
export function findLosses(original: Termbase, kept: Termbase): Loss[] {
  const losses = new Map<string, number>();
  const byId = new Map(kept.concepts.map((concept) => [concept.id, concept] as const));
  const byTerm = new Map<string, Concept>();
  for (const concept of kept.concepts) {
    for (const term of concept.terms) {
      if (!byTerm.has(nameOf(term))) byTerm.set(nameOf(term), concept);
    }
  }
  for (const field of ['title', 'licence', 'source'] as const) {
    if (original[field] !== undefined && original[field] !== kept[field]) {
      losses.set(`termbase.${field}`, 1);
    }
  }
  for (const concept of original.concepts) {
    const same =
      byId.get(concept.id) ??
      concept.terms.map((term) => byTerm.get(nameOf(term))).find((other) => other !== undefined);
    for (const field of fieldsLost(concept, same)) {
      losses.set(field, (losses.get(field) ?? 0) + 1);
    }
  }
  return [...losses].map(([field, concepts]) => ({ field, concepts }));
}

const nameOf = ({ language, text }: Term): string => `${language}:${text}`;

function fieldsLost(concept: Concept, kept: Concept | undefined): ReadonlySet<string> {
  if (kept === undefined) return new Set(['concept']);
  const lost = new Set(changedFields(concept, kept, ['terms']));
  const terms = new Map(kept.terms.map((term) => [nameOf(term), term] as const));
  for (const term of concept.terms) {
    const same = terms.get(nameOf(term));
    if (same === undefined) lost.add('term');
    else for (const field of changedFields(term, same, [])) lost.add(`term.${field}`);
  }
  return lost;
}

function changedFields(before: object, after: object, leftOut: readonly string[]): string[] {
  return Object.entries(before)
    .filter(([key]) => !leftOut.includes(key))
    .filter(([key, value]) => {
      const kept: unknown = Reflect.get(after, key);
      return JSON.stringify(kept) !== JSON.stringify(value);
    })
    .map(([key]) => key);
}
