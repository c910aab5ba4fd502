/** Fits the weights of the sentence aligner and reports what they reach on texts left out. */
import { writeFileSync } from 'node:fs';
import { evaluateDocuments } from '../../src/align/evaluation/index.js';
import { type PreparedTexts, prepareTexts } from '../../src/align/sentences/prepare.js';
import { wholeRange } from '../../src/align/sentences/range.js';
import { searchRange } from '../../src/align/sentences/search.js';
import { sentenceShapes } from '../../src/align/sentences/shapes.js';
import type { SentenceWeights } from '../../src/align/sentences/weights.js';
import type { Bead } from '../../src/core/alignment.js';
import { packageFile } from '../../src/core/package-folder.js';
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

interface Case {
  readonly texts: GoldTexts;
  readonly prepared: PreparedTexts;
  readonly lattice: TrainingLattice;
}

const [folder = '../shared/eval'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const shouldWrite = process.argv.includes('--write');

const mac = readGoldTexts(folder, 'mac-dev');
const mag = readGoldTexts(folder, 'mag-dev').flatMap((texts) => cutTexts(texts, folds));
const fitted: Record<string, SentenceWeights> = {};
for (const [name, trained] of [
  ['full', true],
  ['plain', false],
] as const) {
  const cases = [...mac, ...mag].map((texts) => prepareCase(texts, trained));
  fitted[name] = fitAll(name, cases);
}
if (shouldWrite) {
  writeFileSync(
    packageFile('src', 'align', 'sentences', 'weights.json'),
    `${JSON.stringify(fitted, (_, value) => (typeof value === 'number' ? Number(value.toFixed(5)) : value), 2)}\n`,
  );
}

function prepareCase(texts: GoldTexts, trained: boolean): Case {
  const prepared = prepareTexts(texts.chinese, texts.english, { trained });
  return { texts, prepared, lattice: createTrainingLattice(prepared, texts.gold) };
}

function fitAll(name: string, cases: readonly Case[]): SentenceWeights {
  const judged: JudgedLink[] = [];
  const found: { readonly texts: GoldTexts; readonly proposed: readonly Bead[] }[] = [];
  let logLikelihood = { mac: 0, mag: 0 };
  const start = performance.now();
  const first = fitSentenceWeights(
    cases.map(({ lattice }) => lattice),
    { ridge, rounds: 12 },
  );
  const pruned = cases.map(({ lattice }) => pruneLattice(lattice, first, 1e-7));
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldOut = (_: unknown, at: number) => at % folds === fold;
    const weights = fitSentenceWeights(
      pruned.filter((lattice, at) => !isHeldOut(lattice, at)),
      { ridge, rounds: 80, start: first },
    );
    for (const { texts, prepared, lattice } of cases.filter(isHeldOut)) {
      const path = searchRange(
        prepared,
        wholeRange(prepared.chinese.size, prepared.english.size),
        weights,
      );
      const gold = new Set(texts.gold.map(({ source, target }) => `${source}:${target}`));
      const proposed = path.map(({ chineseStart, englishStart, shape, probability }) => {
        const { chinese, english } = sentenceShapes[shape] ?? { chinese: 0, english: 0 };
        const bead = { source: run(chineseStart, chinese), target: run(englishStart, english) };
        judged.push({ score: probability, right: gold.has(`${bead.source}:${bead.target}`) });
        return bead;
      });
      found.push({ texts, proposed });
      const kind = texts.name.startsWith('mac') ? 'mac' : 'mag';
      const share =
        texts.gold.length /
        cases
          .filter((c) => c.texts.name.startsWith(kind))
          .reduce((n, c) => n + c.texts.gold.length, 0);
      logLikelihood = {
        ...logLikelihood,
        [kind]: logLikelihood[kind] + share * meanLogLikelihood([lattice], weights),
      };
    }
  }
  for (const set of ['mac-dev', 'mag-dev']) {
    const { strict } = evaluateDocuments(
      found
        .filter(({ texts }) => texts.name.startsWith(set))
        .map(({ texts, proposed }) => ({
          gold: { beads: texts.gold },
          proposed: { beads: proposed },
        })),
    );
    console.log(
      `${name} ${set}: strict precision ${strict.precision.toFixed(4)} recall ${strict.recall.toFixed(4)} F1 ${strict.f1.toFixed(4)}`,
    );
  }
  console.log(
    `log-likelihood a link: mac ${logLikelihood.mac.toFixed(4)} mag ${logLikelihood.mag.toFixed(4)}`,
  );
  console.log(`expected calibration error ${expectedCalibrationError(judged).toFixed(4)}`);
  console.log(reliabilityTable(judged));
  const weights = fitSentenceWeights(pruned, { ridge, rounds: 80, start: first });
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  return weights;
}

function run(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => start + at);
}
