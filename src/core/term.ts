/** The types of a termbase: concepts with their Chinese and English terms. */
import type { Language } from './document.js';
import type { Range } from './range.js';

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded';

/** Whether a term has to be written with the capitals it has in the termbase. */
export type CaseRule = 'as-written' | 'free';

export interface Term {
  readonly language: Language;
  /** May hold `…` for words that stand between its parts: `take … into account`, `在…方面`. */
  readonly text: string;
  readonly status: TermStatus;
  /** TBX-Basic `termType`, e.g. `fullForm`, `acronym`, `shortForm`, `phrase`. */
  readonly type?: string;
  readonly partOfSpeech?: string;
  /** Left out where the term's own capitals say it: a name keeps them, a common word need not. */
  readonly caseRule?: CaseRule;
  /** First and last day on which it was the right name, ISO 8601 (`1997`, `2002-10-01`). */
  readonly from?: string;
  readonly until?: string;
  /** The term of the same language that took its place. */
  readonly supersededBy?: string;
  /** Where the term was found, e.g. `A/RES/56/123, para. 4`. */
  readonly source?: string;
  /** A sentence that shows it in use. */
  readonly context?: string;
  readonly note?: string;
}

/** What a concept is, which decides how strictly its translation is checked. */
export type ConceptType =
  | 'entity' // a body, office, programme, fund, post …
  | 'instrument' // the title of a treaty, declaration, plan, decade …
  | 'country' // a State or territory in its short and formal forms
  | 'term'
  | 'phrase' // a standing phrase
  | 'lead-word' // 又重申 as Also reaffirms
  | 'do-not-translate'; // stays as it is in both languages

export interface Concept {
  readonly id: string;
  /** Left out where the termbase does not say; then the terms' capitals tell names from words. */
  readonly type?: ConceptType;
  /** The domain. */
  readonly subject?: string;
  readonly definition?: string;
  /** Where the concept and its terms come from. */
  readonly source?: string;
  /**
   * Words of either language, `…` for up to 40 characters between them. The concept is only meant,
   * or not meant, in a segment that has one of them.
   */
  readonly onlyWhen?: readonly string[];
  readonly notWhen?: readonly string[];
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
