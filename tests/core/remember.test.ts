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

  it('forgets where ever new keys come, and gives the same', () => {
    let count = 0;
    const double = remember((number: number) => {
      count += 1;
      return 2 * number;
    });
    for (let number = 0; number < 60_000; number++) expect(double(number)).toBe(2 * number);
    expect(double(0)).toBe(0);
    expect(count).toBe(60_001);
  });
});
