import { describe, expect, it } from 'vitest';
import { alignWordsInDocument } from '../../../src/align/words/index.js';
import { cutPair } from '../../../src/align/words/tokens.js';
import {
  coveredPairs,
  type GoldPair,
  judgeWords,
  readWordGold,
  wordFigures,
} from '../../bench/word-gold.js';

const parts = { dev: readWordGold('dev'), test: readWordGold('test') } as const;
const everyPair = [...parts.dev, ...parts.test];
const cases = everyPair.map((pair) => [pair.id, pair] as const);

/** Places of a side's words that have a link. */
function linkedPlaces({ sure, possible }: GoldPair, side: 0 | 1): Set<number> {
  return new Set([...sure, ...possible].map((link) => Number(link.split('-')[side])));
}

describe('the gold word alignments', () => {
  it('are enough, each pair once', () => {
    expect(parts.dev.length).toBeGreaterThanOrEqual(20);
    expect(parts.test.length).toBeGreaterThanOrEqual(40);
    expect(new Set(everyPair.map(({ id }) => id)).size).toBe(everyPair.length);
    expect(new Set(everyPair.map(({ chinese }) => chinese)).size).toBe(everyPair.length);
  });

  it.each(cases)('%s has links between words that are there, sure or possible', (_, pair) => {
    for (const link of [...pair.sure, ...pair.possible]) {
      const [chinese = Number.NaN, english = Number.NaN] = link.split('-').map(Number);
      expect(pair.chineseWords[chinese]).toBeDefined();
      expect(pair.englishWords[english]).toBeDefined();
    }
    expect([...pair.sure].filter((link) => pair.possible.has(link))).toEqual([]);
  });

  it.each(cases)('%s is linked for the most part', (_, pair) => {
    const chinese = linkedPlaces(pair, 0).size / pair.chineseWords.length;
    const { englishWords } = cutPair(pair);
    const content = englishWords.flatMap((word, place) => (word.functional ? [] : [place]));
    const linked = linkedPlaces(pair, 1);
    expect(chinese).toBeGreaterThan(0.8);
    expect(content.filter((place) => linked.has(place)).length / content.length).toBeGreaterThan(
      0.8,
    );
    expect(pair.sure.size).toBeGreaterThan(pair.possible.size / 2);
  });
});

describe('word alignment', () => {
  it.each(['dev', 'test'] as const)('keeps its error rate on the %s pairs', (part) => {
    const gold = parts[part];
    const linked = alignWordsInDocument(gold).map((links, place) => {
      const pair = gold[place];
      return pair === undefined ? new Set<string>() : coveredPairs(pair, links);
    });
    expect(wordFigures(judgeWords(gold, linked)).aer).toBeLessThan(0.13);
  });
});
