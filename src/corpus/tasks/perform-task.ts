/** Performs a task: its lines stream out, failures are lines too. */
import { DuizhaoError, type ErrorCode } from '../../core/errors.js';
import { createFilters } from '../filters/index.js';
import { performAlign } from './align-task.js';
import { performBitext } from './bitext-task.js';
import { performFingerprint } from './fingerprint-task.js';
import type { ResultLine, Task, TaskSettings } from './task.js';

/** What is no fault of a document, and may go well the next time. */
const passing: ReadonlySet<ErrorCode> = new Set(['FILE_UNWRITABLE']);

/**
 * The lines of a task's result, the same for the same input and settings. A document that cannot be
 * used gives a single line that says why.
 * @throws what is no fault of a document: a full disk, a mistake of ours.
 */
export async function* performTask(
  task: Task,
  settings: TaskSettings,
): AsyncGenerator<ResultLine, void> {
  try {
    yield* linesOf(task, settings);
  } catch (error) {
    if (!(error instanceof DuizhaoError) || passing.has(error.code)) throw error;
    yield { type: 'failure', code: error.code, message: error.message, hint: error.hint };
  }
}

function linesOf(
  task: Task,
  settings: TaskSettings,
): AsyncIterable<ResultLine> | Iterable<ResultLine> {
  switch (task.kind) {
    case 'fingerprint':
      return performFingerprint(task.item);
    case 'align':
      return performAlign(task.pair, settings, createFilters(settings.filters));
    case 'bitext':
      return performBitext(task.item, createFilters(settings.filters));
  }
}
