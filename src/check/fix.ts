/** Applies the fixes that findings offer, one by one, as long as each leaves the text better. */
import type { Block, OriginRun, Span } from '../core/document.js';
import type { Finding, Fix } from '../core/finding.js';
import type { SegmentText } from './joined-text.js';

/** A change that was made: what stood there, and what stands there now. */
export interface Change {
  readonly rule: string;
  readonly segment: string;
  /** Where the words stood when they were changed, in UTF-16 units into the segment. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

export interface Mended {
  readonly segments: readonly SegmentText[];
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
}

// Each change settles a finding, so this ends long before; a rule that contradicts itself does not.
const mostChanges = 100;

/**
 * The segments with all fixes in them that leave fewer errors and warnings than there were, from the
 * end of the text to its beginning; what a fix uncovers is fixed as well. Mended once more, they stay
 * as they are.
 * @param check finds what is wrong with the segments as they stand.
 */
export function mend(
  segments: readonly SegmentText[],
  check: (segments: readonly SegmentText[]) => readonly Finding[],
): Mended {
  const changes: Change[] = [];
  let now = segments;
  let findings = check(now);
  for (let change = fixOne(now, findings, check); change; change = fixOne(now, findings, check)) {
    changes.push(change.change);
    now = change.segments;
    findings = change.findings;
    if (changes.length >= mostChanges) break;
  }
  return { segments: now, changes };
}

interface Step {
  readonly change: Change;
  readonly segments: readonly SegmentText[];
  readonly findings: readonly Finding[];
}

function fixOne(
  segments: readonly SegmentText[],
  findings: readonly Finding[],
  check: (segments: readonly SegmentText[]) => readonly Finding[],
): Step | undefined {
  for (const { rule, fix, target } of findings.toReversed()) {
    if (fix === undefined || target === undefined) continue;
    const segment = segments.find(({ id }) => id === target.segment);
    if (segment === undefined) continue;
    const before = segment.text.slice(fix.start, fix.end);
    if (before === fix.replacement) continue;
    const fixed = segments.map((one) => (one === segment ? editSegment(one, fix) : one));
    const left = check(fixed);
    if (weightOf(left) < weightOf(findings)) {
      const change = { rule, segment: segment.id, start: fix.start, before };
      return { change: { ...change, after: fix.replacement }, segments: fixed, findings: left };
    }
  }
  return undefined;
}

// A fix must not trade a small fault for a great one, nor one for another of its kind.
const weights = { error: 10_000, warning: 100, info: 1 } as const;

function weightOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

function editSegment({ id, text, block }: SegmentText, fix: Fix): SegmentText {
  const edited = text.slice(0, fix.start) + fix.replacement + text.slice(fix.end);
  return { id, text: edited, ...(block && { block: editBlock(block, edited, fix) }) };
}

/** The block with its new text; spans move with the words, and new words come from nowhere. */
function editBlock(block: Block, text: string, fix: Fix): Block {
  const growth = fix.replacement.length - (fix.end - fix.start);
  const move = (place: number): number => {
    if (place >= fix.end) return place + growth;
    return Math.min(place, fix.start + fix.replacement.length);
  };
  return {
    ...block,
    text,
    spans: block.spans.map(
      (span): Span => ({ ...span, start: move(span.start), end: move(span.end) }),
    ),
    origins: block.origins.flatMap(({ start, source, length }): OriginRun[] => {
      const before = Math.min(length, Math.max(0, fix.start - start));
      const skipped = Math.min(length, Math.max(0, fix.end - start));
      return [
        { start, source, length: before },
        { start: start + skipped + growth, source: source + skipped, length: length - skipped },
      ].filter((run) => run.length > 0);
    }),
  };
}
