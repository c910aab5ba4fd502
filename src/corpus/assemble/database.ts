/** The database in which a corpus is put together, on disk, so that memory stays bounded. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { DuizhaoError } from '../../core/errors.js';

export interface Database {
  /** The connection that writes. */
  readonly connection: DuckDBConnection;
  /** Rows of a query, streamed on a connection of their own: a second query would end the first. */
  rows(sql: string): AsyncGenerator<readonly Value[]>;
  /** Closes it and removes its files: everything in it can be had again from the results. */
  close(): void;
}

/** A value of a row. */
export type Value = string | number | bigint | boolean | null;

/**
 * Opens a new database.
 * @param memory Megabytes that it may use.
 * @param signal Ends a query in mid-course.
 */
export async function openDatabase(
  folder: string,
  memory: number,
  signal: AbortSignal,
): Promise<Database> {
  const path = join(folder, 'assembly');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const instance = await DuckDBInstance.create(join(path, 'units.duckdb'), {
    memory_limit: `${memory}MB`,
    temp_directory: join(path, 'spill'),
    // The order of rows that were not ordered is of no interest; keeping it costs memory.
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const interrupt = () => connection.interrupt();
  signal.addEventListener('abort', interrupt);
  return {
    connection,
    async *rows(sql) {
      const reader = await instance.connect();
      try {
        const result = await reader.stream(sql);
        for await (const rows of result.yieldRowsJs()) {
          for (const row of rows) yield row as readonly Value[];
        }
      } finally {
        reader.closeSync();
      }
    },
    close() {
      signal.removeEventListener('abort', interrupt);
      connection.closeSync();
      instance.closeSync();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** What the database could not do, as an error that says what to do; other errors as they are. */
export function describeFailure(error: unknown, folder: string): unknown {
  if (error instanceof DuizhaoError || !(error instanceof Error)) return error;
  if (!/no space left|could not (?:write|allocate)|out of memory/iu.test(error.message))
    return error;
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    `The corpus could not be put together in ${folder}: ${error.message.split('\n')[0]}`,
    'Free some disk there or allow more memory, and run the command again: it goes on from the results.',
    { cause: error },
  );
}
