/** Performs a task and keeps its result. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DuizhaoError, type ErrorCode } from '../../core/errors.js';
import type { ResultStore } from '../store/result-store.js';
import { shortageOf } from '../store/shortages.js';
import { performTask, type ResultLine, type TaskSettings } from '../tasks/index.js';
import type { KeyedTask } from './executor.js';

/** What can be said of a task to another thread or process. */
export type TaskReply =
  | { readonly status: 'done' | 'failed' }
  /** No fault of the document: the run has to end. */
  | {
      readonly status: 'stopped';
      readonly code: ErrorCode;
      readonly message: string;
      readonly hint: string;
    };

/** Milliseconds to wait for what a machine is short of, at the first time; then twice as long each. */
const firstWait = 50;
const mostWaits = 6;

/**
 * What became of a task; its result is in the store then. Where the machine is short of something, such
 * as open files, the task waits a little and is tried again.
 * @throws what is no DuizhaoError.
 */
export async function performAndKeep(
  { key, task }: KeyedTask,
  settings: TaskSettings,
  store: ResultStore,
): Promise<TaskReply> {
  let status: 'done' | 'failed' = 'done';
  async function* watched(): AsyncGenerator<ResultLine> {
    for await (const line of performTask(task, settings)) {
      if (line.type === 'failure') status = 'failed';
      yield line;
    }
  }
  for (let waits = 0; ; waits++) {
    try {
      await store.write(key, watched());
      return { status };
    } catch (error) {
      if (error instanceof DuizhaoError) return stoppedBy(error);
      const shortage = shortageOf(error);
      if (shortage === undefined) throw error;
      if (waits === mostWaits) return stoppedBy(lastingShortage(shortage, error));
      await sleep(firstWait * 2 ** waits);
    }
  }
}

function stoppedBy({ code, message, hint }: DuizhaoError): TaskReply {
  return { status: 'stopped', code, message, hint };
}

function lastingShortage(shortage: string, cause: unknown): DuizhaoError {
  return new DuizhaoError(
    'FILE_UNREADABLE',
    `The machine is short of open files or memory (${shortage})`,
    'Take fewer --workers or raise the limit (ulimit -n); then run the same command again: it goes on where it stopped.',
    { cause },
  );
}
