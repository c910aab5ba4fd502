/** `duizhao corpus build`: documents in, a corpus out. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DuizhaoError } from '../../../core/errors.js';
import { type BuildReport, buildCorpus } from '../../../corpus/build/index.js';
import { checkSettings, readCorpusSettings } from '../../../corpus/config/read-settings.js';
import type { QueueExecutor } from '../../../corpus/queue/index.js';
import type { Executor } from '../../../corpus/run/executor.js';
import { createPoolExecutor } from '../../../corpus/run/pool-executor.js';
import type { CorpusSettings } from '../../../corpus/settings.js';
import { cachePlace } from '../../../fetch/index.js';
import type { Stage } from '../../../messages/cli-messages.js';
import type { CorpusWords } from '../../../messages/corpus-words.js';
import { exitCodes } from '../../exit-codes.js';
import { type FetchingOptions, fetchWith } from '../../fetching.js';
import type { Settings } from '../../settings.js';
import { readVersion } from '../../version.js';
import { wholeNumber } from '../../whole-number.js';
import { createBuildProgress } from './build-progress.js';

export interface BuildCommandOptions extends Omit<FetchingOptions, 'revalidate'> {
  readonly out: string;
  readonly config?: string;
  readonly level?: CorpusSettings['level'];
  readonly workers?: string;
  readonly memory?: string;
  readonly patience?: string;
  readonly store?: string;
  readonly decontaminate?: readonly string[];
  readonly against?: readonly string[];
  readonly formats?: string;
  readonly shard?: string;
  readonly seed?: string;
  readonly retryFailed?: boolean;
  readonly strict?: boolean;
  readonly queue?: string;
  readonly queueName?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const usualMemory = 2_048;
const usualPatience = 300;
/** Share of the memory that the database has; the threads share the rest. */
const databaseShare = 0.25;
const leastHeap = 256;

/**
 * Builds a corpus and says what has become of it. Gives back the exit code: 0, or with `--strict` 1
 * where documents failed; that of an interruption after Ctrl-C.
 * @throws DuizhaoError for bad usage, settings and sources, a full disk, a queue that is not there.
 */
export async function build(
  sources: readonly string[],
  options: BuildCommandOptions,
  settings: Settings,
): Promise<number> {
  const words = settings.messages.corpus;
  const corpus = await settingsFrom(options, words);
  const memory = wholeNumber(options.memory, '--memory', 512, words) ?? usualMemory;
  const patience = wholeNumber(options.patience, '--patience', 1, words) ?? usualPatience;
  const workers = wholeNumber(options.workers, '--workers', 1, words) ?? availableParallelism();
  let queue: QueueExecutor | undefined;
  const openQueue = await queueOpener(corpus, patience * 1_000, options, settings);
  const createExecutor =
    openQueue === undefined
      ? (store: string): Executor =>
          createPoolExecutor({
            settings: corpus,
            store,
            workers,
            patience: patience * 1_000,
            memory: Math.max(leastHeap, Math.floor((memory * (1 - databaseShare)) / workers)),
          })
      : (store: string): Executor => {
          queue = openQueue(store);
          return queue;
        };
  const progress =
    options.quiet === true
      ? settings.startProgress(true)
      : createBuildProgress(process.stderr, settings.messages);
  try {
    const report = await buildCorpus({
      sources,
      out: options.out,
      ...(options.store !== undefined && { store: options.store }),
      settings: corpus,
      version: readVersion(),
      createExecutor,
      memory: Math.floor(memory * databaseShare),
      retryFailed: options.retryFailed === true,
      listing: {
        symbols: {
          cache: cachePlace(options.cache),
          fetch: (requests) => fetchWith(requests, options, settings),
        },
      },
      signal: settings.signal,
      onProgress: (stage, done, total) => {
        progress.show(stages[stage], done, total);
        const isCounted = done !== undefined && total !== undefined;
        queue?.tell({ stage, ...(isCounted && { left: total - done }) });
      },
    }).finally(() => progress.end());
    await tell(report, options, settings);
    const { failed } = report.manifest.counts.documents;
    return options.strict === true && failed > 0 ? exitCodes.incomplete : exitCodes.fine;
  } catch (error) {
    if (!settings.signal.aborted) throw error;
    settings.say(words.interrupted);
    return exitCodes.interrupted;
  }
}

