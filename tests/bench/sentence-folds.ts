/** Cross-validation of the sentence aligner over documents: fitted on some, judged on the others. */
import { evaluateDocuments } from '../../src/align/evaluation/index.js';
import { type PreparedTexts, prepareTexts } from '../../src/align/sentences/prepare.js';
import { wholeRange } from '../../src/align/sentences/range.js';
import { searchRange } from '../../src/align/sentences/search.js';
import { sentenceShapes } from '../../src/align/sentences/shapes.js';
import type { SentenceWeights } from '../../src/align/sentences/weights.js';
import type { Bead } from '../../src/core/alignment.js';
import { expectedCalibrationError, type JudgedLink, reliabilityTable } from './reliability.js';
import {
  createTrainingLattice,
  fitSentenceWeights,
  meanLogLikelihood,
  pruneLattice,
  type TrainingLattice,
} from './sentence-crf.js';
import { cutTexts, type GoldTexts, readGoldTexts } from './sentence-gold.js';

const folds = 6;
const ridge = 1;
const rounds = { first: 12, last: 80 };

/** Links that a first fit finds less probable than this are left out of the second. */
const leastProbability = 1e-7;

interface Case {
  readonly texts: GoldTexts;
  readonly prepared: PreparedTexts;
  readonly lattice: TrainingLattice;
}

/** The gold texts of both sets; the one long file of magazine articles is cut into as many as folds. */
export function readFoldTexts(folder: string): readonly GoldTexts[] {
  const articles = readGoldTexts(folder, 'mag-dev').flatMap((texts) => cutTexts(texts, folds));
  return [...readGoldTexts(folder, 'mac-dev'), ...articles];
}

/** What cross-validation found, and the weights fitted on everything. */
export interface Validation {
  readonly report: string;
  readonly fitAll: () => SentenceWeights;
}

/** Fits with each fold of the documents left out in turn and judges on it. */
export function validate(goldTexts: readonly GoldTexts[], trained: boolean): Validation {
  const cases = goldTexts.map((texts): Case => {
    const prepared = prepareTexts(texts.chinese, texts.english, { trained });
    return { texts, prepared, lattice: createTrainingLattice(prepared, texts.gold) };
  });
  const judged: JudgedLink[] = [];
  const results: FoldResult[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = fit(cases.filter((_, at) => at % folds !== fold).map(({ lattice }) => lattice));
    for (const held of cases.filter((_, at) => at % folds === fold)) {
      results.push(judge(held, weights, judged));
    }
  }
  return {
    report: [
      ...['mac-dev', 'mag-dev'].map((set) => describeSet(set, results)),
      `  expected calibration error ${expectedCalibrationError(judged).toFixed(4)}`,
      reliabilityTable(judged),
    ].join('\n'),
    fitAll: () => fit(cases.map(({ lattice }) => lattice)),
  };
}

/** A short fit on all beads, then a long one on those that are not out of the question. */
function fit(lattices: readonly TrainingLattice[]): SentenceWeights {
  const first = fitSentenceWeights(lattices, { ridge, rounds: rounds.first });
  const pruned = lattices.map((lattice) => pruneLattice(lattice, first, leastProbability));
  return fitSentenceWeights(pruned, { ridge, rounds: rounds.last, start: first });
}

interface FoldResult {
  readonly texts: GoldTexts;
  readonly proposed: readonly Bead[];
  readonly logLikelihood: number;
}

function judge(
  { texts, prepared, lattice }: Case,
  weights: SentenceWeights,
  judged: JudgedLink[],
): FoldResult {
  const gold = new Set(texts.gold.map(({ source, target }) => `${source}:${target}`));
  const range = wholeRange(prepared.chinese.size, prepared.english.size);
  const proposed = searchRange(prepared, range, weights).map(
    ({ chineseStart, englishStart, shape, probability }) => {
      const { chinese, english } = sentenceShapes[shape] ?? { chinese: 0, english: 0 };
      const bead = { source: run(chineseStart, chinese), target: run(englishStart, english) };
      judged.push({ score: probability, right: gold.has(`${bead.source}:${bead.target}`) });
      return bead;
    },
  );
  return {
    texts,
    proposed,
    logLikelihood: meanLogLikelihood([lattice], weights) * texts.gold.length,
  };
}

function describeSet(set: string, results: readonly FoldResult[]): string {
  const own = results.filter(({ texts }) => texts.name.startsWith(set));
  const { strict } = evaluateDocuments(
    own.map(({ texts, proposed }) => ({
      gold: { beads: texts.gold },
      proposed: { beads: proposed },
    })),
  );
  const links = own.reduce((sum, { texts }) => sum + texts.gold.length, 0);
  const likelihood = own.reduce((sum, { logLikelihood }) => sum + logLikelihood, 0) / links;
  return `  ${set}: strict precision ${strict.precision.toFixed(4)}, recall ${strict.recall.toFixed(4)}, F1 ${strict.f1.toFixed(4)}; log-likelihood a gold link ${likelihood.toFixed(4)}`;
}

function run(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => start + at);
}
