import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/document.js';
import { carryBlocks } from '../../../src/review/project/carry-blocks.js';

const english = { language: 'en', level: 'sentence' } as const;

function block(id: string, text: string, more: Partial<Block> = {}): Block {
  return {
    id,
    kind: 'operative',
    text,
    spans: [{ kind: 'sentence', start: 0, end: text.length }],
    source: { start: 100, end: 100 + text.length },
    origins: [{ start: 0, source: 100, length: text.length }],
    ...more,
  };
}

const number = { label: '7.', style: 'arabic', value: 7 } as const;
const mark = (at: number) => ({ kind: 'note-reference', start: at, end: at, mark: '1' }) as const;

describe('blocks of segments that have changed', () => {
  it('are the very blocks where nothing has changed', () => {
    const blocks = [block('a', 'One.'), block('b', 'Two.')];
    const carried = carryBlocks(blocks, blocks, english);
    expect(carried[0]).toBe(blocks[0]);
    expect(carried[1]).toBe(blocks[1]);
  });

  it('keep number and marks in the parts of a split that have them', () => {
    const text = 'Requests a report; and decides.';
    const whole = block('a', text, {
      number,
      spans: [{ kind: 'sentence', start: 0, end: text.length }, mark(17)],
    });
    const parts = [
      { id: 'a1', text: 'Requests a report;' },
      { id: 'a2', text: 'and decides.' },
    ];
    const [first, second] = carryBlocks([whole], parts, english);
    expect(first).toMatchObject({ id: 'a1', kind: 'operative', number, source: { start: 100 } });
    expect(first?.spans.filter(({ kind }) => kind === 'note-reference')).toEqual([mark(17)]);
    expect(second).toMatchObject({ id: 'a2', kind: 'operative', source: { start: 119, end: 131 } });
    expect(second?.number).toBeUndefined();
    expect(second?.spans).toEqual([{ kind: 'sentence', start: 0, end: 12 }]);
  });

  it('take the kind and the number of the first of joined segments, and the marks of all', () => {
    const first = block('a', 'One.', { number });
    const second = block('b', 'Two.', { kind: 'note', spans: [mark(4)] });
    const [joined] = carryBlocks([first, second], [{ id: 'c', text: 'One. Two.' }], english);
    expect(joined).toMatchObject({ id: 'c', kind: 'operative', number });
    expect(joined?.spans).toEqual([{ kind: 'sentence', start: 0, end: 9 }, mark(9)]);
  });

  it('keep number and marks where text was edited', () => {
    const whole = block('a', 'The Assembly decides.', { number, spans: [mark(12), mark(21)] });
    const edited = [{ id: 'a', text: 'The General Assembly now decides.' }];
    const [carried] = carryBlocks([whole], edited, english);
    expect(carried).toMatchObject({ id: 'a', kind: 'operative', number });
    expect(carried?.spans.slice(1)).toEqual([mark(24), mark(33)]);
  });

  it('tell edited segments in a row apart by their ids', () => {
    const blocks = [block('a', 'One.', { number }), block('b', 'Two.', { kind: 'note' })];
    const edited = [
      { id: 'a', text: '1.' },
      { id: 'b', text: '2.' },
    ];
    const carried = carryBlocks(blocks, edited, english);
    expect(carried.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'operative'],
      ['b', 'note'],
    ]);
  });

  it('know where every character stood, however texts are split and joined', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(4), { maxLength: 30 }),
        (paragraphs, cuts) => {
          let from = 0;
          const blocks = paragraphs.map((words, at) => {
            const text = words.join(' ');
            const source = { start: from, end: from + text.length };
            const origins = [{ start: 0, source: from, length: text.length }];
            from += text.length + 1;
            return block(`b${at}`, text, { source, origins });
          });
          const input = paragraphs.map((words) => words.join(' ')).join('\n');
          const segments: { id: string; text: string }[] = [];
          for (const [at, one] of paragraphs.flat().entries()) {
            const last = segments.at(-1);
            if (last === undefined || cuts[at] === 0) segments.push({ id: `s${at}`, text: one });
            else last.text += ` ${one}`;
          }
          for (const { text, origins } of carryBlocks(blocks, segments, english)) {
            const known = origins.map(({ start, source, length }) => {
              expect(text.slice(start, start + length)).toBe(input.slice(source, source + length));
              return length;
            });
            const bare = text.replaceAll(' ', '').length;
            expect(known.reduce((sum, length) => sum + length, 0)).toBeGreaterThanOrEqual(bare);
          }
        },
      ),
    );
  });
});
