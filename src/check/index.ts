/** Checks a bitext, published English and drafts alike, against its Chinese. */
import type { Bitext } from '../core/bitext.js';
import type { Draft } from '../core/draft.js';
import type { Finding } from '../core/finding.js';
import { contentId } from '../core/ids.js';
import type { TermMatcher } from '../terms/matcher.js';
import { isInOneSegment, placeIn } from './joined-text.js';
import { type CheckContext, type Pair, pairsOf } from './pair.js';
import type { CheckRule, Complaint } from './rule.js';
import { rules as allRules } from './rules/index.js';

export type { CheckContext, Pair } from './pair.js';
export type { CheckRule, Complaint } from './rule.js';
export { rules } from './rules/index.js';

export interface CheckOptions {
  readonly termMatcher: TermMatcher;
  /** Drafts of source segments, checked like the target text. Default: none. */
  readonly drafts?: readonly Draft[];
  /** Default: all. */
  readonly rules?: readonly CheckRule[];
}

/**
 * What the rules find in a bitext, in the order of its links; within a link first the target's
 * text, then drafts, each from beginning to end.
 * @throws TypeError unless the source of the bitext is Chinese and its target English.
 */
export function checkBitext(bitext: Bitext, options: CheckOptions): Finding[] {
  if (bitext.source.language !== 'zh' || bitext.target.language !== 'en') {
    throw new TypeError('checks want Chinese as the source and English as the target');
  }
  const { termMatcher, drafts = [], rules = allRules } = options;
  const context = { termMatcher };
  return pairsOf(bitext, drafts, context).flatMap((pair) => checkPair(pair, rules, context));
}

function checkPair(pair: Pair, rules: readonly CheckRule[], context: CheckContext): Finding[] {
  return rules
    .filter(({ needs }) => needs === 'any-text' || hasBothTexts(pair))
    .flatMap((rule) => rule.check(pair, context).map((complaint) => ({ rule, complaint })))
    .sort((a, b) => startOf(a.complaint) - startOf(b.complaint))
    .map(({ rule, complaint }) => toFinding(pair, rule, complaint));
}

function hasBothTexts({ source, target }: Pair): boolean {
  return source.text.trim() !== '' && target.text.trim() !== '';
}

function startOf({ source, target }: Complaint): number {
  return target?.start ?? source?.start ?? 0;
}

function toFinding(pair: Pair, rule: CheckRule, complaint: Complaint): Finding {
  const { link, checked } = pair;
  const source = complaint.source && placeIn(pair.source, complaint.source);
  const target = complaint.target && placeIn(pair.target, complaint.target);
  const fixable =
    complaint.replacement !== undefined &&
    complaint.target !== undefined &&
    isInOneSegment(pair.target, complaint.target);
  return {
    id: contentId(
      rule.name,
      link.id,
      checked,
      ...[source, target].flatMap((place) =>
        place === undefined ? ['-'] : [place.segment, String(place.start), String(place.end)],
      ),
      complaint.expected ?? '',
      complaint.found ?? '',
    ),
    rule: rule.name,
    severity: complaint.severity,
    link: link.id,
    checked,
    ...(source && { source }),
    ...(target && { target }),
    ...(complaint.expected !== undefined && { expected: complaint.expected }),
    ...(complaint.found !== undefined && { found: complaint.found }),
    ...(fixable &&
      target &&
      complaint.replacement !== undefined && {
        fix: { start: target.start, end: target.end, replacement: complaint.replacement },
      }),
  };
}
