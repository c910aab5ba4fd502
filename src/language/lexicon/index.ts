/** The Chinese–English lexicon learned from parallel text, read from the file that ships. */

import { packageFile } from '../../core/package-folder.js';
import { remember } from '../../core/remember.js';
import { readTable } from './table.js';

export { chineseLexiconWords, englishLexiconWords } from './words.js';

/** An English stem that a Chinese word was translated by. */
export interface Translation {
  /** Stem, as `stemEnglish` gives it. */
  readonly english: string;
  /** p(english | chinese); of a word often left untranslated they add up to less than 1. */
  readonly forward: number;
  /** p(chinese | english). */
  readonly backward: number;
}

export interface Lexicon {
  /** Number of Chinese words. */
  readonly size: number;
  /**
   * The translations of a Chinese word, likeliest first; none for an unknown word. Words are in
   * Simplified characters and cut as `segmentChinese` cuts them.
   */
  translations(chinese: string): readonly Translation[];
  /**
   * How common a Chinese word is among those that translate nothing: p(word | no counterpart); 0 for
   * an unknown word.
   */
  chineseAlone(chinese: string): number;
  /** Likewise for an English stem. */
  englishAlone(english: string): number;
}

let loaded: Lexicon | undefined;

/**
 * The lexicon; its file is read once a process.
 * @throws DuizhaoError `MODEL_NOT_FOUND` when the file is missing, `MODEL_INVALID` when it is damaged.
 */
export function loadLexicon(): Lexicon {
  loaded ??= openLexicon(packageFile('models', 'duizhao-lexicon', 'lexicon.bin'));
  return loaded;
}

/**
 * The lexicon in a file that the trainer wrote.
 * @throws DuizhaoError `MODEL_NOT_FOUND` when the file is missing, `MODEL_INVALID` when it is damaged.
 */
export function openLexicon(path: string): Lexicon {
  const table = readTable(path);
  return {
    size: table.size,
    translations: remember((chinese: string): readonly Translation[] => {
      const place = table.find(chinese);
      const row = place === undefined ? [] : table.row(place);
      return row.map(({ stem, forward, backward }) => ({
        english: table.stem(stem),
        forward,
        backward,
      }));
    }),
    chineseAlone(chinese) {
      const place = table.find(chinese);
      return place === undefined ? 0 : table.chineseAlone(place);
    },
    englishAlone(english) {
      const place = table.findStem(english);
      return place === undefined ? 0 : table.englishAlone(place);
    },
  };
}
