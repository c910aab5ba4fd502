/** Runs tasks in threads of this process. */
import { availableParallelism } from 'node:os';
import type { Executor, ExecutorOptions } from './executor.js';
import { gather } from './gather.js';
import { createTaskPool } from './task-pool.js';

/** An executor with threads of its own; each has one task at a time, none waits for another. */
export function createPoolExecutor(options: ExecutorOptions): Executor {
  const { memory, workers = availableParallelism() } = options;
  const pool = createTaskPool({ workers, memory });
  return {
    run: (tasks, signal) =>
      gather(tasks, workers, (task) => pool.perform(task, options, signal), signal),
    close: () => pool.close(),
  };
}
