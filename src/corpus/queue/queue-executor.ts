/**
 * Runs tasks on whatever workers take them from a queue.
 *
 * The results in the store are what counts, not what Redis remembers: a job that Redis has lost is put
 * on the queue again, one that was done twice gives the same result. So there is no flow with a parent
 * for all the tasks of a build: Redis would hold every one of them for as long as the build takes, where
 * it now holds a thousand, be they ten thousand in all or ten million.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Queue, QueueEvents } from 'bullmq';
import type { Executor, KeyedTask, TaskOutcome } from '../run/executor.js';
import { gather } from '../run/gather.js';
import { crashed } from '../run/task-pool.js';
import { openFolderStore } from '../store/folder-store.js';
import type { ResultStore } from '../store/result-store.js';
import { type TaskSettings, taskBytes } from '../tasks/index.js';
import { connectQueue } from './connection.js';
import { jobIdOf, mostLosses, type TaskJob, tasksOf, usualQueueName } from './job.js';
import { type BuildNote, keepNote, readNotes, type WorkerNote } from './notes.js';
import { shareSettings } from './shared-settings.js';
import { errorOf } from './task-fault.js';

export interface QueueExecutorOptions {
  readonly url: string;
  /** What keys in Redis begin with. Default: `duizhao`. */
  readonly queueName?: string;
  /** Folder of the results, under the same path on all machines. */
  readonly store: string;
  readonly settings: TaskSettings;
  readonly version: string;
  /** Milliseconds a task may take. */
  readonly patience: number;
  /** Milliseconds that Redis may be away. Default: one minute. */
  readonly redisPatience?: number;
  /** Called when tasks wait and there is no worker of this version; once until one comes. */
  readonly onLonely?: () => void;
}

/** How far a build is, for whoever asks for the status of the queue. */
export interface BuildProgress {
  readonly stage: string;
  /** Tasks of the stage that are still to be done. */
  readonly left?: number;
}

export interface QueueExecutor extends Executor {
  tell(progress: BuildProgress): void;
}

/** Jobs that are on the queue at a time: enough for many workers, little for Redis. */
const mostJobs = 1_000;
/** Milliseconds between two looks for results whose events were missed. */
const lookInterval = 2_000;
/** Milliseconds between two looks for workers. */
const workersInterval = 8_000;
/** Milliseconds that closing may take when Redis does not answer. */
const closePatience = 2_000;

/**
 * An executor whose tasks are performed by workers, on any number of machines that share a folder.
 * `run` throws in addition what no worker could do for reasons of its own, e.g. FILE_NOT_FOUND where a
 * folder is not shared.
 */
