/** Keeps a decoder from number words for numbers that its source does not have. */
import type { Guard, Prefix } from './beam-search.js';
import { numberWords, readNumberWord } from './number-words.js';

// `one`, `first`, `two`, `second` are as often articles and pronouns.
const casual = 2;

/** What number words an output may hold. */
export interface NumberWords {
  /** The values that words from `three` and `third` up may have. */
  readonly values: ReadonlySet<number>;
  /** How often some of them may be written; the others as often as one likes. */
  readonly most?: ReadonlyMap<number, number>;
}

/** Allows only these number words; `texts` has the text of each piece. */
export function onlyTheseNumberWords(
  { values, most = new Map() }: NumberWords,
  texts: readonly string[],
): Guard {
  const isFree = (value: number) => value <= casual || values.has(value);
  const free = numberWords.filter((word) => isFree(readNumberWord(word) ?? 0));
  const verdicts = new Map<string, boolean>();
  const judge = (word: string, isWhole: boolean): boolean => {
    const key = isWhole ? `${word} ` : word;
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    const value = readNumberWord(word);
    const mayStand = value === undefined || isFree(value);
    const verdict = mayStand || (!isWhole && free.some((each) => each.startsWith(word)));
    verdicts.set(key, verdict);
    return verdict;
  };
  const readings = new WeakMap<Prefix, WordReading>();
  return {
    allows(prefix, next) {
      let reading = readings.get(prefix);
      if (reading === undefined) {
        reading = readWords(prefix.text);
        readings.set(prefix, reading);
      }
      const { last, written } = reading;
      const text = texts[next] ?? '';
      const goesOn = /^[\p{L}-]/u.test(text);
      if (last !== '' && !goesOn && !judge(last, true)) return false;
      const word = lastWord(goesOn ? last + text : text);
      if (word === '') return true;
      const value = readNumberWord(word);
      const limit = value === undefined ? undefined : most.get(value);
      if (value !== undefined && limit !== undefined && (written.get(value) ?? 0) >= limit) {
        return false;
      }
      return judge(word, false);
    },
  };
}

interface WordReading {
  /** The word that the text ends in. */
  readonly last: string;
  /** How often each value was written before it. */
  readonly written: ReadonlyMap<number, number>;
}

function readWords(text: string): WordReading {
  const last = lastWord(text);
  const written = new Map<number, number>();
  for (const word of text.slice(0, text.length - last.length).match(/[\p{L}-]+/gu) ?? []) {
    const value = readNumberWord(word);
    if (value !== undefined) written.set(value, (written.get(value) ?? 0) + 1);
  }
  return { last, written };
}

/** The letters and hyphens at the end of a text, in lower case. */
function lastWord(text: string): string {
  return /[\p{L}-]+$/u.exec(text)?.[0].toLowerCase() ?? '';
}
