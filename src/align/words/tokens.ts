/** Cuts the two texts of a pair into the words that are linked. */
import { chineseLexiconWords, englishLexiconWords } from '../../language/lexicon/index.js';
import { chineseStopWords, englishStopWords, type Word } from '../../language/words.js';

/** Chinese and English text that say the same. */
export interface TextPair {
  readonly chinese: string;
  readonly english: string;
}

/** A word of either side; `normal` is its key in the lexicon. */
export interface PairWord extends Word {
  /** Whether it is a function word. */
  readonly functional: boolean;
}

/** A pair cut into words, punctuation left out. */
export interface WordPair extends TextPair {
  readonly chineseWords: readonly PairWord[];
  readonly englishWords: readonly PairWord[];
}

/** The words of both sides, in order. */
export function cutPair({ chinese, english }: TextPair): WordPair {
  return {
    chinese,
    english,
    chineseWords: chineseLexiconWords(chinese).map((word) => ({
      ...word,
      functional: chineseStopWords.has(word.normal),
    })),
    englishWords: englishLexiconWords(english).map((word) => ({
      ...word,
      functional: englishStopWords.has(word.text.toLowerCase()),
    })),
  };
}
