/** What each feature of a pair of words is worth; made by `npm run fit:words`, not by hand. */
import type { FeatureName } from './features.js';
import fitted from './weights.json' with { type: 'json' };

export interface WordWeights {
  /** Log-odds of a pair whose features are all 0. */
  readonly bias: number;
  /** Log-odds per unit of each feature. */
  readonly features: Readonly<Record<FeatureName, number>>;
  /** Pairs at least this probable are linked. */
  readonly threshold: number;
}

export const wordWeights: WordWeights = fitted;
