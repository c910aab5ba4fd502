/** What each value of the evidence about a bead is worth; made by `npm run fit:sentences`, not by hand. */
import { featureNames } from './features/index.js';
import type { Resources } from './prepare.js';
import fitted from './weights.json' with { type: 'json' };

/** A set of fitted weights. */
export interface SentenceWeights {
  /** Log weight (nats) per unit of each feature, by name. */
  readonly features: Readonly<Record<string, number>>;
  /** What a skip that follows a skip scores more than one that opens a run of skips. */
  readonly skipRun: number;
}

/** Weights by the resources at hand: `plain` has the dictionary only, `embedded` sentence vectors too. */
export const sentenceWeights: {
  readonly plain: SentenceWeights;
  readonly full: SentenceWeights;
  readonly embedded: SentenceWeights;
} = fitted;

/** The weights that were fitted with these resources. */
export function weightsFor({ trained = true, vectors }: Resources): SentenceWeights {
  if (!trained) return sentenceWeights.plain;
  return vectors === undefined ? sentenceWeights.full : sentenceWeights.embedded;
}

/** The weights in the order of `featureNames`. */
export function weightArray({ features }: SentenceWeights): Float64Array {
  return Float64Array.from(featureNames, (name) => features[name] ?? 0);
}
