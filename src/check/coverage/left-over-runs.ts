/** Finds stretches of one text of a pair that nothing in the other stands for. */
import { translationsFor } from '../../align/words/align-words.js';
import type { Range } from '../../core/range.js';
import { normalizeWidth } from '../../language/script.js';
import { isFrame } from '../frame.js';
import { oncePerPair } from '../once-per-pair.js';
import type { Pair } from '../pair.js';
import { type WeighedWord, weighWords } from './left-over.js';

/** Words in a row that nothing stands for, from the first of them to the end of the last. */
export interface LeftOverRun extends Range {
  readonly words: readonly string[];
  /** Log-odds, in nats, that the clause was left out or put in. */
  readonly logOdds: number;
}

export interface LeftOver {
  readonly chinese: readonly LeftOverRun[];
  readonly english: readonly LeftOverRun[];
}

/**
 * Weights of a logistic regression on the best stretch of each of 4,500 clean pairs of United
 * Nations text and of the same pairs with a clause cut out of the English or put into it.
 */
interface RunWeights {
  readonly base: number;
  /** For each nat of excess of the words together. */
  readonly excess: number;
  /** For each spread by which the English is longer than usual for the Chinese. */
  readonly length: number;
  /** For each word of the stretch. */
  readonly words: number;
  /** For the square root of the number of content words of the text, which has more chances. */
  readonly chances: number;
  /** For each acronym of the other side that nothing else stands for. */
  readonly acronyms: number;
  /** For each end of the stretch that is the end of a clause. */
  readonly clauseEnds: number;
}

const ofChinese: RunWeights = {
  base: -6.26,
  excess: 0.586,
  length: -1.041,
  words: 0.143,
  chances: 0.215,
  acronyms: -0.093,
  clauseEnds: 0.829,
};
// Clauses were put in between marks; half the weight of the marks that came of it is left out.
const ofEnglish: RunWeights = {
  base: -10.5,
  excess: 0.85,
  length: 1.135,
  words: -0.06,
  chances: 0.27,
  acronyms: 0,
  clauseEnds: 1.35,
};

/**
 * Stretches of either text without counterpart, in the order of the text; likelier than not. None in
 * the frame of a document: a Chinese masthead says 联合国 where the English has only the symbol.
 */
export const leftOverRuns = oncePerPair(({ source, target }: Pair): LeftOver => {
  if (isFrame(source) && isFrame(target)) return { chinese: [], english: [] };
  const texts = { chinese: source.text, english: target.text };
  const { chinese, english } = weighWords(texts, translationsFor({}));
  const shared = sharedTerms(source.terms, target.terms);
  const length = unusualLength(source.text, target.text);
  const acronyms = english.filter(
    ({ text, excess }) => excess > 0 && /^\p{Lu}[\p{Lu}-]+s?$/u.test(text),
  ).length;
  const judge = (text: string, words: readonly WeighedWord[], weights: RunWeights): LeftOverRun[] =>
    excessiveRuns(words).flatMap(({ from, to }) => {
      const run = words.slice(from, to);
      const left = run.filter(({ excess }) => excess > 0);
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined || left.length < fewestWords) return [];
      const logOdds =
        weights.base +
        weights.excess * run.reduce((sum, { excess }) => sum + excess, 0) +
        weights.length * length +
        weights.words * run.length +
        weights.chances * Math.sqrt(words.length) +
        weights.acronyms * acronyms +
        weights.clauseEnds * clauseEnds(text, words, from, to);
      if (logOdds < 0) return [];
      return [{ start: first.start, end: last.end, words: left.map(({ text }) => text), logOdds }];
    });
  return {
    chinese: judge(source.text, coverTerms(chinese, shared.source), ofChinese),
    english: judge(target.text, coverTerms(english, shared.target), ofEnglish),
  };
});

const fewestWords = 3;

/** Places of terms that both texts use, whose words need not translate each other. */
function sharedTerms(source: Pair['source']['terms'], target: Pair['target']['terms']) {
  const concepts = (terms: Pair['source']['terms']) =>
    new Set(terms.map(({ concept }) => concept.id));
  const [ofSource, ofTarget] = [concepts(source), concepts(target)];
  return {
    source: source.filter(({ concept }) => ofTarget.has(concept.id)),
    target: target.filter(({ concept }) => ofSource.has(concept.id)),
  };
}

/** What a word of a shared term counts. */
const covered = -3;

function coverTerms(
  words: readonly WeighedWord[],
  terms: readonly Range[],
): readonly WeighedWord[] {
  if (terms.length === 0) return words;
  return words.map((word) =>
    terms.some(({ start, end }) => start <= word.start && word.end <= end)
      ? { ...word, excess: Math.min(word.excess, covered) }
      : word,
  );
}

/** Words in a row, from one place up to another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Sums of the excess of all words before it, and up to its end. */
  readonly before: number;
  readonly upTo: number;
}

/**
 * The stretches whose words have the most excess together, none of which can be made better by
 * another that touches it (Ruzzo & Tompa, “A linear time algorithm for finding all maximal scoring
 * subsequences”, 1999).
 */
function excessiveRuns(words: readonly WeighedWord[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let sum = 0;
  for (const [place, { excess }] of words.entries()) {
    const before = sum;
    sum += excess;
    if (excess <= 0) continue;
    let stretch: Stretch = { from: place, to: place + 1, before, upTo: sum };
    for (;;) {
      const { before: own, upTo } = stretch;
      const at = stretches.findLastIndex((earlier) => earlier.before < own);
      const earlier = stretches[at];
      if (earlier === undefined || earlier.upTo >= upTo) break;
      stretches.length = at;
      stretch = { ...stretch, from: earlier.from, before: earlier.before };
    }
    stretches.push(stretch);
  }
  return stretches;
}

const clauseMark = /[，、；。：,;:.]/u;

/** How many of the two ends of a stretch are marked as ends of a clause, or are those of the text. */
function clauseEnds(text: string, words: readonly WeighedWord[], from: number, to: number): number {
  const [before, first, last, after] = [words[from - 1], words[from], words[to - 1], words[to]];
  const isEnd = (start: number | undefined, end: number | undefined) =>
    start === undefined || end === undefined || clauseMark.test(text.slice(start, end));
  return Number(isEnd(before?.end, first?.start)) + Number(isEnd(last?.end, after?.start));
}

// As the rule `length` has them: English letters a Chinese character, and how far that strays.
const usualRatio = 4.25;
const spreadOfLongTexts = 0.1;
const spreadOfOneCharacter = 0.85;
const lettersPerCharacter = 3.2;

/** How much longer the English is than usual for its Chinese, in spreads. */
function unusualLength(chinese: string, english: string): number {
  const plain = normalizeWidth(chinese);
  const characters = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = plain.match(/[\p{Script=Latin}\p{N}/]/gu)?.length ?? 0;
  const weight = Math.max(1, characters + others / lettersPerCharacter);
  const spread = Math.sqrt(spreadOfLongTexts ** 2 + spreadOfOneCharacter ** 2 / weight);
  return Math.log((english.trim().length + 1) / (weight * usualRatio)) / spread;
}
