/**
 * Fits the weights of word alignment on the pairs of `corpora/gold/words/dev.txt`.
 *
 *   npm run fit:words
 */
import { writeFileSync } from 'node:fs';
import { translationsFor, type WeighedPair, weighPair } from '../../src/align/words/align-words.js';
import { featureNames } from '../../src/align/words/features.js';
import { cutPair } from '../../src/align/words/tokens.js';
import { packageFile } from '../../src/core/package-folder.js';
import { type Example, fitLogisticRegression } from './logistic-regression.js';
import { type GoldPair, judgeWords, readWordGold, wordFigures } from './word-gold.js';

const ridge = 1;
const folds = 10;
const thresholds = Array.from({ length: 13 }, (_, at) => 0.2 + at * 0.05);

const gold = readWordGold('dev');
const translations = translationsFor({});
const weighed = gold.map((pair) => weighPair(cutPair(pair), translations));
checkTokens();

// Thresholds are compared on pairs that the weights were not fitted on.
const heldOut = gold.map((_, place) => {
  const weights = fitWeights((other) => other % folds !== place % folds);
  return scores(place, weights);
});
let best = { threshold: 0, aer: 1 };
for (const threshold of thresholds) {
  const linked = heldOut.map(
    (cells) => new Set(cells.filter(([, score]) => score >= threshold).map(([cell]) => cell)),
  );
  const figures = wordFigures(judgeWords(gold, linked));
  const show = (value: number) => value.toFixed(3);
  console.log(
    `threshold ${threshold.toFixed(2)}: precision ${show(figures.precision)}, ` +
      `recall ${show(figures.recall)}, AER ${show(figures.aer)}`,
  );
  if (figures.aer < best.aer) best = { threshold, aer: figures.aer };
}

const [bias = 0, ...weights] = fitWeights(() => true);
const round = (value: number) => Math.round(value * 1000) / 1000;
const fitted = {
  bias: round(bias),
  features: Object.fromEntries(
    featureNames.map((name, place) => [name, round(weights[place] ?? 0)]),
  ),
  threshold: round(best.threshold),
};
const path = packageFile('src', 'align', 'words', 'weights.json');
writeFileSync(path, `${JSON.stringify(fitted, null, 2)}\n`);
console.log(fitted);

/** Possible links teach nothing: either answer is right. */
function fitWeights(isUsed: (place: number) => boolean): readonly number[] {
  const examples = weighed.flatMap(({ candidates }, place): Example[] => {
    const pair = gold[place];
    if (pair === undefined || !isUsed(place)) return [];
    return candidates.flatMap(({ chinese, english, values }): Example[] => {
      const cell = `${chinese}-${english}`;
      if (pair.possible.has(cell)) return [];
      return [{ values, right: pair.sure.has(cell), weight: 1 }];
    });
  });
  return fitLogisticRegression(examples, ridge);
}

function scores(place: number, weights: readonly number[]): (readonly [string, number])[] {
  const [intercept = 0, ...rest] = weights;
  return (weighed[place]?.candidates ?? []).map(({ chinese, english, values }) => {
    const logOdds = values.reduce((sum, value, at) => sum + value * (rest[at] ?? 0), intercept);
    return [`${chinese}-${english}`, 1 / (1 + Math.exp(-logOdds))];
  });
}

/** The gold's places must be the tokenizer's. */
function checkTokens(): void {
  const same = ({ pair }: WeighedPair, { chineseWords, englishWords }: GoldPair) =>
    pair.chineseWords.length === chineseWords.length &&
    pair.englishWords.length === englishWords.length;
  for (const [place, pair] of gold.entries()) {
    const own = weighed[place];
    if (own === undefined || !same(own, pair)) throw new Error(`cut otherwise: ${pair.id}`);
  }
}
