/** What a check rule is: a name and a function from a pair of texts to complaints. */

import type { Severity } from '../core/finding.js';
import type { Range } from '../core/range.js';
import type { ConceptType } from '../core/term.js';
import type { ErrorCategory } from './category.js';
import type { CheckContext, Pair } from './pair.js';
import type { RuleOptions } from './rule-settings.js';

/** What a rule finds wrong with a pair; ranges are in UTF-16 units into the pair's joined texts. */
export interface Complaint {
  readonly severity: Severity;
  readonly source?: Range;
  readonly target?: Range;
  readonly expected?: string;
  readonly found?: string;
  /** Words that the finding is about, e.g. those of the source that nothing stands for. */
  readonly words?: readonly string[];
  /** Id of an earlier segment that the finding compares this one with. */
  readonly earlier?: string;
  /** What the term is that it is about; a configuration may judge rules by it. */
  readonly conceptType?: ConceptType;
  /** What the target range should be replaced with, where that is safe. */
  readonly replacement?: string;
}

/** A pair that shows what a rule finds; the tests hold every rule against its own example. */
export interface RuleExample {
  readonly chinese: string;
  /** English in which the rule finds something. */
  readonly english: string;
  /** The same put right, in which it finds nothing. */
  readonly mended: string;
}

/** For whom a text is written: the United Nations, or anybody. */
export type Profile = 'un' | 'general';

interface RuleFacts {
  /** Stable, e.g. `term-missing`; findings carry it. */
  readonly name: string;
  readonly category: ErrorCategory;
  readonly example?: RuleExample;
  /** The profiles it belongs to. Default: all. */
  readonly profiles?: readonly Profile[];
  /** What may be set for it, with the values that hold where nothing is; see `optionsOf`. */
  readonly options?: RuleOptions;
  /** What the pair has to have for the rule to look at it. */
  readonly needs: 'both-texts' | 'any-text';
}

/** A rule that needs nothing but the pair. */
export interface CheckRule extends RuleFacts {
  check(pair: Pair, context: CheckContext): Complaint[];
}

/** A rule that compares a pair with what it has seen before, e.g. for consistency. */
export interface RunningRule extends RuleFacts {
  /** A run over one text or corpus, which is given its pairs in order. */
  begin(context: CheckContext): RuleRun;
}

export type AnyCheckRule = CheckRule | RunningRule;

export interface RuleRun {
  /** What is wrong with a pair in the light of those before it. */
  look(pair: Pair): Complaint[];
}

/** The whole of a text. */
export function wholeRange({ text }: { readonly text: string }): Range {
  return { start: 0, end: text.length };
}
