/** Every feature of a bead, in the order in which the weights stand. */
import type { BeadReader } from '../bead-reader.js';
import type { BeadFeature } from './feature.js';
import { lengthFeature } from './length.js';
import { marginsFeature } from './margins.js';
import { marksFeature } from './marks.js';
import { orderFeature } from './order.js';
import { shapeFeature } from './shape.js';
import { vectorsFeature } from './vectors.js';
import { verbatimFeature } from './verbatim.js';
import { wordsFeature } from './words.js';

export type { BeadFeature } from './feature.js';

export const beadFeatures: readonly BeadFeature[] = [
  shapeFeature,
  wordsFeature,
  marginsFeature,
  orderFeature,
  lengthFeature,
  marksFeature,
  verbatimFeature,
  vectorsFeature,
];

/** Names of all values of a bead. */
export const featureNames: readonly string[] = beadFeatures.flatMap(({ names }) => names);

/** Writes all values of the reader's bead into `values`, which must be `featureNames.length` long. */
export function fillFeatures(bead: BeadReader, values: Float64Array): void {
  values.fill(0);
  let at = 0;
  for (const feature of beadFeatures) {
    feature.fill(bead, values, at);
    at += feature.names.length;
  }
}
