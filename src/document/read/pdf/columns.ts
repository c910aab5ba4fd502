/** Tells the columns of a page, so that each is read to its end before the next. */
import type { Piece, Row } from './rows.js';

// Ems of the least gap between two columns, and of the narrowest column.
const narrowestGap = 0.8;
const narrowestColumn = 9;
const fewestLines = 3;
const fullLine = 0.66;
const fullShare = 0.5;
const places = 160;
const deepest = 4;

/** The parts of a page in reading order, each a column or a band across the page. */
export function findRegions(rows: readonly Row[], depth = 0): (readonly Row[])[] {
  const gutter = depth < deepest ? findGutter(rows.flat()) : undefined;
  if (gutter === undefined) return rows.length > 0 ? [rows] : [];
  const regions: (readonly Row[])[] = [];
  let band: Row[] = [];
  let isSplit = false;
  const end = () => {
    const sides = [leftOf(band, gutter), rightOf(band, gutter)];
    const isColumns = isSplit && sides.every((side) => side.length >= fewestLines);
    if (isColumns) regions.push(...sides.flatMap((side) => findRegions(side, depth + 1)));
    else if (band.length > 0) regions.push(band);
    band = [];
  };
  for (const row of rows) {
    const crosses = row.some(({ left, right }) => left < gutter && right > gutter);
    if (band.length > 0 && crosses === isSplit) end();
    isSplit = !crosses;
    band.push(row);
  }
  end();
  return regions;
}

function keepPieces(rows: readonly Row[], keep: (piece: Piece) => boolean): Row[] {
  return rows.flatMap((row): Row[] => {
    const [first, ...rest] = row.filter(keep);
    return first ? [[first, ...rest]] : [];
  });
}

const leftOf = (rows: readonly Row[], x: number): Row[] => keepPieces(rows, ({ left }) => left < x);
const rightOf = (rows: readonly Row[], x: number): Row[] =>
  keepPieces(rows, ({ left }) => left >= x);

/** Where two columns of running text part; nothing where there are none, or they are a table's. */
function findGutter(pieces: readonly Piece[]): number | undefined {
  const lefts = pieces.map(({ left }) => left).sort((a, b) => a - b);
  const rights = pieces.map(({ right }) => right).sort((a, b) => a - b);
  const em = median(pieces.map(({ size }) => size));
  const start = (lefts[0] ?? 0) + em * narrowestColumn;
  const end = (rights.at(-1) ?? 0) - em * narrowestColumn;
  let best: { readonly x: number; readonly crossing: number } | undefined;
  for (let place = 0; place <= places && start < end; place += 1) {
    const x = start + ((end - start) * place) / places;
    const before = countBelow(rights, x);
    const after = pieces.length - countBelow(lefts, x);
    const crossing = pieces.length - before - after;
    if (before < fewestLines || after < fewestLines || crossing > (before + after) / 2) continue;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  if (!best) return undefined;
  const { x } = best;
  const left = pieces.filter((piece) => piece.right <= x);
  const right = pieces.filter((piece) => piece.left >= x);
  const gap = least(right.map((piece) => piece.left)) - greatest(left.map((piece) => piece.right));
  const isText = isRunningText(left) && isRunningText(right) && standBeside(left, right);
  return isText && gap >= em * narrowestGap ? x : undefined;
}

/** How many of some sorted numbers are at most `most`. */
function countBelow(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most lines of running text are full; the cells of a table are as long as they are. */
function isRunningText(pieces: readonly Piece[]): boolean {
  const start = least(pieces.map(({ left }) => left));
  const width = greatest(pieces.map(({ right }) => right)) - start;
  const full = pieces.filter(({ left, right }) => right - left >= width * fullLine);
  return full.length >= fewestLines && full.length >= pieces.length * fullShare;
}

/** Whether two columns stand beside each other for most of the shorter one. */
function standBeside(left: readonly Piece[], right: readonly Piece[]): boolean {
  const [a, b] = [heightOf(left), heightOf(right)];
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= Math.min(a.end - a.start, b.end - b.start) * 0.5;
}

function heightOf(pieces: readonly Piece[]): { readonly start: number; readonly end: number } {
  const ys = pieces.map(({ y }) => y);
  return { start: least(ys), end: greatest(ys) };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

// A page may have more pieces than a function may have arguments.
const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
