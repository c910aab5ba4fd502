/** Keeps results of tasks in a folder, one file a result. */
import { createReadStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { DuizhaoError } from '../../core/errors.js';
import type { ResultLine } from '../tasks/task.js';
import type { ResultStore } from './result-store.js';
import { type EndLine, writeResult } from './write-result.js';

/**
 * A store in a folder that processes of several machines may share: a result gets its name when it
 * is whole, and whoever writes it again writes the same.
 */
export function openFolderStore(folder: string): ResultStore {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.jsonl.gz`);
  return {
    async has(key) {
      try {
        await access(pathOf(key));
        return true;
      } catch {
        return false;
      }
    },
    read: (key) => readResult(pathOf(key), key),
    write: (key, lines) => writeResult(pathOf(key), lines),
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function* readResult(path: string, key: string): AsyncGenerator<ResultLine> {
  const unpacked = createReadStream(path);
  const gunzip = unpacked.on('error', (error) => gunzip.destroy(error)).pipe(createGunzip());
  let count = 0;
  let isWhole = false;
  try {
    const lines = createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY });
    // An error of the stream does not end the lines by itself.
    const failed = new Promise<never>((_, reject) => gunzip.once('error', reject));
    failed.catch(() => undefined);
    const iterator = lines[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([iterator.next(), failed]);
      if (next.done === true) break;
      const line: ResultLine | EndLine = JSON.parse(next.value);
      if (line.type === 'end') isWhole = line.lines === count;
      else {
        count += 1;
        yield line;
      }
    }
  } catch (cause) {
    throw cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
      ? missingResult(key, cause)
      : damagedResult(key, cause);
  } finally {
    gunzip.destroy();
    unpacked.destroy();
  }
  if (!isWhole) throw damagedResult(key, undefined);
}

const again = 'Run the same command again: what is missing is computed anew.';

function missingResult(key: string, cause: unknown): DuizhaoError {
  return new DuizhaoError('FILE_NOT_FOUND', `The result ${key} is not in the store`, again, {
    cause,
  });
}

function damagedResult(key: string, cause: unknown): DuizhaoError {
  return new DuizhaoError('CORPUS_INVALID', `The result ${key} in the store is damaged`, again, {
    cause,
  });
}
