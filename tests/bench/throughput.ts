/**
 * Measures how fast drafts are made: the first draft of a fresh process, pieces a second greedily and
 * with four beams, paragraphs a minute of the shipped resolution, and memory; with --opus beside
 * another model, e.g. one of opus-mt-zh-en's shape made by models/training/random_marian.py. Then
 * time and memory of the built `duizhao translate` as users start it, second tries and all, without
 * and with the termbase.
 * Run: npx tsx tests/bench/throughput.ts [--model DIR] [--opus DIR] [--threads 1] [--workers 1] [--paragraphs 42]
 */
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { openLocalModel } from '../../src/translate/engine/local-model.js';
import { createWorkers } from '../../src/translate/engine/workers.js';
import { completeSettings } from '../../src/translate/transformers-engine.js';
import { describeMachine } from './machine.js';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: packageFile('models', 'duizhao-zh-en') },
    opus: { type: 'string' },
    threads: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    paragraphs: { type: 'string', default: '42' },
    // Set in the processes that measure.
    beams: { type: 'string' },
  },
});

interface Measured {
  /** Seconds from the start of the process to the first draft. */
  readonly cold: number;
  readonly seconds: number;
  /** The same in time of the processors, which the load of the machine does not change much. */
  readonly processorSeconds: number;
  readonly pieces: number;
  readonly paragraphs: number;
  readonly megabytes: number;
}

function paragraphs(): readonly string[] {
  const name = 'zh.txt';
  const bytes = readFileSync(packageFile('corpora', 'A-RES-56-123', name));
  const { blocks } = documentFromBytes(bytes, { name });
  return blocks.map(({ text }) => text).slice(0, Number(values.paragraphs));
}

/** One measurement, in a process of its own. */
async function measure(beams: number): Promise<Measured> {
  const open = { threads: Number(values.threads) };
  const model = await openLocalModel(values.model, open);
  // Random weights loop and fail every check: without a second try both models do the same work.
  const workers = createWorkers(model, {
    open,
    segments: completeSettings(model, { beams, retry: false }),
    workers: Number(values.workers),
  });
  const texts = paragraphs();
  const segments = texts.map((text, at) => ({ id: String(at), text }));
  await workers.draft(segments.slice(0, 1));
  const cold = performance.now() / 1_000;
  const start = performance.now();
  const used = process.cpuUsage();
  const drafted = await workers.draft(segments);
  const { user, system } = process.cpuUsage(used);
  const pieces = drafted.reduce((sum, { draft }) => sum + model.encode(draft.text).length + 1, 0);
  const seconds = (performance.now() - start) / 1_000;
  await workers.close();
  await model.close();
  return {
    cold,
    seconds,
    processorSeconds: (user + system) / 1e6,
    pieces,
    paragraphs: texts.length,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  };
}

function measureApart(model: string, beams: number): Promise<Measured> {
  const { threads, workers, paragraphs } = values;
  return new Promise((resolve, reject) => {
    const options = { model, threads, workers, paragraphs, beams: String(beams) };
    const child = fork(
      import.meta.filename,
      Object.entries(options).map(([name, value]) => `--${name}=${value}`),
    );
    child.once('message', (message) => resolve(message as Measured));
    child.once('error', reject);
    child.once('exit', (code) => code && reject(new Error(`measuring ended with ${code}`)));
  });
}

/** One run of the built command line with the settings that users get. */
function measureCommand(name: string, args: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-peak-'));
  const peakFile = join(folder, 'peak');
  const start = performance.now();
  execFileSync(
    process.execPath,
    [
      ...['--import', join(import.meta.dirname, 'report-peak.mjs')],
      packageFile('dist', 'cli.js'),
      ...['translate', packageFile('corpora', 'A-RES-56-123', 'zh.txt'), '--quiet', ...args],
      ...['--out', join(folder, 'drafts.tsv')],
    ],
    { env: { ...process.env, PEAK_FILE: peakFile }, stdio: 'ignore' },
  );
  const seconds = (performance.now() - start) / 1_000;
  const megabytes = Number(readFileSync(peakFile, 'utf8')) / 1_024;
  console.log(`${name}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
  rmSync(folder, { recursive: true });
}

async function main(): Promise<void> {
  if (values.beams !== undefined) {
    process.send?.(await measure(Number(values.beams)));
    return;
  }
  console.log(`${describeMachine()}; load ${loadavg().map((load) => load.toFixed(1))}`);
  for (const folder of [values.model, values.opus].filter((each) => each !== undefined)) {
    for (const beams of [1, 4]) {
      const got = await measureApart(folder, beams);
      const rate = (count: number, seconds: number) => (count / seconds).toFixed(0);
      console.log(
        `${folder}, ${beams === 1 ? 'greedy' : `${beams} beams`}: first draft ${got.cold.toFixed(1)} s, ` +
          `${rate(got.pieces, got.seconds)} pieces/s (${rate(got.pieces, got.processorSeconds)} a second of processor), ` +
          `${rate(60 * got.paragraphs, got.seconds)} paragraphs/min, ${got.megabytes.toFixed(0)} MB`,
      );
    }
  }
  measureCommand('duizhao translate, the resolution', []);
  const termbase = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');
  measureCommand('duizhao translate --termbase, the resolution', ['--termbase', termbase]);
}

await main();
