/** Links the words inside a number, date or symbol that both sides mention. */

import { remember } from '../../core/remember.js';
import { findMentions } from '../../language/mentions.js';
import { englishMonths } from '../../language/months.js';
import type { Block } from './pairing.js';
import type { WordPair } from './tokens.js';

/** Pairs of places (Chinese, English) that stand for each other. */
export type Cell = readonly [chinese: number, english: number];

/**
 * The links inside a block of two mentions: words of the same value, with each unit (年, 月, 日) going
 * with the number before it. Where a side is a single word, or no two words have the same value,
 * everything is linked with everything.
 */
export function linkMention(pair: WordPair, { chinese, english }: Block): Cell[] {
  const everything = chinese.flatMap((c) => english.map((e): Cell => [c, e]));
  if (chinese.length === 1 || english.length === 1) return everything;
  const values = english.map((e) => englishValue(pair.englishWords[e]?.text ?? ''));
  let last: number[] = [];
  const cells = chinese.flatMap((c) => {
    const word = pair.chineseWords[c]?.normal ?? '';
    const value = chineseValue(word);
    if (value === undefined) {
      if (!isUnit(word)) last = [];
    } else {
      const found = english.filter((_, place) => values[place] === value);
      // In 6 June the month and the day have the same value.
      const wantsName = pair.chineseWords[c + 1]?.text === '月';
      const fitting = found.filter((e) => isName(pair.englishWords[e]?.text ?? '') === wantsName);
      last = (fitting.length > 0 ? fitting : found).slice(0, 1);
    }
    return last.map((e): Cell => [c, e]);
  });
  return cells.length === 0 ? everything : cells;
}

/** A number's unit is one character; a longer word (决议, 会议) has a counterpart of its own. */
function isUnit(word: string): boolean {
  return word.length === 1 && word !== '第';
}

function isName(word: string): boolean {
  return /^\p{L}/u.test(word);
}

/** The value of a word that is a number or has one in it (四十二名, 第八). */
const chineseValue = remember((word: string): string | undefined => {
  if (/^\d+$/u.test(word)) return String(Number(word));
  const mentions = findMentions(word, 'zh');
  return mentions.length === 1 ? mentions[0]?.normal : undefined;
});

function englishValue(word: string): string | undefined {
  if (/^\d+$/u.test(word)) return String(Number(word));
  const month = englishMonths.findIndex((name) => name.toLowerCase() === word.toLowerCase());
  if (month >= 0) return String(month + 1);
  const mentions = findMentions(word, 'en');
  return mentions.length === 1 ? mentions[0]?.normal : undefined;
}
