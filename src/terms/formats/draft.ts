/** Gathers the concepts of a file while it is read, whatever its format. */
import type { Concept, Term, TermStatus } from '../../core/term.js';
import {
  problemOf,
  type TermbaseProblem,
  type TermbaseProblemKind,
  type TermbaseRead,
} from '../validate/problem.js';

/** A term whose status the file need not have said. */
export interface DraftTerm extends Omit<Term, 'status'> {
  readonly status?: TermStatus | undefined;
}

/** What is known of a concept besides its terms. */
export type ConceptFacts = {
  -readonly [Key in keyof Omit<Concept, 'id' | 'terms'>]?: Concept[Key];
};

export interface DraftConcept {
  /** Made out of its terms where the file has none. */
  readonly id?: string | undefined;
  readonly line: number;
  readonly facts: ConceptFacts;
  readonly terms: { readonly term: DraftTerm; readonly line: number }[];
}

export interface Draft {
  readonly concepts: DraftConcept[];
  readonly problems: TermbaseProblem[];
}

/** Notes what could not be taken over. */
export function refuse(
  draft: Draft,
  kind: TermbaseProblemKind,
  facts: Parameters<typeof problemOf>[1],
): void {
  draft.problems.push(problemOf(kind, facts));
}

/**
 * The termbase of a draft. The first term of a language and type is preferred where the file names
 * none; the others are admitted. A term that is there twice is kept once, with the first status.
 */
export function settleDraft(draft: Draft, name: string): TermbaseRead {
  const lines = new Map<Concept | Term, number>();
  const taken = new Set<string>();
  const concepts = draft.concepts.flatMap(({ id: given, line, facts, terms: drafts }, place) => {
    const terms = settleTerms(drafts, lines);
    if (terms.length === 0) {
      draft.problems.push(problemOf('no-terms', { line, concept: given }));
      return [];
    }
    const id = given ?? freeId(idOf(terms, place), taken);
    taken.add(id);
    const concept: Concept = { id, ...facts, terms };
    lines.set(concept, line);
    return [concept];
  });
  const id = fileStem(name);
  return { termbase: { id, title: id, concepts }, problems: draft.problems, lines };
}

function settleTerms(drafts: DraftConcept['terms'], lines: Map<Concept | Term, number>): Term[] {
  const terms: Term[] = [];
  for (const { term: draft, line } of drafts) {
    const others = terms.filter(({ language }) => language === draft.language);
    if (others.some(({ text }) => text === draft.text)) continue;
    const { language, text, status: said, ...rest } = draft;
    const hasPreferred = drafts.some(
      ({ term }) => term.language === language && term.status === 'preferred',
    );
    const status = said ?? (others.length === 0 && !hasPreferred ? 'preferred' : 'admitted');
    const term: Term = { language, text, status, ...rest };
    lines.set(term, line);
    terms.push(term);
  }
  return terms;
}

const longestId = 60;

function idOf(terms: readonly Term[], place: number): string {
  const english = terms.find(({ language }) => language === 'en')?.text ?? '';
  const plain = english
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’\p{M}]/gu, '')
    .replaceAll(/[^a-z\d]+/gu, '-')
    .slice(0, longestId)
    .replaceAll(/^-+|-+$/gu, '');
  if (plain === '') return `concept-${place + 1}`;
  // An XML id does not begin with a digit.
  return /^\d/u.test(plain) ? `c-${plain}` : plain;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const id = `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The name of a file without its folders and its last ending. */
export function fileStem(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return file.replace(/(?<=.)\.[a-z\d]{1,10}$/iu, '');
}
