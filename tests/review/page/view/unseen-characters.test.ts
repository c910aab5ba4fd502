import { describe, expect, test } from 'vitest';
import { findUnseen } from '../../../../src/review/page/view/unseen-characters.js';

describe('findUnseen', () => {
  test('finds nothing in ordinary text, line feeds and tabs included', () => {
    expect(findUnseen('大会，\tThe General Assembly,\n“a”—é 1\u00a0000')).toEqual([]);
  });

  test('finds every mark of direction', () => {
    const marks = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
    expect(findUnseen(marks).map(({ name }) => name)).toEqual([
      'ALM',
      'LRM',
      'RLM',
      'LRE',
      'RLE',
      'PDF',
      'LRO',
      'RLO',
      'LRI',
      'RLI',
      'FSI',
      'PDI',
    ]);
  });

  test('calls what has no short name by its number', () => {
    expect(findUnseen('\u0007')).toEqual([{ start: 0, end: 1, name: 'U+0007' }]);
    expect(findUnseen('a\u{e0041}')).toEqual([{ start: 1, end: 3, name: 'U+E0041' }]);
  });
});
