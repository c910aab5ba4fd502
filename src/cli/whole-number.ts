/** Reads whole numbers that are given as options. */
import { DuizhaoError } from '../core/errors.js';
import type { CorpusWords } from '../messages/corpus-words.js';

/**
 * The number, or nothing where none was given.
 * @throws DuizhaoError BAD_USAGE
 */
export function wholeNumber(
  written: string | undefined,
  option: string,
  least: number,
  words: Pick<CorpusWords, 'badNumber' | 'badNumberHint'>,
): number | undefined {
  if (written === undefined) return undefined;
  const value = Number(written);
  if (/^\d+$/u.test(written) && Number.isSafeInteger(value) && value >= least) return value;
  throw new DuizhaoError('BAD_USAGE', words.badNumber(option, written, least), words.badNumberHint);
}
