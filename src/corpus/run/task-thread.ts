/** The program of a thread that performs tasks. */
import { openFolderStore } from '../store/folder-store.js';
import type { TaskSettings } from '../tasks/index.js';
import type { KeyedTask } from './executor.js';
import { performAndKeep, type TaskReply } from './perform-and-keep.js';

/** What a thread is told. */
export interface ThreadTask {
  readonly keyed: KeyedTask;
  readonly settings: TaskSettings;
  /** Folder of the results. */
  readonly store: string;
}

/** Called by the pool for each task. */
export function perform({ keyed, settings, store }: ThreadTask): Promise<TaskReply> {
  return performAndKeep(keyed, settings, openFolderStore(store));
}
