/**
 * Fits the weights by which a clause is taken for left out or put in, on clean pairs and the same with a
 * clause cut out of the English or put into it, and reports on those of the other half.
 * Run: npx tsx tests/bench/fit-left-over.ts [--data ../shared/data/parallel] [--write]
 * With --write the weights, fitted on all of them, go to src/check/coverage/left-over-runs.json. None of
 * the lines that `check.ts` reports on is read.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  describeRuns,
  type RunEvidence,
  runEvidence,
} from '../../src/check/coverage/left-over-runs.js';
import { pairOfTexts } from '../../src/check/text-pair.js';
import { packageFile } from '../../src/core/package-folder.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { type Example, fitLogisticRegression } from './logistic-regression.js';
import type { CleanPair, Planter } from './mutations/clean-pair.js';
import { addClause, omitClause } from './mutations/content.js';
import { firstReportRow, readRows } from './mutations/read-clean-pairs.js';
import { createRandom } from './random.js';
import { shippedTermbase } from './shipped-termbase.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    write: { type: 'boolean', default: false },
  },
});

type Language = 'chinese' | 'english';

/** The stretches of a pair, of which any may tell that a clause is amiss. */
interface Bag {
  readonly runs: readonly RunEvidence[];
  readonly isFaulty: boolean;
  /** Whether it is counted: alarms are those on published text. */
  readonly isPublished: boolean;
  readonly half: number;
}

const numbersOf = (evidence: RunEvidence) => runEvidence.map((name) => evidence[name]);

const termMatcher = createTermMatcher(shippedTermbase());

function runsOf(chinese: string, english: string, language: Language): readonly RunEvidence[] {
  const pair = pairOfTexts({ id: 'pair', chinese, english }, termMatcher);
  return describeRuns(pair, { termMatcher })[language].map(({ evidence }) => evidence);
}

function bagsOf(pairs: readonly CleanPair[], language: Language, plant: Planter): Bag[] {
  const random = createRandom(20);
  return pairs.flatMap((pair, at) => {
    const isPublished = pair.name.startsWith('un-train');
    const half = at % 2;
    const clean = runsOf(pair.chinese.text, pair.english.text, language);
    const bags: Bag[] = [{ runs: clean, isFaulty: false, isPublished, half }];
    const faults = plant(pair, { random, pairs, concepts: [] }, at);
    const english = faults[Math.floor(random() * faults.length)]?.faulty[0]?.english;
    if (english !== undefined) {
      const runs = runsOf(pair.chinese.text, english.text, language);
      bags.push({ runs, isFaulty: true, isPublished, half });
    }
    return bags;
  });
}

function logOddsOf([base = 0, ...weights]: readonly number[], evidence: RunEvidence): number {
  return numbersOf(evidence).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), base);
}

function bestOf(bag: Bag, weights: readonly number[]): RunEvidence | undefined {
  return [...bag.runs].sort((a, b) => logOddsOf(weights, b) - logOddsOf(weights, a))[0];
}

const rounds = 5;
const ridge = 1;

/**
 * Which stretch of a pair is the clause is not known: the likeliest is taken, by the weights of the round
 * before (Andrews, Tsochantaridis and Hofmann, “Support vector machines for multiple-instance
 * learning”, 2003, with logistic regression in their place); at first, that with most excess.
 */
function fitWeights(bags: readonly Bag[]): readonly number[] {
  let weights: readonly number[] = [0, ...runEvidence.map((name) => Number(name === 'excess'))];
  for (let round = 0; round < rounds; round += 1) {
    const examples = bags.flatMap((bag): Example[] => {
      const best = bestOf(bag, weights);
      return best === undefined
        ? []
        : [{ values: numbersOf(best), right: bag.isFaulty, weight: 1 }];
    });
    weights = fitLogisticRegression(examples, ridge);
  }
  return weights;
}

interface Scored {
  readonly bag: Bag;
  readonly logOdds: number;
}

const alarmRates = [3, 5, 7, 10, 15];

function report(scored: readonly Scored[]): void {
  const clean = scored.filter(({ bag }) => !bag.isFaulty && bag.isPublished);
  const faulty = scored.filter(({ bag }) => bag.isFaulty);
  const falling = clean.map(({ logOdds }) => logOdds).sort((a, b) => b - a);
  for (const rate of alarmRates) {
    const threshold = falling[Math.round((rate * clean.length) / 1_000)] ?? 0;
    const recall = (some: readonly Scored[]) =>
      (some.filter(({ logOdds }) => logOdds > threshold).length / some.length).toFixed(3);
    const published = faulty.filter(({ bag }) => bag.isPublished);
    console.log(
      `  ${rate} alarms in 1,000 published pairs, from ${threshold.toFixed(2)}: ` +
        `recall ${recall(faulty)}, in published pairs ${recall(published)}`,
    );
  }
}

function main(): void {
  const pairs = [
    ...readRows(values.data, 'un-train', 1, firstReportRow - 1),
    ...readRows(values.data, 'un-authored', 1, 2_000),
  ];
  const kinds = [
    ['chinese', omitClause],
    ['english', addClause],
  ] as const;
  const fitted = kinds.map(([language, plant]) => {
    const bags = bagsOf(pairs, language, plant);
    const scored = [0, 1].flatMap((half) => {
      const weights = fitWeights(bags.filter((bag) => bag.half !== half));
      return bags
        .filter((bag) => bag.half === half)
        .map((bag) => {
          const best = bestOf(bag, weights);
          const logOdds = best === undefined ? Number.NEGATIVE_INFINITY : logOddsOf(weights, best);
          return { bag, logOdds };
        });
    });
    console.log(`${language}: ${bags.filter(({ isFaulty }) => isFaulty).length} faults`);
    report(scored);
    const [base = 0, ...weights] = fitWeights(bags).map((weight) => Number(weight.toFixed(4)));
    const named = runEvidence.map((name, at) => [name, weights[at] ?? 0] as const);
    const all = { base, ...Object.fromEntries(named) };
    console.log(`  ${JSON.stringify(all)}`);
    return [language, all] as const;
  });
  if (!values.write) return;
  const file = packageFile('src', 'check', 'coverage', 'left-over-runs.json');
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(fitted), null, 2)}\n`);
}

main();
