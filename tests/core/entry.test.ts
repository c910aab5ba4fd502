import { expect, it } from 'vitest';
import { entryOf } from '../../src/core/entry.js';

it('finds what a table holds', () => {
  expect(entryOf({ a: 1 }, 'a')).toBe(1);
});

it.each(['b', '__proto__', 'constructor', 'toString'])('finds nothing under %s', (name) => {
  expect(entryOf({ a: 1 }, name)).toBeUndefined();
});