export function createQueueExecutor(options: QueueExecutorOptions): QueueExecutor {
  let opened: Promise<OpenQueue> | undefined;
  let progress: BuildProgress | undefined;
  return {
    async *run(tasks, signal) {
      opened ??= openQueue(options, () => progress, signal);
      const queue = await opened;
      const stop = () => queue.stop(signal.reason);
      signal.addEventListener('abort', stop);
      try {
        yield* gather(tasks, mostJobs, queue.perform, signal);
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    tell(told) {
      progress = told;
    },
    async close() {
      await (await opened?.catch(() => undefined))?.close();
    },
  };
}

type Status = TaskOutcome['status'];

interface OpenQueue {
  perform(this: void, task: KeyedTask): Promise<TaskOutcome>;
  /** Ends all that is being waited for. */
  stop(reason: unknown): void;
  close(): Promise<void>;
}

interface Waiting {
  /** Looks for the result; `again`: what neither has one nor is on the queue is put there. */
  readonly look: (again: boolean) => void;
  readonly stop: (reason: unknown) => void;
}

async function openQueue(
  options: QueueExecutorOptions,
  progress: () => BuildProgress | undefined,
  signal: AbortSignal,
): Promise<OpenQueue> {
  const { url, version, patience, queueName: prefix = usualQueueName } = options;
  const folder = options.store;
  const store = openFolderStore(folder);
  const settings = shareSettings(folder, options.settings);
  const connecting = {
    signal,
    ...(options.redisPatience !== undefined && { patience: options.redisPatience }),
  };
  const commands = await connectQueue(url, connecting);
  const events = await connectQueue(url, connecting).catch((error: unknown) => {
    commands.close();
    throw error;
  });
  const queue = new Queue<TaskJob>(tasksOf(version), { connection: commands.redis, prefix });
  const watch = new QueueEvents(tasksOf(version), { connection: events.redis, prefix });
  // Whether Redis is there is the connection's matter.
  queue.on('error', () => undefined);
  watch.on('error', () => undefined);

  const waiting = new Map<string, Waiting>();
  const withdrawn = new Set<Promise<unknown>>();
  const counts = { done: 0, failed: 0 };
  const stop = (reason: unknown) => {
    for (const one of waiting.values()) one.stop(reason);
  };
  let loss: { readonly error: unknown } | undefined;
  Promise.race([commands.lost, events.lost]).catch((error: unknown) => {
    loss = { error };
    stop(error);
  });
  // A folder that machines share may show a result later than Redis says that it is there: only after
  // a while is it missed.
  watch.on('completed', ({ jobId }) => waiting.get(jobId)?.look(false));
  watch.on('failed', ({ jobId }) => waiting.get(jobId)?.look(true));
  const timer = setInterval(() => {
    for (const { look } of waiting.values()) look(true);
  }, lookInterval);
  const note = keepNote<BuildNote>(commands.redis, prefix, 'builds', () => ({
    version,
    store: folder,
    ...counts,
    ...progress(),
  }));
  const lonely = watchForWorkers(
    () => waiting.size > 0,
    async () => {
      const workers = await readNotes<WorkerNote>(commands.redis, prefix, 'workers');
      return workers.some((worker) => worker.version === version);
    },
    options.onLonely,
  );

  const add = (keyed: KeyedTask, id: string) =>
    queue.add(
      keyed.task.kind,
      { keyed, store: folder, settings, patience },
      {
        jobId: id,
        removeOnComplete: true,
        attempts: 3,
        backoff: { type: 'fixed', delay: 500 },
        // Three workers' complaints are as good as a hundred.
        stackTraceLimit: 1,
      },
    );
  const putOnQueue = async (keyed: KeyedTask, id: string) => {
    // A build that was killed may have left it there, failed.
    await queue.remove(id);
    await add(keyed, id);
  };

  /** What has become of a task, if that is known by now. */
  const findStatus = async (
    keyed: KeyedTask,
    id: string,
    again: boolean,
  ): Promise<Status | undefined> => {
    if (await store.has(keyed.key)) return statusOf(store, keyed.key);
    if (!again) return undefined;
    const state = await queue.getJobState(id);
    if (state !== 'failed' && state !== 'unknown' && state !== 'completed') return undefined;
    // It may have been done between the two looks.
    if (await store.has(keyed.key)) return statusOf(store, keyed.key);
    const job = await queue.getJob(id);
    await queue.remove(id);
    if (state === 'failed' && job !== undefined) {
      if (job.stalledCounter <= mostLosses) throw errorOf(job.failedReason);
      await store.write(keyed.key, [crashed(undefined)]);
      return 'failed';
    }
    await add(keyed, id);
    return undefined;
  };

  const waitFor = (keyed: KeyedTask, id: string) =>
    new Promise<Status>((resolve, reject) => {
      let isLooking = false;
      const look = (again: boolean) => {
        if (isLooking) return;
        isLooking = true;
        findStatus(keyed, id, again)
          .then((status) => status !== undefined && resolve(status), reject)
          .finally(() => {
            isLooking = false;
          });
      };
      waiting.set(id, { look, stop: reject });
      putOnQueue(keyed, id).catch(reject);
    });

  return {
    async perform(keyed) {
      if (loss !== undefined) throw loss.error;
      const { key, task } = keyed;
      const id = jobIdOf(folder, key);
      try {
        const status = await waitFor(keyed, id);
        counts[status] += 1;
        return { key, task, status, bytes: taskBytes(task) };
      } catch (error) {
        // Nobody waits for it any more; a worker that has begun it goes on, for the next run.
        if (loss === undefined) withdrawn.add(queue.remove(id).catch(() => undefined));
        throw error;
      } finally {
        waiting.delete(id);
      }
    },
    stop,
    async close() {
      clearInterval(timer);
      lonely.close();
      note.close();
      const closing = Promise.allSettled([...withdrawn, watch.close(), queue.close()]);
      const late = new AbortController();
      await Promise.race([closing, delay(closePatience, late.signal)]);
      late.abort();
      for (const connection of [commands, events]) connection.close();
    },
  };
}

async function statusOf(store: ResultStore, key: string): Promise<Status> {
  for await (const { type } of store.read(key)) return type === 'failure' ? 'failed' : 'done';
  return 'done';
}

/** Tells, once until one comes, that tasks wait and no worker is there. */
function watchForWorkers(
  isWaiting: () => boolean,
  areThere: () => Promise<boolean>,
  tell: (() => void) | undefined,
): { close(): void } {
  let isTold = false;
  const look = async () => {
    if (!isWaiting()) return;
    const found = await areThere();
    if (!found && !isTold) tell?.();
    isTold = !found;
  };
  const timer = setInterval(() => void look().catch(() => undefined), workersInterval);
  return { close: () => clearInterval(timer) };
}
