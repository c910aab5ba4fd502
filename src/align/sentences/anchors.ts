/** Pairs of sentences that surely belong together, found without looking at all pairs. */
import type { Side } from './side.js';
import type { TranslationTable } from './translations/index.js';

/** A Chinese and an English sentence. */
export interface SentenceAnchor {
  readonly chinese: number;
  readonly english: number;
}

/** A word counts only if no more than this many sentences of its side have it. */
const mostSentences = 6;

/** A pair of words counts only if it stands together this many times more often than by chance. */
const leastLift = 8;

/** How far (in sentences) an anchor may lie off the line of those before it, and of those after it. */
const greatestJump = 12;

/** How many anchors on either side make up that line. */
const witnesses = 3;

interface Candidates {
  readonly chinese: Int32Array;
  readonly english: Int32Array;
  readonly weight: Float64Array;
}

/**
 * A chain of anchors that keeps the order of both sides. Candidates are pairs that share rare words
 * which translate each other, found over an inverted index; the chain with the greatest sum of their
 * log-lifts is found in O(n log n) (longest increasing subsequence with weights, over a Fenwick tree,
 * Fenwick 1994), and lone anchors that neither side of the chain bears out are taken off again. Rare
 * words as anchors: Melamed 1999; Moore 2002.
 */
export function findSentenceAnchors(
  chinese: Side,
  english: Side,
  table: TranslationTable,
): readonly SentenceAnchor[] {
  const candidates = gatherCandidates(chinese, english, table);
  return dropStrays(heaviestChain(candidates, english.size));
}

/** Sentences in which each type stands, for types that are rare enough. */
function rarePlaces(side: Side): readonly (readonly number[])[] {
  const places: number[][] = side.types.map(() => []);
  for (let sentence = 0; sentence < side.size; sentence += 1) {
    for (let at = side.start[sentence] ?? 0; at < (side.start[sentence + 1] ?? 0); at += 1) {
      const list = places[side.words[at] ?? 0];
      if (list === undefined || list.length > mostSentences || list.at(-1) === sentence) continue;
      list.push(sentence);
    }
  }
  return places.map((list) => (list.length > mostSentences ? [] : list));
}

function gatherCandidates(chinese: Side, english: Side, table: TranslationTable): Candidates {
  const chinesePlaces = rarePlaces(chinese);
  const englishPlaces = rarePlaces(english);
  const weights = new Map<number, number>();
  for (const [type, sentences] of chinesePlaces.entries()) {
    if (sentences.length === 0) continue;
    const end = table.start[type + 1] ?? 0;
    for (let cell = table.start[type] ?? 0; cell < end; cell += 1) {
      const lift = table.lift[cell] ?? 0;
      const partners = englishPlaces[table.english[cell] ?? 0] ?? [];
      if (lift < leastLift || partners.length === 0) continue;
      const weight = Math.log(lift) / Math.max(sentences.length, partners.length);
      for (const a of sentences) {
        for (const b of partners) {
          const key = a * english.size + b;
          weights.set(key, (weights.get(key) ?? 0) + weight);
        }
      }
    }
  }
  // By Chinese sentence; English sentences of one Chinese one falling, so that no two of them chain.
  const keys = Float64Array.from(weights.keys(), (key) => {
    const a = Math.floor(key / english.size);
    return a * english.size + (english.size - 1 - (key - a * english.size));
  }).sort();
  const found = {
    chinese: new Int32Array(keys.length),
    english: new Int32Array(keys.length),
    weight: new Float64Array(keys.length),
  };
  for (const [at, key] of keys.entries()) {
    const a = Math.floor(key / english.size);
    const b = english.size - 1 - (key - a * english.size);
    found.chinese[at] = a;
    found.english[at] = b;
    found.weight[at] = weights.get(a * english.size + b) ?? 0;
  }
  return found;
}

function heaviestChain(
  { chinese, english, weight }: Candidates,
  columns: number,
): SentenceAnchor[] {
  const best = new Float64Array(weight.length);
  const previous = new Int32Array(weight.length).fill(-1);
  // Fenwick tree over English sentences: the candidate that ends the heaviest chain up to there.
  const tree = new Int32Array(columns + 1).fill(-1);
  let heaviest = -1;
  for (let at = 0; at < weight.length; at += 1) {
    let before = -1;
    for (let node = english[at] ?? 0; node > 0; node -= node & -node) {
      const other = tree[node] ?? -1;
      if (other >= 0 && (before < 0 || (best[other] ?? 0) > (best[before] ?? 0))) before = other;
    }
    previous[at] = before;
    const total = (weight[at] ?? 0) + (before < 0 ? 0 : (best[before] ?? 0));
    best[at] = total;
    for (let node = (english[at] ?? 0) + 1; node <= columns; node += node & -node) {
      const other = tree[node] ?? -1;
      if (other < 0 || total > (best[other] ?? 0)) tree[node] = at;
    }
    if (heaviest < 0 || total > (best[heaviest] ?? 0)) heaviest = at;
  }
  const chain: SentenceAnchor[] = [];
  for (let at = heaviest; at >= 0; at = previous[at] ?? -1) {
    chain.push({ chinese: chinese[at] ?? 0, english: english[at] ?? 0 });
  }
  return chain.reverse();
}

/**
 * Takes off what lies off the line of the anchors before it and of those after it. A passage that only
 * one side has moves the line itself, so that the anchors after it bear each other out.
 */
function dropStrays(chain: readonly SentenceAnchor[]): readonly SentenceAnchor[] {
  return chain.filter((anchor, at) => {
    const before = chain.slice(Math.max(0, at - witnesses), at);
    const after = chain.slice(at + 1, at + 1 + witnesses);
    return isNear(anchor, before) || isNear(anchor, after);
  });
}

function isNear(anchor: SentenceAnchor, others: readonly SentenceAnchor[]): boolean {
  const jumps = others
    .map(({ chinese, english }) => {
      const steps = Math.abs(anchor.chinese - chinese);
      return Math.abs(Math.abs(anchor.english - english) - steps) - steps;
    })
    .sort((a, b) => a - b);
  const middle = jumps[jumps.length >> 1];
  return middle !== undefined && middle <= greatestJump;
}
