/** Takes tasks from a queue and performs them, until told to stop. */
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type Job, Queue, Worker } from 'bullmq';
import { DuizhaoError } from '../../core/errors.js';
import type { KeyedTask, TaskOutcome } from '../run/executor.js';
import { createTaskPool, type TaskPool } from '../run/task-pool.js';
import { openFolderStore } from '../store/folder-store.js';
import { type TaskSettings, taskKey } from '../tasks/index.js';
import { connectQueue } from './connection.js';
import { mostLosses, type TaskJob, tasksOf, usualQueueName } from './job.js';
import { type Metrics, openMetrics } from './metrics.js';
import { type BuildNote, keepNote, readNotes, type WorkerNote } from './notes.js';
import { countTasks } from './queue-status.js';
import { requireSources } from './require-sources.js';
import { readSharedSettings } from './shared-settings.js';
import { faultOf } from './task-fault.js';

export interface WorkerOptions {
  readonly url: string;
  /** What keys in Redis begin with. Default: `duizhao`. */
  readonly queueName?: string;
  readonly version: string;
  /** Threads, and tasks at a time. */
  readonly concurrency: number;
  /** Megabytes a thread's heap may have. */
  readonly memory: number;
  /** Port on which metrics are served, on this machine only; 0 for any that is free. */
  readonly metrics?: number;
  /** Milliseconds that Redis may be away. */
  readonly redisPatience?: number;
  /** Ends the worker once the tasks it has are done. */
  readonly signal: AbortSignal;
  readonly onReady?: (about: { readonly metrics?: number }) => void;
  readonly onTask?: (outcome: TaskOutcome) => void;
  /** Called once for every other version that a build on this queue has: this worker is none for it. */
  readonly onOtherVersion?: (version: string) => void;
}

/** What a worker has done. */
export interface WorkerReport {
  readonly done: number;
  readonly failed: number;
}

/** A worker that is gone for so long loses its tasks to others; milliseconds. */
const lockDuration = 10_000;
const stalledInterval = 3_000;
/** Milliseconds between two looks for builds of other versions. */
const buildsInterval = 10_000;
/** Milliseconds that closing may take when Redis does not answer. */
const closePatience = 2_000;

/**
 * Works until the signal fires; then takes no more tasks and finishes those it has.
 * @throws DuizhaoError BAD_USAGE, also for a task of another version; QUEUE_UNREACHABLE once Redis is
 * away for too long; FILE_NOT_FOUND where sources or results are not shared with this machine;
 * FILE_UNWRITABLE where results cannot be kept. The tasks at hand are finished first, or go to others.
 */
export async function runWorker(options: WorkerOptions): Promise<WorkerReport> {
  const { url, version, concurrency, signal, queueName: prefix = usualQueueName } = options;
  const connection = await connectQueue(url, {
    signal,
    ...(options.redisPatience !== undefined && { patience: options.redisPatience }),
  });
  const queue = new Queue(tasksOf(version), { connection: connection.redis, prefix });
  queue.on('error', () => undefined);
  const metrics = await openMetrics(options.metrics, () => countTasks(queue)).catch(
    (error: unknown) => {
      connection.close();
      throw error;
    },
  );
  const pool = createTaskPool({ workers: concurrency, memory: options.memory });
  const counts = { done: 0, failed: 0 };
  const fault = createFault();
  const perform = async (job: Job<TaskJob>): Promise<string> => {
    try {
      const outcome = await performJob(job, pool, metrics, version);
      if (outcome === undefined) return 'known';
      counts[outcome.status] += 1;
      options.onTask?.(outcome);
      return outcome.status;
    } catch (error) {
      fault.raise(error);
      throw faultOf(error);
    }
  };
  const worker = new Worker<TaskJob, string>(tasksOf(version), perform, {
    connection: connection.redis,
    prefix,
    concurrency,
    lockDuration,
    stalledInterval,
    maxStalledCount: mostLosses,
  });
  worker.on('error', () => undefined);
  worker.on('stalled', () => metrics.stalled());
  const note = keepNote<WorkerNote>(connection.redis, prefix, 'workers', () => ({
    version,
    concurrency,
    ...counts,
  }));
  const others = watchForOthers(version, options.onOtherVersion, () =>
    readNotes<BuildNote>(connection.redis, prefix, 'builds'),
  );
  options.onReady?.(metrics.port === undefined ? {} : { metrics: metrics.port });
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([stopped, fault.raised, connection.lost]);
    await Promise.race([worker.close(), connection.lost]);
    if (fault.error !== undefined) throw fault.error;
    return counts;
  } finally {
    others.close();
    note.close();
    await Promise.race([
      Promise.allSettled([worker.close(true), queue.close()]),
      delay(closePatience, undefined, { ref: false }),
    ]);
    await metrics.close();
    await pool.close();
    connection.close();
  }
}

/** What became of a task, or nothing where its result was there already. */
async function performJob(
  { data, attemptsMade, stalledCounter }: Job<TaskJob>,
  pool: TaskPool,
  metrics: Metrics,
  version: string,
): Promise<TaskOutcome | undefined> {
  const { keyed, store, patience } = data;
  const settings = await readSharedSettings(store, data.settings);
  requireSameKey(keyed, settings, version);
  if (await openFolderStore(store).has(keyed.key)) return undefined;
  await requireSources(keyed.task);
  if (attemptsMade + stalledCounter > 0) metrics.retried();
  const end = metrics.begin(keyed.task.kind);
  try {
    // A task that has begun is finished even when the worker is to stop.
    const outcome = await pool.perform(keyed, { settings, store, patience }, neverStops);
    end(outcome);
    return outcome;
  } catch (error) {
    end(undefined);
    throw error;
  }
}

const neverStops = new AbortController().signal;
// Every task that runs listens to it.
setMaxListeners(0, neverStops);

/** A worker whose tasks or filters are not the build's would give other results under the same keys. */
function requireSameKey({ key, task }: KeyedTask, settings: TaskSettings, version: string): void {
  if (taskKey(task, settings) === key) return;
  throw new DuizhaoError(
    'BAD_USAGE',
    `The build and this worker call themselves ${version} and are not the same`,
    'Install the same duizhao for the build and for all workers.',
  );
}

/** The first error that is no task's own, and a promise that is kept once there is one. */
function createFault() {
  let keep = (): void => undefined;
  const raised = new Promise<void>((resolve) => {
    keep = resolve;
  });
  let first: { readonly error: unknown } | undefined;
  return {
    raised,
    get error(): unknown {
      return first?.error;
    },
    raise(error: unknown): void {
      first ??= { error };
      keep();
    },
  };
}

/** Tells of the builds that this worker cannot serve. */
function watchForOthers(
  version: string,
  tell: ((version: string) => void) | undefined,
  findBuilds: () => Promise<readonly BuildNote[]>,
): { close(): void } {
  const told = new Set([version]);
  const look = async () => {
    for (const build of await findBuilds()) {
      if (told.has(build.version)) continue;
      told.add(build.version);
      tell?.(build.version);
    }
  };
  const lookSoon = () => void look().catch(() => undefined);
  const timer = setInterval(lookSoon, buildsInterval);
  lookSoon();
  return { close: () => clearInterval(timer) };
}
