/** What a report is made from. */
import type { TermHit } from '../../core/term.js';
import type { ExportInput } from '../export-input.js';

/** Term hits by segment id and side; the ids of the two documents may be the same. */
export interface SegmentTerms {
  readonly source: ReadonlyMap<string, readonly TermHit[]>;
  readonly target: ReadonlyMap<string, readonly TermHit[]>;
}

/** What a person did in a review, in words, and how often. */
export interface PersonWork {
  /** Empty where they did not say. */
  readonly author: string;
  readonly actions: readonly { readonly name: string; readonly count: number }[];
}

export interface ReportInput extends ExportInput {
  /** Terms to mark in the text; without them none are marked. */
  readonly terms?: SegmentTerms;
  /** Of people who have reviewed the links. */
  readonly work?: readonly PersonWork[];
}
