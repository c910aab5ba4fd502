/** The shape that every kind of evidence about a bead takes. */
import type { BeadReader } from '../bead-reader.js';

/** Named values that are weighed and added up. */
export interface BeadFeature {
  readonly names: readonly string[];
  /** Writes the values of a bead, in the order of the names, from `at` on; `values` holds zeros there. */
  fill(bead: BeadReader, values: Float64Array, at: number): void;
}
