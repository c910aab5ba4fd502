/** Turns the features of a pair of words into the probability that they are linked. */
import { type Candidate, featureNames } from './features.js';
import { wordWeights } from './weights.js';

const weights = featureNames.map((name) => wordWeights.features[name]);

/** Probability 0–1, by a logistic model. */
export function scoreCandidate({ values }: Candidate): number {
  let logOdds = wordWeights.bias;
  for (let at = 0; at < values.length; at++) logOdds += (values[at] ?? 0) * (weights[at] ?? 0);
  return 1 / (1 + Math.exp(-logOdds));
}
