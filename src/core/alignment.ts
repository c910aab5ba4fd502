/** The type of an alignment of sentences by position, as gold files and aligners write it. */

/**
 * Sentences that say the same, by their 0-based positions, ascending; the Chinese side is the
 * source. An empty side means that the other is left untranslated.
 */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A bead with the probability that it is right, 0–1. */
export interface ScoredBead extends Bead {
  readonly probability: number;
}

/** Beads in the order of their file; a position is in one bead at most. */
export interface Alignment {
  readonly beads: readonly Bead[];
}

/** The type of a bead as the field writes it, source first, e.g. `1-2`. */
export function typeOfBead({ source, target }: Bead): string {
  return `${source.length}-${target.length}`;
}
