/** The shape of a filter: what it measures, and which measures it lets pass. */
import type { Score } from '../unit.js';

/** What filters see of a unit. */
export interface FilterInput {
  readonly chinese: string;
  readonly english: string;
  readonly level: 'paragraph' | 'sentence' | 'unit';
  readonly alignment?: number;
}

/**
 * A filter, made from its parameters. Measuring and judging are apart, as in OpusFilter, so that a
 * threshold can be changed without measuring again.
 */
export interface Filter {
  /** Its name in the configuration. */
  readonly name: string;
  /** Whatever `score` depends on, as plain data; thresholds are not part of it. */
  readonly parameters: unknown;
  score(input: FilterInput): Score;
  accepts(score: Score): boolean;
  /** A text as the corpus is to have it, for a filter that marks what it finds. */
  amend?(text: string): string;
}
