/** Turns what a finding expected and found into one sentence, by a table of rules for a language. */
import type { Finding } from '../core/finding.js';

/** The sentences of one rule, by what the finding knows; quotes and full stops included. */
export interface RuleSentences {
  /** The text has one thing where another was expected. */
  differs(expected: string, found: string): string;
  /** Something is lacking. */
  lacks(expected: string): string;
  /** Something stands there that should not. */
  stray(found: string): string;
  /** The segment as a whole is meant. */
  readonly plain: string;
}

/** What a rule is called, and its sentences. */
export interface RuleText extends RuleSentences {
  readonly title: string;
}

/** Chooses the sentence for what the finding knows; `show` writes normal forms for people. */
export function findingSentence(
  { expected, found }: Pick<Finding, 'expected' | 'found'>,
  sentences: RuleSentences,
  show: (value: string) => string,
): string {
  const isThere = (value: string | undefined): value is string =>
    value !== undefined && value !== '';
  if (isThere(expected) && isThere(found)) return sentences.differs(show(expected), show(found));
  if (isThere(expected)) return sentences.lacks(show(expected));
  if (isThere(found)) return sentences.stray(show(found));
  return sentences.plain;
}
