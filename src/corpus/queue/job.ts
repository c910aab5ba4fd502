/** What is put on the queue: places and digests, never texts. */
import { createHash } from 'node:crypto';
import type { KeyedTask } from '../run/executor.js';

export interface TaskJob {
  readonly keyed: KeyedTask;
  /** Folder of the results, the same path on all machines. */
  readonly store: string;
  /** Name of the settings in that folder; see `shareSettings`. */
  readonly settings: string;
  /** Milliseconds the task may take. */
  readonly patience: number;
}

/** What keys in Redis begin with where nothing else is said. */
export const usualQueueName = 'duizhao';

/**
 * The queue of a version: a worker of another would give other results under the same keys.
 * BullMQ allows no colon in a name.
 */
export function tasksOf(version: string): string {
  return `tasks-${version}`;
}

/**
 * The id of a task's job. Builds with stores of their own have jobs of their own, so that none waits
 * for a result that is written to another's.
 */
export function jobIdOf(store: string, key: string): string {
  return `${createHash('sha256').update(store).digest('hex').slice(0, 8)}-${key}`;
}

/** How many workers may be lost over a task before it counts as crashed. */
export const mostLosses = 8;
