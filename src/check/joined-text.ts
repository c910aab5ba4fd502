/** Reads the segments of one side of a link as one text, and leads places in it back to them. */
import type { Block } from '../core/document.js';
import type { Place } from '../core/finding.js';
import type { Range } from '../core/range.js';

/** A segment's stretch of a joined text. */
export interface JoinedSegment extends Range {
  readonly id: string;
  /** The block it is, where the document has it. */
  readonly block?: Block;
}

export interface JoinedText {
  readonly text: string;
  readonly segments: readonly JoinedSegment[];
}

/** One piece of text and where it comes from. */
export interface SegmentText {
  readonly id: string;
  readonly text: string;
  readonly block?: Block;
}

const separator = '\n';

/** The segments as one text, a line each. */
export function joinSegments(segments: readonly SegmentText[]): JoinedText {
  let start = 0;
  const joined = segments.map(({ text, ...segment }) => {
    const end = start + text.length;
    const placed = { ...segment, start, end };
    start = end + separator.length;
    return placed;
  });
  return { text: segments.map(({ text }) => text).join(separator), segments: joined };
}

/** The place of a range of the joined text in the segment it begins in, cut at the segment's end. */
export function placeIn(joined: JoinedText, range: Range): Place | undefined {
  const segment = joined.segments.find(
    ({ start, end }) => start <= range.start && range.start <= end,
  );
  if (segment === undefined) return undefined;
  const end = Math.min(range.end, segment.end);
  return {
    segment: segment.id,
    start: range.start - segment.start,
    end: end - segment.start,
    text: joined.text.slice(range.start, end),
  };
}

/** Whether a range lies within one segment. */
export function isInOneSegment(joined: JoinedText, range: Range): boolean {
  return joined.segments.some(({ start, end }) => start <= range.start && range.end <= end);
}
