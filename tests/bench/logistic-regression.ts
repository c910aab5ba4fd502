/** Logistic regression with a ridge penalty, by Newton's method. */

export interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
  /** How many examples this one stands for. */
  readonly weight: number;
}

/**
 * Weights that maximise the penalised log-likelihood; the first belongs to the intercept, which is
 * not penalised, the others to the values in order.
 * @param ridge strength of the penalty on the sum of squared weights.
 */
export function fitLogisticRegression(
  examples: readonly Example[],
  ridge: number,
): readonly number[] {
  const size = (examples[0]?.values.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const hessian = weights.map((_, row) =>
      weights.map((_unused, column) => (row === column && row > 0 ? ridge : 1e-9)),
    );
    for (const { values, right, weight: mass } of examples) {
      const inputs = [1, ...values];
      const logOdds = dot(inputs, weights);
      const probability = 1 / (1 + Math.exp(-logOdds));
      const error = mass * ((right ? 1 : 0) - probability);
      const spread = mass * probability * (1 - probability);
      for (const [row, a] of inputs.entries()) {
        gradient[row] = (gradient[row] ?? 0) + error * a;
        const cells = hessian[row];
        if (cells === undefined) continue;
        for (const [column, b] of inputs.entries()) {
          cells[column] = (cells[column] ?? 0) + spread * a * b;
        }
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row;
    }
    const chosen = rows[best];
    const replaced = rows[pivot];
    if (chosen === undefined || replaced === undefined) throw new TypeError('ragged matrix');
    rows[best] = replaced;
    rows[pivot] = chosen;
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = cell(row, pivot) / cell(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(pivot, column));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = cell(row, size);
    for (let column = row + 1; column < size; column += 1) {
      value -= cell(row, column) * (solution[column] ?? 0);
    }
    solution[row] = value / cell(row, row);
  }
  return solution;
}
