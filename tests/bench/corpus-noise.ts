/**
 * How much of the noise of the WMT filtering tasks the corpus builder removes with its usual settings,
 * and how much that is clean goes with it. Noise is planted at a known rate into texts that no filter
 * was fitted on: lines 1,751–3,500 and 3,501–4,000 of the development set of the UN Parallel Corpus, and
 * statutes that are set aside for reports (`filter-texts.ts`). The lexicon and the word vectors that the
 * filters look into have seen some of these pairs, though none of the lines 3,501–4,000. The whole path is
 * that of the command: a bitext is read, measured, judged, and repeats are removed.
 *
 * Half of the pairs are noise, seven kinds alike: less than in a crawl (77 % of raw ParaCrawl,
 * Khayrallah & Koehn 2018), more than in a good memory.
 *
 * Run: `npm run bench:corpus-noise [-- --rate 0.03]`. The data is not part of the repository.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCorpus } from '../../src/corpus/build/index.js';
import { openCorpus } from '../../src/corpus/folder/index.js';
import { createPoolExecutor } from '../../src/corpus/run/pool-executor.js';
import { corpusSettings } from '../../src/corpus/settings.js';
import { readFilterTexts } from './filter-texts.js';
import { describeMachine } from './machine.js';
import { noiseKinds, type PlantedPair, plantNoise } from './planted-noise.js';

const { values } = parseArgs({
  options: { rate: { type: 'string', default: '0.0714' }, laws: { type: 'string', default: '60' } },
});

const documents = readFilterTexts('report')
  .filter(({ name }) => ['un-train', 'un-dev', 'law'].includes(name))
  .flatMap(({ name, documents: own }) => (name === 'law' ? own.slice(-Number(values.laws)) : own));
const planted = plantNoise(documents, { rate: Number(values.rate), seed: 20_261_201 });
const place = mkdtempSync(join(tmpdir(), 'corpus-noise-'));
const line = ({ chinese, english }: PlantedPair) =>
  [chinese, english].map((text) => text.replaceAll(/[\t\r\n\\]+/gu, ' ')).join('\t');
writeFileSync(join(place, 'pairs.tsv'), `zh\ten\n${planted.map(line).join('\n')}\n`);
const settings = corpusSettings.parse({ output: { formats: [] } });
const begun = performance.now();
await buildCorpus({
  sources: [join(place, 'pairs.tsv')],
  out: join(place, 'corpus'),
  settings,
  version: 'bench',
  createExecutor: (store) =>
    createPoolExecutor({ settings, store, workers: 1, patience: 3_600_000, memory: 1_024 }),
  memory: 512,
  signal: new AbortController().signal,
});
const seconds = (performance.now() - begun) / 1_000;

// A row with an empty side is no unit: it counts as removed, and takes no place among the units.
const rows = planted.filter((pair) =>
  line(pair)
    .split('\t')
    .every((text) => text.trim() !== ''),
);
const removals = new Map<number, string>();
for await (const { index, removed } of (await openCorpus(join(place, 'corpus'))).units()) {
  if (removed === undefined) continue;
  removals.set(index, removed.by === 'filter' ? removed.detail : removed.by);
}
rmSync(place, { recursive: true });

console.log(`machine: ${describeMachine()}`);
console.log(
  `${planted.length} pairs in ${seconds.toFixed(1)} s on one thread (${(planted.length / seconds).toFixed(0)} pairs a second, read, measured by all filters, judged, held against each other)`,
);
console.log('\nkind             planted  removed  recall  by');
let [found, noise] = [planted.length - rows.length, planted.length - rows.length];
for (const kind of noiseKinds) {
  const own = rows.flatMap((pair, at) => (pair.kind === kind ? [removals.get(at)] : []));
  const removed = own.filter((reason) => reason !== undefined);
  found += removed.length;
  noise += own.length;
  console.log(
    `${kind.padEnd(16)}${String(own.length).padStart(8)}${String(removed.length).padStart(9)}${(removed.length / own.length).toFixed(3).padStart(8)}  ${mostOften(removed)}`,
  );
}
const clean = rows.flatMap((pair, at) => (pair.kind === 'clean' ? [removals.get(at)] : []));
const lost = clean.filter((reason) => reason !== undefined);
const [precision, recall] = [found / (found + lost.length), found / noise];
console.log(
  `clean           ${String(clean.length).padStart(8)}${String(lost.length).padStart(9)}${''.padStart(8)}  ${mostOften(lost)}`,
);
console.log(
  `\nprecision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}; ${((1 - lost.length / clean.length) * 100).toFixed(1)} % of the clean pairs stay`,
);

function mostOften(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ');
}
