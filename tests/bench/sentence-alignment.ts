/** Prints what sentence alignment reaches: F1 and calibration across documents, the UDHR, and time. */
import { evaluateAlignment } from '../../src/align/evaluation/index.js';
import { createSentenceAligner } from '../../src/align/sentences/index.js';
import { embedGoldTexts } from './gold-vectors.js';
import { describeMachine } from './machine.js';
import { readParallelText } from './parallel-text.js';
import { readFoldTexts, validate } from './sentence-folds.js';
import { declarationTexts, readDeclarationGold } from './udhr.js';

const [evaluation = '../shared/eval', parallel = '../shared/data/parallel'] = process.argv.slice(2);
console.log(`machine: ${describeMachine()}`);

const texts = readFoldTexts(evaluation);
console.log(`with the trained lexicon and word vectors:\n${validate(texts, {}).report}`);
console.log(`with the dictionary only:\n${validate(texts, { trained: false }).report}`);
const { vectors, rate } = await embedGoldTexts(texts);
console.log(
  `with sentence vectors too (${Math.round(rate)} sentences a second):\n${validate(texts, { vectors }).report}`,
);

for (const level of ['blocks', 'sentences', 'clauses'] as const) {
  const proposed = createSentenceAligner(
    declarationTexts('zh', level),
    declarationTexts('en', level),
  ).align();
  const { strict } = evaluateAlignment(
    { beads: readDeclarationGold(level) },
    { beads: proposed.map(({ source, target }) => ({ source, target })) },
  );
  console.log(`declaration of human rights, ${level}: strict F1 ${strict.f1.toFixed(4)}`);
}

const statutes = readParallelText(parallel, 'law');
for (const size of [1_000, 3_000, 10_000]) {
  const rows = statutes.slice(0, size);
  const start = performance.now();
  const beads = createSentenceAligner(
    rows.map(({ zh = '' }) => zh),
    rows.map(({ en = '' }) => en),
  ).align();
  const seconds = (performance.now() - start) / 1000;
  const right = beads.filter(
    ({ source, target }) => source.length === 1 && target.length === 1 && source[0] === target[0],
  ).length;
  console.log(
    `statutes, ${size} × ${size}: ${seconds.toFixed(1)} s, ${Math.round(size / seconds)} pairs a second, ${right} of ${size} links right, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
}
