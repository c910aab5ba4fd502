/** Guesses how high a band will be before it is drawn. */
import type { Band } from '../../model/bands.js';
import type { ReviewState } from '../../model/state.js';

/** What a guess needs of the layout, in pixels. */
export interface TextMeasure {
  /** Of one line; the same on both sides. */
  readonly lineHeight: number;
  /** Of the text of each side, across. */
  readonly sourceWidth: number;
  readonly targetWidth: number;
  /** Of a Chinese character, and of a Latin letter on the average. */
  readonly sourceUnit: number;
  readonly targetUnit: number;
  /** Above and below the text of a band. */
  readonly padding: number;
  /** Whether the sides are below each other. */
  readonly isStacked: boolean;
}

/** The guess need only be near: a row is measured once it is drawn. */
export function guessHeight(state: ReviewState, band: Band, measure: TextMeasure): number {
  const source = linesOf(state, band, 'source', measure.sourceWidth / measure.sourceUnit);
  const target = linesOf(state, band, 'target', measure.targetWidth / measure.targetUnit);
  const lines = measure.isStacked ? source + target : Math.max(source, target, 1);
  return lines * measure.lineHeight + measure.padding;
}

function linesOf(
  state: ReviewState,
  band: Band,
  side: 'source' | 'target',
  unitsPerLine: number,
): number {
  let lines = 0;
  for (const id of band[side]) {
    const length = state.segment(side, id)?.text.length ?? 0;
    lines += Math.max(1, Math.ceil(length / Math.max(8, unitsPerLine)));
  }
  return lines;
}
