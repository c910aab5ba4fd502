/**
 * The door to the queue: the same tasks on any number of machines.
 *
 * @module
 */
export { shownAddress } from './connection.js';
export type { BuildNote, FoundNote, WorkerNote } from './notes.js';
export {
  type BuildProgress,
  createQueueExecutor,
  type QueueExecutor,
  type QueueExecutorOptions,
} from './queue-executor.js';
export {
  type FoundBuild,
  type QueueStatus,
  type QueueStatusOptions,
  queueStatus,
} from './queue-status.js';
export { runWorker, type WorkerOptions, type WorkerReport } from './run-worker.js';
