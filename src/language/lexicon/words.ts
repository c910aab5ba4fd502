/** Cuts text into the words that the bilingual lexicon counts. */
import { segmentChinese, stemEnglish, tokenizeEnglish, type Word } from '../words.js';

/**
 * The words of Chinese text that the lexicon knows words by: as `segmentChinese` gives them, less
 * those without a letter or digit. `normal` is the key.
 */
export function chineseLexiconWords(text: string): Word[] {
  return segmentChinese(text).filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word));
}

/** The words of English text; `normal` is the stem, which is the lexicon's key. */
export function englishLexiconWords(text: string): Word[] {
  return tokenizeEnglish(text).map((word) => ({ ...word, normal: stemEnglish(word.normal) }));
}
