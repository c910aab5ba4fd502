/** Counts how the content words of a document were translated. */
import type { WeighedPair } from './align-words.js';
import type { DocumentTranslations } from './gather-evidence.js';
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
    const chinese = pair.chineseWords[candidate.chinese];
    const english = pair.englishWords[candidate.english];
    if (chinese === undefined || english === undefined) continue;
    // Function words are translated by what stands around them, not by what the document prefers.
    if (chinese.functional || english.functional || probability < leastLink) continue;
    add(counts.links, `${chinese.normal}\t${english.normal}`, probability);
    add(counts.chineseLinks, chinese.normal, probability);
    add(counts.englishLinks, english.normal, probability);
  }
}

function add(counts: Map<string, number>, key: string, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}
