/** Measures how much of a text is in Chinese and in English, by its letters. */
import { countCharacters } from './character-counts.js';

/** Shares of the letters of a text, 0–1; both 0 where it has none. */
export interface LanguageShares {
  /** Chinese characters; none of a text that Japanese or Korean letters show to be in those languages. */
  readonly zh: number;
  /** Latin letters. */
  readonly en: number;
}

/** A Chinese character says about as much as this many letters of English do. */
const lettersPerHan = 3;
/** From this share of kana on, Chinese characters are Japanese; titles may hold a word of it. */
const leastKana = 0.1;

/** How much of a text is in which language; a Chinese character counts as three letters. */
export function languageShares(text: string): LanguageShares {
  const { letters, han, latin, kana } = countCharacters(text);
  const all = letters + han * (lettersPerHan - 1);
  if (all === 0) return { zh: 0, en: 0 };
  const isChinese = kana < leastKana * (han + kana);
  return { zh: isChinese ? (han * lettersPerHan) / all : 0, en: latin / all };
}
