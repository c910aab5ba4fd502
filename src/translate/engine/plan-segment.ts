/** Cuts a segment into what goes through a model and what is copied. */
import type { RequiredTerm } from '../../core/draft.js';
import type { Segment } from '../engine.js';
import { suitEnd } from '../finish.js';
import { type Part, splitForModel } from '../split.js';
import type { LocalModel } from './local-model.js';
import { type PreparedSource, prepareSource } from './prepare-source.js';

/** A part of a segment with its text and terms. */
export interface PlannedPart extends Part {
  /** Without white space around it. */
  readonly text: string;
  /** Terms in it; their ranges are in `text`. */
  readonly terms: readonly RequiredTerm[];
  /** Its English where that is plain: text without a Chinese character. */
  readonly copied?: string;
}

export interface SegmentPlan {
  readonly source: PreparedSource;
  readonly parts: readonly PlannedPart[];
}

/** How `segment` is drafted with parts of at most `window` source pieces, or what the model can take. */
export function planSegment(model: LocalModel, segment: Segment, window: number): SegmentPlan {
  const source = prepareSource(segment);
  const around = model.languagePieces.length + 1;
  const most = Math.min(window, model.longest ?? window) - around;
  const fits = (part: string) => model.encode(part).length <= most;
  const parts = splitForModel(source.text, fits, source.terms).map((part): PlannedPart => {
    const whole = source.text.slice(part.start, part.end);
    const text = whole.trim();
    const offset = part.start + (whole.length - whole.trimStart().length);
    const terms = source.terms
      .filter(({ start, end }) => start >= part.start && end <= part.end)
      .map((term) => ({ ...term, start: term.start - offset, end: term.end - offset }));
    const isForeign = !/\p{Script=Han}/u.test(text);
    return { ...part, text, terms, ...(isForeign && { copied: copyText(text) }) };
  });
  return { source, parts };
}

/** Text without a Chinese character as it is, in English punctuation. */
function copyText(text: string): string {
  const narrow = text.normalize('NFKC').replaceAll('、', ',').replaceAll('。', '.');
  return suitEnd(text, narrow);
}
