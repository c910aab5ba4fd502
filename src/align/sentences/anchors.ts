/** Pairs of sentences that surely belong together, found without looking at all pairs. */
import { createPairComparer } from './pair-gains.js';
import type { SearchRange } from './range.js';
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

/**
 * How far (in sentences) an anchor may lie off the line of those before it, and of those after it,
 * beyond what a text of twice as many sentences brings with it.
 */
const greatestJump = 4;

/** Of the English sentences that share rare words with a Chinese one, so many are compared with it. */
const mostPartners = 3;

/** Pairs whose words explain each other less than this (nats) are no candidates. */
const leastGain = 5;

/** How many anchors on either side make up that line. */
const witnesses = 3;

interface Candidates {
  readonly chinese: Int32Array;
  readonly english: Int32Array;
  readonly weight: Float64Array;
}

/**
 * A chain of anchors inside a range that keeps the order of both sides. Candidates are pairs that share rare words
 * which translate each other, found over an inverted index; the chain with the greatest sum of the
 * evidence of all their words is found in O(n log n) (longest increasing subsequence with weights, over a Fenwick tree,
 * Fenwick 1994), and lone anchors that neither side of the chain bears out are taken off again. Rare
 * words as anchors: Melamed 1999; Moore 2002.
 */
export function findSentenceAnchors(
  chinese: Side,
  english: Side,
  table: TranslationTable,
  range: SearchRange,
): readonly SentenceAnchor[] {
  const candidates = gatherCandidates(chinese, english, table, range);
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

/** Candidates by Chinese sentence; of one, English sentences falling, so that no two of them chain. */
function gatherCandidates(
  chinese: Side,
  english: Side,
  table: TranslationTable,
  range: SearchRange,
): Candidates {
  const found: { chinese: number[]; english: number[]; weight: number[] } = {
    chinese: [],
    english: [],
    weight: [],
  };
  const partnersOf = createPartnerFinder(chinese, english, table, range);
  const compare = createPairComparer(chinese, english, table);
  for (let sentence = range.chineseStart; sentence < range.chineseEnd; sentence += 1) {
    for (const partner of partnersOf(sentence)) {
      const gain = compare(sentence, partner, 1)[0] ?? 0;
      if (gain < leastGain) continue;
      found.chinese.push(sentence);
      found.english.push(partner);
      found.weight.push(gain);
    }
  }
  return {
    chinese: Int32Array.from(found.chinese),
    english: Int32Array.from(found.english),
    weight: Float64Array.from(found.weight),
  };
}

/** Finds the English sentences, last ones first, that share most rare words with a Chinese one. */
function createPartnerFinder(
  chinese: Side,
  english: Side,
  table: TranslationTable,
  { englishStart, englishEnd }: SearchRange,
): (sentence: number) => readonly number[] {
  const chinesePlaces = rarePlaces(chinese);
  const englishPlaces = rarePlaces(english);
  const shared = new Float64Array(english.size);
  return (sentence) => {
    const touched: number[] = [];
    const wordEnd = chinese.start[sentence + 1] ?? 0;
    for (let word = chinese.start[sentence] ?? 0; word < wordEnd; word += 1) {
      const type = chinese.words[word] ?? 0;
      const places = chinesePlaces[type]?.length ?? 0;
      if (places === 0) continue;
      const end = table.start[type + 1] ?? 0;
      for (let cell = table.start[type] ?? 0; cell < end; cell += 1) {
        const lift = table.lift[cell] ?? 0;
        const partners = englishPlaces[table.english[cell] ?? 0] ?? [];
        if (lift < leastLift || partners.length === 0) continue;
        const weight = Math.log(lift) / Math.max(places, partners.length);
        for (const partner of partners) {
          if (partner < englishStart || partner >= englishEnd) continue;
          const sum = shared[partner] ?? 0;
          if (sum === 0) touched.push(partner);
          shared[partner] = sum + weight;
        }
      }
    }
    const best = touched
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, mostPartners);
    for (const partner of touched) shared[partner] = 0;
    return best.sort((a, b) => b - a);
  };
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
      const down = Math.abs(anchor.chinese - chinese);
      const across = Math.abs(anchor.english - english);
      return Math.abs(across - down) - Math.max(across, down) / 2;
    })
    .sort((a, b) => a - b);
  const middle = jumps[jumps.length >> 1];
  return middle !== undefined && middle <= greatestJump;
}
