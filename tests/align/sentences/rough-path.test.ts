import { describe, expect, it } from 'vitest';
import { wholeRange } from '../../../src/align/sentences/range.js';
import { findRoughPath } from '../../../src/align/sentences/rough-path.js';
import { makeSentencePairs } from './made-sentences.js';
import { makeSides } from './made-sides.js';

function pathOf(zh: readonly string[], en: readonly string[]) {
  const { chinese, english, table } = makeSides(zh, en);
  return findRoughPath(chinese, english, table, wholeRange(zh.length, en.length));
}

const pairs = makeSentencePairs(700, 31);
const zh = pairs.map((pair) => pair.zh);
const en = pairs.map((pair) => pair.en);

describe('the rough path', () => {
  it('goes down the diagonal of two texts that say the same', () => {
    const { first, last } = pathOf(zh.slice(0, 50), en.slice(0, 50));
    const diagonal = Array.from({ length: 51 }, (_, at) => at);
    expect([...first]).toEqual(diagonal);
    expect([...last]).toEqual(diagonal);
  });

  it('runs along the row where only the English has a passage', () => {
    const { first, last } = pathOf([...zh.slice(0, 10), ...zh.slice(30, 40)], en.slice(0, 40));
    expect([first[10], last[10]]).toEqual([10, 30]);
    expect([first[20], last[20]]).toEqual([40, 40]);
  });

  it('is not led astray by passages that the text repeats', () => {
    // The same twelve sentences every fifty: anchors between unlike copies are as good as any.
    const repeat = (lines: readonly string[]) =>
      lines.flatMap((line, at) => (at % 50 === 0 ? [...lines.slice(0, 12), line] : [line]));
    const [chinese, english] = [repeat(zh), repeat(en)];
    expect(chinese.length * english.length).toBeGreaterThan(250_000);
    const { first, last } = pathOf(chinese, english);
    const off = [...first.keys()].filter((row) => first[row] !== row || last[row] !== row);
    expect(off).toEqual([]);
  });

  it('has nodes in every row where a side is empty', () => {
    expect(pathOf([], en.slice(0, 3))).toEqual({
      first: Int32Array.from([0]),
      last: Int32Array.from([3]),
    });
    expect(pathOf(zh.slice(0, 2), [])).toEqual({
      first: Int32Array.from([0, 0, 0]),
      last: Int32Array.from([0, 0, 0]),
    });
  });
});
