/**
 * Measures how many of the numbers, dates and symbols of a source come out right in its draft: in
 * the validation lines, in the shipped resolution, and in made-up sentences in the patterns of
 * resolutions and reports.
 * Run: npx tsx tests/bench/drafted-mentions.ts [--data ../shared/data/parallel] [--model DIR]
 *   [--set generated,resolution,validation] [--lines 300] [--no-retry] [--show]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { findMentions } from '../../src/language/mentions.js';
import { openTransformersEngine } from '../../src/translate/transformers-engine.js';
import { compareMentions } from '../../src/translate/verify.js';
import { generateSentences } from './generated-sentences.js';
import { readParallelText } from './parallel-text.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    model: { type: 'string', default: packageFile('models', 'duizhao-zh-en') },
    set: { type: 'string', default: 'generated,resolution,validation' },
    lines: { type: 'string', default: '300' },
    beams: { type: 'string', default: '6' },
    'no-retry': { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});

function resolutionTexts(): readonly string[] {
  const name = 'zh.txt';
  const bytes = readFileSync(packageFile('corpora', 'A-RES-56-123', name));
  const { blocks, notes } = documentFromBytes(bytes, { name });
  return [...blocks, ...notes].map(({ text }) => text);
}

const isHeldBack = (row: number): boolean =>
  (row >= 1_000 && row < 1_100) || (row >= 3_400 && row < 3_500);

const sets: readonly (readonly [string, () => readonly string[]])[] = [
  ['generated', () => generateSentences(Number(values.lines), 1)],
  ['resolution', resolutionTexts],
  [
    'validation',
    () =>
      readParallelText(values.data, 'un-train')
        .filter((_, row) => isHeldBack(row))
        .map(({ zh = '' }) => zh)
        .slice(0, Number(values.lines)),
  ],
];

async function main(): Promise<void> {
  const engine = await openTransformersEngine(values.model, {
    beams: Number(values.beams),
    retry: !values['no-retry'],
  });
  for (const [name, load] of sets.filter(([name]) => values.set.split(',').includes(name))) {
    const texts = load();
    const drafts = await engine.translate(texts.map((text, at) => ({ id: String(at), text })));
    let mentions = 0;
    let missing = 0;
    let added = 0;
    drafts.forEach(({ text: draft }, at) => {
      const source = texts[at] ?? '';
      const differences = compareMentions(source, draft);
      mentions += findMentions(source, 'zh').length;
      missing += differences.missing.length;
      added += differences.added.length;
      if (values.show && differences.missing.length + differences.added.length > 0) {
        const normals = (list: typeof differences.missing) => list.map(({ normal }) => normal);
        console.log(`${source}\n${draft}`);
        console.log(
          `  missing ${normals(differences.missing)}; added ${normals(differences.added)}`,
        );
      }
    });
    const share = ((100 * (mentions - missing)) / Math.max(1, mentions)).toFixed(2);
    console.log(
      `${name}: ${texts.length} texts, ${mentions} mentions, ${share} % right, ` +
        `${missing} missing, ${added} that the source does not have`,
    );
  }
  await engine.close();
}

await main();
