import { describe, expect, it } from 'vitest';
import { prepareTexts } from '../../../src/align/sentences/prepare.js';
import { wholeRange } from '../../../src/align/sentences/range.js';
import { latticeOf } from '../../../src/align/sentences/search.js';
import { sentenceShapes } from '../../../src/align/sentences/shapes.js';
import { makeSentencePairs } from './made-sentences.js';

const pairs = makeSentencePairs(12, 51);
const texts = prepareTexts(
  pairs.map(({ zh }) => zh),
  pairs.map(({ en }) => en),
);
const range = wholeRange(12, 12);

describe('the lattice of beads', () => {
  it('has each bead once, with the score it was given', () => {
    const seen: string[] = [];
    const lattice = latticeOf(texts, range, (bead) => {
      seen.push(
        [bead.chineseStart, bead.englishStart, bead.chineseCount, bead.englishCount].join(),
      );
      return seen.length;
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect([...lattice.scores]).toEqual(seen.map((_, at) => at + 1));
    expect(lattice.shapes.length).toBe(seen.length);
    expect(lattice.start.at(-1)).toBe(seen.length);
  });

  it('numbers its nodes row by row', () => {
    const { rowStart, band, nodeCount } = latticeOf(texts, range, () => 0);
    let next = 0;
    for (const [row, start] of rowStart.entries()) {
      expect(start + (band.low[row] ?? 0)).toBe(next);
      next = start + (band.high[row] ?? 0) + 1;
    }
    expect(nodeCount).toBe(next);
  });

  it('has beads of two sentences and skips from its first node, but no bead out of the range', () => {
    const { start, shapes } = latticeOf(texts, range, () => 0);
    const first = [...shapes.subarray(0, start[1])].map((number) => sentenceShapes[number]);
    expect(first).toEqual(
      expect.arrayContaining([
        { chinese: 1, english: 0 },
        { chinese: 0, english: 1 },
        { chinese: 1, english: 1 },
      ]),
    );
    expect(start.at(-1)).toBe(start.at(-2));
  });
});
