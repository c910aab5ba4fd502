/** Threads that perform tasks, with limits to their time and memory. */
import { extname } from 'node:path';
import Tinypool from 'tinypool';
import { DuizhaoError, type ErrorCode } from '../../core/errors.js';
import { openFolderStore } from '../store/folder-store.js';
import { type FailureLine, type TaskSettings, taskBytes } from '../tasks/index.js';
import type { KeyedTask, TaskOutcome } from './executor.js';
import type { TaskReply } from './perform-and-keep.js';
import type { ThreadTask } from './task-thread.js';

/** Where and how tasks are performed. */
export interface TaskContext {
  readonly settings: TaskSettings;
  /** Folder of the results. */
  readonly store: string;
  /** Milliseconds a task may take. */
  readonly patience: number;
}

export interface TaskPool {
  /**
   * Performs a task in the next free thread; its result is in the store then. A thread that crashes,
   * runs out of memory or takes too long is replaced; its task is tried once more before it counts as
   * failed, but for one that was too slow.
   * @throws DuizhaoError FILE_UNWRITABLE; the signal's reason.
   */
  perform(task: KeyedTask, context: TaskContext, signal: AbortSignal): Promise<TaskOutcome>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly workers: number;
  /** Megabytes a thread's heap may have. */
  readonly memory: number;
}

/** Starts threads. */
export function createTaskPool({ workers, memory }: PoolOptions): TaskPool {
  const threads = new Tinypool({
    name: 'perform',
    filename: programOf(new URL(`./task-thread${extname(import.meta.url)}`, import.meta.url)),
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    isolateWorkers: false,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  // A thread that ends between two tasks is replaced; one that ends over a task fails that.
  threads.on('error', () => undefined);
  return {
    perform: (task, context, signal) => perform(task, context, threads, signal),
    close: async () => {
      await threads.destroy();
    },
  };
}

async function perform(
  keyed: KeyedTask,
  context: TaskContext,
  threads: Tinypool,
  signal: AbortSignal,
): Promise<TaskOutcome> {
  const { key, task } = keyed;
  const outcome = (status: TaskOutcome['status']): TaskOutcome => ({
    key,
    task,
    status,
    bytes: taskBytes(task),
  });
  let failure: FailureLine | undefined;
  for (let attempt = 0; attempt < 2; attempt++) {
    const reply = await tryOnce(keyed, context, threads, signal);
    if ('status' in reply) {
      if (reply.status === 'stopped') throw new DuizhaoError(reply.code, reply.message, reply.hint);
      return outcome(reply.status);
    }
    failure = reply;
    if (reply.code === ('TASK_TOO_SLOW' satisfies ErrorCode)) break;
  }
  if (failure !== undefined) await openFolderStore(context.store).write(key, [failure]);
  return outcome('failed');
}

/** The thread's reply, or how it failed. */
async function tryOnce(
  keyed: KeyedTask,
  { settings, store, patience }: TaskContext,
  threads: Tinypool,
  signal: AbortSignal,
): Promise<TaskReply | FailureLine> {
  signal.throwIfAborted();
  // AbortSignal.any would leave something behind at the run's signal for every task.
  const end = new AbortController();
  const stop = () => end.abort();
  const timer = setTimeout(stop, patience);
  signal.addEventListener('abort', stop);
  const told: ThreadTask = { keyed, settings, store };
  try {
    return await threads.run(told, { name: 'perform', signal: end.signal });
  } catch (error) {
    signal.throwIfAborted();
    if (end.signal.aborted) return tooSlow(patience);
    if (isMistake(error)) throw error;
    return crashed(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** What was thrown by our own code, not by a thread that ended. */
function isMistake(error: unknown): boolean {
  return error instanceof TypeError || error instanceof ReferenceError;
}

function tooSlow(patience: number): FailureLine {
  return {
    type: 'failure',
    code: 'TASK_TOO_SLOW',
    message: `It took longer than ${patience / 1000} seconds`,
    hint: 'Give it more time with --patience, or leave the document out.',
  };
}

/** The failure of a task whose thread or process ended over it. */
export function crashed(error: unknown): FailureLine {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return {
    type: 'failure',
    code: 'TASK_CRASHED',
    message:
      code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? 'It needs more memory than a worker may have'
        : 'The worker ended over it',
    hint: 'Try it again with --retry-failed and more --memory, or leave the document out.',
  };
}

// Node 20 cannot run TypeScript, and a thread does not take over the loader that the sources are
// developed with: it has to be registered inside.
function programOf(file: URL): string {
  if (extname(file.pathname) !== '.ts') return file.href;
  const loader = import.meta.resolve('tsx/esm/api');
  const program = `import { register } from '${loader}'; register(); const { perform } = await import('${file}'); export { perform };`;
  return `data:text/javascript,${encodeURIComponent(program)}`;
}
