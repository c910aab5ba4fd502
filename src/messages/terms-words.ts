/** The words of `duizhao terms`. */
import type { Language } from '../core/document.js';

/** What `duizhao terms` can be told to do with whole termbases. */
export type TermsAction = 'import' | 'export' | 'convert' | 'merge' | 'validate';

/** What can be wrong with a termbase. */
export type TermsProblem =
  | 'no-terms'
  | 'empty-term'
  | 'wrong-script'
  | 'unknown-status'
  | 'unknown-type'
  | 'unknown-case-rule'
  | 'bad-date'
  | 'from-after-until'
  | 'repeated-id'
  | 'repeated-term'
  | 'two-preferred'
  | 'unknown-successor'
  | 'successor-circle'
  | 'never-matching'
  | 'repeated-concept'
  | 'contradicting-status'
  | 'no-preferred'
  | 'current-with-successor'
  | 'idle-pattern'
  | 'odd-space'
  | 'invisible-character'
  | 'odd-width'
  | 'unbalanced-brackets'
  | 'odd-row'
  | 'case-only'
  | 'one-language';

/** What a problem is about: the word, date or characters, and the id of another concept. */
export interface ProblemFacts {
  readonly detail: string;
  readonly other: string;
}

/** Where something stands in a termbase; what is not known is not said. */
export interface TermPlaceFacts {
  readonly line?: number | undefined;
  readonly concept?: string | undefined;
  readonly language?: Language | undefined;
  readonly term?: string | undefined;
}

/** What two termbases say, each with its name, and what was kept. */
export interface ConflictFacts {
  readonly field: string;
  readonly first: string;
  readonly last: string;
  readonly kept: string;
}

export interface TermsWords {
  readonly actions: Readonly<Record<TermsAction, string>>;
  readonly arguments: {
    readonly file: string;
    readonly files: string;
    readonly termbase: string;
  };
  readonly options: {
    readonly from: string;
    readonly to: string;
    readonly columns: string;
    readonly layout: string;
    readonly dialect: string;
    readonly prefer: string;
    readonly report: string;
  };
  readonly noFormat: string;
  readonly noFormatHint: (formats: readonly string[]) => string;
  readonly needsFile: string;
  readonly needsFileHint: string;
  readonly written: (concepts: number, terms: number, file: string) => string;
  readonly more: (count: number) => string;
  /** Fields that a format cannot hold, and in how many concepts. */
  readonly lost: (
    format: string,
    losses: readonly { readonly field: string; readonly concepts: number }[],
  ) => string;
  readonly place: (facts: TermPlaceFacts) => string;
  /** Between a place and what is said of it. */
  readonly colon: string;
  readonly problems: Readonly<Record<TermsProblem, (facts: ProblemFacts) => string>>;
  readonly checked: (concepts: number, problems: number) => string;
  readonly merged: (concepts: number, joined: number, conflicts: number) => string;
  /** What a termbase says. */
  readonly said: (termbase: string, value: string) => string;
  readonly conflicts: Readonly<
    Record<'preferred' | 'status' | 'field' | 'id' | 'several', (facts: ConflictFacts) => string>
  >;
}
