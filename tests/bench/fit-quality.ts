/**
 * Fits the weights by which an engine estimates the quality of its own drafts: a linear estimate of
 * chrF from the model's scores and the checks, on the validation lines. Reports how well it does on
 * the half of the lines that it was not fitted on.
 * Run: npx tsx tests/bench/fit-quality.ts [--data ../shared/data/parallel] [--model DIR] [--write]
 *   [--verify un-dev]
 * With --write the weights, fitted on all lines, go to src/translate/engine/quality-weights.json
 * under the name of the model's folder; with --verify they are tried on another set too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFile } from '../../src/core/package-folder.js';
import { type DraftFeatures, featureNames } from '../../src/translate/engine/draft-features.js';
import { type LocalModel, openLocalModel } from '../../src/translate/engine/local-model.js';
import {
  digestDecoder,
  estimateQuality,
  type QualityWeights,
} from '../../src/translate/engine/quality.js';
import { createWorkers } from '../../src/translate/engine/workers.js';
import { completeSettings } from '../../src/translate/transformers-engine.js';
import { chrf } from './metrics.js';
import { readParallelText } from './parallel-text.js';
import { fitRidge } from './ridge-regression.js';

interface Sample {
  readonly features: DraftFeatures;
  readonly quality: number;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    model: { type: 'string', default: packageFile('models', 'duizhao-zh-en') },
    write: { type: 'boolean', default: false },
    verify: { type: 'string' },
  },
});

/** Drafts of pairs with their features and their chrF against the published English. */
async function sample(
  model: LocalModel,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<readonly Sample[]> {
  const segments = rows.map(({ zh = '' }, at) => ({ id: String(at), text: zh }));
  const workers = createWorkers(model, { segments: completeSettings(model) });
  const drafted = await workers.draft(segments);
  await workers.close();
  return drafted.flatMap(({ draft, features, isDrafted }, at) =>
    isDrafted ? [{ features, quality: chrf([draft.text], [rows[at]?.en ?? '']) }] : [],
  );
}

const isHeldBack = (row: number): boolean =>
  (row >= 1_000 && row < 1_100) || (row >= 3_400 && row < 3_500);

// Chosen once by the error on the lines left out; a few hundred samples want little.
const ridge = 3;

function fitWeights(samples: readonly Sample[], decoder: string): QualityWeights {
  const { bias, weights } = fitRidge(
    samples.map(({ features }) => featureNames.map((name) => features[name])),
    samples.map(({ quality }) => quality),
    ridge,
  );
  return { decoder, bias, weights };
}

function report(name: string, samples: readonly Sample[], weights: QualityWeights): void {
  const rows = samples.map(({ features, quality }) => ({
    quality,
    ...estimateQuality(features, weights),
  }));
  const error = mean(rows.map(({ quality, expected }) => Math.abs(quality - expected)));
  const spread = mean(
    rows.map(({ quality }) => Math.abs(quality - mean(rows.map((row) => row.quality)))),
  );
  const related = correlation(
    rows.map(({ quality }) => quality),
    rows.map(({ expected }) => expected),
  );
  console.log(
    `${name}: ${rows.length} drafts, correlation ${related.toFixed(3)}, mean error ` +
      `${error.toFixed(1)} (of the mean alone ${spread.toFixed(1)})`,
  );
  for (const verdict of ['fine', 'look', 'redo']) {
    const own = rows.filter((row) => row.verdict === verdict).map(({ quality }) => quality);
    if (own.length === 0) continue;
    console.log(`  ${verdict.padEnd(5)} ${own.length} drafts, chrF ${mean(own).toFixed(1)}`);
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    mean(x.map((value, at) => (value - mx) * ((y[at] ?? 0) - my)));
  const spread = product(a, meanA, a, meanA) * product(b, meanB, b, meanB);
  return product(a, meanA, b, meanB) / Math.sqrt(spread || 1);
}

async function main(): Promise<void> {
  const folder = resolve(values.model);
  const model = await openLocalModel(folder);
  const decoder = await digestDecoder(folder);
  const rows = readParallelText(values.data, 'un-train').filter((_, row) => isHeldBack(row));
  const samples = await sample(model, rows);
  const half = Math.floor(samples.length / 2);
  const [first, second] = [samples.slice(0, half), samples.slice(half)];
  report('fitted on the second half, the first', first, fitWeights(second, decoder));
  report('fitted on the first half, the second', second, fitWeights(first, decoder));
  const weights = fitWeights(samples, decoder);
  console.table(featureNames.map((name, at) => [name, weights.weights[at]?.toFixed(2)]));
  if (values.verify !== undefined) {
    const other = await sample(model, readParallelText(values.data, values.verify));
    report(values.verify, other, weights);
  }
  if (values.write) {
    const path = join(import.meta.dirname, '../../src/translate/engine/quality-weights.json');
    const known: Record<string, QualityWeights> = JSON.parse(readFileSync(path, 'utf8'));
    known[basename(folder)] = {
      decoder,
      bias: rounded(weights.bias),
      weights: weights.weights.map(rounded),
    };
    writeFileSync(path, `${JSON.stringify(known, null, 2)}\n`);
  }
  await model.close();
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}

await main();
