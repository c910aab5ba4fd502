/** What is measured of a pair to judge whether its sides are translations of each other. */
import { agreeMentions } from './agree-mentions.js';
import { type CoveredSide, coverWords } from './cover-words.js';

/** Names of the measures, in the order of the array that `measurePair` gives. */
export const adequacyMeasures = [
  'chineseKnown',
  'englishKnown',
  'chineseCovered',
  'englishCovered',
  'leastCovered',
  'chineseHeadGap',
  'chineseTailGap',
  'chineseGap',
  'englishHeadGap',
  'englishTailGap',
  'englishGap',
  'chineseGapMass',
  'englishGapMass',
  'chineseUncovered',
  'englishUncovered',
  'likeness',
  'lengthExcess',
  'lengthSurprise',
  'massRatio',
  'chineseWords',
  'englishWords',
  'mentionsAgreed',
  'chineseMentionsAlone',
  'englishMentionsAlone',
  'chineseHan',
  'englishLatin',
  'chineseStop',
  'englishStop',
  'stopMismatch',
  'startsLower',
] as const;

/** The measures of a pair, numbers in the order of `adequacyMeasures`. */
export function measurePair(chinese: string, english: string): Float64Array {
  const agreed = agreeMentions(chinese, english);
  const { chinese: zh, english: en } = coverWords(chinese, english, agreed);
  const chineseCovered = shareOf(zh.weights, zh.covered);
  const englishCovered = shareOf(en.weights, en.covered);
  const chineseGaps = findGaps(zh);
  const englishGaps = findGaps(en);
  const [chineseMass, englishMass] = [sum(zh.weights), sum(en.weights)];
  const { excess, surprise } = compareLengths(chinese, english);
  const [chineseStop, englishStop] = [endsStopped(chinese), endsStopped(english)];
  const values = [
    shareOf(zh.weights, zh.known),
    shareOf(en.weights, en.known),
    chineseCovered,
    englishCovered,
    Math.min(chineseCovered, englishCovered),
    chineseGaps.head / (chineseMass + 1),
    chineseGaps.tail / (chineseMass + 1),
    chineseGaps.widest / (chineseMass + 1),
    englishGaps.head / (englishMass + 1),
    englishGaps.tail / (englishMass + 1),
    englishGaps.widest / (englishMass + 1),
    Math.log1p(chineseGaps.widest),
    Math.log1p(englishGaps.widest),
    Math.log1p(chineseMass * (1 - chineseCovered)),
    Math.log1p(englishMass * (1 - englishCovered)),
    likenessOf(zh.vector, en.vector),
    excess,
    surprise,
    Math.log((chineseMass + 1) / (englishMass + 1)),
    Math.log1p(zh.weights.length),
    Math.log1p(en.weights.length),
    Math.log1p(agreed.chinese.length),
    Math.log1p(agreed.chineseAlone),
    Math.log1p(agreed.englishAlone),
    shareOfLetters(chinese, /\p{Script=Han}/gu),
    shareOfLetters(english, /\p{Script=Latin}/gu),
    chineseStop,
    englishStop,
    Math.abs(chineseStop - englishStop),
    Number(/^\s*["“'(]?\p{Ll}/u.test(english)),
  ];
  return Float64Array.from(values);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Mean of `values` by weight; 1 of none. */
function shareOf(weights: Float64Array, values: Float64Array): number {
  let [total, share] = [0, 0];
  for (const [at, weight] of weights.entries()) {
    total += weight;
    share += weight * (values[at] ?? 0);
  }
  return total === 0 ? 1 : share / total;
}

/** A word covered by less belongs to a gap. */
const usualCover = 0.5;

/**
 * The weight of words without counterpart that stand together: at the head, at the tail and anywhere
 * (largest sums of runs, Kadane's algorithm; covered words in between count against a run).
 */
function findGaps({ weights, covered }: CoveredSide): {
  readonly head: number;
  readonly tail: number;
  readonly widest: number;
} {
  let [total, head, lowest, run, widest] = [0, 0, 0, 0, 0];
  for (const [at, weight] of weights.entries()) {
    const gain = weight * 2 * (usualCover - (covered[at] ?? 0));
    total += gain;
    head = Math.max(head, total);
    lowest = Math.min(lowest, total);
    run = Math.max(0, run + gain);
    widest = Math.max(widest, run);
  }
  return { head, tail: total - lowest, widest };
}

function likenessOf(a: Float64Array, b: Float64Array): number {
  let [product, first, second] = [0, 0, 0];
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    product += value * other;
    first += value * value;
    second += other * other;
  }
  return first === 0 || second === 0 ? 0 : product / Math.sqrt(first * second);
}

/** Characters of English for one of Chinese, and how their logarithms spread in short texts and long. */
const usualRatio = 3.3;
const leastSpread = 0.22;
const spreadOfShort = 1.2;

/** How much longer the English is than usual, as a logarithm, and in standard deviations, 0 or more. */
function compareLengths(
  chinese: string,
  english: string,
): { readonly excess: number; readonly surprise: number } {
  const length = (text: string) => text.replaceAll(/\s+/gu, '').length + 1;
  const [zh, en] = [length(chinese), length(english)];
  const excess = Math.log(en / (usualRatio * zh));
  const spread = Math.sqrt(leastSpread ** 2 + spreadOfShort ** 2 / zh);
  return { excess, surprise: Math.abs(excess) / spread };
}

function shareOfLetters(text: string, kind: RegExp): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 1 : (text.match(kind)?.length ?? 0) / letters;
}

function endsStopped(text: string): number {
  return Number(/[.!?;:。！？；：…]["'”’」』)）]*\s*$/u.test(text));
}
