/** Which sentences an alignment speaks of, and which it leaves out. */
import type { Alignment } from '../../core/alignment.js';

/** How many sentences a text has. */
export interface SentenceCounts {
  readonly source: number;
  readonly target: number;
}

/** How the positions of one side fit the sentences there are; all positions are 0-based. */
export interface SideCoverage {
  readonly sentences: number;
  /** Positions in beads for which there is no sentence, ascending. */
  readonly beyond: readonly number[];
  /** Sentences that are in no bead, not even as untranslated, ascending. */
  readonly missing: readonly number[];
}

/** How an alignment fits both texts. */
export interface Coverage {
  readonly source: SideCoverage;
  readonly target: SideCoverage;
}

/** Holds an alignment against the numbers of sentences that there are. */
export function coverageOf(alignment: Alignment, sentences: SentenceCounts): Coverage {
  const coverSide = (side: 'source' | 'target'): SideCoverage => {
    const covered = new Set(alignment.beads.flatMap((bead) => bead[side]));
    const count = sentences[side];
    return {
      sentences: count,
      beyond: [...covered].filter((position) => position >= count).sort((a, b) => a - b),
      missing: Array.from({ length: count }, (_, position) => position).filter(
        (position) => !covered.has(position),
      ),
    };
  };
  return { source: coverSide('source'), target: coverSide('target') };
}

/** The smallest numbers of sentences for which all positions of all alignments exist. */
export function leastSentences(alignments: readonly Alignment[]): SentenceCounts {
  const least = (side: 'source' | 'target') => {
    let count = 0;
    for (const { beads } of alignments) {
      for (const bead of beads) {
        for (const position of bead[side]) count = Math.max(count, position + 1);
      }
    }
    return count;
  };
  return { source: least('source'), target: least('target') };
}
