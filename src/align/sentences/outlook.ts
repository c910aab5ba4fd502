/** What a search looks at: a band around the rough path, narrow where single pairs are sure. */
import { bandAround, type NodeBand, settleBand } from './band.js';
import { createPairComparer } from './pair-gains.js';
import type { SearchRange } from './range.js';
import type { RoughPath } from './rough-path.js';
import { sentenceShapes } from './shapes.js';
import type { Side } from './side.js';
import type { TranslationTable } from './translations/index.js';

/** Columns on either side of the rough path that are looked at in any case, and beside sure pairs. */
const reach = { wide: 10, narrow: 4 };

/** A pair is sure if it beats every other of its row and of its column by this much (nats). */
const sureMargin = 15;

/** A sentence may join a merge if it does not do this much worse there than where it does best. */
const greatestLoss = 25;

/** The band, and which merges are worth scoring. */
export interface Outlook {
  readonly band: NodeBand;
  /** The band before it was narrowed. */
  readonly wideBand: NodeBand;
  /**
   * Whether each sentence of a bead finds a counterpart in it that is not much worse than its best
   * one in the band. Sentences are counted within the range.
   */
  isWorthwhile(chineseStart: number, englishStart: number, shape: number): boolean;
}

/** Gains of the pairs of sentences in a band, and the best of each row and column. */
interface BandGains {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rowStart: Int32Array;
  readonly gains: Float32Array;
  readonly rowBest: Float32Array;
  readonly columnBest: Float32Array;
}

/** Looks over a range before it is searched, along a path through it. */
export function surveyRange(
  chinese: Side,
  english: Side,
  table: TranslationTable,
  range: SearchRange,
  path: RoughPath,
): Outlook {
  const columns = range.englishEnd - range.englishStart;
  const wide = bandAround(path.first, path.last, reach.wide, columns);
  const gains = gainsInBand(wide, chinese, english, table, range);
  return {
    band: narrowBand(wide, path, gains, columns),
    wideBand: wide,
    isWorthwhile: (chineseStart, englishStart, shape) =>
      isSupported(gains, chineseStart, englishStart, shape),
  };
}

function gainsInBand(
  band: NodeBand,
  chinese: Side,
  english: Side,
  table: TranslationTable,
  range: SearchRange,
): BandGains {
  const rows = band.low.length - 1;
  const columns = range.englishEnd - range.englishStart;
  const from = new Int32Array(rows);
  const to = new Int32Array(rows);
  const rowStart = new Int32Array(rows);
  let size = 0;
  for (let row = 0; row < rows; row += 1) {
    from[row] = Math.max(0, (band.low[row] ?? 0) - 1);
    to[row] = Math.min(columns, (band.high[row + 1] ?? columns) + 1);
    rowStart[row] = size - (from[row] ?? 0);
    size += (to[row] ?? 0) - (from[row] ?? 0);
  }
  const gains = new Float32Array(size);
  const rowBest = new Float32Array(rows).fill(-Infinity);
  const columnBest = new Float32Array(columns).fill(-Infinity);
  const compare = createPairComparer(chinese, english, table);
  for (let row = 0; row < rows; row += 1) {
    const first = from[row] ?? 0;
    const count = (to[row] ?? 0) - first;
    const found = compare(range.chineseStart + row, range.englishStart + first, count);
    const base = (rowStart[row] ?? 0) + first;
    for (let at = 0; at < count; at += 1) {
      const gain = found[at] ?? 0;
      gains[base + at] = gain;
      if (gain > (rowBest[row] ?? 0)) rowBest[row] = gain;
      if (gain > (columnBest[first + at] ?? 0)) columnBest[first + at] = gain;
    }
  }
  return { from, to, rowStart, gains, rowBest, columnBest };
}

/** Between one sure pair and the next the band takes in no more than what lies between them. */
function narrowBand(wide: NodeBand, path: RoughPath, gains: BandGains, columns: number): NodeBand {
  const low = Int32Array.from(wide.low);
  const high = Int32Array.from(wide.high);
  const rows = low.length - 1;
  let before = 0;
  for (let row = 0; row <= rows; row += 1) {
    low[row] = Math.max(low[row] ?? 0, before - reach.narrow);
    const sure = row < rows ? surePartner(row, path, gains) : undefined;
    if (sure !== undefined) before = sure;
  }
  let after = columns;
  for (let row = rows; row >= 0; row -= 1) {
    high[row] = Math.min(high[row] ?? columns, after + reach.narrow);
    const sure = row > 0 ? surePartner(row - 1, path, gains) : undefined;
    if (sure !== undefined) after = sure + 1;
  }
  return settleBand({ low, high }, columns);
}

/** The English sentence that the rough path links with a Chinese one, if that is beyond doubt. */
function surePartner(row: number, path: RoughPath, gains: BandGains): number | undefined {
  const column = path.last[row] ?? 0;
  if ((path.first[row + 1] ?? 0) !== column + 1) return undefined;
  const gain = gainAt(gains, row, column);
  if (gain < (gains.rowBest[row] ?? 0) || gain < (gains.columnBest[column] ?? 0)) return undefined;
  const { from, to, rowStart } = gains;
  for (let other = from[row] ?? 0; other < (to[row] ?? 0); other += 1) {
    const rival = gains.gains[(rowStart[row] ?? 0) + other] ?? 0;
    if (other !== column && rival > gain - sureMargin) return undefined;
  }
  for (let other = row - reach.wide; other <= row + reach.wide; other += 1) {
    if (other !== row && gainAt(gains, other, column) > gain - sureMargin) return undefined;
  }
  return column;
}

function gainAt({ from, to, rowStart, gains }: BandGains, row: number, column: number): number {
  if (row < 0 || row >= from.length) return -Infinity;
  if (column < (from[row] ?? 0) || column >= (to[row] ?? 0)) return -Infinity;
  return gains[(rowStart[row] ?? 0) + column] ?? -Infinity;
}

function isSupported(gains: BandGains, row: number, column: number, shape: number): boolean {
  const { chinese, english } = sentenceShapes[shape] ?? { chinese: 0, english: 0 };
  for (let at = row; at < row + chinese; at += 1) {
    const least = (gains.rowBest[at] ?? 0) - greatestLoss;
    let found = false;
    for (let facing = column; facing < column + english && !found; facing += 1) {
      found = gainAt(gains, at, facing) >= least;
    }
    if (!found) return false;
  }
  for (let facing = column; facing < column + english; facing += 1) {
    const least = (gains.columnBest[facing] ?? 0) - greatestLoss;
    let found = false;
    for (let at = row; at < row + chinese && !found; at += 1) {
      found = gainAt(gains, at, facing) >= least;
    }
    if (!found) return false;
  }
  return true;
}
