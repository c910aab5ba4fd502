/** What can be wrong with a termbase. */
import type { Language } from '../../core/document.js';
import type { Severity } from '../../core/finding.js';
import type { Concept, Term, Termbase } from '../../core/term.js';

/** How grave each kind of problem is: after an error a check with the termbase cannot be right. */
export const problemSeverities = {
  'no-terms': 'error',
  'empty-term': 'error',
  'wrong-script': 'error',
  'unknown-status': 'error',
  'unknown-type': 'error',
  'unknown-case-rule': 'error',
  'bad-date': 'error',
  'from-after-until': 'error',
  'repeated-id': 'error',
  'repeated-term': 'error',
  'two-preferred': 'error',
  'successor-circle': 'error',
  'never-matching': 'error',
  // It may be in another termbase.
  'unknown-successor': 'warning',
  'repeated-concept': 'warning',
  'contradicting-status': 'warning',
  'no-preferred': 'warning',
  'current-with-successor': 'warning',
  'idle-pattern': 'warning',
  'odd-space': 'warning',
  'invisible-character': 'warning',
  'odd-width': 'warning',
  'unbalanced-brackets': 'warning',
  'odd-row': 'warning',
  'case-only': 'info',
  'one-language': 'info',
} as const satisfies Readonly<Record<string, Severity>>;

export type TermbaseProblemKind = keyof typeof problemSeverities;

export interface TermbaseProblem {
  readonly kind: TermbaseProblemKind;
  readonly severity: Severity;
  /** 1-based line of the file, or row of the sheet, where it is known. */
  readonly line?: number;
  /** Id of the concept. */
  readonly concept?: string;
  readonly language?: Language;
  /** The term that it is about. */
  readonly term?: string;
  /** What is wrong in it: the word, the date, the characters; the terms of a circle. */
  readonly detail?: string;
  /** Id of another concept, with which this one is at odds. */
  readonly other?: string;
}

/** A termbase as it was read, and what was wrong with the file; the rest is for `validateTermbase`. */
export interface TermbaseRead {
  readonly termbase: Termbase;
  /** What could not be taken over: it is not in the termbase. */
  readonly problems: readonly TermbaseProblem[];
  /** Lines of concepts and terms, by the objects themselves. */
  readonly lines: ReadonlyMap<Concept | Term, number>;
}

/** A problem with its severity; fields that are not known are left out. */
export function problemOf(
  kind: TermbaseProblemKind,
  facts: {
    readonly [Key in Exclude<keyof TermbaseProblem, 'kind' | 'severity'>]?:
      | TermbaseProblem[Key]
      | undefined;
  } = {},
): TermbaseProblem {
  const { line, concept, language, term, detail, other } = facts;
  return {
    kind,
    severity: problemSeverities[kind],
    ...(line !== undefined && { line }),
    ...(concept !== undefined && { concept }),
    ...(language !== undefined && { language }),
    ...(term !== undefined && { term }),
    ...(detail !== undefined && { detail }),
    ...(other !== undefined && { other }),
  };
}
