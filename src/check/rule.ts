/** What a check rule is: a name and a function from a pair of texts to complaints. */
import type { Severity } from '../core/finding.js';
import type { Range } from '../core/range.js';
import type { CheckContext, Pair } from './pair.js';

/** What a rule finds wrong with a pair; ranges are in UTF-16 units into the pair's joined texts. */
export interface Complaint {
  readonly severity: Severity;
  readonly source?: Range;
  readonly target?: Range;
  readonly expected?: string;
  readonly found?: string;
  /** What the target range should be replaced with, where that is safe. */
  readonly replacement?: string;
}

export interface CheckRule {
  /** Stable, e.g. `term-missing`; findings carry it. */
  readonly name: string;
  /** What the pair has to have for the rule to look at it. */
  readonly needs: 'both-texts' | 'any-text';
  check(pair: Pair, context: CheckContext): Complaint[];
}

/** The whole of a text. */
export function wholeRange({ text }: { readonly text: string }): Range {
  return { start: 0, end: text.length };
}
