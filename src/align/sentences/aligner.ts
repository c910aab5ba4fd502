/** Aligns the sentences of two texts, again and again around what a person has fixed. */
import type { Bead } from '../../core/alignment.js';
import type { Evidence } from '../../core/bitext.js';
import { explainBead } from './explain.js';
import type { PathBead } from './paths.js';
import { prepareTexts, type Resources } from './prepare.js';
import type { SearchRange } from './range.js';
import { searchRange } from './search.js';
import { sentenceShapes } from './shapes.js';
import { sentenceWeights } from './weights.js';

/** A bead with the probability that it is right, 0–1. */
export interface ScoredBead extends Bead {
  readonly probability: number;
}

/** Two texts made ready once; every call of `align` searches them anew. */
export interface SentenceAligner {
  /**
   * Beads of all sentences, in order. `fixed` beads are kept as they are (probability 1) and the rest
   * is searched around them.
   * @throws TypeError for fixed beads that cross, overlap, or name sentences there are not.
   */
  align(fixed?: readonly Bead[]): readonly ScoredBead[];
  /**
   * What speaks for and against a bead, whether or not `align` proposes it: log weights (nats) by kind
   * of evidence. Both sides must be runs of neighbouring sentences.
   */
  explain(bead: Bead): readonly Evidence[];
}

/** An aligner for two texts given as sentences, Chinese first. */
export function createSentenceAligner(
  chinese: readonly string[],
  english: readonly string[],
  resources: Resources = {},
): SentenceAligner {
  const texts = prepareTexts(chinese, english, resources);
  const weights = resources.trained === false ? sentenceWeights.plain : sentenceWeights.full;
  return {
    align: (fixed = []) => {
      const beads: ScoredBead[] = [];
      for (const stretch of stretchesBetween(fixed, chinese.length, english.length)) {
        beads.push(...searchRange(texts, stretch.range, weights).map(toBead));
        if (stretch.fixed !== undefined) beads.push({ ...stretch.fixed, probability: 1 });
      }
      return beads;
    },
    explain: (bead) => explainBead(texts, weights, bead),
  };
}

/** A stretch to search, and the fixed bead that ends it. */
interface Stretch {
  readonly range: SearchRange;
  readonly fixed: Bead | undefined;
}

function stretchesBetween(
  fixed: readonly Bead[],
  chineseSize: number,
  englishSize: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let chineseStart = 0;
  let englishStart = 0;
  for (const bead of [...fixed].sort(byPlace)) {
    const chineseEnd = bead.source[0] ?? chineseStart;
    const englishEnd = bead.target[0] ?? englishStart;
    checkRun(bead.source, chineseStart, chineseSize);
    checkRun(bead.target, englishStart, englishSize);
    stretches.push({ range: { chineseStart, chineseEnd, englishStart, englishEnd }, fixed: bead });
    chineseStart = chineseEnd + bead.source.length;
    englishStart = englishEnd + bead.target.length;
  }
  return [
    ...stretches,
    {
      range: { chineseStart, chineseEnd: chineseSize, englishStart, englishEnd: englishSize },
      fixed: undefined,
    },
  ];
}

function byPlace(a: Bead, b: Bead): number {
  const chinese = (a.source[0] ?? -1) - (b.source[0] ?? -1);
  if (a.source.length > 0 && b.source.length > 0) return chinese;
  const english = (a.target[0] ?? -1) - (b.target[0] ?? -1);
  return a.target.length > 0 && b.target.length > 0 ? english : chinese;
}

function checkRun(places: readonly number[], from: number, size: number): void {
  const isRun = places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);
  const [first = from] = places;
  if (!isRun || first < from || (places.at(-1) ?? -1) >= size) {
    throw new TypeError(`fixed beads must be runs in order; [${places.join(', ')}] is not`);
  }
}

function toBead({ chineseStart, englishStart, shape, probability }: PathBead): ScoredBead {
  const { chinese, english } = sentenceShapes[shape] ?? { chinese: 0, english: 0 };
  return {
    source: Array.from({ length: chinese }, (_, at) => chineseStart + at),
    target: Array.from({ length: english }, (_, at) => englishStart + at),
    probability,
  };
}
