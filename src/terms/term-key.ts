/** What two writings of the same term have in common. */
import type { Term } from '../core/term.js';
import { normalizeWidth, toSimplified } from '../language/script.js';

/**
 * A key that terms share which differ only in capitals, width, script (Simplified, Traditional),
 * hyphens or spaces; with the language, so that keys of both languages can be put together.
 */
export function termKey({ language, text }: Pick<Term, 'language' | 'text'>): string {
  const narrow = normalizeWidth(text).normalize('NFC').trim();
  const plain =
    language === 'zh'
      ? toSimplified(narrow).replaceAll(/\s+/gu, '')
      : narrow.replaceAll(/[\s\p{Dash_Punctuation}]+/gu, ' ').replaceAll('’', "'");
  return `${language}:${plain.toLowerCase()}`;
}
