/** Writes English into a Chinese source for a model that was trained to take it up. */
import { type Range, rangesOverlap } from '../../core/range.js';

/**
 * The marks are characters of the private-use area, which the tokenizer holds as pieces of their
 * own: `start 中文 equals English end` asks for a term, `start 中文 hint gloss end` offers a gloss.
 * Inline terms after Dinu et al. 2019, glosses of rare words after Zhong & Chiang 2020.
 */
export const marks = { start: '\uE000', equals: '\uE001', end: '\uE002', hint: '\uE003' } as const;

const privateUse = /[\uE000-\uF8FF]/gu;

/** A stretch of source text with the English that goes with it. */
export interface Note extends Range {
  readonly kind: 'term' | 'hint';
  readonly english: string;
}

/** `text` without characters of the private-use area, so that nothing in it reads as a mark; same length. */
export function clearMarks(text: string): string {
  return text.replaceAll(privateUse, ' ');
}

/**
 * `text` with its notes written in; where two overlap the term wins, then the earlier one.
 * Offsets are UTF-16 units into `text`, which must hold no marks.
 */
export function markSource(text: string, notes: readonly Note[]): string {
  const chosen: Note[] = [];
  for (const kind of ['term', 'hint'] as const) {
    for (const note of notes) {
      const isFree = !chosen.some((other) => rangesOverlap(note, other));
      if (note.kind === kind && note.start < note.end && isFree) chosen.push(note);
    }
  }
  chosen.sort((a, b) => a.start - b.start);
  let marked = '';
  let at = 0;
  for (const { start, end, kind, english } of chosen) {
    const mark = kind === 'term' ? marks.equals : marks.hint;
    const source = text.slice(start, end);
    marked += `${text.slice(at, start)}${marks.start}${source}${mark}${english}${marks.end}`;
    at = end;
  }
  return marked + text.slice(at);
}
