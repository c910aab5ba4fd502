/**
 * Measures the shipped model beside a word-by-word gloss: BLEU and chrF on held-back UN sentences
 * and on the shipped resolution by paragraph.
 * Run: npx tsx tests/bench/translate.ts --data ../shared/data/parallel [--lines 500] [--model DIR]
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { alignDocuments } from '../../src/align/index.js';
import type { Block, Document } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { loadDictionary } from '../../src/language/dictionary/index.js';
import type { TranslationEngine } from '../../src/translate/engine.js';
import { glossChinese } from '../../src/translate/gloss.js';
import { openTransformersEngine } from '../../src/translate/transformers-engine.js';
import { bleu, chrf } from './metrics.js';
import { readParallelText } from './parallel-text.js';

interface Pair {
  readonly zh: string;
  readonly en: string;
}

interface Drafted {
  readonly texts: readonly string[];
  readonly seconds: number;
  readonly warned: number;
}

async function draft(engine: TranslationEngine, pairs: readonly Pair[]): Promise<Drafted> {
  const start = performance.now();
  const drafts = await engine.translate(pairs.map(({ zh }, at) => ({ id: String(at), text: zh })));
  return {
    texts: drafts.map(({ text }) => text),
    seconds: (performance.now() - start) / 1_000,
    warned: drafts.filter(({ warnings }) => warnings.length > 0).length,
  };
}

/** Paragraphs of the shipped resolution, linked to those of its working English. */
function resolutionPairs(): readonly Pair[] {
  const read = (name: string): Document =>
    documentFromBytes(readFileSync(packageFile('corpora', 'A-RES-56-123', name)), { name });
  const { source, target, links } = alignDocuments(read('zh.txt'), read('en.txt'), {});
  const textOf = (blocks: readonly Block[], ids: readonly string[], glue: string): string =>
    ids.map((id) => blocks.find((block) => block.id === id)?.text ?? '').join(glue);
  const [zhBlocks, enBlocks] = [source, target].map(({ blocks, notes }) => [...blocks, ...notes]);
  return links
    .filter((link) => link.source.length > 0 && link.target.length > 0)
    .map((link) => ({
      zh: textOf(zhBlocks ?? [], link.source, ''),
      en: textOf(enBlocks ?? [], link.target, ' '),
    }));
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    model: { type: 'string', default: packageFile('models', 'duizhao-zh-en') },
    lines: { type: 'string', default: '500' },
    beams: { type: 'string', default: '6' },
    coverage: { type: 'string', default: '0.05' },
    window: { type: 'string', default: '80' },
    show: { type: 'string', default: '0' },
    set: { type: 'string', default: 'un-dev,resolution' },
  },
});

const takePairs = (name: string): readonly Pair[] =>
  readParallelText(values.data, name).map(({ zh = '', en = '' }) => ({ zh, en }));

const isHeldBack = (row: number): boolean =>
  (row >= 1_000 && row < 1_100) || (row >= 3_400 && row < 3_500);

const sets: readonly (readonly [string, () => readonly Pair[]])[] = [
  ['un-dev', () => takePairs('un-dev').slice(0, Number(values.lines))],
  ['resolution', resolutionPairs],
  // For choosing settings: the lines of un-train that training leaves out (training/data.py).
  ['validation', () => takePairs('un-train').filter((_, at) => isHeldBack(at))],
];

async function main(): Promise<void> {
  const engine = await openTransformersEngine(values.model, {
    beams: Number(values.beams),
    coverageWeight: Number(values.coverage),
    window: Number(values.window),
  });
  const dictionary = loadDictionary();
  const wanted = values.set.split(',');
  for (const [name, load] of sets.filter(([name]) => wanted.includes(name))) {
    const pairs = load();
    const references = pairs.map(({ en }) => en);
    const glosses = pairs.map(({ zh }) => glossChinese(zh, dictionary));
    const model = await draft(engine, pairs);
    console.log(`\n${name}: ${pairs.length} pairs`);
    console.table({
      gloss: {
        BLEU: bleu(glosses, references).toFixed(2),
        chrF: chrf(glosses, references).toFixed(2),
      },
      model: {
        BLEU: bleu(model.texts, references).toFixed(2),
        chrF: chrf(model.texts, references).toFixed(2),
      },
    });
    console.log(`${model.seconds.toFixed(1)} s; ${model.warned} drafts with a warning`);
    for (let at = 0; at < Math.min(Number(values.show), pairs.length); at++) {
      console.log([pairs[at]?.zh, pairs[at]?.en, model.texts[at], ''].join('\n'));
    }
  }
  await engine.close();
}

await main();
