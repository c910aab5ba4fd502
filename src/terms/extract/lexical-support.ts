/** Tells how far the words of two phrases translate each other, by lexicon and dictionary. */
import { remember } from '../../core/remember.js';
import type { Dictionary } from '../../language/dictionary/index.js';
import type { Lexicon } from '../../language/lexicon/index.js';
import { chineseStopWords, englishStopWords } from '../../language/words.js';

export interface LexicalSupport {
  /** The share of the content words of both phrases that have a counterpart in the other, 0–1. */
  of(chinese: readonly string[], english: readonly string[]): number;
}

/** Less likely translations tell nothing. */
const likely = 0.02;

export function createLexicalSupport(lexicon: Lexicon, dictionary: Dictionary): LexicalSupport {
  const stemsOf = remember((word: string): ReadonlySet<string> => {
    const learned = lexicon
      .translations(word)
      .filter(({ forward, backward }) => forward >= likely || backward >= likely)
      .map(({ english }) => english);
    return new Set([...learned, ...dictionary.glossWords(word)]);
  });
  return {
    of(chinese, english) {
      const chineseContent = chinese.filter((word) => !chineseStopWords.has(word));
      const englishContent = english.filter((stem) => !englishStopWords.has(stem));
      const said = chineseContent.filter((word) => {
        const stems = stemsOf(word);
        return englishContent.some((stem) => stems.has(stem));
      });
      const meant = englishContent.filter((stem) =>
        chineseContent.some((word) => stemsOf(word).has(stem)),
      );
      const words = chineseContent.length + englishContent.length;
      return words === 0 ? 0 : (said.length + meant.length) / words;
    },
  };
}
