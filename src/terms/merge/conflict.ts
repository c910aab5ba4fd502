/** What two termbases say differently of the same concept. */
import type { Language } from '../../core/document.js';

/** Whose word counts where two termbases contradict each other. */
export const preferences = ['first', 'last'] as const;
export type Preference = (typeof preferences)[number];

/** A termbase, and what it said. */
export interface Statement {
  readonly termbase: string;
  readonly value: string;
}

export interface MergeConflict {
  /**
   * `preferred`: another term is preferred; `status`: one allows what the other advises against;
   * `field`: another value of a field; `id`: another concept had the id, so that this one has a new
   * one; `several`: what is one concept here is several there, and joins the first.
   */
  readonly kind: 'preferred' | 'status' | 'field' | 'id' | 'several';
  /** Id in the merged termbase. */
  readonly concept: string;
  readonly language?: Language;
  readonly term?: string;
  readonly field?: string;
  readonly first: Statement;
  readonly last: Statement;
  readonly kept: string;
}
