/**
 * Fits the weights of block alignment on documents made from parallel paragraphs, and reports
 * accuracy and calibration on documents of subjects that were not fitted on.
 *
 *   npm run fit:blocks -- [folder of parallel text] [--write]
 *
 * Kinds, note marks and lines that are nothing but a date are not in this data; their weights are set below and said to be so.
 */
import { writeFileSync } from 'node:fs';
import { createRarityContext } from '../../src/align/evidence/context.js';
import { joinProfiles, profileBlock } from '../../src/align/profile.js';
import { measures } from '../../src/align/score.js';
import type { BlockWeights } from '../../src/align/weights.js';
import { fittedDocuments, reportedDocuments } from './block-documents.js';
import { judgeLinks, logLoss, printJudgement } from './judge-links.js';
import { type Example, fitLogisticRegression } from './logistic-regression.js';
import type { MadePair } from './made-documents.js';
import { loadShippedTerms } from './shipped-terms.js';

/** Not learnable from plain paragraphs: Bayes factors that a careful reader would grant. */
const believed = {
  'kind-agrees': 1,
  'kind-near': -1.5,
  'kind-conflicts': -4,
  'notes-shared': 1.5,
  'notes-alone': -1,
  'mentions-cover': 3,
};
const fittedColumns = measures
  .flatMap(({ columns }) => columns)
  .filter((column) => !(column in believed));
const ridge = 1;
const temperatures = [1, 1.5, 2, 2.5, 3];

const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/data/parallel';
const terms = loadShippedTerms();
const fitting = fittedDocuments(folder);

const examples = balance(fitting.flatMap(collectExamples));
const [bias = 0, ...fittedWeights] = fitLogisticRegression(examples, ridge);
const [extraBlock = 0, ...columnWeights] = fittedWeights;
const fitted: Omit<BlockWeights, 'temperature'> = {
  bias: round(bias),
  extraBlock: round(extraBlock),
  columns: Object.fromEntries(
    measures
      .flatMap(({ columns }) => columns)
      .map((column) => [
        column,
        believedWeight(column) ?? round(columnWeights[fittedColumns.indexOf(column)] ?? 0),
      ]),
  ),
};
const temperature =
  temperatures
    .map((candidate) => ({
      candidate,
      loss: logLoss(judgeLinks(fitting, { terms, weights: { ...fitted, temperature: candidate } })),
    }))
    .sort((a, b) => a.loss - b.loss)[0]?.candidate ?? 1;
const weights: BlockWeights = { ...fitted, temperature };
console.log(JSON.stringify(weights, null, 2));
if (process.argv.includes('--write')) {
  writeFileSync(
    new URL('../../src/align/weights.json', import.meta.url),
    `${JSON.stringify(weights, null, 2)}\n`,
  );
}

printJudgement('fitted on', fitting, judgeLinks(fitting, { terms, weights }));
const reporting = reportedDocuments(folder);
printJudgement('held out', reporting, judgeLinks(reporting, { terms, weights }));

interface UnweightedExample extends Omit<Example, 'weight'> {
  readonly shape: 'pair' | 'merge';
}

/**
 * Gives right and wrong examples the same mass, for pairs and for merges apart, so that the fitted
 * log-odds are likelihood ratios: how common each is beforehand is the business of the priors.
 */
function balance(examples: readonly UnweightedExample[]): Example[] {
  const keyOf = ({ shape, right }: UnweightedExample) => `${shape} ${right}`;
  const counts = new Map<string, number>();
  for (const example of examples) {
    counts.set(keyOf(example), (counts.get(keyOf(example)) ?? 0) + 1);
  }
  return examples.map((example) => ({
    values: example.values,
    right: example.right,
    weight: examples.length / 4 / (counts.get(keyOf(example)) ?? 1),
  }));
}

/** Right links, and near misses of each: shifted, with a neighbour too many, with one missing. */
function collectExamples(document: MadePair): UnweightedExample[] {
  const sources = document.source.map((block) => profileBlock(block, 'zh', terms));
  const targets = document.target.map((block) => profileBlock(block, 'en', terms));
  const context = createRarityContext(sources, targets);
  const goldKeys = new Set(document.gold.map(([s, t]) => `${s}|${t}`));
  const seen = new Set<string>();
  const found: UnweightedExample[] = [];
  const add = (source: readonly number[], target: readonly number[]) => {
    const key = `${source}|${target}`;
    if (seen.has(key) || source.length === 0 || target.length === 0) return;
    seen.add(key);
    const a = source.flatMap((at) => sources[at] ?? []);
    const b = target.flatMap((at) => targets[at] ?? []);
    if (a.length < source.length || b.length < target.length) return;
    const joined = [joinProfiles(a), joinProfiles(b)] as const;
    const byColumn = new Map(
      measures.flatMap((measure) => {
        const values = measure.values(...joined, context);
        return measure.columns.map((column, at) => [column, values[at] ?? 0] as const);
      }),
    );
    found.push({
      values: [
        a.length + b.length - 2,
        ...fittedColumns.map((column) => byColumn.get(column) ?? 0),
      ],
      right: goldKeys.has(key),
      shape: a.length + b.length === 2 ? 'pair' : 'merge',
    });
  };
  for (const [source, target] of document.gold) {
    add(source, target);
    for (const shift of [-3, -2, -1, 1, 2, 3])
      add(
        source,
        target.map((at) => at + shift),
      );
    add([...source, (source.at(-1) ?? 0) + 1], target);
    add(source, [...target, (target.at(-1) ?? 0) + 1]);
    add([(source[0] ?? 0) - 1, ...source], target);
    add(source, [(target[0] ?? 0) - 1, ...target]);
    if (source.length > 1) add(source.slice(1), target);
    if (source.length > 1) add(source.slice(0, -1), target);
    if (target.length > 1) add(source, target.slice(1));
    if (target.length > 1) add(source, target.slice(0, -1));
  }
  return found;
}

function believedWeight(column: string): number | undefined {
  return Object.entries(believed).find(([name]) => name === column)?.[1];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
