/** Builds a corpus: sources in, a folder of shards out. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assembleCorpus } from '../assemble/index.js';
import type { Assembly, ResultRef } from '../assembly.js';
import { createFilters } from '../filters/index.js';
import { type CorpusManifest, requireOwnFolder, workFolder, writeCorpus } from '../folder/index.js';
import type { Executor, KeyedTask } from '../run/executor.js';
import type { CorpusSettings } from '../settings.js';
import type { RefusedItem, SourceItem } from '../source-item.js';
import { closeArchives, listSources, type SourceOptions } from '../sources/index.js';
import { openFolderStore } from '../store/folder-store.js';
import type { ResultStore } from '../store/result-store.js';
import { type Task, taskKey } from '../tasks/index.js';
import { describeShortage } from './describe-shortage.js';
import { openDigestFile } from './digest-file.js';
import { type FoundPairs, findPairs } from './find-pairs.js';
import { takeLock } from './lock.js';
import { readSoundly } from './read-soundly.js';

export type BuildStage = 'list' | 'pair' | 'align' | 'assemble' | 'write';

export interface BuildOptions {
  readonly sources: readonly string[];
  /** Folder of the corpus. */
  readonly out: string;
  /** Folder of the results. Default: in the corpus's folder. */
  readonly store?: string;
  readonly settings: CorpusSettings;
  /** Version of duizhao, for the manifest. */
  readonly version: string;
  /** What runs the tasks; it is made once it is known where results go. */
  readonly createExecutor: (store: string) => Executor;
  /** Megabytes for the database. */
  readonly memory: number;
  /** Whether what failed in an earlier run is tried again. */
  readonly retryFailed?: boolean;
  readonly listing?: Omit<SourceOptions, 'leaveOut' | 'digests' | 'signal'>;
  readonly signal: AbortSignal;
  readonly onProgress?: (stage: BuildStage, done?: number, total?: number) => void;
}

export interface BuildReport {
  readonly manifest: CorpusManifest;
  /** Pairs of documents, and bitexts. */
  readonly tasks: number;
  /** Tasks whose results an earlier run had left. */
  readonly reused: number;
}

/**
 * Builds a corpus. What was interrupted, or failed for want of room, goes on where it stopped when it
 * is called again, with the same bytes in the end.
 * @throws DuizhaoError BAD_USAGE for a folder that is another's or in use; FILE_UNWRITABLE,
 * QUEUE_UNREACHABLE; what listing throws; the signal's reason.
 */
export async function buildCorpus(options: BuildOptions): Promise<BuildReport> {
  try {
    return await buildInFolder(options);
  } catch (error) {
    throw options.signal.aborted ? error : describeShortage(error, options.out);
  }
}

async function buildInFolder(options: BuildOptions): Promise<BuildReport> {
  requireOwnFolder(options.out);
  const work = join(resolve(options.out), workFolder);
  mkdirSync(work, { recursive: true });
  const release = takeLock(join(work, 'lock'));
  try {
    const folder = resolve(options.store ?? join(work, 'results'));
    const executor = options.createExecutor(folder);
    try {
      return await buildWith(executor, folder, work, options);
    } finally {
      await executor.close();
    }
  } finally {
    await closeArchives();
    release();
  }
}

