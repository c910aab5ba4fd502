/** What the sentences about findings are made from. */
import type { Finding } from '../core/finding.js';

/** A finding with its normal forms written for people. */
export interface ShownFinding {
  /** What the checked text is called in a sentence: “the English”, “the draft”. */
  readonly text: string;
  readonly expected?: string;
  readonly found?: string;
  /** The words of the Chinese that it is about. */
  readonly chinese?: string;
  /** Words that it is about, in the order of the text; none where none are given. */
  readonly words: readonly string[];
}

/** What a rule is called, and what it says of a finding: one sentence, full stop included. */
export interface RuleText {
  readonly title: string;
  sentence(finding: ShownFinding): string;
}

/** A finding ready for a sentence; `show` writes normal forms for people. */
export function showFinding(
  { expected, found, source, words = [] }: Finding,
  text: string,
  show: (value: string) => string,
): ShownFinding {
  return {
    text,
    words,
    ...(isThere(expected) && { expected: show(expected) }),
    ...(isThere(found) && { found: show(found) }),
    ...(isThere(source?.text) && { chinese: source.text }),
  };
}

function isThere(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}
