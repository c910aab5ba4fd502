/** Reads results, of which some may be damaged. */
import { DuizhaoError } from '../../core/errors.js';
import type { ResultStore } from '../store/result-store.js';

/**
 * What `read` makes of results. If one of them turns out damaged, all that are damaged are removed, had
 * again and read anew.
 * @param perform Sees to it that all results are in the store.
 */
export async function readSoundly<Made>(
  keys: readonly string[],
  store: ResultStore,
  read: () => Promise<Made>,
  perform: () => Promise<unknown>,
): Promise<Made> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DuizhaoError) || error.code !== 'CORPUS_INVALID') throw error;
    if ((await removeDamaged(keys, store)) === 0) throw error;
    await perform();
    return read();
  }
}

async function removeDamaged(keys: readonly string[], store: ResultStore): Promise<number> {
  let removed = 0;
  for (const key of keys) {
    try {
      for await (const _ of store.read(key));
    } catch {
      await store.remove(key);
      removed += 1;
    }
  }
  return removed;
}
