import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaretStep, moveCaret } from '../../../src/review/page/commands/caret.js';

describe('the caret', () => {
  it('goes from word to word in both languages', () => {
    expect(moveCaret('The General Assembly', 'target', 0, 'word', 'right')).toBe(4);
    expect(moveCaret('The General Assembly', 'target', 12, 'word', 'left')).toBe(4);
    const chinese = '大会决议通过';
    expect(moveCaret(chinese, 'source', 0, 'word', 'right')).toBe(2);
  });

  it('stops behind each clause, with what closes it', () => {
    const english = 'It “agreed.” Then it rose, in 1.5 hours.';
    const first = moveCaret(english, 'target', 0, 'clause', 'right');
    expect(english.slice(0, first)).toBe('It “agreed.” ');
    const second = moveCaret(english, 'target', first, 'clause', 'right');
    expect(english.slice(0, second)).toBe('It “agreed.” Then it rose, ');
    expect(moveCaret(english, 'target', second, 'clause', 'left')).toBe(first);
    const chinese = '他说：“同意。”然后离席。';
    const stop = moveCaret(chinese, 'source', 3, 'clause', 'right');
    expect(chinese.slice(0, stop)).toBe('他说：“同意。”');
  });

  it('never stands inside a character, and always gets to the ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom<CaretStep>('character', 'word', 'clause'),
        fc.constantFrom('source' as const, 'target' as const),
        (text, step, side) => {
          let caret = 0;
          while (caret < text.length) {
            const next = moveCaret(text, side, caret, step, 'right');
            expect(next).toBeGreaterThan(caret);
            expect(text.codePointAt(next - 1) ?? 0).toBeLessThan(0x10000);
            caret = next;
          }
          while (caret > 0) {
            const next = moveCaret(text, side, caret, step, 'left');
            expect(next).toBeLessThan(caret);
            caret = next;
          }
        },
      ),
    );
  });
});
