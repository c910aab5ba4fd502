import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/formats/report/html.js';
import { type Mark, renderMarkedText } from '../../../src/formats/report/marked-text.js';

function mark(start: number, end: number, name: string): Mark {
  return { start, end, wrap: (content) => html`<i class="${name}">${content}</i>` };
}

describe('marked text', () => {
  it('wraps what is marked', () => {
    expect(renderMarkedText('abcd', [mark(1, 3, 'x')]).markup).toBe('a<i class="x">bc</i>d');
  });

  it('cuts overlapping marks so that they nest', () => {
    expect(renderMarkedText('abc', [mark(0, 2, 'x'), mark(1, 3, 'y')]).markup).toBe(
      '<i class="x">a</i><i class="y"><i class="x">b</i></i><i class="y">c</i>',
    );
  });

  it('sets things in where they stand, at the end too', () => {
    const insertions = [1, 3].map((at) => ({ at, content: html`<sup>1</sup>` }));
    expect(renderMarkedText('abc', [], insertions).markup).toBe('a<sup>1</sup>bc<sup>1</sup>');
  });

  it('loses no character, wherever the marks are', () => {
    const offset = fc.integer({ min: -3, max: 12 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 10 }).map((text) => text.replace(/[<>&"']/g, '')),
        fc.array(fc.tuple(offset, offset), { maxLength: 5 }),
        (text, ranges) => {
          const marks = ranges.map(([start, end]) => mark(start, end, 'x'));
          const shown = renderMarkedText(text, marks).markup.replace(/<[^>]*>/g, '');
          expect(shown).toBe(html`${text}`.markup);
        },
      ),
    );
  });
});
