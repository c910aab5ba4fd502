/** Text under repair that knows, unit by unit, where in the decoded input it came from. */
import type { OriginRun } from '../../core/document.js';
import type { Range } from '../../core/range.js';

/**
 * A text, the input it was made from, and for each UTF-16 unit of the text the range of the input
 * it stands for. Both arrays are as long as the text and never decrease.
 */
export interface MappedText {
  readonly source: string;
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Put `replacement` in place of a range of the text (both empty and equal ranges are fine). */
export interface Replacement extends Range {
  readonly replacement: string;
}

/** The untouched text of an input. */
export function mapSource(source: string): MappedText {
  const starts = new Int32Array(source.length);
  const ends = new Int32Array(source.length);
  for (let unit = 0; unit < source.length; unit += 1) {
    starts[unit] = unit;
    ends[unit] = unit + 1;
  }
  return { source, text: source, starts, ends };
}

/** The part of a mapped text that a range covers. */
export function sliceMapped(mapped: MappedText, range: Range): MappedText {
  return {
    source: mapped.source,
    text: mapped.text.slice(range.start, range.end),
    starts: mapped.starts.slice(range.start, range.end),
    ends: mapped.ends.slice(range.start, range.end),
  };
}

/** The text without the white space at its ends. */
export function trimMapped(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  const end = mapped.text.trimEnd().length;
  return start === 0 && end === mapped.text.length
    ? mapped
    : sliceMapped(mapped, { start, end: Math.max(start, end) });
}

/**
 * The range of the input that a range of the text stands for, with whatever repairs took out of
 * its middle. An empty range gives the empty place before its next unit or, where that unit and
 * the one before it stand for the same range of the input, that range.
 */
export function sourceRange(mapped: MappedText, range: Range): Range {
  const before = mapped.ends[range.start - 1];
  const start = mapped.starts[range.start] ?? before ?? mapped.source.length;
  const end = range.start === range.end ? before : mapped.ends[range.end - 1];
  return { start, end: Math.max(start, end ?? start) };
}

/** The index of the first unit of the text that stands after a place of the input. */
export function indexAfterSource(mapped: MappedText, place: number): number {
  let low = 0;
  let high = mapped.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mapped.ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The text with all replacements made at once. Replacements of the same length as what they
 * replace map unit to unit, any other maps each of its units to the whole range it replaces.
 *
 * @throws TypeError when the replacements overlap, are out of order or reach out of the text.
 */
export function replaceRanges(
  mapped: MappedText,
  replacements: readonly Replacement[],
): MappedText {
  requireOrder(replacements, mapped.text.length);
  const length = replacements.reduce(
    (sum, { start, end, replacement }) => sum + replacement.length - (end - start),
    mapped.text.length,
  );
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const keepUntil = (end: number) => {
    parts.push(mapped.text.slice(from, end));
    starts.set(mapped.starts.subarray(from, end), to);
    ends.set(mapped.ends.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  for (const { start, end, replacement } of replacements) {
    keepUntil(start);
    if (replacement.length === end - start) {
      starts.set(mapped.starts.subarray(start, end), to);
      ends.set(mapped.ends.subarray(start, end), to);
    } else {
      const place = sourceRange(mapped, { start, end });
      starts.fill(place.start, to, to + replacement.length);
      ends.fill(place.end, to, to + replacement.length);
    }
    parts.push(replacement);
    to += replacement.length;
    from = end;
  }
  keepUntil(mapped.text.length);
  return { source: mapped.source, text: parts.join(''), starts, ends };
}

function requireOrder(replacements: readonly Replacement[], length: number): void {
  let from = 0;
  for (const { start, end } of replacements) {
    if (start < from || end < start || end > length) {
      throw new TypeError(`replacement ${start}–${end} overlaps another or leaves the text`);
    }
    from = end;
  }
}

/** The runs of the text that stand unchanged in the input. */
export function originRuns(mapped: MappedText): OriginRun[] {
  const runs: OriginRun[] = [];
  let run: { start: number; source: number; length: number } | undefined;
  for (let unit = 0; unit < mapped.text.length; unit += 1) {
    const source = mapped.starts[unit] ?? 0;
    const unchanged =
      mapped.ends[unit] === source + 1 &&
      mapped.source.charCodeAt(source) === mapped.text.charCodeAt(unit);
    if (!unchanged) {
      run = undefined;
    } else if (run && run.source + run.length === source) {
      run.length += 1;
    } else {
      run = { start: unit, source, length: 1 };
      runs.push(run);
    }
  }
  return runs;
}
