/** Aligns the sentences of two texts between places that every path must pass. */
import type { Bead, ScoredBead } from '../../core/alignment.js';
import { explainBead } from './explain.js';
import { type PreparedTexts, prepareTexts, type Resources } from './prepare.js';
import type { SearchRange } from './range.js';
import type { BeadJudge } from './rivals.js';
import { searchRange } from './search.js';
import { sentenceShapes } from './shapes.js';
import { type SentenceWeights, weightsFor } from './weights.js';

/** A place between sentences: so many come before it on each side. */
export interface Fence {
  readonly source: number;
  readonly target: number;
}

/** Two texts made ready once; every call of `align` searches them anew. */
export interface FencedAligner extends BeadJudge {
  /**
   * Beads of all sentences but those of `fixed` beads, in order; no bead reaches over a fence.
   * @param fixed runs with both sides filled that cross neither one another nor a fence.
   */
  align(fixed: readonly Bead[], fences: readonly Fence[]): readonly ScoredBead[];
}

/** An aligner for two texts given as sentences, Chinese first. */
export function createFencedAligner(
  chinese: readonly string[],
  english: readonly string[],
  resources: Resources,
): FencedAligner {
  const texts = prepareTexts(chinese, english, resources);
  const weights = weightsFor(resources);
  // A person fixes one link after another: most ranges are those of the search before.
  let known: ReadonlyMap<string, readonly ScoredBead[]> = new Map();
  return {
    align(fixed, fences) {
      const stops = [
        ...fences.map((fence) => ({ ...fence, sources: 0, targets: 0 })),
        ...fixed.map(({ source, target }) => ({
          source: source[0] ?? 0,
          target: target[0] ?? 0,
          sources: source.length,
          targets: target.length,
        })),
      ].sort((a, b) => a.source - b.source || a.target - b.target || a.sources - b.sources);
      const end = { source: chinese.length, target: english.length, sources: 0, targets: 0 };
      const beads: ScoredBead[] = [];
      const searched = new Map<string, readonly ScoredBead[]>();
      let from: Fence = { source: 0, target: 0 };
      for (const stop of [...stops, end]) {
        const range = {
          chineseStart: from.source,
          chineseEnd: stop.source,
          englishStart: from.target,
          englishEnd: stop.target,
        };
        from = { source: stop.source + stop.sources, target: stop.target + stop.targets };
        if (range.chineseEnd === range.chineseStart && range.englishEnd === range.englishStart) {
          continue;
        }
        const key = Object.values(range).join(' ');
        const found = known.get(key) ?? searchBeads(texts, range, weights);
        searched.set(key, found);
        for (const bead of found) beads.push(bead);
      }
      known = searched;
      return beads;
    },
    explain: (bead) => explainBead(texts, weights, bead),
  };
}

function searchBeads(
  texts: PreparedTexts,
  range: SearchRange,
  weights: SentenceWeights,
): readonly ScoredBead[] {
  return searchRange(texts, range, weights).map(
    ({ chineseStart, englishStart, shape, probability }) => ({
      source: runFrom(chineseStart, sentenceShapes[shape]?.chinese ?? 0),
      target: runFrom(englishStart, sentenceShapes[shape]?.english ?? 0),
      probability,
    }),
  );
}

function runFrom(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, at) => start + at);
}
