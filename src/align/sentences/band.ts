/** The part of the lattice that is searched: for each row of nodes the columns from low to high. */

import type { SearchRange } from './range.js';

/**
 * `chinese + 1` rows; row i takes in the nodes (i, low[i]) to (i, high[i]), both included. Neither
 * `low` nor `high` ever falls; the first row begins at 0, the last ends at the last column.
 */
export interface NodeBand {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The band of all nodes within `reach` columns of a path, given by its first and last column in each row. */
export function bandAround(
  first: Int32Array,
  last: Int32Array,
  reach: number,
  columnCount: number,
): NodeBand {
  const low = first.map((column) => Math.max(0, column - reach));
  const high = last.map((column) => Math.min(columnCount, column + reach));
  return settleBand({ low, high }, columnCount);
}

/** The band with both edges made to rise and both ends of the lattice taken in. */
export function settleBand(band: NodeBand, columnCount: number): NodeBand {
  const low = Int32Array.from(band.low);
  const high = Int32Array.from(band.high);
  const last = low.length - 1;
  low[0] = 0;
  high[last] = columnCount;
  for (let row = last - 1; row >= 0; row -= 1) {
    low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  }
  for (let row = 1; row <= last; row += 1) {
    high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0);
  }
  return { low, high };
}

/** First and one-past-last English sentence that is compared with a Chinese one. */
export type CellColumns = (chinese: number) => readonly [from: number, to: number];

/** Rows that a bead may reach beyond the row whose nodes it leaves from, and still be compared whole. */
const leaning = 3;

/**
 * The sentences to compare, so that beads between any two nodes of a band find what they need, and
 * a neighbour on either side. Sentences are counted in the whole texts.
 */
export function cellColumns(band: NodeBand, range: SearchRange, englishSize: number): CellColumns {
  const { low, high } = band;
  const last = low.length - 1;
  return (chinese) => {
    const row = chinese - range.chineseStart;
    const from = (low[Math.max(0, Math.min(last, row - leaning))] ?? 0) - 1;
    const to = (high[Math.max(0, Math.min(last, row + 1 + leaning))] ?? 0) + 1;
    return [Math.max(0, range.englishStart + from), Math.min(englishSize, range.englishStart + to)];
  };
}
