/** What each value of the evidence is worth; made by `npm run fit:blocks`, not by hand. */
import fitted from './weights.json' with { type: 'json' };

export interface BlockWeights {
  /** Log-odds of a pair about which nothing is known but that it was proposed. */
  readonly bias: number;
  /** Log-odds for each block more than one on a side. */
  readonly extraBlock: number;
  /** Log-odds per unit of each evidence column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Divides the log-odds of whole paths, so that stated probabilities come true. */
  readonly temperature: number;
}

export const blockWeights: BlockWeights = fitted;
