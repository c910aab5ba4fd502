/** Counts how words were translated in a document. */
import type { WeighedPair } from './align-words.js';
import type { DocumentTranslations } from './associate.js';
import { scoreCandidate } from './score.js';

export interface DocumentCounts {
  /** What all pairs but one say: a pair that believed itself would repeat its mistakes. */
  without(pair: number): DocumentTranslations;
}

/** What the lexicon says weighs as much as this many occurrences. */
const priorCount = 4;
/** Links less likely than this are not counted. */
const leastLink = 0.2;

/** Counts of a first alignment. */
export function countTranslations(pairs: readonly WeighedPair[]): DocumentCounts {
  const total = createCounts();
  const ofPairs = pairs.map((pair) => {
    const own = createCounts();
    addPair(own, pair);
    addPair(total, pair);
    return own;
  });
  return {
    without(place) {
      const own = ofPairs[place] ?? createCounts();
      const rest = (of: (counts: Counts) => Map<string, number>, key: string) =>
        (of(total).get(key) ?? 0) - (of(own).get(key) ?? 0);
      const blend = (links: number, occurrences: number, prior: number) =>
        (links + priorCount * prior) / (occurrences + priorCount);
      return {
        forward: (chinese, english, prior) =>
          blend(
            rest(({ links }) => links, `${chinese}\t${english}`),
            // A word that stands for several generates as many.
            Math.max(
              rest((counts) => counts.chinese, chinese),
              rest((counts) => counts.chineseLinks, chinese),
            ),
            prior,
          ),
        backward: (chinese, english, prior) =>
          blend(
            rest(({ links }) => links, `${chinese}\t${english}`),
            Math.max(
              rest((counts) => counts.english, english),
              rest((counts) => counts.englishLinks, english),
            ),
            prior,
          ),
      };
    },
  };
}

interface Counts {
  readonly links: Map<string, number>;
  readonly chinese: Map<string, number>;
  readonly english: Map<string, number>;
  readonly chineseLinks: Map<string, number>;
  readonly englishLinks: Map<string, number>;
}

function createCounts(): Counts {
  return {
    links: new Map(),
    chinese: new Map(),
    english: new Map(),
    chineseLinks: new Map(),
    englishLinks: new Map(),
  };
}

function addPair(counts: Counts, { pair, candidates }: WeighedPair): void {
  for (const { normal } of pair.chineseWords) add(counts.chinese, normal, 1);
  for (const { normal } of pair.englishWords) add(counts.english, normal, 1);
  for (const candidate of candidates) {
    const probability = scoreCandidate(candidate);
    if (probability < leastLink) continue;
    const chinese = pair.chineseWords[candidate.chinese]?.normal ?? '';
    const english = pair.englishWords[candidate.english]?.normal ?? '';
    add(counts.links, `${chinese}\t${english}`, probability);
    add(counts.chineseLinks, chinese, probability);
    add(counts.englishLinks, english, probability);
  }
}

function add(counts: Map<string, number>, key: string, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}
