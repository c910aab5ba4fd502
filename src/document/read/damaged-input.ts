/** The error for a file that is damaged, cut off or not what it says it is. */
import { DuizhaoError } from '../../core/errors.js';

/** A `FORMAT_INVALID` error; `kind` is what the file should be, with its article: `a PDF file`. */
export function damagedInput(input: string, kind: string, cause?: unknown): DuizhaoError {
  return new DuizhaoError(
    'FORMAT_INVALID',
    `${input} is ${kind} that is damaged or was cut off`,
    'Fetch or save it again; if a program still opens it, save it from there.',
    { cause },
  );
}

/** An `INPUT_ENCRYPTED` error. */
export function encryptedInput(input: string): DuizhaoError {
  return new DuizhaoError(
    'INPUT_ENCRYPTED',
    `${input} is locked with a password`,
    'Save a copy without a password and give that.',
  );
}
