/** What runs the tasks of a corpus: a pool of this machine, or a queue that any number of machines share. */
import type { Task, TaskSettings } from '../tasks/task.js';

/** A task under the key of its result. */
export interface KeyedTask {
  /** SHA-256, in hexadecimal digits, of the kind, its version, the digests of the inputs and the settings. */
  readonly key: string;
  readonly task: Task;
}

/** What became of a task; its result is in the store. */
export interface TaskOutcome {
  readonly key: string;
  readonly task: Task;
  /** `failed`: the result says why; the run goes on. */
  readonly status: 'done' | 'failed';
  /** Bytes of input, for the rate that the progress shows. */
  readonly bytes: number;
}

export interface Executor {
  /**
   * Runs tasks and gives their outcomes as they come, in no particular order. It takes a few more
   * tasks than it has workers at a time, so that millions of them need not be in memory.
   * @throws the signal's reason; DuizhaoError FILE_UNWRITABLE, QUEUE_UNREACHABLE: what has been done
   * is in the store, and the next run goes on from there.
   */
  run(tasks: AsyncIterable<KeyedTask>, signal: AbortSignal): AsyncIterable<TaskOutcome>;
  close(): Promise<void>;
}

/** What an executor is made with. */
export interface ExecutorOptions {
  readonly settings: TaskSettings;
  /** Folder of the results. */
  readonly store: string;
  /** Default: one a processor. */
  readonly workers?: number;
  /** Milliseconds a task may take before it counts as failed. */
  readonly patience: number;
  /** Megabytes a worker's heap may have. */
  readonly memory: number;
}
