/** Makes a link of a bitext out of a bead of sentences. */
import type { Evidence, Link } from '../../core/bitext.js';
import { sumLogOdds } from './rivals.js';

/** Probabilities are kept this far from 0 and 1, where log-odds would be infinite. */
const probabilityMargin = 1e-6;

/**
 * A link of sentences. What order and neighbours add to the evidence of the sentences themselves is
 * written down as evidence too, so that the log-odds of a link add up to its score.
 * @param evidence of the sentences themselves; without it the link has none at all.
 */
export function sentenceLink(
  { source, target }: Pick<Link, 'source' | 'target'>,
  probability: number,
  evidence?: readonly Evidence[],
): Link {
  const score = Math.min(1 - probabilityMargin, Math.max(probabilityMargin, probability));
  return {
    id: `${source.join('+')}=${target.join('+')}`,
    source,
    target,
    level: 'sentence',
    score,
    evidence: evidence === undefined ? [] : [...evidence, settling(score, evidence)],
    status: 'proposed',
  };
}

function settling(score: number, evidence: readonly Evidence[]): Evidence {
  const logOdds = Math.log(score / (1 - score)) - sumLogOdds(evidence);
  return { feature: 'position', logOdds, items: [] };
}
