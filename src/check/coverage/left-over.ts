/** Weighs how much each word of a pair looks as if nothing stood for it. */
import { cutPair, type PairWord, type TextPair } from '../../align/words/tokens.js';
import type { Translations } from '../../align/words/translations.js';
import { linkRoughly, type RoughLink } from './link-words.js';

/** A content word; function words come and go with the grammar and are not weighed. */
export interface WeighedWord extends PairWord {
  /** Log-odds, in nats, that nothing on the other side stands for it; negative: something does. */
  readonly excess: number;
}

/** The content words of both sides, in order. */
export interface WeighedWords {
  readonly chinese: readonly WeighedWord[];
  readonly english: readonly WeighedWord[];
}

/**
 * Weights of a logistic regression, fitted on 4,500 pairs of United Nations text of which a clause of
 * the other side was cut out, so that it was known which words stand alone.
 */
interface Weights {
  readonly base: number;
  /** Where the word is linked: for that, for each nat of the strength, for the offset, and its square. */
  readonly linked: number;
  readonly strength: number;
  readonly offset: number;
  readonly farOffset: number;
  /** For the logarithm of the words between its counterpart and the nearer, the farther neighbour's. */
  readonly nearJump: number;
  readonly farJump: number;
  /** Where it is not: for a word whose translations are known. */
  readonly known: number;
  readonly long: number;
  readonly capital: number;
  /** For each nat by which it is commoner among words without counterpart. */
  readonly common: number;
  /** For a word that stands elsewhere as well and is linked there: English would say “it”. */
  readonly again: number;
}

const ofChinese: Weights = {
  base: -0.9,
  linked: -3.41,
  strength: -0.69,
  offset: 1.06,
  farOffset: -1.39,
  nearJump: 0.17,
  farJump: 0.48,
  known: 2.44,
  long: 0.89,
  capital: 0,
  common: -0.19,
  again: -1.78,
};

const ofEnglish: Weights = {
  base: 2.41,
  linked: -6.94,
  strength: -0.59,
  offset: 1.09,
  farOffset: -1.92,
  nearJump: 0.31,
  farJump: 0.54,
  known: -0.11,
  long: 0.31,
  capital: 0.35,
  common: -0.1,
  again: -1.75,
};

interface Knowledge {
  knows(word: string): boolean;
  /** p(word | a word without counterpart). */
  alone(word: string): number;
}

/** Weighs the content words of two texts against each other; figures are left to other rules. */
export function weighWords(texts: TextPair, translations: Translations): WeighedWords {
  const pair = cutPair(texts);
  const links = linkRoughly(pair, translations);
  const { knowsChinese, knowsEnglish, chineseAlone, englishAlone } = translations;
  return {
    chinese: weigh(pair.chineseWords, links.chinese, ofChinese, {
      knows: knowsChinese,
      alone: (word) => chineseAlone(word, false),
    }),
    english: weigh(pair.englishWords, links.english, ofEnglish, {
      knows: knowsEnglish,
      alone: (word) => englishAlone(word, false),
    }),
  };
}

function weigh(
  words: readonly PairWord[],
  links: readonly (RoughLink | undefined)[],
  weights: Weights,
  knowledge: Knowledge,
): WeighedWord[] {
  const linked = new Set(
    words.filter((_, place) => links[place] !== undefined).map(({ normal }) => normal),
  );
  const jumps = jumpsOf(words, links);
  return words.flatMap((word, place): WeighedWord[] => {
    if (word.functional || figure.test(word.text)) return [];
    const link = links[place];
    const excess =
      weights.base +
      (link === undefined
        ? ofWordAlone(weights, word, linked.has(word.normal), knowledge)
        : ofLinkedWord(weights, link) + ofJumps(weights, jumps, place));
    return [{ ...word, excess }];
  });
}

/** Jumps of more words than this are as good as any. */
const longestJump = 40;

/** How far the counterparts of linked content words that follow each other lie apart. */
interface Jumps {
  /** From the linked content word before, by place. */
  readonly before: Float64Array;
  /** To the one after. */
  readonly after: Float64Array;
}

function jumpsOf(words: readonly PairWord[], links: readonly (RoughLink | undefined)[]): Jumps {
  const before = new Float64Array(words.length).fill(longestJump);
  const after = new Float64Array(words.length).fill(longestJump);
  let last: number | undefined;
  for (const [place, word] of words.entries()) {
    const to = links[place]?.to;
    if (to === undefined || word.functional) continue;
    const from = last === undefined ? undefined : links[last]?.to;
    if (last !== undefined && from !== undefined) {
      const jump = Math.min(longestJump, Math.abs(to - from));
      before[place] = jump;
      after[last] = jump;
    }
    last = place;
  }
  return { before, after };
}

function ofJumps({ nearJump, farJump }: Weights, { before, after }: Jumps, place: number): number {
  const jumps = [before[place] ?? longestJump, after[place] ?? longestJump];
  return nearJump * Math.log(1 + Math.min(...jumps)) + farJump * Math.log(1 + Math.max(...jumps));
}

const figure = /\d|^[年月日]$/u;

function ofLinkedWord(weights: Weights, { strength, offset }: RoughLink): number {
  return (
    weights.linked +
    weights.strength * Math.log(strength) +
    weights.offset * offset +
    weights.farOffset * offset ** 2
  );
}

const longWord = { han: 2, latin: 7 } as const;
/** Log-probability of a word that is neither common nor rare among those without counterpart. */
const usualAlone = -9;

function ofWordAlone(
  weights: Weights,
  { text, normal }: PairWord,
  isLinkedElsewhere: boolean,
  { knows, alone }: Knowledge,
): number {
  const shortest = /\p{Script=Han}/u.test(text) ? longWord.han : longWord.latin;
  return (
    (knows(normal) ? weights.known : 0) +
    (text.length >= shortest ? weights.long : 0) +
    (/^\p{Lu}/u.test(text) ? weights.capital : 0) +
    weights.common * (Math.log(alone(normal)) - usualAlone) +
    (isLinkedElsewhere ? weights.again : 0)
  );
}