const stages = {
  list: 'corpus-list',
  pair: 'corpus-pair',
  align: 'corpus-align',
  assemble: 'corpus-assemble',
  write: 'corpus-write',
} as const satisfies Readonly<Record<string, Stage>>;

/** What puts the work on a queue, if that is wanted. */
async function queueOpener(
  corpus: CorpusSettings,
  patience: number,
  { queue: url, queueName }: BuildCommandOptions,
  { messages, say }: Settings,
): Promise<((store: string) => QueueExecutor) | undefined> {
  if (url === undefined) return undefined;
  const { createQueueExecutor, shownAddress } = await import('../../../corpus/queue/index.js');
  const named = queueName === undefined ? '' : ` --queue-name ${queueName}`;
  const command = `duizhao corpus worker --queue ${shownAddress(url)}${named}`;
  return (store) =>
    createQueueExecutor({
      url,
      ...(queueName !== undefined && { queueName }),
      store,
      settings: corpus,
      patience,
      version: readVersion(),
      onLonely: () => say(`${messages.warning}: ${messages.corpus.noWorkers(command)}`),
    });
}

/** The settings of the file, with what the command line says in their place. */
async function settingsFrom(
  options: BuildCommandOptions,
  words: CorpusWords,
): Promise<CorpusSettings> {
  const read =
    options.config === undefined ? checkSettings({}, '') : await readCorpusSettings(options.config);
  const { level, decontaminate = [], against = [] } = options;
  const seed = wholeNumber(options.seed, '--seed', 0, words);
  const shard = wholeNumber(options.shard, '--shard', 1, words);
  return {
    ...read,
    ...(level !== undefined && { level }),
    deduplicate: {
      ...read.deduplicate,
      decontaminate: [...read.deduplicate.decontaminate, ...decontaminate],
      against: [...read.deduplicate.against, ...against],
    },
    split: { ...read.split, ...(seed !== undefined && { seed }) },
    output: {
      ...read.output,
      ...(shard !== undefined && { shard }),
      ...(options.formats !== undefined && { formats: formatsFrom(options.formats, words) }),
    },
  };
}

const formats = ['parquet', 'tmx', 'jsonl', 'moses'] as const;

function formatsFrom(written: string, words: CorpusWords): CorpusSettings['output']['formats'] {
  return written.split(',').map((name) => {
    const format = formats.find((known) => known === name.trim());
    if (format !== undefined) return format;
    throw new DuizhaoError(
      'BAD_USAGE',
      words.badFormat(name.trim(), formats.join(', ')),
      words.badFormatHint,
    );
  });
}

async function tell(
  { manifest, reused }: BuildReport,
  { out, json, quiet }: BuildCommandOptions,
  { messages, print, say }: Settings,
): Promise<void> {
  const { counts } = manifest;
  const { summary: words } = messages.corpus;
  if (json === true) {
    await print(`${JSON.stringify({ folder: out, ...counts, reused })}\n`);
    return;
  }
  if (counts.documents.failed + counts.documents.refused > 0) {
    say(`${messages.warning}: ${words.failures(join(out, 'quarantine.jsonl'))}`);
  }
  if (quiet === true) return;
  const { documents, units } = counts;
  const removed = Object.entries(units.removed)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([reason, count]) => `${reason} ${figure(count)}`);
  const { train, dev, test } = units.splits;
  const lines = [
    words.documents(
      figure(documents.aligned),
      figure(documents.rejected),
      figure(documents.failed),
    ),
    ...(documents.lone === 0 ? [] : [words.lone(figure(documents.lone))]),
    ...(documents.refused === 0 ? [] : [words.refused(figure(documents.refused))]),
    ...(reused === 0 ? [] : [words.reused(figure(reused))]),
    words.units(figure(units.kept), figure(units.found)),
    ...(removed.length === 0 ? [] : [words.removed(removed.join(', '))]),
    words.splits(figure(train ?? 0), figure(dev ?? 0), figure(test ?? 0)),
    words.written(out),
  ];
  await print(`${lines.join('\n')}\n`);
}

function figure(value: number): string {
  return value.toLocaleString('en-US');
}
