import { readFileSync } from 'node:fs';
import { DuizhaoError } from '../core/errors.js';
import { writeFileWhole } from '../core/write-whole.js';
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
export function writeWhole(
  path: string,
  contents: string | Uint8Array,
  { errors }: CliMessages,
): void {
  try {
    writeFileWhole(path, contents);
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
