import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesFrom } from '../../../../src/review/page/view/text-differences.js';

function wordsOf(other: string, text: string): string[] {
  return differencesFrom(other, text).map(({ start, end }) => text.slice(start, end));
}

describe('differencesFrom', () => {
  test('finds nothing where only white space differs', () => {
    expect(differencesFrom('The  General Assembly,', 'The General\nAssembly,')).toEqual([]);
  });

  test('finds the words of the text that the other does not have there', () => {
    expect(wordsOf('the Convention against crime', 'the Treaty against all crime')).toEqual([
      'Treaty',
      'all',
    ]);
  });

  test('takes neighbouring words together, with what is between them', () => {
    expect(wordsOf('a b', 'a new strong b')).toEqual(['new strong']);
  });

  test('stays within the text, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (other, text) => {
        let last = 0;
        for (const { start, end } of differencesFrom(other, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
