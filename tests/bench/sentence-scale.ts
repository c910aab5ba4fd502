/**
 * Prints how time and memory of sentence alignment grow with the texts, and draws a chart of it. Each
 * size is measured in a process of its own, so that its peak memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSentenceAligner } from '../../src/align/sentences/index.js';
import { packageFile } from '../../src/core/package-folder.js';
import { drawScaleChart } from './charts/scale-chart.js';
import { describeMachine } from './machine.js';
import { readParallelText } from './parallel-text.js';

const sizes = [1_000, 3_000, 10_000, 30_000, 100_000];

/** What one process reports. */
interface Measurement {
  /** Sentences on each side. */
  readonly pairs: number;
  /** From the sentences to the beads, loading of resources included. */
  readonly seconds: number;
  /** The same as processor time of all threads, garbage collection included. */
  readonly cpuSeconds: number;
  /** Peak of the whole process, the texts included. */
  readonly peakBytes: number;
  /** Links of one sentence with its own translation. */
  readonly right: number;
}

function measure(folder: string, pairs: number): Measurement {
  const rows = readParallelText(folder, 'law').slice(0, pairs);
  const chinese = rows.map(({ zh = '' }) => zh);
  const english = rows.map(({ en = '' }) => en);
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const beads = createSentenceAligner(chinese, english).align();
  const { user, system } = process.cpuUsage(cpuStart);
  return {
    pairs: rows.length,
    seconds: (performance.now() - start) / 1e3,
    cpuSeconds: (user + system) / 1e6,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    right: beads.filter(
      ({ source, target }) => source.length === 1 && target.length === 1 && source[0] === target[0],
    ).length,
  };
}

const [folder = '../shared/data/parallel', only] = process.argv.slice(2);
if (only !== undefined) {
  console.log(JSON.stringify(measure(folder, Number(only))));
} else {
  console.log(`machine: ${describeMachine()}, statutes in order, as sentences`);
  const measured = sizes.map((size) => {
    const own = fileURLToPath(import.meta.url);
    const args = ['--import', 'tsx', own, folder, String(size)];
    const found: Measurement = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }),
    );
    const { pairs, seconds, cpuSeconds, peakBytes, right } = found;
    console.log(
      `${pairs} × ${pairs}: ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processor time), ` +
        `${Math.round(pairs / seconds)} pairs a second = ${Math.round((2 * pairs) / seconds)} ` +
        `sentences of both sides a second, peak memory ${Math.round(peakBytes / 1e6)} MB, ` +
        `${right} of ${pairs} links right`,
    );
    return found;
  });
  const chart = packageFile('tests', 'bench', 'charts', 'sentence-scale.svg');
  writeFileSync(
    chart,
    drawScaleChart('Sentence alignment by length of the texts', 'sentences on each side', [
      {
        name: 'time',
        unit: 's',
        points: measured.map(({ pairs, seconds }) => ({ size: pairs, value: seconds })),
      },
      {
        name: 'peak memory',
        unit: 'MB',
        points: measured.map(({ pairs, peakBytes }) => ({ size: pairs, value: peakBytes / 1e6 })),
      },
    ]),
  );
}
