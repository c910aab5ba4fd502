/** The words of `duizhao terms extract` and `duizhao terms check`. */
import type { TermStatus } from '../core/term.js';

export interface TermsUsageWords {
  readonly extract: string;
  readonly check: string;
  readonly files: string;
  readonly known: string;
  readonly checked: string;
  readonly minCount: string;
  readonly most: string;
  readonly format: string;
  readonly outTerms: string;
  /** What a term was translated by. */
  readonly kinds: Readonly<Record<TermStatus | 'other' | 'missing', string>>;
  /** In how many pairs a term stands. */
  readonly pairs: (count: number) => string;
  readonly noTerms: string;
  readonly counted: (pairs: number, concepts: number) => string;
  readonly extracted: (candidates: number, pairs: number) => string;
  /** Said of rows that are no pair of Chinese and English. */
  readonly leftOut: (count: number, first: string) => string;
  readonly needsTermbase: string;
  readonly needsTermbaseHint: string;
  readonly needsFiles: string;
  readonly needsFilesHint: string;
  readonly badFormat: (file: string) => string;
  readonly badFormatHint: (formats: string) => string;
  readonly badCount: (option: string, written: string) => string;
  readonly badCountHint: string;
  readonly badOut: (file: string) => string;
  readonly badOutHint: string;
  readonly proposals: string;
}
