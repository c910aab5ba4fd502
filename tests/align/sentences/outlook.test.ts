import { describe, expect, it } from 'vitest';
import { surveyRange } from '../../../src/align/sentences/outlook.js';
import { wholeRange } from '../../../src/align/sentences/range.js';
import { findRoughPath } from '../../../src/align/sentences/rough-path.js';
import { sentenceShapes } from '../../../src/align/sentences/shapes.js';
import { makeSentencePairs } from './made-sentences.js';
import { makeSides } from './made-sides.js';

const pairs = makeSentencePairs(60, 41);
const zh = pairs.map((pair) => pair.zh);
const en = pairs.map((pair) => pair.en);
const survey = (chineseTexts: readonly string[], englishTexts: readonly string[]) => {
  const { chinese, english, table } = makeSides(chineseTexts, englishTexts);
  const range = wholeRange(chineseTexts.length, englishTexts.length);
  const path = findRoughPath(chinese, english, table, range);
  return surveyRange(chinese, english, table, range, path);
};
const numberOf = (chinese: number, english: number) =>
  sentenceShapes.findIndex((shape) => shape.chinese === chinese && shape.english === english);

describe('the outlook over two texts', () => {
  it('is narrower than the band around the path where pairs are sure, and holds the path', () => {
    const { band, wideBand } = survey(zh, en);
    const nodes = ({ low, high }: typeof band) =>
      low.reduce((sum, column, row) => sum + (high[row] ?? 0) - column + 1, 0);
    expect(nodes(band)).toBeLessThan(0.7 * nodes(wideBand));
    for (let row = 0; row <= 60; row += 1) {
      expect(band.low[row]).toBeLessThanOrEqual(row);
      expect(band.high[row]).toBeGreaterThanOrEqual(row);
    }
  });

  it('finds a merge worth scoring where each sentence has its counterpart in it', () => {
    const joined = [`${en[0]} ${en[1]}`, ...en.slice(2)];
    const { isWorthwhile } = survey(zh, joined);
    expect(isWorthwhile(0, 0, numberOf(2, 1))).toBe(true);
  });

  it('finds none where a sentence does better elsewhere', () => {
    const wrong = Array.from({ length: 20 }, (_, row) => row).filter((row) =>
      survey(zh, en).isWorthwhile(row, row + 1, numberOf(1, 2)),
    );
    expect(wrong.length).toBeLessThan(10);
  });
});
