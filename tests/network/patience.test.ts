import { describe, expect, it } from 'vitest';
import { PassingFailure, type Patience, tryPatiently } from '../../src/network/patience.js';

/** Fails so many times, and notes when it was tried, in milliseconds from the first try. */
async function attempt(failures: number, patience: Patience, waitSeconds?: number) {
  const tries: number[] = [];
  const work = async () => {
    tries.push(performance.now());
    if (tries.length <= failures) throw new PassingFailure(`no ${tries.length}`, waitSeconds);
    return 'done';
  };
  const result = await tryPatiently(work, patience).catch((failure: unknown) => failure);
  const [first = 0] = tries;
  return { result, gaps: tries.slice(1).map((time, index) => time - (tries[index] ?? first)) };
}

// Timers may come a little early.
const least = (milliseconds: number) => milliseconds - 3;

describe('trying patiently', () => {
  it('waits twice as long each time', async () => {
    const { result, gaps } = await attempt(3, { firstWait: 30 });
    expect(result).toBe('done');
    expect(gaps).toHaveLength(3);
    for (const [index, wait] of [30, 60, 120].entries()) {
      expect(gaps[index]).toBeGreaterThanOrEqual(least(wait));
    }
  });

  it('makes waits longer by the jitter it is given', async () => {
    const { gaps } = await attempt(1, { firstWait: 40, jitter: () => 1 });
    expect(gaps[0]).toBeGreaterThanOrEqual(least(80));
  });

  it('waits no longer than the longest wait, and as long as it is asked to', async () => {
    const { gaps } = await attempt(4, { firstWait: 20, longestWait: 20 });
    expect(Math.max(...gaps)).toBeLessThan(80);
    const asked = await attempt(1, { firstWait: 1 }, 1);
    expect(asked.gaps[0]).toBeGreaterThanOrEqual(least(1_000));
  });

  it('gives up at once where it is asked to wait longer than it may', async () => {
    const { result, gaps } = await attempt(1, { longestWait: 500 }, 1);
    expect(result).toMatchObject({ message: 'no 1', waitSeconds: 1 });
    expect(gaps).toEqual([]);
  });

  it('gives up after so many tries with the last failure', async () => {
    const { result, gaps } = await attempt(9, { tries: 3, firstWait: 1 });
    expect(result).toMatchObject({ message: 'no 3' });
    expect(gaps).toHaveLength(2);
  });

  it('does not try again what will not pass', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      throw new TypeError('broken');
    };
    await expect(tryPatiently(work)).rejects.toThrow('broken');
    expect(tries).toBe(1);
  });

  it('ends with the reason of the signal, in the middle of a wait too', async () => {
    const controller = new AbortController();
    const work = async () => {
      throw new PassingFailure('no');
    };
    const running = tryPatiently(work, { firstWait: 60_000 }, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 10);
    await expect(running).rejects.toThrow('enough');
  });
});
