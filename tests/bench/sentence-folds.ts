/** Cross-validation of the sentence aligner over documents: fitted on some, judged on the others. */
import { evaluateDocuments } from '../../src/align/evaluation/index.js';
import {
  type PreparedTexts,
  prepareTexts,
  type Resources,
} from '../../src/align/sentences/prepare.js';
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
import {
  cutTexts,
  type GoldTexts,
  insertPassage,
  pairUnrelated,
  readGoldTexts,
} from './sentence-gold.js';

const folds = 6;
const ridge = 1;
const rounds = { first: 12, last: 80 };

/** How much texts made for training count beside gold texts. */
const hardWeight = 0.2;

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
export function validate(goldTexts: readonly GoldTexts[], resources: Resources): Validation {
  const cases = goldTexts.map((texts): Case => {
    const prepared = prepareTexts(texts.chinese, texts.english, resources);
    return { texts, prepared, lattice: createTrainingLattice(prepared, texts.gold) };
  });
  const allHard = makeHardCases(goldTexts, resources);
  const first = fitSentenceWeights(
    [...cases, ...allHard].map(({ lattice }) => lattice),
    { ridge, rounds: rounds.first },
  );
  const training = pruneAll(cases, first);
  const hard = pruneAll(allHard, first);
  const judged: JudgedLink[] = [];
  const results: FoldResult[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isKept = (at: number) => at % folds !== fold;
    const weights = fitWeights(
      [
        ...training.filter((_, at) => isKept(at)).map(({ lattice }) => lattice),
        ...hard.filter(({ from }) => from.every(isKept)).map(({ lattice }) => lattice),
      ],
      first,
    );
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
    fitAll: () =>
      fitWeights(
        [...training, ...hard].map(({ lattice }) => lattice),
        first,
      ),
  };
}

/** Texts made for training only, and the places of the gold texts they are made of. */
interface HardCase {
  readonly from: readonly number[];
  readonly lattice: TrainingLattice;
}

/**
 * Texts that do not belong together, and texts with a passage that only one side has: parallel texts
 * alone never teach what a missing counterpart looks like.
 */
function makeHardCases(goldTexts: readonly GoldTexts[], resources: Resources): readonly HardCase[] {
  return goldTexts.flatMap((texts, at) => {
    // Two texts further, so that both are often of the same kind.
    const other = (at + 2) % goldTexts.length;
    const strange = goldTexts[other];
    if (strange === undefined) return [];
    return [pairUnrelated(texts, strange, 100), insertPassage(texts, strange, 40)].map((made) => {
      const prepared = prepareTexts(made.chinese, made.english, resources);
      return { from: [at, other], lattice: createTrainingLattice(prepared, made.gold, hardWeight) };
    });
  });
}

/**
 * The lattices without what a short fit on all of them finds next to impossible. Texts that are judged
 * on are searched whole, so that nothing of this reaches them.
 */
function pruneAll<Item extends { readonly lattice: TrainingLattice }>(
  items: readonly Item[],
  first: SentenceWeights,
): readonly Item[] {
  return items.map((item) => ({
    ...item,
    lattice: pruneLattice(item.lattice, first, leastProbability),
  }));
}

function fitWeights(lattices: readonly TrainingLattice[], first: SentenceWeights): SentenceWeights {
  return fitSentenceWeights(lattices, { ridge, rounds: rounds.last, start: first });
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
