/**
 * Fits the weights of word alignment on the pairs of `corpora/gold/words/dev.txt`.
 *
 *   npm run fit:words
 */
import { writeFileSync } from 'node:fs';
import { translationsFor, type WeighedPair, weighPair } from '../../src/align/words/align-words.js';
import { featureNames } from '../../src/align/words/features.js';
import { gatherEvidence } from '../../src/align/words/gather-evidence.js';
import { cutPair } from '../../src/align/words/tokens.js';
import { packageFile } from '../../src/core/package-folder.js';
import { type Example, fitLogisticRegression } from './logistic-regression.js';
import { loadShippedTerms } from './shipped-terms.js';
import { type GoldPair, judgeWords, readWordGold, wordFigures } from './word-gold.js';

const ridge = 1;
const folds = 10;
const thresholds = Array.from({ length: 13 }, (_, at) => 0.2 + at * 0.05);

const gold = readWordGold('dev');
const translations = translationsFor({});
const shippedTerms = loadShippedTerms();
/** Each pair without a termbase and with it. */
const weighed = gold.map((pair) => {
  const cut = cutPair(pair);
  return [undefined, shippedTerms].map((terms) =>
    weighPair(cut, gatherEvidence(cut, translations, terms)),
  );
});
checkTokens();

// Thresholds are compared on pairs that the weights were not fitted on.
const heldOut = gold.map((_, place) => {
  const weights = fitWeights((other) => other % folds !== place % folds);
  return scores(place, weights);
});
const rates: number[] = [];
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
  rates.push(figures.aer);
}
// With so few pairs a single rate is chance: a threshold is as good as it is with its neighbours.
const smooth = rates.map((_, place) => mean(rates.slice(Math.max(0, place - 2), place + 3)));
const threshold = thresholds[smooth.indexOf(Math.min(...smooth))] ?? 0.5;

const [bias = 0, ...weights] = fitWeights(() => true);
const round = (value: number) => Math.round(value * 1000) / 1000;
const fitted = {
  bias: round(bias),
  features: Object.fromEntries(
    featureNames.map((name, place) => [name, round(weights[place] ?? 0)]),
  ),
  threshold: round(threshold),
};
const path = packageFile('src', 'align', 'words', 'weights.json');
writeFileSync(path, `${JSON.stringify(fitted, null, 2)}\n`);
console.log(fitted);

/** Possible links teach nothing: either answer is right. */
function fitWeights(isUsed: (place: number) => boolean): readonly number[] {
  const examples = weighed.flatMap((versions, place): Example[] => {
    const pair = gold[place];
    if (pair === undefined || !isUsed(place)) return [];
    const candidates = versions.flatMap((version) => version.candidates);
    return candidates.flatMap(({ chinese, english, values }): Example[] => {
      const cell = `${chinese}-${english}`;
      if (pair.possible.has(cell)) return [];
      return [{ values, right: pair.sure.has(cell), weight: 1 / versions.length }];
    });
  });
  return fitLogisticRegression(examples, ridge);
}

function scores(place: number, weights: readonly number[]): (readonly [string, number])[] {
  const [intercept = 0, ...rest] = weights;
  return (weighed[place]?.[0]?.candidates ?? []).map(({ chinese, english, values }) => {
    const logOdds = values.reduce((sum, value, at) => sum + value * (rest[at] ?? 0), intercept);
    return [`${chinese}-${english}`, 1 / (1 + Math.exp(-logOdds))];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The gold's places must be the tokenizer's. */
function checkTokens(): void {
  const same = ({ pair }: WeighedPair, { chineseWords, englishWords }: GoldPair) =>
    pair.chineseWords.length === chineseWords.length &&
    pair.englishWords.length === englishWords.length;
  for (const [place, pair] of gold.entries()) {
    const own = weighed[place]?.[0];
    if (own === undefined || !same(own, pair)) throw new Error(`cut otherwise: ${pair.id}`);
  }
}
