/** Counts the characters, letters and words of a text in one go. */
import { kinds, kindsOf } from './character-kinds.js';

export interface CharacterCounts {
  /** Characters that are no white space. */
  readonly characters: number;
  readonly letters: number;
  /** Letters that are Chinese. */
  readonly han: number;
  readonly latin: number;
  /** Japanese and Korean letters. */
  readonly kana: number;
  /** Words and numbers, of which `-`, `'`, `.`, `,` and `/` may join parts; a Chinese character is one. */
  readonly words: number;
  /** Runs of letters. */
  readonly letterRuns: number;
  /** Characters of the longest stretch without white space, punctuation and Chinese. */
  readonly longestWord: number;
}

const joining: ReadonlySet<number> = new Set(Array.from("-'’.,/", (mark) => mark.charCodeAt(0)));
const inWord = kinds.letter | kinds.number | kinds.mark;
const endsStretch = kinds.space | kinds.sign | kinds.han;

function count(text: string): CharacterCounts {
  let [characters, letters, han, latin, kana] = [0, 0, 0, 0, 0];
  let [words, letterRuns, longestWord, stretch] = [0, 0, 0, 0];
  // 0 outside of words, 1 in one, 2 after a mark that may join it with another.
  let state = 0;
  let isAfterLetter = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const is = kindsOf(code);
    if ((is & kinds.space) === 0) characters += 1;
    const isLetter = (is & kinds.letter) !== 0;
    if (isLetter) {
      letters += 1;
      if (!isAfterLetter) letterRuns += 1;
      if ((is & kinds.han) !== 0) han += 1;
      else if ((is & kinds.latin) !== 0) latin += 1;
      else if ((is & kinds.kana) !== 0) kana += 1;
    }
    isAfterLetter = isLetter;
    if ((is & kinds.han) !== 0) {
      words += 1;
      state = 0;
    } else if ((is & inWord) !== 0) {
      if (state === 0) words += 1;
      state = 1;
    } else {
      state = state === 1 && joining.has(code) ? 2 : 0;
    }
    stretch = (is & endsStretch) === 0 ? stretch + 1 : 0;
    if (stretch > longestWord) longestWord = stretch;
  }
  return { characters, letters, han, latin, kana, words, letterRuns, longestWord };
}

let [last, lastCounts] = ['', count('')];
let [other, otherCounts] = [last, lastCounts];

/**
 * The counts of a text. Those of the last two texts are remembered, as one filter after the other asks
 * for the two sides of a unit.
 */
export function countCharacters(text: string): CharacterCounts {
  if (text === last) return lastCounts;
  const counts = text === other ? otherCounts : count(text);
  [other, otherCounts] = [last, lastCounts];
  [last, lastCounts] = [text, counts];
  return counts;
}
