/** Merges termbases into one. */
import type { Concept, Term, Termbase } from '../../core/term.js';
import { termKey } from '../term-key.js';
import { isAllowed } from '../term-status.js';
import type { MergeConflict, Preference } from './conflict.js';
import { joinConcepts } from './join-concepts.js';

export { type MergeConflict, type Preference, preferences, type Statement } from './conflict.js';

export interface NamedTermbase {
  /** What to call it in conflicts. */
  readonly name: string;
  readonly termbase: Termbase;
}

export interface MergeReport {
  readonly termbases: readonly { readonly name: string; readonly concepts: number }[];
  readonly prefer: Preference;
  /** Concepts of the merged termbase. */
  readonly concepts: number;
  /** Concepts that were joined to one that was there already. */
  readonly joined: number;
  readonly conflicts: readonly MergeConflict[];
}

/** A concept of the merged termbase, and the termbases that it comes from. */
interface Merged {
  concept: Concept;
  origin: string;
}

/**
 * One termbase of several, in their order. A concept is the same as one that is there already where
 * they share a term in both languages, whatever its capitals, hyphens and script, or have the same
 * id and share a term in one. The same termbases give the same result.
 */
export function mergeTermbases(
  inputs: readonly NamedTermbase[],
  prefer: Preference = 'first',
): { readonly termbase: Termbase; readonly report: MergeReport } {
  const merged: Merged[] = [];
  const byTerm = new Map<string, Set<Merged>>();
  const byId = new Map<string, Merged>();
  const conflicts: MergeConflict[] = [];
  let joined = 0;

  const register = (entry: Merged) => {
    for (const term of entry.concept.terms) {
      const key = termKey(term);
      const known = byTerm.get(key);
      if (known === undefined) byTerm.set(key, new Set([entry]));
      else known.add(entry);
    }
  };
  const add = (concept: Concept, name: string) => {
    let id = concept.id;
    for (let number = 2; byId.has(id); number += 1) id = `${concept.id}-${number}`;
    const holder = byId.get(concept.id);
    if (holder !== undefined) {
      conflicts.push({
        kind: 'id',
        concept: id,
        first: { termbase: holder.origin, value: firstTerm(holder.concept) },
        last: { termbase: name, value: firstTerm(concept) },
        kept: id,
      });
    }
    const entry: Merged = { concept: { ...concept, id }, origin: name };
    merged.push(entry);
    byId.set(id, entry);
    register(entry);
  };

  for (const [place, { name, termbase }] of inputs.entries()) {
    // Within the first termbase concepts stay as they are, and so among those of each other one.
    const earlier = new Set(merged);
    for (const concept of termbase.concepts) {
      const [same, another] =
        place === 0
          ? []
          : sameConcepts(concept, byTerm, byId).filter((entry) => earlier.has(entry));
      if (same === undefined) {
        add(concept, name);
        continue;
      }
      joined += 1;
      if (another !== undefined) {
        conflicts.push({
          kind: 'several',
          concept: same.concept.id,
          first: { termbase: another.origin, value: another.concept.id },
          last: { termbase: name, value: concept.id },
          kept: same.concept.id,
        });
      }
      same.concept = joinConcepts(
        { termbase: same.origin, concept: same.concept },
        { termbase: name, concept },
        prefer,
        (conflict) => conflicts.push(conflict),
      );
      if (!same.origin.split(' + ').includes(name)) same.origin += ` + ${name}`;
      register(same);
    }
  }

  const concepts = merged.map(({ concept }) => concept);
  return {
    termbase: { ...mergeHeaders(inputs, prefer), concepts },
    report: {
      termbases: inputs.map(({ name, termbase }) => ({
        name,
        concepts: termbase.concepts.length,
      })),
      prefer,
      concepts: concepts.length,
      joined,
      conflicts,
    },
  };
}

const firstTerm = ({ terms }: Concept): string => terms[0]?.text ?? '';

/** The entries that are the same concept, the one with most terms in common first. */
function sameConcepts(
  concept: Concept,
  byTerm: ReadonlyMap<string, ReadonlySet<Merged>>,
  byId: ReadonlyMap<string, Merged>,
): Merged[] {
  const candidates = new Map<Merged, Term[]>();
  for (const term of concept.terms) {
    for (const entry of byTerm.get(termKey(term)) ?? []) {
      const shared = candidates.get(entry);
      if (shared === undefined) candidates.set(entry, [term]);
      else shared.push(term);
    }
  }
  return [...candidates]
    .filter(([entry, shared]) => byId.get(concept.id) === entry || isSame(shared, entry.concept))
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([entry]) => entry);
}

/** Shared Chinese that both allow, and shared English that at least one does. */
function isSame(shared: readonly Term[], other: Concept): boolean {
  const allowedThere = ({ language, text }: Term) =>
    other.terms.some(
      (term) => isAllowed(term.status) && termKey(term) === termKey({ language, text }),
    );
  return (
    shared.some((term) => term.language === 'zh' && isAllowed(term.status) && allowedThere(term)) &&
    shared.some((term) => term.language === 'en' && (isAllowed(term.status) || allowedThere(term)))
  );
}

function mergeHeaders(
  inputs: readonly NamedTermbase[],
  prefer: Preference,
): Omit<Termbase, 'concepts'> {
  const all = inputs.map(({ termbase }) => termbase);
  const winner = prefer === 'first' ? all[0] : all.at(-1);
  const joinTexts = (texts: readonly (string | undefined)[]) =>
    [...new Set(texts.filter((text) => text !== undefined))].join('; ');
  const [licence, source] = [
    joinTexts(all.map((termbase) => termbase.licence)),
    joinTexts(all.map((termbase) => termbase.source)),
  ];
  return {
    id: winner?.id ?? 'merged',
    title: winner?.title ?? 'merged',
    ...(licence !== '' && { licence }),
    ...(source !== '' && { source }),
  };
}
