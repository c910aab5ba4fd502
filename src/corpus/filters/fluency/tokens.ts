/** Cuts text into what the model of word order counts. */
import type { Language } from '../../../core/document.js';
import { segmentChinese, tokenizeEnglish } from '../../../language/words.js';

/** A word as the model sees it: more and more of them share a name. */
export interface OrderToken {
  /** The word itself if it is common, else its class. */
  readonly word: string;
  /** The word itself if it is a very common one, else how it ends, which tells much of its part of speech. */
  readonly kind: string;
}

/** Stands before the first and after the last word of a text. */
export const edge: OrderToken = { word: '|', kind: '|' };

/** Marks inside and at the end of a sentence, which have their places in the order of words. */
const englishMark = /[.,;:?!()]/gu;
const chineseToken = /[\p{L}\p{N}，。；：、？！（）]/u;

/** Words of a text in their order, marks among them. */
export function orderWords(text: string, language: Language): readonly string[] {
  if (language === 'zh') {
    return segmentChinese(text)
      .map(({ normal }) => normal)
      .filter((word) => chineseToken.test(word));
  }
  const found: string[] = [];
  let end = 0;
  for (const word of tokenizeEnglish(text)) {
    found.push(...(text.slice(end, word.start).match(englishMark) ?? []), word.normal);
    end = word.end;
  }
  return [...found, ...(text.slice(end).match(englishMark) ?? [])];
}

/** How words are named: the common ones, the commonest first. */
export interface OrderVocabulary {
  readonly common: ReadonlyMap<string, number>;
}

/** So many words are classes of their own: function words, and those of every resolution and statute. */
const ownClasses = 200;

/** The token of a word. */
export function orderToken(
  word: string,
  { common }: OrderVocabulary,
  language: Language,
): OrderToken {
  const rank = common.get(word);
  const kind = rank !== undefined && rank < ownClasses ? word : classOf(word, language);
  return { word: rank === undefined ? kind : word, kind };
}

function classOf(word: string, language: Language): string {
  if (/\p{N}/u.test(word)) return '#';
  const characters = [...word];
  if (language === 'zh') return `*${Math.min(3, characters.length)}${characters.at(-1) ?? ''}`;
  return characters.length <= 3 ? '*' : `*${characters.slice(-3).join('')}`;
}
