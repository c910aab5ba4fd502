/** Ignores that stand in the file itself, as a remark on a pair: `duizhao-ignore: rule reason`. */
import type { CheckedPair, KnownFinding } from '../checked-pair.js';

/** A rule that is not to be heard of on a pair. */
export interface InlineIgnore {
  readonly rule: string;
  readonly reason: string;
}

const remark = /duizhao-ignore:\s*([a-z][a-z-]*)\s+(\S[^\n]*)/gu;

/** The ignores in the remarks on a pair; one that gives no reason is none. */
export function inlineIgnores(remarks: readonly string[]): readonly InlineIgnore[] {
  return remarks.flatMap((text) =>
    [...text.matchAll(remark)].map(([, rule = '', reason = '']) => ({
      rule,
      reason: reason.trim(),
    })),
  );
}

/** The pair without the findings that the remarks on it have ignored. */
export function applyInline(
  pair: CheckedPair<KnownFinding>,
  ignores: readonly InlineIgnore[],
): CheckedPair<KnownFinding> {
  if (ignores.length === 0) return pair;
  const rules = new Set(ignores.map(({ rule }) => rule));
  return { ...pair, findings: pair.findings.filter(({ rule }) => !rules.has(rule)) };
}
