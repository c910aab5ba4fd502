/**
 * Measures the shipped model beside a word-by-word gloss: BLEU and chrF on held-back UN sentences
 * and on the shipped resolution by paragraph; on the resolution also whether numbers, dates, symbols
 * and preferred terms are right, with the termbase and without, and whether anything is left out or
 * said over and over.
 * Run: npx tsx tests/bench/translate.ts --data ../shared/data/parallel [--lines 500] [--model DIR]
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { alignDocuments } from '../../src/align/index.js';
import { alignSentenceLines } from '../../src/align/sentences/lines.js';
import type { Block, Document } from '../../src/core/document.js';
import type { Draft } from '../../src/core/draft.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { loadDictionary } from '../../src/language/dictionary/index.js';
import { findMentions } from '../../src/language/mentions.js';
import type { TermMatcher } from '../../src/terms/matcher.js';
import { findRequiredTerms } from '../../src/terms/required-terms.js';
import { findUsedTerms } from '../../src/translate/engine/term-forms.js';
import type { TranslationEngine } from '../../src/translate/engine.js';
import { glossChinese } from '../../src/translate/gloss.js';
import { openTransformersEngine } from '../../src/translate/transformers-engine.js';
import { bleu, chrf } from './metrics.js';
import { readParallelText } from './parallel-text.js';
import { loadShippedTerms } from './shipped-terms.js';

interface Pair {
  readonly zh: string;
  readonly en: string;
}

interface Drafted {
  readonly drafts: readonly Draft[];
  readonly texts: readonly string[];
  readonly seconds: number;
}

async function draft(
  engine: TranslationEngine,
  pairs: readonly Pair[],
  terms?: TermMatcher,
): Promise<Drafted> {
  const start = performance.now();
  const segments = pairs.map(({ zh: text }, at) => ({
    id: String(at),
    text,
    ...(terms && { terms: findRequiredTerms(text, terms) }),
  }));
  const drafts = await engine.translate(segments);
  const seconds = (performance.now() - start) / 1_000;
  return { drafts, texts: drafts.map(({ text }) => text), seconds };
}

/** Share of the numbers, dates and symbols of the sources that stand in the drafts, and how many are made up. */
function judgeMentions(pairs: readonly Pair[], texts: readonly string[]): string {
  let wanted = 0;
  let lost = 0;
  let added = 0;
  pairs.forEach(({ zh }, at) => {
    const ours = findMentions(zh, 'zh').map(({ normal }) => normal);
    const spare = findMentions(texts[at] ?? '', 'en').map(({ normal }) => normal);
    wanted += ours.length;
    for (const normal of ours) {
      const place = spare.indexOf(normal);
      if (place < 0) lost += 1;
      else spare.splice(place, 1);
    }
    added += spare.length;
  });
  return `${wanted - lost} of ${wanted} numbers, dates and symbols right, ${added} more than there should be`;
}

/** Share of the terms of the sources whose English stands in the drafts, as often as asked for. */
function judgeTerms(pairs: readonly Pair[], texts: readonly string[], terms: TermMatcher): string {
  const judged = pairs.flatMap(({ zh }, at) =>
    findUsedTerms(findRequiredTerms(zh, terms), texts[at] ?? ''),
  );
  const right = judged.filter(({ used }) => used).length;
  const share = ((100 * right) / judged.length).toFixed(1);
  return `${right} of ${judged.length} terms with their preferred English (${share} %)`;
}

/** Sentences and long clauses of the sources that nothing in the draft is linked to, and loops. */
function judgeCompleteness(pairs: readonly Pair[], drafts: readonly Draft[]): string {
  const clauses = (text: string, stop: RegExp) =>
    text.split(stop).filter((part) => /\p{L}/u.test(part));
  let dropped = 0;
  let clauseCount = 0;
  pairs.forEach(({ zh }, at) => {
    const source = clauses(zh, /(?<=[。；！？])/u);
    const target = clauses(drafts[at]?.text ?? '', /(?<=[;!?]|[^.]{12}\.(?= |$))/u);
    clauseCount += source.length;
    for (const { source: left, target: right } of alignSentenceLines(source, target).beads) {
      if (right.length === 0) dropped += left.length;
    }
  });
  const looped = drafts.filter(({ warnings }) => warnings.some(({ kind }) => kind === 'repeated'));
  return `${dropped} of ${clauseCount} sentences and clauses left out, ${looped.length} loops`;
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

async function judgeWithTerms(
  engine: TranslationEngine,
  pairs: readonly Pair[],
  without: Drafted,
): Promise<void> {
  const terms = loadShippedTerms();
  const references = pairs.map(({ en }) => en);
  const steered = await draft(engine, pairs, terms);
  for (const [what, { drafts, texts }] of Object.entries({ without, with: steered })) {
    console.log(
      `${what} the termbase: BLEU ${bleu(texts, references).toFixed(2)}, chrF ${chrf(texts, references).toFixed(2)}`,
    );
    console.log(`  ${judgeMentions(pairs, texts)}`);
    console.log(`  ${judgeTerms(pairs, texts, terms)}`);
    console.log(`  ${judgeCompleteness(pairs, drafts)}`);
  }
}

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
    const warned = model.drafts.filter(({ warnings }) => warnings.length > 0).length;
    console.log(`${model.seconds.toFixed(1)} s; ${warned} drafts with a warning`);
    if (name !== 'un-dev') await judgeWithTerms(engine, pairs, model);
    for (let at = 0; at < Math.min(Number(values.show), pairs.length); at++) {
      console.log([pairs[at]?.zh, pairs[at]?.en, model.texts[at], ''].join('\n'));
    }
  }
  await engine.close();
}

await main();
