/** A first path through a stretch of two texts, by single pairs of sentences. */
import { findSentenceAnchors, type SentenceAnchor } from './anchors.js';
import { createPairComparer, type PairComparer } from './pair-gains.js';
import type { SearchRange } from './range.js';
import type { Side } from './side.js';
import type { TranslationTable } from './translations/index.js';

/** Up to this many pairs are compared without looking for anchors first. */
const affordablePairs = 250_000;

/** Between anchors, pairs farther than this from the diagonal (and the difference of the sides) are left out. */
const greatestReach = 250;

/** What leaving out a sentence costs (nats). */
const skipCost = 0.5;

/** Nodes of a path through a range, by its rows: the first and the last column in each. */
export interface RoughPath {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/**
 * The best path of 1-1 links and skips inside a range. Where the range is large, the path is led
 * through anchors, so that time and memory grow with its length and not with its area.
 */
export function findRoughPath(
  chinese: Side,
  english: Side,
  table: TranslationTable,
  range: SearchRange,
): RoughPath {
  const rows = range.chineseEnd - range.chineseStart;
  const columns = range.englishEnd - range.englishStart;
  const first = new Int32Array(rows + 1).fill(columns);
  const last = new Int32Array(rows + 1);
  const compare = createPairComparer(chinese, english, table);
  for (const box of boxesOf(range, chinese, english, table)) {
    tracePath(box, compare, (row, column) => {
      const at = row - range.chineseStart;
      const place = column - range.englishStart;
      first[at] = Math.min(first[at] ?? columns, place);
      last[at] = Math.max(last[at] ?? 0, place);
    });
  }
  return { first, last };
}

function boxesOf(
  range: SearchRange,
  chinese: Side,
  english: Side,
  table: TranslationTable,
): readonly SearchRange[] {
  const rows = range.chineseEnd - range.chineseStart;
  const columns = range.englishEnd - range.englishStart;
  if (rows * columns <= affordablePairs) return [range];
  const anchors = findSentenceAnchors(chinese, english, table).filter(
    (anchor) =>
      anchor.chinese >= range.chineseStart &&
      anchor.chinese < range.chineseEnd &&
      anchor.english >= range.englishStart &&
      anchor.english < range.englishEnd,
  );
  const boxes: SearchRange[] = [];
  let start: SentenceAnchor = { chinese: range.chineseStart, english: range.englishStart };
  for (const anchor of [...anchors, { chinese: range.chineseEnd, english: range.englishEnd }]) {
    boxes.push({
      chineseStart: start.chinese,
      chineseEnd: anchor.chinese,
      englishStart: start.english,
      englishEnd: anchor.english,
    });
    start = anchor;
  }
  return boxes;
}

const steps = { none: 0, chinese: 1, english: 2, both: 3 } as const;

/** Viterbi over 1-1 links and skips; `visit` is told every node of the best path. */
function tracePath(
  box: SearchRange,
  compare: PairComparer,
  visit: (row: number, column: number) => void,
): void {
  const rows = box.chineseEnd - box.chineseStart;
  const columns = box.englishEnd - box.englishStart;
  const half = greatestReach + Math.abs(rows - columns);
  const width = Math.min(columns, 2 * half) + 1;
  const shift = (row: number) => {
    if (width === columns + 1) return 0;
    const centre = rows === 0 ? 0 : Math.round((row * columns) / rows);
    return Math.max(0, Math.min(columns + 1 - width, centre - half));
  };
  const arrival = new Uint8Array((rows + 1) * width);
  let above: Float64Array = new Float64Array(width).fill(-Infinity);
  let here: Float64Array = new Float64Array(width).fill(-Infinity);
  let gains: Float64Array = new Float64Array(0);
  for (let row = 0; row <= rows; row += 1) {
    const from = shift(row);
    const aboveFrom = shift(Math.max(0, row - 1));
    here.fill(-Infinity);
    for (let at = 0; at < width && from + at <= columns; at += 1) {
      const column = from + at;
      let best = row === 0 && column === 0 ? 0 : -Infinity;
      let step: number = steps.none;
      const fromAbove = row === 0 ? -Infinity : (above[column - aboveFrom] ?? -Infinity) - skipCost;
      if (fromAbove > best) {
        best = fromAbove;
        step = steps.chinese;
      }
      const fromLeft = at === 0 ? -Infinity : (here[at - 1] ?? -Infinity) - skipCost;
      if (fromLeft > best) {
        best = fromLeft;
        step = steps.english;
      }
      const corner =
        row === 0 || column === 0 ? -Infinity : (above[column - 1 - aboveFrom] ?? -Infinity);
      const linked = corner + (gains[column - 1 - aboveFrom] ?? -Infinity);
      if (linked > best) {
        best = linked;
        step = steps.both;
      }
      here[at] = best;
      arrival[row * width + at] = step;
    }
    [above, here] = [here, above];
    if (row < rows) {
      gains = compare(
        box.chineseStart + row,
        box.englishStart + from,
        Math.min(width, columns - from),
      );
    }
  }
  let row = rows;
  let column = columns;
  for (;;) {
    visit(box.chineseStart + row, box.englishStart + column);
    const step = arrival[row * width + column - shift(row)] ?? steps.none;
    if (step === steps.none) break;
    if (step !== steps.english) row -= 1;
    if (step !== steps.chinese) column -= 1;
  }
}
