/** A small feed-forward network, by which measures of a text become a probability. */

/** One hidden layer of hyperbolic tangents and a logistic output. */
export interface Network {
  /** Mean and standard deviation of each measure where the network was fitted. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** Of each hidden unit: its bias, then a weight for each measure. */
  readonly hidden: readonly (readonly number[])[];
  /** The bias, then a weight for each hidden unit. */
  readonly output: readonly number[];
}

/** A measure further from the mean than this (standard deviations) says no more than one this far. */
const furthest = 4;

/** The measures on the scale that the network works on, written into `into`. */
export function standardize(
  { means, deviations }: Pick<Network, 'means' | 'deviations'>,
  measures: ArrayLike<number>,
  into: Float64Array,
): Float64Array {
  for (let at = 0; at < into.length; at += 1) {
    const distance = ((measures[at] ?? 0) - (means[at] ?? 0)) / (deviations[at] ?? 1);
    into[at] = Math.max(-furthest, Math.min(furthest, distance));
  }
  return into;
}

/** The probability that the network gives for some measures, 0–1. */
export function probabilityBy(network: Network, measures: ArrayLike<number>): number {
  const { means, hidden, output } = network;
  const inputs = standardize(network, measures, new Float64Array(means.length));
  let logOdds = output[0] ?? 0;
  for (const [unit, weights] of hidden.entries()) {
    let sum = weights[0] ?? 0;
    for (let at = 0; at < inputs.length; at += 1) sum += (weights[at + 1] ?? 0) * (inputs[at] ?? 0);
    logOdds += (output[unit + 1] ?? 0) * Math.tanh(sum);
  }
  return 1 / (1 + Math.exp(-logOdds));
}
