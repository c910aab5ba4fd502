/** The error for a file that breaks the rules of its format. */
import { DuizhaoError } from '../core/errors.js';

/** An error with the code `FORMAT_INVALID`: which file, where in it, and what is wrong there. */
export function invalidFormat(
  name: string,
  place: string,
  problem: string,
  options?: ErrorOptions,
): DuizhaoError {
  return new DuizhaoError(
    'FORMAT_INVALID',
    `${name}, ${place}: ${problem}`,
    'Export the file again; if it was edited by hand, undo the edit at this place.',
    options,
  );
}
