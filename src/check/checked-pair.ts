/** What is told of a pair once it has been checked. */
import type { CheckedText, Finding } from '../core/finding.js';
import { contentId } from '../core/ids.js';
import type { ErrorCategory } from './category.js';
import { rules } from './rules/index.js';

/** A pair and what was found in it. */
export interface CheckedPair<Found extends Finding = Finding> {
  /** Id of the link, or of the unit of its file. */
  readonly id: string;
  readonly checked: CheckedText;
  /** Name of the text it comes from, where a file of several texts tells. */
  readonly document?: string;
  /** 1-based line of its file, where that has lines. */
  readonly line?: number;
  readonly chinese: string;
  readonly english: string;
  readonly findings: readonly Found[];
}

/** A finding that can be told from others, and found again in a later run. */
export interface KnownFinding extends Finding {
  readonly category?: ErrorCategory;
  /** The same as long as the rule finds the same words in a pair with this Chinese, wherever it is. */
  readonly fingerprint: string;
}

const categoryOf: ReadonlyMap<string, ErrorCategory> = new Map(
  rules.map(({ name, category }) => [name, category]),
);

/** A pair whose findings carry their categories and fingerprints. */
export function knowFindings(pair: CheckedPair): CheckedPair<KnownFinding> {
  if (pair.findings.length === 0) return { ...pair, findings: [] };
  return {
    ...pair,
    findings: pair.findings.map((finding) => {
      const category = categoryOf.get(finding.rule);
      return {
        ...finding,
        ...(category && { category }),
        fingerprint: fingerprintOf(finding, pair.chinese),
      };
    }),
  };
}

function fingerprintOf(finding: Finding, chinese: string): string {
  const { rule, checked, source, target, expected = '', found = '' } = finding;
  return contentId(rule, checked, chinese, source?.text ?? '', target?.text ?? '', expected, found);
}

/** Names two texts by what they say, wherever they stand. */
export function textsId({ chinese, english }: Pick<CheckedPair, 'chinese' | 'english'>): string {
  return contentId(chinese, english);
}
