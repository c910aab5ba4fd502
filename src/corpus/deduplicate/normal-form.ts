/** Brings texts that differ only in how they are written to one form. */
import { toSimplified } from '../../language/script.js';

/**
 * NFKC, Simplified characters, lower case, no punctuation and white space (as Bifixer's
 * “normalised” hash ignores them, Ramírez-Sánchez et al. 2020). Digits stay: paragraph 3 is not
 * paragraph 4.
 */
export function normalForm(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** As `normalForm`, with a space between the words of English. */
export function normalWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
