/** Turns the features of a pair of words into the probability that they are linked. */
import { type Candidate, featureNames } from './features.js';
import { wordWeights } from './weights.js';

const weights = featureNames.map((name) => wordWeights.features[name]);

/** Probability 0–1, by a logistic model. */
export function scoreCandidate({ values }: Candidate): number {
  let logOdds = wordWeights.bias;
  for (const [place, value] of values.entries()) logOdds += value * (weights[place] ?? 0);
  return 1 / (1 + Math.exp(-logOdds));
}
