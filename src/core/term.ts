/** The types of a termbase: concepts with their Chinese and English terms. */
import type { Language } from './document.js';
import type { Range } from './range.js';

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded';

export interface Term {
  readonly language: Language;
  readonly text: string;
  readonly status: TermStatus;
  /** TBX-Basic `termType`, e.g. `fullForm`, `acronym`, `shortForm`, `phrase`. */
  readonly type?: string;
  readonly partOfSpeech?: string;
  readonly note?: string;
}

export interface Concept {
  readonly id: string;
  readonly subject?: string;
  readonly definition?: string;
  readonly note?: string;
  readonly terms: readonly Term[];
}

export interface Termbase {
  readonly id: string;
  readonly title: string;
  /** What the terms may be used for, as the file says. */
  readonly licence?: string;
  /** Where the terms come from, as the file says. */
  readonly source?: string;
  readonly concepts: readonly Concept[];
}

/** A term found in a text; the range is in UTF-16 units into that text. */
export interface TermHit extends Range {
  readonly concept: Concept;
  readonly term: Term;
}
