import { describe, expect, it } from 'vitest';
import { limitLength, plainUnit } from '../../../src/formats/convert/index.js';
import { collect, streamOf } from './streams.js';

const unit = (id: string, zh: string, en: string) =>
  plainUnit(id, { language: 'zh-CN', text: zh }, { language: 'en', text: en });

async function limit(
  units: Parameters<typeof streamOf<ReturnType<typeof unit>>>[0],
  length: number,
) {
  const leftOut: string[] = [];
  const kept = await collect(limitLength(streamOf(units), length, (id) => leftOut.push(id)));
  return { kept, leftOut };
}

describe('a limit of length', () => {
  it('leaves a unit alone that is as long as it may be', async () => {
    const units = [unit('1', '甲乙丙', 'A B')];
    expect(await limit(units, 3)).toEqual({ kept: units, leftOut: [] });
  });

  it('cuts a longer one at its paragraphs where both sides have as many', async () => {
    const { kept, leftOut } = await limit([unit('1', '甲乙\n丙丁\n戊', 'A\nB\nToo long')], 3);
    expect(kept).toEqual([unit('1.1', '甲乙', 'A'), unit('1.2', '丙丁', 'B')]);
    expect(leftOut).toEqual(['1.3']);
  });

  it('leaves one out that cannot be cut', async () => {
    expect(await limit([unit('1', '甲乙\n丙丁', 'ABCD')], 3)).toEqual({ kept: [], leftOut: ['1'] });
  });
});
