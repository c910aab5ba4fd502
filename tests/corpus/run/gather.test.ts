import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gather } from '../../../src/corpus/run/gather.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

const never = new AbortController().signal;

describe('gather', () => {
  it('works on a few at once and no more, and gives every result', async () => {
    let [running, most] = [0, 0];
    const results: number[] = [];
    const work = async (number: number) => {
      running += 1;
      most = Math.max(most, running);
      await setTimeout(number % 3);
      running -= 1;
      return number * 2;
    };
    for await (const result of gather(numbers(50), 4, work, never)) results.push(result);
    expect(most).toBe(4);
    expect(results.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at * 2));
  });

  it('gives what becomes ready while whoever takes it is at work', async () => {
    const results: number[] = [];
    for await (const result of gather(numbers(3), 3, async (number) => number, never)) {
      await setTimeout(5);
      results.push(result);
    }
    const late = async (number: number) => setTimeout(number * 2, number);
    for await (const result of gather(numbers(3), 3, late, never)) {
      await setTimeout(20);
      results.push(result);
    }
    expect(results).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('ends what it began before it throws', async () => {
    let ended = 0;
    const work = async (number: number) => {
      await setTimeout(5);
      ended += 1;
      if (number === 2) throw new RangeError('two');
      return number;
    };
    const all = async () => {
      for await (const _ of gather(numbers(50), 4, work, never));
    };
    await expect(all()).rejects.toThrow('two');
    expect(ended).toBeLessThan(12);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const all = async () => {
      for await (const result of gather(numbers(1_000), 2, async (number) => number, stop.signal)) {
        if (result === 5) stop.abort(new RangeError('enough'));
      }
    };
    await expect(all()).rejects.toThrow('enough');
  });
});
