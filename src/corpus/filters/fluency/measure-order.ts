/** What is measured of a text to tell whether its words stand in their order. */
import type { Language } from '../../../core/document.js';
import { firstHash, type OrderModel, type PairRelation, pairHash, secondHash } from './model.js';
import { edge, orderToken, orderWords } from './tokens.js';

/** Names of the measures, in the order of the array that `measureOrder` gives. */
export const orderMeasures = [
  'words',
  ...(['next', 'afterNext', 'nextKind'] as const).flatMap((relation) => [
    `${relation}Contrast`,
    `${relation}Surprise`,
  ]),
  'seenContrast',
] as const;

/** A pair that was never seen is less likely than by chance, as most pairs of shuffled words are. */
const unseen: { readonly [relation in PairRelation]: number } = {
  next: -1,
  'after-next': -0.5,
  'next-kind': -2,
};

/** Of a longer text so many words are looked at: they tell enough. */
const mostWords = 80;

interface Relation {
  /** The mean score, less that of all pairs of words of the text: what shuffling gives. */
  readonly contrast: number;
  /** The contrast in standard deviations of what shuffling gives. */
  readonly surprise: number;
  /** The share of pairs that the model has seen, less that among all pairs. */
  readonly seenContrast: number;
}

/** The measures of a text, numbers in the order of `orderMeasures`, and how many words it has. */
export function measureOrder(
  text: string,
  language: Language,
  model: OrderModel,
): { readonly words: number; readonly measures: Float64Array } {
  const words = orderWords(text, language);
  const tokens = words.slice(0, mostWords).map((word) => orderToken(word, model, language));
  const isWhole = words.length <= mostWords;
  const bounded = isWhole ? [edge, ...tokens, edge] : [edge, ...tokens];
  const names = bounded.map(({ word }) => word);
  const next = compare(names, 'next', model);
  const afterNext = compare(names, 'after-next', model);
  const nextKind = compare(
    bounded.map(({ kind }) => kind),
    'next-kind',
    model,
  );
  const measures = [next, afterNext, nextKind].flatMap(({ contrast, surprise }) => [
    contrast,
    surprise,
  ]);
  return {
    words: words.length,
    measures: Float64Array.of(Math.log1p(words.length), ...measures, next.seenContrast),
  };
}

/** Compares the words that stand in a relation with all pairs of words of the text. */
function compare(names: readonly string[], relation: PairRelation, model: OrderModel): Relation {
  const count = names.length;
  const distance = distances[relation];
  const unseenScore = unseen[relation];
  const seconds = Int32Array.from(names, secondHash);
  let [sum, all, squares, seen, allSeen] = [0, 0, 0, 0, 0];
  for (let first = 0; first < count; first += 1) {
    const ours = firstHash(relation, names[first] ?? '');
    for (let second = 0; second < count; second += 1) {
      if (first === second) continue;
      const score = model.score(pairHash(ours, seconds[second] ?? 0));
      const isUnseen = Number.isNaN(score);
      const value = isUnseen ? unseenScore : score;
      all += value;
      squares += value * value;
      if (!isUnseen) allSeen += 1;
      if (second - first !== distance) continue;
      sum += value;
      if (!isUnseen) seen += 1;
    }
  }
  const neighbours = Math.max(1, count - distance);
  const pairs = Math.max(1, count * (count - 1));
  const [mean, usual] = [sum / neighbours, all / pairs];
  const deviation = Math.sqrt(Math.max(0, squares / pairs - usual * usual));
  const contrast = mean - usual;
  return {
    contrast,
    surprise: (contrast * Math.sqrt(neighbours)) / (deviation + 0.3),
    seenContrast: seen / neighbours - allSeen / pairs,
  };
}

const distances: { readonly [relation in PairRelation]: number } = {
  next: 1,
  'after-next': 2,
  'next-kind': 1,
};
