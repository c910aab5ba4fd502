/** Cuts running text into sentences without losing a character. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';
import { chineseSentenceEnds } from './sentence-stops/chinese.js';
import { englishSentenceEnds } from './sentence-stops/english.js';
import { semicolonEnds } from './sentence-stops/semicolons.js';

/** How finely to cut. */
export interface SentenceOptions {
  /**
   * Whether `；` and `;` outside brackets end a segment, as between the parts of a resolution;
   * false if left out.
   */
  readonly semicolons?: boolean;
}

/**
 * Sentences of `text`, in order and end to end: they cover it exactly, and white space between
 * two sentences belongs to the first. With `semicolons`, sentences and the parts of sentences that
 * semicolons end. Empty text has none. Time is linear in the length of `text`.
 */
export function splitSentences(
  text: string,
  language: Language,
  { semicolons = false }: SentenceOptions = {},
): Range[] {
  const ends = language === 'zh' ? chineseSentenceEnds(text) : englishSentenceEnds(text);
  const sentences = rangesUpTo(ends);
  return semicolons
    ? sentences.flatMap((sentence) => rangesUpTo(semicolonEnds(text, sentence), sentence.start))
    : sentences;
}

/**
 * The lines of a text that already has a sentence on each line: the range at position n is line n,
 * 0-based, empty lines too. Ranges cover the text exactly, a line break belongs to the line it
 * ends, and a last line break starts no further line.
 */
export function linesAsSentences(text: string): Range[] {
  const ends = Array.from(text.matchAll(/\r\n?|\n/gu), (lineBreak) => {
    return lineBreak.index + lineBreak[0].length;
  });
  if (ends.at(-1) !== text.length && text !== '') ends.push(text.length);
  return rangesUpTo(ends);
}

/** Ranges end to end from `start` on, one up to each of `ends`. */
function rangesUpTo(ends: readonly number[], start = 0): Range[] {
  return ends.map((end, at) => ({ start: ends[at - 1] ?? start, end }));
}
