/** Cuts Chinese text into words with jieba and the vocabulary of United Nations documents. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { remember } from '../core/remember.js';
import { toSimplified } from './script.js';
import { unitedNationsWords } from './united-nations-words.js';
import type { Word } from './word.js';

// jieba joins characters into a user's word only if that beats the parts' frequencies.
const userWordFrequency = 1_000_000;

const noWords: readonly string[] = [];
const segmenters = new WeakMap<readonly string[], Jieba>();

/** The segmenter for a list of extra words; loading one costs about 0.15 s, so each is kept. */
function segmenterFor(extraWords: readonly string[]): Jieba {
  const known = segmenters.get(extraWords);
  if (known !== undefined) return known;
  const segmenter = Jieba.withDict(dict);
  segmenter.loadDict(userDictionary([...unitedNationsWords, ...extraWords]));
  segmenters.set(extraWords, segmenter);
  return segmenter;
}

function userDictionary(words: readonly string[]): Uint8Array {
  const usable = words.map((word) => word.trim()).filter((word) => /^\S+$/u.test(word));
  const lines = usable.map((word) => `${word} ${userWordFrequency} n\n`);
  return new TextEncoder().encode(lines.join(''));
}

const normalForm = remember((word: string) => toSimplified(word).toLowerCase());

/** Chinese text cut into words, punctuation and white space, which together are the text. */
export function cutChinese(text: string): string[] {
  return segmenterFor(noWords).cut(text, true);
}

/**
 * The words of Chinese text in order, end to end with punctuation and numbers as words of their
 * own; white space is left out. `normal` is the word in Simplified characters and lower case.
 * Pass the same array of `extraWords` (a termbase's terms) each time: its segmenter is kept.
 */
export function segmentChinese(text: string, extraWords: readonly string[] = noWords): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const part of segmenterFor(extraWords).cut(text, true)) {
    const end = start + part.length;
    if (part.trim() !== '') {
      words.push({ start, end, text: part, normal: normalForm(part) });
    }
    start = end;
  }
  return words;
}
