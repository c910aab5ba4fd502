/** Marks words that stand for each other by what they are: mentions, terms, names, equal letters. */
import type { TermFinder } from '../profile.js';
import type { Evidence } from './evidence.js';
import { matchNames } from './names.js';
import { linkMention } from './numbers.js';
import { type Block, pairMentions, pairTerms } from './pairing.js';
import type { PairWord, WordPair } from './tokens.js';

/** Writes `mention`, `term`, `name` and `same`; names are looked for where `forward` explains little. */
export function markWords(evidence: Evidence, pair: WordPair, terms?: TermFinder): void {
  const { width, mention, term } = evidence;
  for (const block of pairMentions(pair)) {
    markBlock(evidence, mention, block);
    for (const [c, e] of linkMention(pair, block)) mention[c * width + e] = 1;
  }
  if (terms !== undefined) {
    for (const block of pairTerms(pair, terms)) markBlock(evidence, term, block);
  }
  markSameLetters(evidence, pair);
  markNames(evidence, pair);
}

/** ½ within the block; −1 for its words with all others that no other block has marked. */
function markBlock({ height, width }: Evidence, marks: Float64Array, block: Block): void {
  const forbid = (at: number): void => {
    if ((marks[at] ?? 0) === 0) marks[at] = -1;
  };
  for (const c of block.chinese) for (let e = 0; e < width; e++) forbid(c * width + e);
  for (const e of block.english) for (let c = 0; c < height; c++) forbid(c * width + e);
  for (const c of block.chinese) for (const e of block.english) marks[c * width + e] = 0.5;
}

function markSameLetters({ width, same }: Evidence, pair: WordPair): void {
  for (const [c, { normal }] of pair.chineseWords.entries()) {
    if (!/[a-z]/u.test(normal)) continue;
    for (const [e, { text }] of pair.englishWords.entries()) {
      if (text.toLowerCase() === normal) same[c * width + e] = 1;
    }
  }
}

/** A word is explained that some word of the other side translates at least this likely. */
const explained = 0.05;

function markNames(evidence: Evidence, pair: WordPair): void {
  const { height, width, forward, name, mention } = evidence;
  const bestOfChinese = new Float64Array(height);
  const bestOfEnglish = new Float64Array(width);
  for (let c = 0; c < height; c++) {
    for (let e = 0; e < width; e++) {
      const at = c * width + e;
      const value = Math.max(forward[at] ?? 0, mention[at] ?? 0);
      bestOfChinese[c] = Math.max(bestOfChinese[c] ?? 0, value);
      bestOfEnglish[e] = Math.max(bestOfEnglish[e] ?? 0, value);
    }
  }
  const isOpen = (word: PairWord | undefined, best: number | undefined) =>
    word !== undefined && !word.functional && (best ?? 0) < explained;
  const matches = matchNames(
    pair,
    (place) => isOpen(pair.chineseWords[place], bestOfChinese[place]),
    (place) => isOpen(pair.englishWords[place], bestOfEnglish[place]),
  );
  for (const { chinese, english, likeness } of matches) {
    for (const c of chinese) name[c * width + english] = likeness;
  }
}