async function buildWith(
  executor: Executor,
  folder: string,
  work: string,
  options: BuildOptions,
): Promise<BuildReport> {
  const { out, settings, signal } = options;
  const store = openFolderStore(folder);
  const { items, refused } = await list(options, work);
  const retried = new Set<string>();
  const perform = (tasks: readonly Task[], stage: BuildStage) =>
    performMissing(tasks, executor, store, options, stage, retried);
  const found = await findPairs(
    items.filter(({ kind }) => kind === 'document'),
    settings,
    store,
    async (tasks) => void (await perform(tasks, 'pair')),
  );
  const bitexts = items.filter(({ kind }) => kind === 'bitext');
  const tasks: readonly Task[] = [
    ...found.pairs.map((pair): Task => ({ kind: 'align', pair })),
    ...bitexts.map((item): Task => ({ kind: 'bitext', item })),
  ];
  const reused = await perform(tasks, 'align');
  const assembly = await assembleSoundly(tasks, found, refused, store, work, options, () =>
    perform(tasks, 'align'),
  );
  try {
    options.onProgress?.('write');
    const manifest = await writeCorpus(assembly, {
      folder: resolve(out),
      settings,
      version: options.version,
      signal,
      onProgress: (units) => options.onProgress?.('write', units),
    });
    return { manifest, tasks: tasks.length, reused };
  } finally {
    await assembly.close();
  }
}

async function list(options: BuildOptions, work: string) {
  const digests = openDigestFile(join(work, 'digests.jsonl'));
  const items: SourceItem[] = [];
  const refused: RefusedItem[] = [];
  options.onProgress?.('list');
  const leaveOut = [resolve(options.out), ...(options.store === undefined ? [] : [options.store])];
  const listing = { ...options.listing, leaveOut, digests, signal: options.signal };
  try {
    for await (const found of listSources(options.sources, listing)) {
      options.signal.throwIfAborted();
      if ('digest' in found) items.push(found);
      else refused.push(found);
      options.onProgress?.('list', items.length + refused.length);
    }
  } finally {
    digests.save();
  }
  return { items, refused };
}

/**
 * Has the tasks performed that have no result yet.
 * @param retried Keys of what failed in an earlier run and has been tried again in this one.
 * @returns How many had one.
 */
async function performMissing(
  tasks: readonly Task[],
  executor: Executor,
  store: ResultStore,
  { settings, signal, retryFailed = false, onProgress }: BuildOptions,
  stage: BuildStage,
  retried: Set<string>,
): Promise<number> {
  let reused = 0;
  let done = 0;
  const tell = () => onProgress?.(stage, done, tasks.length);
  const isDone = async (key: string): Promise<boolean> => {
    if (!(await store.has(key))) return false;
    if (!retryFailed || retried.has(key) || !(await hasFailed(store, key))) return true;
    await store.remove(key);
    retried.add(key);
    return false;
  };
  async function* missing(): AsyncGenerator<KeyedTask> {
    for (const task of tasks) {
      signal.throwIfAborted();
      const key = taskKey(task, settings);
      if (!(await isDone(key))) yield { key, task };
      else {
        reused += 1;
        done += 1;
        tell();
      }
    }
  }
  tell();
  for await (const _ of executor.run(missing(), signal)) {
    done += 1;
    tell();
  }
  return reused;
}

/** Whether a result says that there is none; a damaged one counts as such. */
async function hasFailed(store: ResultStore, key: string): Promise<boolean> {
  try {
    for await (const { type } of store.read(key)) return type === 'failure';
    return false;
  } catch {
    return true;
  }
}

/** Puts the results together; those that turn out damaged are computed again first. */
function assembleSoundly(
  tasks: readonly Task[],
  found: FoundPairs,
  refused: readonly RefusedItem[],
  store: ResultStore,
  folder: string,
  options: BuildOptions,
  perform: () => Promise<unknown>,
): Promise<Assembly> {
  const { settings, memory, signal, onProgress } = options;
  const keys = tasks.map((task) => taskKey(task, settings));
  async function* results(): AsyncGenerator<ResultRef> {
    for (const [at, task] of tasks.entries()) {
      yield { key: keys[at] ?? '', origin: task.kind === 'align' ? task.pair : task.item };
    }
  }
  const assemble = () =>
    assembleCorpus({
      results: results(),
      store,
      filters: createFilters(settings.filters),
      settings,
      folder,
      memory,
      lone: found.lone,
      refused,
      failed: found.failed,
      signal,
      onProgress: (count) => onProgress?.('assemble', count, tasks.length),
    });
  return readSoundly(keys, store, assemble, perform);
}
