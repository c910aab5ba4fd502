/** Finds the stretches of a text that may be terms, by the words at their ends. */
import type { Language } from '../../core/document.js';
import {
  chineseStopWords,
  englishStopWords,
  segmentChinese,
  stemEnglish,
  tokenizeEnglish,
  type Word,
} from '../../language/words.js';
import {
  innerChinese,
  innerEnglish,
  neverFirstChinese,
  neverFirstEnglish,
  neverLastChinese,
  neverLastEnglish,
} from './outer-words.js';
import { mostWords, type Phrase } from './phrase.js';

/** What a word may be in a phrase. */
interface PhraseWord extends Word {
  readonly key: string;
  readonly mayBegin: boolean;
  readonly mayEnd: boolean;
  readonly mayBeWithin: boolean;
}

/** All stretches of up to eight words, ends inside others too, in order of their beginnings. */
export function phrasesIn(text: string, language: Language): Phrase[] {
  const words = language === 'zh' ? chineseWords(text) : englishWords(text);
  const phrases: Phrase[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || !first.mayBegin) continue;
    const keys: string[] = [];
    for (let at = from; at < Math.min(words.length, from + mostWords); at++) {
      const word = words[at];
      const before = words[at - 1];
      if (word === undefined) break;
      if (at > from && !isJoined(text, before, word)) break;
      keys.push(word.key);
      if (word.mayEnd && text.slice(first.start, word.end).length > 1) {
        phrases.push({ start: first.start, end: word.end, words: [...keys] });
      }
      if (!word.mayBeWithin) break;
    }
  }
  return phrases;
}

function isJoined(text: string, before: Word | undefined, word: Word): boolean {
  return before !== undefined && text.slice(before.end, word.start).trim() === '';
}

function chineseWords(text: string): PhraseWord[] {
  return segmentChinese(text).map((word) => {
    const key = word.normal;
    const isWord = /^\p{Script=Han}+$/u.test(key);
    const isContent = isWord && !chineseStopWords.has(key);
    return {
      ...word,
      key,
      mayBegin: isContent && !neverFirstChinese.has(key),
      mayEnd: isContent && !neverLastChinese.has(key),
      mayBeWithin: isContent || innerChinese.has(key),
    };
  });
}

function englishWords(text: string): PhraseWord[] {
  return tokenizeEnglish(text).map((word) => {
    const key = stemEnglish(word.normal);
    const lower = word.text.toLowerCase();
    const isWord = /^\p{L}[\p{L}’'.-]*$/u.test(word.text);
    const isContent = isWord && !englishStopWords.has(lower) && !isAdverb(lower);
    return {
      ...word,
      key,
      mayBegin: isContent && !neverFirstEnglish.has(key),
      mayEnd: isContent && !neverLastEnglish.has(key),
      mayBeWithin: isContent || innerEnglish.has(lower),
    };
  });
}

/** Nouns that look like adverbs. */
const nounsInLy = /(?:assembly|family|supply|reply|anomaly|monopoly|italy|july|bully|fly)$/u;

function isAdverb(word: string): boolean {
  return word.endsWith('ly') && !nounsInLy.test(word);
}
