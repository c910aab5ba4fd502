/** Aligns the sentences of two texts, again and again around what a person has fixed. */
import type { Bead, ScoredBead } from '../../core/alignment.js';
import type { Evidence } from '../../core/bitext.js';
import { mergeBeads } from './merge.js';
import type { Resources } from './prepare.js';
import { createStretchAligner } from './stretches.js';

/** Two texts made ready once; every call of `align` searches them anew. */
export interface SentenceAligner {
  /**
   * Beads of all sentences, each in exactly one, in the order of the Chinese text; an empty sentence
   * is by itself. `fixed` beads, which may cross one another, are kept as they are with probability 1,
   * and the rest is searched around them.
   */
  align(fixed?: readonly Bead[]): readonly ScoredBead[];
  /**
   * What speaks for and against a bead, whether or not `align` proposes it: log weights (nats) by kind
   * of evidence. Nothing unless both sides are runs of neighbouring sentences.
   */
  explain(bead: Bead): readonly Evidence[];
  /** The bead that competes most for the sentences of another, if there is any. */
  runnerUp(bead: Bead): Bead | undefined;
}

/**
 * An aligner for two texts given as sentences, Chinese first.
 *
 * @example
 * const aligner = createSentenceAligner(['他来了。', '他看了。'], ['He came and saw.']);
 * const beads = aligner.align();
 */
export function createSentenceAligner(
  chinese: readonly string[],
  english: readonly string[],
  resources: Resources = {},
): SentenceAligner {
  const aligner = createStretchAligner(chinese, english, [], resources);
  return {
    align(fixed = []) {
      const { staying, moved } = aligner.align(fixed);
      const kept = fixed.map((bead) => [{ ...bead, probability: 1 }]);
      return mergeBeads(staying, [...moved, ...kept]);
    },
    explain: aligner.explain,
    runnerUp: aligner.runnerUp,
  };
}
