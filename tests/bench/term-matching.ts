/**
 * Measures how fast terms are found, how long a matcher takes to make, and in what memory: the
 * termbases that ship, filled up with terms made by program.
 * Run: npx tsx --expose-gc tests/bench/term-matching.ts [--data ../shared/data/parallel] [--terms 1000,10000,100000]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import type { Concept, Termbase } from '../../src/core/term.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';
import { describeMachine } from './machine.js';
import { readParallelText } from './parallel-text.js';
import { createRandom } from './random.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    terms: { type: 'string', default: '1000,10000,100000' },
    megabytes: { type: 'string', default: '5' },
  },
});
const seed = 8;

const rows = [
  // The lines after these are kept for reports on rules.
  ...readParallelText(values.data, 'un-train').slice(0, 2_500),
  ...readParallelText(values.data, 'law'),
];
const texts: Readonly<Record<Language, readonly string[]>> = {
  zh: rows.map(({ zh = '' }) => zh),
  en: rows.map(({ en = '' }) => en),
};

function shippedConcepts(): Concept[] {
  const folder = packageFile('corpora', 'termbases');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tbx'))
    .sort()
    .flatMap((name) => readTbx(readFileSync(join(folder, name), 'utf8'), name).concepts);
}

/** Runs of words and characters of the texts, none twice, so that many are found in the texts again. */
function madeConcepts(count: number): Concept[] {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const run = (pieces: readonly string[], fewest: number) => {
    const start = below(pieces.length);
    return pieces.slice(start, start + fewest + below(4));
  };
  const seen = new Set<string>();
  const concepts: Concept[] = [];
  while (concepts.length < count) {
    const row = rows[below(rows.length)];
    // One Chinese term in ten is short.
    const zh = run(row?.zh?.match(/\p{Script=Han}/gu) ?? [], below(10) === 0 ? 2 : 4).join('');
    const en = run(row?.en?.match(/\p{L}[\p{L}-]*/gu) ?? [], 2).join(' ');
    if (zh.length < 2 || !en.includes(' ') || seen.has(zh) || seen.has(en)) continue;
    seen.add(zh).add(en);
    concepts.push({
      id: `made-${concepts.length + 1}`,
      terms: [
        { language: 'zh', text: zh, status: 'preferred' },
        { language: 'en', text: en, status: 'preferred' },
      ],
    });
  }
  return concepts;
}

/** A termbase with about so many terms of each language, the ones that ship first. */
function termbaseOf(count: number, shipped: readonly Concept[]): Termbase {
  const concepts = [
    ...shipped.slice(0, count),
    ...madeConcepts(Math.max(0, count - shipped.length)),
  ];
  return { id: 'bench', title: 'Bench', concepts };
}

function megabytesInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Seconds of the processor; other work on the machine does not count. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function main(): void {
  console.log(describeMachine());
  const shipped = shippedConcepts();
  createTermMatcher(termbaseOf(10, shipped)).find('预热预防犯罪', 'zh');
  for (const count of values.terms.split(',').map(Number)) {
    const termbase = termbaseOf(count, shipped);
    const before = megabytesInUse();
    let matcher = createTermMatcher({ id: '', title: '', concepts: [] });
    const seconds = processorSeconds(() => {
      matcher = createTermMatcher(termbase);
    });
    const memory = megabytesInUse() - before;
    console.log(`${count} concepts: made in ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB`);
    for (const language of ['zh', 'en'] as const) {
      let bytes = 0;
      let hits = 0;
      const enough = Number(values.megabytes) * 1e6;
      const taken = processorSeconds(() => {
        for (let place = 0; bytes < enough; place = (place + 1) % rows.length) {
          const text = texts[language][place] ?? '';
          bytes += Buffer.byteLength(text) + 1;
          hits += matcher.find(text, language).length;
        }
      });
      const rate = (bytes / 1e6 / taken).toFixed(1);
      console.log(`  ${language}: ${rate} MB/s, ${hits} hits in ${(bytes / 1e6).toFixed(0)} MB`);
    }
  }
}

main();
