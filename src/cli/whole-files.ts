/** Files that are written in parts and get their names only when all of them are whole. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DuizhaoError } from '../core/errors.js';
import type { CliMessages } from '../messages/cli-messages.js';

const bufferSize = 1 << 20;

/** A file that is being written. */
export interface GrowingFile {
  /** Adds text, in UTF-8, or bytes. */
  write(part: string | Uint8Array): void;
}

interface OpenFile extends GrowingFile {
  finish(): void;
  rename(): void;
  discard(): void;
}

/**
 * Has files written by `fill`, one for each path in their order, whole or not at all.
 * @throws DuizhaoError FILE_UNWRITABLE; whatever `fill` throws.
 */
export async function writeWholeFiles(
  paths: readonly string[],
  { errors }: CliMessages,
  fill: (files: readonly GrowingFile[]) => Promise<void>,
): Promise<void> {
  const files: OpenFile[] = [];
  try {
    for (const path of paths) files.push(openFile(path));
    await fill(files);
    for (const file of files) file.finish();
    for (const file of files) file.rename();
  } catch (cause) {
    for (const file of files) file.discard();
    if (!(cause instanceof WriteFailure)) throw cause;
    throw new DuizhaoError(
      'FILE_UNWRITABLE',
      errors.notWritable(cause.path, cause.reason),
      errors.notWritableHint,
      { cause },
    );
  }
}

/** Tells what could not be written apart from what could not be read. */
class WriteFailure extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, cause: unknown) {
    super(`cannot write ${path}`, { cause });
    this.path = path;
    this.reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  }
}

function openFile(path: string): OpenFile {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const attempt = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (cause) {
      throw new WriteFailure(path, cause);
    }
  };
  let file: number | undefined = attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(temporary, 'wx');
  });
  // One buffer for all parts: new ones would stay until the garbage is collected.
  const buffer = Buffer.allocUnsafe(bufferSize);
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) {
      at += attempt(() => writeSync(file ?? -1, bytes, at));
    }
  };
  const flush = (): void => {
    put(buffer.subarray(0, size));
    size = 0;
  };
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    write(part) {
      const length = Buffer.byteLength(part);
      if (size + length > bufferSize) flush();
      if (length > bufferSize) put(Buffer.from(part));
      else if (typeof part === 'string') size += buffer.write(part, size);
      else {
        buffer.set(part, size);
        size += length;
      }
    },
    finish() {
      flush();
      attempt(() => {
        fsyncSync(file ?? -1);
        close();
      });
    },
    rename() {
      attempt(() => renameSync(temporary, path));
    },
    discard() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}
