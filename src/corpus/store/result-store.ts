/** Where results of tasks are kept, by key; the same for a folder of one machine and one that many share. */
import type { ResultLine } from '../tasks/task.js';

/**
 * A key says everything a result depends on, so a result never changes: writing one twice is no harm,
 * and whoever finds one need not compute it.
 */
export interface ResultStore {
  has(key: string): Promise<boolean>;
  /**
   * The lines of a result in their order, streamed.
   * @throws DuizhaoError FILE_NOT_FOUND for a key without result; CORPUS_INVALID for a damaged one.
   */
  read(key: string): AsyncIterable<ResultLine>;
  /**
   * Keeps a result, whole or not at all.
   * @throws DuizhaoError FILE_UNWRITABLE, e.g. for a full disk.
   */
  write(key: string, lines: AsyncIterable<ResultLine> | Iterable<ResultLine>): Promise<void>;
  /** Forgets a result, to have it computed again. */
  remove(key: string): Promise<void>;
}
