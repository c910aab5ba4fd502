/** Reads what a user names and writes whole files or none. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DuizhaoError } from '../core/errors.js';
import type { CliMessages } from '../messages/cli-messages.js';

/** The name that stands for standard input. */
export const standardInput = '-';

/** Bytes of one input and the name to call it by. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file, or standard input for `-`.
 * @throws DuizhaoError FILE_NOT_FOUND, FILE_UNREADABLE
 */
export function readInput(path: string, { errors }: CliMessages): Input {
  const isStandard = path === standardInput;
  try {
    return { name: isStandard ? 'stdin' : path, bytes: readFileSync(isStandard ? 0 : path) };
  } catch (cause) {
    const reason = errorCodeOf(cause);
    if (reason === 'ENOENT') {
      throw new DuizhaoError('FILE_NOT_FOUND', errors.notFound(path), errors.notFoundHint, {
        cause,
      });
    }
    if (reason === 'EISDIR') {
      throw new DuizhaoError('FILE_UNREADABLE', errors.isFolder(path), errors.isFolderHint, {
        cause,
      });
    }
    throw new DuizhaoError(
      'FILE_UNREADABLE',
      errors.notReadable(path, reason),
      errors.notReadableHint,
      { cause },
    );
  }
}

/**
 * Writes a file whole: to a temporary file beside it, which then takes its name, so that a crash or
 * a full disk leaves the old file, or none, but never half of one.
 * @throws DuizhaoError FILE_UNWRITABLE
 */
export function writeWhole(path: string, contents: string, { errors }: CliMessages): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(temporary, contents, { flush: true });
      renameSync(temporary, path);
    } catch (cause) {
      rmSync(temporary, { force: true });
      throw cause;
    }
  } catch (cause) {
    throw new DuizhaoError(
      'FILE_UNWRITABLE',
      errors.notWritable(path, errorCodeOf(cause)),
      errors.notWritableHint,
      { cause },
    );
  }
}

function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
