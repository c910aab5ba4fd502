/** Text with marks on stretches of it that may overlap, and things set in between. */
import type { Range } from '../../core/range.js';
import { Html, html } from './html.js';

/** A stretch of the text, in UTF-16 units, and what to put around it. */
export interface Mark extends Range {
  wrap(content: Html): Html;
}

/** Something that stands in the text at an offset, such as a note reference. */
export interface Insertion {
  readonly at: number;
  readonly content: Html;
}

/**
 * The text as markup. It is cut wherever a mark begins or ends or something is set in; each piece is
 * wrapped by the marks that cover it, the first innermost. Marks outside the text are cut off.
 */
export function renderMarkedText(
  text: string,
  marks: readonly Mark[],
  insertions: readonly Insertion[] = [],
): Html {
  const cuts = new Set([0, text.length]);
  for (const offset of [
    ...marks.flatMap(({ start, end }) => [start, end]),
    ...insertions.map(({ at }) => at),
  ]) {
    cuts.add(Math.min(text.length, Math.max(0, offset)));
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  const pieces = offsets.map((from, index) => {
    const here = insertions.filter(({ at }) => clamp(at, text.length) === from);
    const to = offsets[index + 1];
    const piece = to === undefined ? '' : text.slice(from, to);
    const covering = marks.filter(({ start, end }) => start <= from && from < end);
    const wrapped =
      piece === ''
        ? undefined
        : covering.reduce((content, mark) => mark.wrap(content), html`${piece}`);
    return html`${here.map(({ content }) => content)}${wrapped}`;
  });
  return new Html(pieces.map(({ markup }) => markup).join(''));
}

function clamp(offset: number, length: number): number {
  return Math.min(length, Math.max(0, offset));
}
