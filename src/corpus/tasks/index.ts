/**
 * The door to the tasks that a corpus is made of.
 *
 * @module
 */
export { performTask } from './perform-task.js';
export type {
  DocumentLine,
  FailureLine,
  Fingerprint,
  FingerprintLine,
  ResultLine,
  Task,
  TaskSettings,
  UnitLine,
} from './task.js';
export { taskBytes, taskKey } from './task-key.js';
