import { describe, expect, it } from 'vitest';
import { checkPairs, type TextPair } from '../../src/check/index.js';
import { terms } from './bitext.js';

async function* manyPairs(count: number): AsyncGenerator<TextPair> {
  for (let at = 1; at <= count; at++) {
    const english = at % 100 === 0 ? `Paragraph ${String(at + 1)}` : `Paragraph ${String(at)}`;
    yield { id: String(at), chinese: `第${String(at)}段`, english };
  }
}

async function findingsOf(count: number, threads: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of checkPairs(manyPairs(count), { termMatcher: terms(), threads })) {
    lines.push(JSON.stringify(one));
  }
  return lines;
}

describe('checking pairs as they come', () => {
  it('gives all pairs in their order, each with its findings', async () => {
    const lines = await findingsOf(200, 0);
    expect(lines).toHaveLength(200);
    const faulty = lines.filter((line) => line.includes('"rule"'));
    expect(faulty.map((line) => JSON.parse(line).pair.id)).toEqual(['100', '200']);
  });

  it('finds the same with threads and without', async () => {
    expect(await findingsOf(1_300, 2)).toEqual(await findingsOf(1_300, 0));
  });

  it('tells of what goes wrong while pairs are read', async () => {
    async function* broken(): AsyncGenerator<TextPair> {
      yield* manyPairs(1_200);
      throw new RangeError('the file ends here');
    }
    const run = async () => {
      for await (const _ of checkPairs(broken(), { termMatcher: terms(), threads: 1 }));
    };
    await expect(run()).rejects.toThrow('the file ends here');
  });
});
