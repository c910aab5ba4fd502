/** Describes English that goes with a stretch of a Chinese source. */
import { type Range, rangesOverlap } from '../../core/range.js';

/**
 * A stretch of source text (UTF-16 units) with English for it: a term that the draft is to use
 * (inline terms, Dinu et al. 2019), or glosses that may help with a rare word (Zhong & Chiang 2020).
 */
export interface Note extends Range {
  readonly kind: 'term' | 'hint';
  readonly english: string;
}

/** `notes` in order of place without overlaps: a term goes before a hint, the earlier before the later. */
export function arrangeNotes(notes: readonly Note[]): readonly Note[] {
  const chosen: Note[] = [];
  for (const kind of ['term', 'hint'] as const) {
    for (const note of notes) {
      const isFree = !chosen.some((other) => rangesOverlap(note, other));
      if (note.kind === kind && note.start < note.end && isFree) chosen.push(note);
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}
