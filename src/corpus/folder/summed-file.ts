/** Writes a file and sums it up while it is written. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Gzip } from 'fflate';
import { DuizhaoError } from '../../core/errors.js';
import type { CorpusFile } from './manifest.js';

/** A file that takes its parts as they come. */
export interface SummedFile {
  /**
   * Takes a part, and waits while the disk is behind.
   * @throws DuizhaoError FILE_UNWRITABLE
   */
  write(part: string | Uint8Array): Promise<void>;
  /**
   * Ends it.
   * @throws DuizhaoError FILE_UNWRITABLE
   */
  close(): Promise<CorpusFile>;
  /** Gives it up, unfinished as it is. */
  abandon(): Promise<void>;
}

/**
 * Opens `path` below `folder` for writing.
 * @throws DuizhaoError FILE_UNWRITABLE
 */
export async function openSummedFile(folder: string, path: string): Promise<SummedFile> {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true }).catch((cause: unknown) => {
    throw describeFailure(cause, path);
  });
  const hash = createHash('sha256');
  let bytes = 0;
  const input = new PassThrough();
  const done = pipeline(input, createWriteStream(place)).catch((cause: unknown) => {
    throw describeFailure(cause, path);
  });
  // A failure is told by the next part or at the end, whichever comes first.
  done.catch(() => undefined);
  return {
    async write(part) {
      const piece = Buffer.from(part as Uint8Array);
      hash.update(piece);
      bytes += piece.length;
      if (input.destroyed) await done;
      if (input.write(piece)) return;
      await roomIn(input);
      if (input.destroyed) await done;
    },
    async close() {
      input.end();
      await done;
      return { path, sha256: hash.digest('hex'), bytes };
    },
    async abandon() {
      input.destroy();
      await done.catch(() => undefined);
    },
  };
}

/**
 * Writes parts to `path` below `folder`, packed where it ends in `.gz`.
 * @throws DuizhaoError FILE_UNWRITABLE; what the parts throw.
 */
export async function writeSummedFile(
  folder: string,
  path: string,
  parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<CorpusFile> {
  const file = await openSummedFile(folder, path);
  try {
    for await (const part of path.endsWith('.gz') ? packed(parts) : parts) await file.write(part);
    return await file.close();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

/**
 * Parts packed by gzip. The zlib of Node packs differently by its version and by the processor, so
 * that the sums of a corpus would tell where it was made; fflate gives the same bytes everywhere.
 */
async function* packed(
  parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const gzip = new Gzip({ level: 6, mtime: 0 }, (piece) => pieces.push(piece));
  for await (const part of parts) {
    gzip.push(Buffer.from(part as Uint8Array));
    yield* pieces.splice(0);
  }
  gzip.push(new Uint8Array(0), true);
  yield* pieces.splice(0);
}

/** Waits until a stream takes more, or takes nothing any more; nothing of the waiting is left behind. */
function roomIn(stream: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stream.off('drain', settle).off('close', settle);
      resolve();
    };
    stream.on('drain', settle).on('close', settle);
  });
}

function describeFailure(cause: unknown, path: string): unknown {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return cause;
  const reason = cause.code === 'ENOSPC' ? 'the disk is full (ENOSPC)' : String(cause.code);
  return new DuizhaoError(
    'FILE_UNWRITABLE',
    `${path} of the corpus cannot be written: ${reason}`,
    'Make room, then run the same command again: nothing that was aligned is lost.',
    { cause },
  );
}
