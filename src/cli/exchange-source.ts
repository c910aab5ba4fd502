/** Opens what a user names as a file that is converted. */
import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DuizhaoError } from '../core/errors.js';
import type { ExchangeSource } from '../formats/convert/index.js';
import type { CliMessages } from '../messages/cli-messages.js';
import { standardInput } from './files.js';

const pieceSize = 1 << 16;

/**
 * A file, or standard input for `-`.
 * @throws DuizhaoError FILE_NOT_FOUND, FILE_UNREADABLE, now or while it is read.
 */
export function openSource(path: string, { errors }: CliMessages): ExchangeSource {
  if (path === standardInput) return { name: 'stdin', bytes: () => process.stdin };
  const unreadable = (cause: unknown): DuizhaoError => {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return reason === 'ENOENT'
      ? new DuizhaoError('FILE_NOT_FOUND', errors.notFound(path), errors.notFoundHint, { cause })
      : new DuizhaoError(
          'FILE_UNREADABLE',
          errors.notReadable(path, reason),
          errors.notReadableHint,
          { cause },
        );
  };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const stream = createReadStream(path, { highWaterMark: pieceSize });
    try {
      for await (const piece of stream) yield piece;
    } catch (cause) {
      throw unreadable(cause);
    }
  }
  let byteLength: number;
  try {
    const found = statSync(path);
    if (found.isDirectory()) {
      throw new DuizhaoError('FILE_UNREADABLE', errors.isFolder(path), errors.isFolderHint);
    }
    byteLength = found.size;
  } catch (cause) {
    throw cause instanceof DuizhaoError ? cause : unreadable(cause);
  }
  return {
    name: path,
    bytes,
    random: { byteLength, slice: (start, end) => readSlice(path, start, end ?? byteLength) },
  };
}

async function readSlice(path: string, start: number, end: number): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(Math.max(0, end - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.buffer.slice(0, bytesRead);
  } finally {
    await file.close();
  }
}
