/** Fits the small networks that the corpus filters judge by. */
import { type Network, standardize } from '../../src/corpus/filters/network.js';
import { minimize } from './lbfgs.js';
import { createRandom } from './random.js';

export interface Sample {
  readonly measures: Float64Array;
  readonly right: boolean;
}

export interface FitOptions {
  readonly units: number;
  /** Strength of the penalty on squared weights, for each sample. */
  readonly ridge: number;
  readonly rounds: number;
  readonly seed: number;
}

/** The network of least cross-entropy on the samples, with a penalty; the same for the same samples. */
export function fitNetwork(
  samples: readonly Sample[],
  { units, ridge, rounds, seed }: FitOptions,
): Network {
  const width = samples[0]?.measures.length ?? 0;
  const means: number[] = [];
  const deviations: number[] = [];
  for (let at = 0; at < width; at += 1) {
    const mean =
      samples.reduce((sum, { measures }) => sum + (measures[at] ?? 0), 0) / samples.length;
    const squares = samples.reduce(
      (sum, { measures }) => sum + ((measures[at] ?? 0) - mean) ** 2,
      0,
    );
    means.push(round(mean));
    deviations.push(round(Math.sqrt(squares / samples.length)) || 1);
  }
  const inputs = samples.map(({ measures }) =>
    standardize({ means, deviations }, measures, new Float64Array(width)),
  );
  const random = createRandom(seed);
  const start = Float64Array.from(
    { length: units * (width + 1) + units + 1 },
    () => (random() - 0.5) * 0.4,
  );
  const outputs = units * (width + 1);
  const activations = new Float64Array(units);
  const fitted = minimize(
    (point) => {
      const gradient = new Float64Array(point.length);
      let value = 0;
      for (const [row, input] of inputs.entries()) {
        let logOdds = point[outputs] ?? 0;
        for (let unit = 0; unit < units; unit += 1) {
          const from = unit * (width + 1);
          let sum = point[from] ?? 0;
          for (let at = 0; at < width; at += 1)
            sum += (point[from + at + 1] ?? 0) * (input[at] ?? 0);
          activations[unit] = Math.tanh(sum);
          logOdds += (point[outputs + unit + 1] ?? 0) * (activations[unit] ?? 0);
        }
        const right = samples[row]?.right === true ? 1 : 0;
        value += Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(0, logOdds) - right * logOdds;
        const error = 1 / (1 + Math.exp(-logOdds)) - right;
        gradient[outputs] = (gradient[outputs] ?? 0) + error;
        for (let unit = 0; unit < units; unit += 1) {
          const activation = activations[unit] ?? 0;
          const place = outputs + unit + 1;
          gradient[place] = (gradient[place] ?? 0) + error * activation;
          const back = error * (point[place] ?? 0) * (1 - activation * activation);
          const from = unit * (width + 1);
          gradient[from] = (gradient[from] ?? 0) + back;
          for (let at = 0; at < width; at += 1) {
            gradient[from + at + 1] = (gradient[from + at + 1] ?? 0) + back * (input[at] ?? 0);
          }
        }
      }
      for (const [at, weight] of point.entries()) {
        gradient[at] = (gradient[at] ?? 0) / inputs.length + ridge * weight;
        value += (ridge * inputs.length * weight * weight) / 2;
      }
      return { value: value / inputs.length, gradient };
    },
    start,
    rounds,
  );
  const weights = Array.from(fitted, round);
  return {
    means,
    deviations,
    hidden: Array.from({ length: units }, (_, unit) =>
      weights.slice(unit * (width + 1), (unit + 1) * (width + 1)),
    ),
    output: weights.slice(outputs),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
