/** Writes a result to a file, whole or not at all. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DuizhaoError } from '../../core/errors.js';
import type { ResultLine } from '../tasks/task.js';
import { shortageOf } from './shortages.js';

/** The last line of a file: a file without it was cut off. */
export interface EndLine {
  readonly type: 'end';
  readonly lines: number;
}

/** Lines are gathered to pieces of about this many characters. */
const pieceSize = 1 << 16;

/**
 * Writes lines to a temporary file, which then takes its name.
 * @throws DuizhaoError FILE_UNWRITABLE; what the lines throw; what the system says where it is short of
 * something for a moment.
 */
export async function writeResult(
  path: string,
  lines: AsyncIterable<ResultLine> | Iterable<ResultLine>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const source = { failure: undefined as unknown };
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(
      Readable.from(piecesOf(lines, source)),
      createGzip({ level: 4 }),
      createWriteStream(temporary, { flags: 'wx' }),
    );
    await flush(temporary);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (source.failure !== undefined) throw source.failure;
    throw unwritable(path, cause);
  }
}

/** What the lines throw is remembered, to be told from what the disk says. */
async function* piecesOf(
  lines: AsyncIterable<ResultLine> | Iterable<ResultLine>,
  source: { failure: unknown },
): AsyncGenerator<string> {
  let piece = '';
  let count = 0;
  try {
    for await (const line of lines) {
      piece += `${JSON.stringify(line)}\n`;
      count += 1;
      if (piece.length < pieceSize) continue;
      yield piece;
      piece = '';
    }
  } catch (cause) {
    source.failure = cause;
    throw cause;
  }
  const end: EndLine = { type: 'end', lines: count };
  yield `${piece}${JSON.stringify(end)}\n`;
}

/** On the disk before it gets its name: a power cut must not leave an empty result. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function unwritable(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return cause;
  if (shortageOf(cause) !== undefined) return cause;
  const reason = cause.code === 'ENOSPC' ? 'the disk is full (ENOSPC)' : String(cause.code);
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    `A result cannot be written to ${dirname(dirname(path))}: ${reason}`,
    'Make room or give another folder with --store; then run the same command again: it goes on where it stopped.',
    { cause },
  );
}
