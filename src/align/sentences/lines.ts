/** Aligns two texts that are given as lists of sentences. */
import type { Alignment, ScoredBead } from '../../core/alignment.js';
import { createSentenceAligner } from './aligner.js';
import type { Resources } from './prepare.js';

/** An alignment that says of each bead how likely it is right. */
export interface ScoredAlignment extends Alignment {
  readonly beads: readonly ScoredBead[];
}

/**
 * The alignment of the sentences of a Chinese and an English text, in order; every sentence is in
 * exactly one bead, an empty one by itself.
 *
 * @example
 * const { beads } = alignSentenceLines(['他来了。', '他看了。'], ['He came and saw.']);
 */
export function alignSentenceLines(
  chinese: readonly string[],
  english: readonly string[],
  resources: Resources = {},
): ScoredAlignment {
  return { beads: createSentenceAligner(chinese, english, resources).align() };
}
