import { describe, expect, it } from 'vitest';
import { remember } from '../../src/core/remember.js';

describe('remember', () => {
  it('works each key out once, also where that gives nothing', () => {
    const asked: string[] = [];
    const lengthOf = remember((word: string) => {
      asked.push(word);
      return word === '' ? undefined : word.length;
    });
    expect(['a', '', 'bc', '', 'a'].map(lengthOf)).toEqual([1, undefined, 2, undefined, 1]);
    expect(asked).toEqual(['a', '', 'bc']);
  });

  it('forgets what is not asked for while ever new keys come, and gives the same', () => {
    const asked = new Map<number, number>();
    const double = remember((number: number) => {
      asked.set(number, (asked.get(number) ?? 0) + 1);
      return 2 * number;
    });
    for (let number = 0; number < 200_000; number++) {
      expect(double(number)).toBe(2 * number);
      if (number % 10_000 === 0) expect(double(7)).toBe(14);
    }
    expect(double(0)).toBe(0);
    expect(asked.get(7)).toBe(1);
    expect(asked.get(0)).toBe(2);
  });
});
