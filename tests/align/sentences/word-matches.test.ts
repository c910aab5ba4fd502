import { describe, expect, it } from 'vitest';
import { longestRun } from '../../../src/align/sentences/shapes.js';
import { weightOfWords } from '../../../src/align/sentences/side.js';
import { WordMatches } from '../../../src/align/sentences/word-matches.js';
import { makeSentencePairs } from './made-sentences.js';
import { makeSides } from './made-sides.js';

const pairs = makeSentencePairs(40, 61);
const { chinese, english, table } = makeSides(
  pairs.map(({ zh }) => zh),
  pairs.map(({ en }) => en),
);
const matches = () => new WordMatches(chinese, english, table, () => [0, 40]);

/** Sum over the lifts of a run of Chinese sentences, by the formula. */
function englishGain(sentence: number, start: number, count: number): number {
  const facing = chinese.words.subarray(chinese.start[start], chinese.start[start + count]);
  const own = english.words.subarray(english.start[sentence], english.start[sentence + 1]);
  return [...own].reduce((gain, word) => {
    let lifts = 0;
    for (const type of facing) {
      for (let cell = table.start[type] ?? 0; cell < (table.start[type + 1] ?? 0); cell += 1) {
        if (table.english[cell] === word) lifts += table.lift[cell] ?? 0;
      }
    }
    return gain + Math.log(0.4 + (0.6 * lifts) / (facing.length + 1));
  }, 0);
}

describe('word evidence', () => {
  it('is that of Model 1 with a background, for single sentences and runs', () => {
    const found = matches();
    for (const [start, count] of [
      [0, 1],
      [3, 2],
      [5, 4],
    ] as const) {
      const run = found.run(start, count);
      for (const sentence of [0, 4, 39]) {
        expect(run.englishGain[(count - 1) * 40 + sentence]).toBeCloseTo(
          englishGain(sentence, start, count),
          3,
        );
      }
    }
  });

  it('is best for sentences that say the same', () => {
    const found = matches();
    for (let sentence = 0; sentence < 40; sentence += 1) {
      const gains = found.row(sentence).englishGain.subarray(0, 40);
      expect(gains.indexOf(Math.max(...gains))).toBe(sentence);
    }
  });

  it('does not depend on what was asked for before', () => {
    const found = matches();
    const early = found.row(2).englishGain.slice(0, 40);
    found.run(18, 3);
    found.run(33, 8);
    const again = found.row(2);
    expect(again.englishGain.slice(0, 40)).toEqual(early);
    const facing = (from: WordMatches) => from.row(2).chineseGain[from.facing(2, 5, 3)];
    expect(facing(found)).toBe(facing(matches()));
  });

  it('is a number for sentences of a thousand words', () => {
    const long = makeSides(
      [pairs.map(({ zh }) => zh.repeat(20)).join('')],
      [pairs.map(({ en }) => en.repeat(20)).join(' ')],
    );
    const row = new WordMatches(long.chinese, long.english, long.table, () => [0, 1]).row(0);
    expect(Number.isFinite(row.englishGain[0])).toBe(true);
    expect(row.chineseGain.length).toBeGreaterThanOrEqual(longestRun);
  });
});

describe('words of a very long sentence', () => {
  it('count for no more than 300', () => {
    expect(weightOfWords(40)).toBe(1);
    expect(weightOfWords(300)).toBe(1);
    expect(weightOfWords(3000) * 3000).toBeCloseTo(300);
  });
});
