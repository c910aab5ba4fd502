/** Fits linear weights with a penalty on large ones. */

export interface LinearFit {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * The weights that come closest to `targets` (least squares), each held back by `penalty` times
 * its square where features have a standard deviation of 1. A feature that never varies gets 0.
 */
export function fitRidge(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  penalty: number,
): LinearFit {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0));
  const means = columns.map(mean);
  const deviations = columns.map((column, at) =>
    Math.sqrt(mean(column.map((value) => (value - (means[at] ?? 0)) ** 2))),
  );
  const scaled = rows.map((row) =>
    row.map((value, at) => {
      const deviation = deviations[at] ?? 0;
      return deviation === 0 ? 0 : (value - (means[at] ?? 0)) / deviation;
    }),
  );
  const center = mean(targets);
  const matrix = Array.from({ length: width }, (_, i) =>
    Array.from(
      { length: width },
      (_, j) =>
        scaled.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) +
        (i === j ? penalty : 0),
    ),
  );
  const right = Array.from({ length: width }, (_, i) =>
    scaled.reduce((sum, row, at) => sum + (row[i] ?? 0) * ((targets[at] ?? 0) - center), 0),
  );
  const weights = solve(matrix, right).map((weight, at) => {
    const deviation = deviations[at] ?? 0;
    return deviation === 0 ? 0 : weight / deviation;
  });
  const bias = weights.reduce((rest, weight, at) => rest - weight * (means[at] ?? 0), center);
  return { bias, weights };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

/** Gaussian elimination with row exchange. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(cell(row, column)) > Math.abs(cell(pivot, column))) pivot = row;
    }
    const [a, b] = [rows[column], rows[pivot]];
    if (a === undefined || b === undefined) continue;
    rows[column] = b;
    rows[pivot] = a;
    for (let row = 0; row < size; row++) {
      if (row === column || cell(column, column) === 0) continue;
      const factor = cell(row, column) / cell(column, column);
      rows[row] = (rows[row] ?? []).map((value, at) => value - factor * cell(column, at));
    }
  }
  return rows.map((_, row) => (cell(row, row) === 0 ? 0 : cell(row, size) / cell(row, row)));
}
