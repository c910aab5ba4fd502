/** Reads a count that an option is given. */
import { DuizhaoError } from '../../../core/errors.js';
import type { TermsUsageWords } from '../../../messages/terms-usage-words.js';

/**
 * The whole number that is written.
 * @throws DuizhaoError BAD_USAGE for anything else, or less than 1.
 */
export function readCount(option: string, written: string, words: TermsUsageWords): number {
  const count = Number(written);
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new DuizhaoError('BAD_USAGE', words.badCount(option, written), words.badCountHint);
}
