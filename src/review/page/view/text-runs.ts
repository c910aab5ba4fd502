/** Cuts a text into stretches that are drawn alike. */
import type { TextMark } from './text-marks.js';
import { findUnseen } from './unseen-characters.js';

export interface TextRun {
  readonly start: number;
  readonly text: string;
  /** Marks that cover all of it. */
  readonly marks: readonly TextMark[];
  /** What is written for it where it is a character that is not seen. */
  readonly unseen?: string;
}

/**
 * All runs of `text` in order; put together they are the text. A place in `cuts` always starts a
 * run. Marks that reach out of the text are cut to it.
 */
export function runsOf(
  text: string,
  marks: readonly TextMark[],
  cuts: readonly number[] = [],
): readonly TextRun[] {
  const unseen = findUnseen(text);
  if (marks.length + unseen.length + cuts.length === 0) {
    return text === '' ? [] : [{ start: 0, text, marks: [] }];
  }
  const places = new Set([0, text.length]);
  const keep = (place: number) => {
    if (place > 0 && place < text.length) places.add(place);
  };
  for (const { start, end } of marks) {
    keep(start);
    keep(end);
  }
  for (const { start, end } of unseen) {
    keep(start);
    keep(end);
  }
  for (const place of cuts) keep(place);
  const ordered = [...places].sort((a, b) => a - b);
  const names = new Map(unseen.map(({ start, name }) => [start, name]));
  return ordered.slice(0, -1).map((start, at) => {
    const end = ordered[at + 1] ?? text.length;
    const name = names.get(start);
    return {
      start,
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && mark.end >= end),
      ...(name !== undefined && { unseen: name }),
    };
  });
}
