/** Half-open ranges over text; every offset in duizhao counts UTF-16 code units. */

/** `start` inclusive, `end` exclusive, in UTF-16 code units; `start === end` marks a place. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share at least one code unit. */
export function rangesOverlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer` (equal ranges do). */
export function rangeContains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Those of `ranges` that lie within `outer`, placed as its own start were 0. */
export function rangesWithin<Item extends Range>(ranges: readonly Item[], outer: Range): Item[] {
  return ranges
    .filter((range) => rangeContains(outer, range))
    .map((range) => ({
      ...range,
      start: range.start - outer.start,
      end: range.end - outer.start,
    }));
}

/** The part of `text` that `range` covers. */
export function sliceRange(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}
