/** Links of words as JSON: a stretch of text is a pair of numbers, there are so many of them. */
import type { WordEvidence, WordLink } from '../core/bitext.js';
import type { Range } from '../core/range.js';

/** Start and end of a stretch, in UTF-16 units. */
type RangePair = readonly [start: number, end: number];

/** A link of words as it stands in a file. */
export interface WrittenWordLink {
  readonly source: readonly RangePair[];
  readonly target: readonly RangePair[];
  readonly score: number;
  readonly evidence: WordEvidence;
}

/** A link of words for a file. */
export function writeWordLink({ source, target, ...link }: WordLink): WrittenWordLink {
  const pair = ({ start, end }: Range): RangePair => [start, end];
  return { source: source.map(pair), target: target.map(pair), ...link };
}

/** What `writeWordLink` made; `undefined` for a value that cannot come from it. */
export function readWordLink(value: unknown): WordLink | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { source, target, score, evidence } = value as Readonly<Record<string, unknown>>;
  const [sources, targets] = [readRanges(source), readRanges(target)];
  if (sources === undefined || targets === undefined) return undefined;
  if (typeof score !== 'number' || typeof evidence !== 'string') return undefined;
  return { source: sources, target: targets, score, evidence: evidence as WordEvidence };
}

function readRanges(value: unknown): readonly Range[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ranges = value.flatMap((pair: unknown): Range[] => {
    if (!Array.isArray(pair)) return [];
    const [start, end]: readonly unknown[] = pair;
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  });
  return ranges.length === value.length ? ranges : undefined;
}
