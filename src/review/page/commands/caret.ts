/** Moves a caret through a text. */
import type { Side } from '../../model/types.js';

export type CaretStep = 'character' | 'word' | 'clause';

/** Ends of clauses in both languages, with the brackets and quotation marks that close them. */
const clauseEnd = /(?:[。！？；：，、…]|[.!?;:,](?=\s|$|[”’"')\]]))[”’"')\]）】》」』]*\s*/gu;

const locales: Readonly<Record<Side, string>> = { source: 'zh', target: 'en' };
const segmenters = new Map<string, Intl.Segmenter>();

/** Where a step from `caret` leads, in UTF-16 units; the ends of the text stop it. */
export function moveCaret(
  text: string,
  side: Side,
  caret: number,
  step: CaretStep,
  direction: 'left' | 'right',
): number {
  const stops = stopsOf(text, side, step);
  if (direction === 'right') return stops.find((stop) => stop > caret) ?? text.length;
  return stops.findLast((stop) => stop < caret) ?? 0;
}

function stopsOf(text: string, side: Side, step: CaretStep): readonly number[] {
  if (step === 'clause') {
    return [...text.matchAll(clauseEnd)].map(({ 0: end, index }) => index + end.length);
  }
  const segments = [...segmenterOf(side, step).segment(text)];
  // White space belongs to the word before it.
  return segments.filter(({ segment }) => segment.trim() !== '').map(({ index }) => index);
}

function segmenterOf(side: Side, step: 'character' | 'word'): Intl.Segmenter {
  const key = `${side} ${step}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const granularity = step === 'word' ? 'word' : 'grapheme';
  const segmenter = new Intl.Segmenter(locales[side], { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}
