/** The type of a stretch of text that may be a term. */
import type { Range } from '../../core/range.js';

export interface Phrase extends Range {
  /** Its words in the form that is counted: Chinese in Simplified characters, English stems. */
  readonly words: readonly string[];
}

/** The form by which phrases are told to be the same. */
export function phraseKey(words: readonly string[]): string {
  return words.join(' ');
}

/** Phrases of more words than this are not looked for. */
export const mostWords = 8;
