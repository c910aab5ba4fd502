/** Keeps a decoder from number words for numbers that its source does not have. */
import type { Guard, Prefix } from './beam-search.js';
import { numberWords, readNumberWord } from './number-words.js';

// `one`, `first`, `two`, `second` are as often articles and pronouns.
const casual = 2;

/**
 * Allows words from `three` and `third` up only for the values in `values`; `texts` has the text of
 * each piece.
 */
export function onlyTheseNumberWords(values: ReadonlySet<number>, texts: readonly string[]): Guard {
  const isFree = (value: number) => value <= casual || values.has(value);
  const free = numberWords.filter((word) => isFree(readNumberWord(word) ?? 0));
  const verdicts = new Map<string, boolean>();
  /** Whether a word may stand as it is, and whether it can still become one that may. */
  const mayStand = (word: string) => {
    const value = readNumberWord(word);
    return value === undefined || isFree(value);
  };
  const mayGrow = (word: string) =>
    readNumberWord(word) === undefined || free.some((each) => each.startsWith(word));
  const judge = (word: string, isWhole: boolean): boolean => {
    const key = isWhole ? `${word} ` : word;
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      verdict = isWhole ? mayStand(word) : mayStand(word) || mayGrow(word);
      verdicts.set(key, verdict);
    }
    return verdict;
  };
  const lasts = new WeakMap<Prefix, string>();
  return {
    allows(prefix, next) {
      const text = texts[next] ?? '';
      let last = lasts.get(prefix);
      if (last === undefined) {
        last = lastWord(prefix.text);
        lasts.set(prefix, last);
      }
      const goesOn = /^[\p{L}-]/u.test(text);
      if (last !== '' && !goesOn && !judge(last, true)) return false;
      const word = lastWord(goesOn ? last + text : text);
      return word === '' || judge(word, false);
    },
  };
}

/** The letters and hyphens at the end of a text, in lower case. */
function lastWord(text: string): string {
  return /[\p{L}-]+$/u.exec(text)?.[0].toLowerCase() ?? '';
}
