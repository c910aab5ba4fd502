/** How well the words of each side of a pair are covered by words of the other. */
import { matchNames } from '../../../align/words/names.js';
import { cutPair, type PairWord, type WordPair } from '../../../align/words/tokens.js';
import { createTranslations, type Translations } from '../../../align/words/translations.js';
import { loadDictionary } from '../../../language/dictionary/index.js';
import { loadLexicon } from '../../../language/lexicon/index.js';
import { foldSpelling } from '../../../language/spelling.js';
import { loadWordVectors, type WordVector } from '../../../language/vectors/index.js';
import type { AgreedMentions } from './agree-mentions.js';

/** The words of one side, in order, as arrays of the same length. */
export interface CoveredSide {
  /** How much each word counts: rare words about 1, “the” a tenth (Arora et al. 2017). */
  readonly weights: Float64Array;
  /** 0–1 by lexicon, dictionary, spelling and mentions. */
  readonly known: Float64Array;
  /** 0–1 by these, and by sounds and vectors where they say nothing. */
  readonly covered: Float64Array;
  /** Sum of weight × vector, not brought to unit length. */
  readonly vector: Float64Array;
}

export interface CoveredPair {
  readonly chinese: CoveredSide;
  readonly english: CoveredSide;
}

/** Probability of translation that covers a word by half. */
const halfCovering = 0.05;
/** A word covered by less is looked for among names and vectors. */
const leastCovered = 0.5;
/** Cosines of words: chance reaches the lower, and translations the upper. */
const cosines = { chance: 0.3, translation: 0.7 };
/** Vectors alone cover a word by no more than this. */
const mostByVector = 0.8;
/** A pair longer than this is told by its words well enough without comparing all vectors. */
const mostComparisons = 6_000;

let translations: Translations | undefined;

/** Covers the words of a pair. */
export function coverWords(chinese: string, english: string, agreed: AgreedMentions): CoveredPair {
  translations ??= createTranslations(loadLexicon(), loadDictionary());
  const pair = cutPair({ chinese, english });
  const { chineseWords, englishWords } = pair;
  const vectors = loadWordVectors();
  const ours = chineseWords.map(({ normal }) => vectors.chinese(normal));
  const theirs = englishWords.map(({ text }) => vectors.english(foldSpelling(text)));
  const zh = emptySide(chineseWords, ours, vectors.dimensions);
  const en = emptySide(englishWords, theirs, vectors.dimensions);
  coverByLexicon(pair, translations, zh.known, en.known);
  coverByMentions(chineseWords, agreed.chinese, zh.known);
  coverByMentions(englishWords, agreed.english, en.known);
  zh.covered.set(zh.known);
  en.covered.set(en.known);
  coverByNames(pair, zh.covered, en.covered);
  if (chineseWords.length * englishWords.length <= mostComparisons) {
    coverByVectors(ours, theirs, zh.covered, en.covered);
  }
  return { chinese: zh, english: en };
}

/** What a word counts that the vectors lack, such as a number. */
const unknownWeight = 0.9;

function emptySide(
  words: readonly PairWord[],
  vectors: readonly (WordVector | undefined)[],
  dimensions: number,
): CoveredSide {
  const vector = new Float64Array(dimensions);
  for (const word of vectors) {
    if (word === undefined) continue;
    const { values, weight } = word;
    for (let at = 0; at < dimensions; at += 1) {
      vector[at] = (vector[at] ?? 0) + weight * (values[at] ?? 0);
    }
  }
  return {
    weights: Float64Array.from(vectors, (word) => word?.weight ?? unknownWeight),
    known: new Float64Array(words.length),
    covered: new Float64Array(words.length),
    vector,
  };
}

function coverByLexicon(
  { chineseWords, englishWords }: WordPair,
  known: Translations,
  zh: Float64Array,
  en: Float64Array,
): void {
  const asWritten = englishWords.map(({ text }) => text.toLowerCase());
  for (const [c, { normal }] of chineseWords.entries()) {
    const stems = known.of(normal);
    for (const [e, word] of englishWords.entries()) {
      const association = stems.get(word.normal);
      const isSame = normal === word.normal || normal === asWritten[e];
      if (association === undefined && !isSame) continue;
      const probability = isSame ? 1 : (association?.forward ?? 0) + (association?.backward ?? 0);
      const covering = probability / (probability + halfCovering);
      zh[c] = Math.max(zh[c] ?? 0, covering);
      en[e] = Math.max(en[e] ?? 0, covering);
    }
  }
}

function coverByMentions(
  words: readonly PairWord[],
  ranges: AgreedMentions['chinese'],
  covered: Float64Array,
): void {
  for (const { start, end } of ranges) {
    for (const [at, word] of words.entries()) {
      if (word.start < end && word.end > start) covered[at] = 1;
    }
  }
}

function coverByNames(pair: WordPair, zh: Float64Array, en: Float64Array): void {
  const isOpen = (covered: Float64Array, words: readonly PairWord[]) => (place: number) =>
    (covered[place] ?? 0) < leastCovered && words[place]?.functional === false;
  const names = matchNames(pair, isOpen(zh, pair.chineseWords), isOpen(en, pair.englishWords));
  for (const { chinese, english, likeness } of names) {
    en[english] = Math.max(en[english] ?? 0, likeness);
    for (const place of chinese) zh[place] = Math.max(zh[place] ?? 0, likeness);
  }
}

function coverByVectors(
  ours: readonly (WordVector | undefined)[],
  theirs: readonly (WordVector | undefined)[],
  zh: Float64Array,
  en: Float64Array,
): void {
  const openChinese = Array.from(zh, (covered) => covered < leastCovered);
  const openEnglish = Array.from(en, (covered) => covered < leastCovered);
  for (const [c, word] of ours.entries()) {
    if (word === undefined) continue;
    for (const [e, other] of theirs.entries()) {
      if (other === undefined || !(openChinese[c] || openEnglish[e])) continue;
      const covering = coveringOf(cosine(word.values, other.values));
      if (openChinese[c]) zh[c] = Math.max(zh[c] ?? 0, covering);
      if (openEnglish[e]) en[e] = Math.max(en[e] ?? 0, covering);
    }
  }
}

function coveringOf(likeness: number): number {
  const { chance, translation } = cosines;
  return mostByVector * Math.max(0, Math.min(1, (likeness - chance) / (translation - chance)));
}

function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  for (let at = 0; at < a.length; at += 1) product += (a[at] ?? 0) * (b[at] ?? 0);
  return product;
}
