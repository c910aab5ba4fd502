/** Brings a segment into the form in which a model reads it, its terms with it. */
import type { RequiredTerm } from '../../core/draft.js';
import { detectScript, simplifyInPlace } from '../../language/script.js';
import type { Segment } from '../engine.js';

/** A segment's text as a model reads it, and the terms that stand in it. */
export interface PreparedSource {
  readonly text: string;
  /** In order, none overlapping; their ranges are in `text`. */
  readonly terms: readonly RequiredTerm[];
}

// They mark terms in the source of some models, and mean nothing in a text.
const privateUse = /[\uE000-\uF8FF]/gu;

/** `segment` in Simplified characters and without private-use characters. */
export function prepareSource({ text, terms = [] }: Segment): PreparedSource {
  const removed = Array.from(text.matchAll(privateUse), ({ index }) => index);
  const clean = text.replaceAll(privateUse, '');
  const move = (place: number) => place - removed.filter((other) => other < place).length;
  return {
    text: detectScript(clean) === 'Hant' ? simplifyInPlace(clean) : clean,
    terms: terms.map((term) => ({ ...term, start: move(term.start), end: move(term.end) })),
  };
}
