/**
 * Likeness of sentence vectors, with margin (Artetxe & Schwenk 2019; Thompson & Koehn 2019), and
 * whether a merge makes the two sides more alike than its parts are.
 */
import type { BeadReader } from '../bead-reader.js';
import type { Likeness } from '../likeness.js';
import type { BeadFeature } from './feature.js';

export const vectorsFeature: BeadFeature = {
  names: [
    'vectors-likeness',
    'vectors-likeness-sized',
    'vectors-margin',
    'vectors-margin-sized',
    'vectors-gain-of-merging',
  ],
  fill(bead, values, at) {
    const vectors = bead.context.likeness;
    if (vectors === undefined || bead.isSkip) return;
    const { chineseStart: a, chineseCount: m, englishStart: b, englishCount: n, size } = bead;
    const likeness = vectors.likeness(a, m, b, n);
    const margin = vectors.margin(a, m, b, n);
    values[at] = likeness;
    values[at + 1] = likeness * (size - 2);
    values[at + 2] = margin;
    values[at + 3] = margin * (size - 2);
    if (size > 2) values[at + 4] = likeness - likestPart(bead, vectors);
  },
};

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
