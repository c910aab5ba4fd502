/**
 * Likeness of sentence vectors, with margin (Artetxe & Schwenk 2019; Thompson & Koehn 2019), and
 * whether a merge makes the two sides more alike than its parts are.
 */
import type { BeadReader } from '../bead-reader.js';
import type { Likeness } from '../likeness.js';
import type { BeadFeature } from './feature.js';

/** Values of one kind of vectors. */
const values = ['likeness', 'likeness-sized', 'margin', 'margin-sized', 'gain-of-merging'];

export const vectorsFeature: BeadFeature = {
  names: ['vectors', 'embedded'].flatMap((kind) => values.map((value) => `${kind}-${value}`)),
  fill(bead, into, at) {
    const { likeness, embedded } = bead.context;
    if (likeness !== undefined) fillFrom(likeness, bead, into, at);
    if (embedded !== undefined) fillFrom(embedded, bead, into, at + values.length);
  },
};

function fillFrom(vectors: Likeness, bead: BeadReader, into: Float64Array, at: number): void {
  if (bead.isSkip) return;
  const { chineseStart: a, chineseCount: m, englishStart: b, englishCount: n, size } = bead;
  const likeness = vectors.likeness(a, m, b, n);
  const margin = vectors.margin(a, m, b, n);
  into[at] = likeness;
  into[at + 1] = likeness * (size - 2);
  into[at + 2] = margin;
  into[at + 3] = margin * (size - 2);
  if (size > 2) into[at + 4] = likeness - likestPart(bead, vectors);
}

function likestPart(bead: BeadReader, vectors: Likeness): number {
  const { chineseStart: a, chineseCount: m, englishStart: b, englishCount: n } = bead;
  let best = -Infinity;
  if (m > 1) {
    best = Math.max(best, vectors.likeness(a, m - 1, b, n), vectors.likeness(a + 1, m - 1, b, n));
  }
  if (n > 1) {
    best = Math.max(best, vectors.likeness(a, m, b, n - 1), vectors.likeness(a, m, b + 1, n - 1));
  }
  return best;
}
