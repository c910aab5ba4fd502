/** What the sentence aligner needs to know of one sentence, in either language. */

import type { Language } from '../../core/document.js';
import { toSimplified } from '../../language/script.js';
import { segmentChinese, stemEnglish, tokenizeEnglish } from '../../language/words.js';
import type { TermFinder } from '../profile.js';

/** A word of a sentence: what it is compared by, and how it stands in the text. */
export interface SentenceWord {
  /** Simplified Chinese word, or English stem. */
  readonly key: string;
  /** The word as vector tables and name matching want it: Chinese as `key`, English unstemmed. */
  readonly normal: string;
  /** As printed; Chinese in Simplified characters. */
  readonly text: string;
}

/** Facts of one sentence. */
export interface SentenceFacts {
  /** Every word, function words too, punctuation left out. */
  readonly words: readonly SentenceWord[];
  /** Characters of the text (UTF-16 units, white space left out). */
  readonly length: number;
  /** Numbers in figures, without thousands separators. */
  readonly numbers: readonly string[];
  /** Latin words in capitals (`NATO`, `DNA2`), which either language writes alike. */
  readonly capitals: readonly string[];
  readonly hasQuestion: boolean;
  readonly hasExclamation: boolean;
  readonly hasColon: boolean;
  /** Dashes or an ellipsis. */
  readonly hasPause: boolean;
}

/** Begins the key of a concept; no word begins with it. */
export const conceptMark = '#';

const figures = /\d+(?:[.,]\d+)*/gu;
const capitalized = /[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*|[A-Z]{2,}/gu;
const wordLike = /[\p{L}\p{N}]/u;

/** The facts of a sentence. */
export function readSentenceFacts(
  text: string,
  language: Language,
  terms?: TermFinder,
): SentenceFacts {
  const words = language === 'zh' ? chineseWords(text) : englishWords(text);
  return {
    words: terms === undefined ? words : [...words, ...conceptWords(text, language, terms)],
    length: text.replace(/\s/gu, '').length,
    numbers: (text.match(figures) ?? []).map((number) => number.replaceAll(',', '')),
    capitals: text.match(capitalized) ?? [],
    hasQuestion: /[?？]/u.test(text),
    hasExclamation: /[!！]/u.test(text),
    hasColon: /[:：]/u.test(text),
    hasPause: /…|\.\.\.|—|–|--/u.test(text),
  };
}

/** Each concept that a termbase finds, as a word that both languages write alike. */
function conceptWords(text: string, language: Language, terms: TermFinder): SentenceWord[] {
  return terms.find(text, language).map(({ concept }) => ({
    key: `${conceptMark}${concept.id}`,
    normal: '',
    text: '',
  }));
}

function chineseWords(text: string): SentenceWord[] {
  return segmentChinese(toSimplified(text))
    .filter(({ normal }) => wordLike.test(normal))
    .map(({ normal }) => ({ key: normal, normal, text: normal }));
}

function englishWords(text: string): SentenceWord[] {
  return tokenizeEnglish(text).map(({ normal, text: word }) => ({
    key: stemEnglish(normal),
    normal,
    text: word,
  }));
}
