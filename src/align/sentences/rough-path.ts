/** A first path through a stretch of two texts, by single pairs of sentences. */
import { findSentenceAnchors, type SentenceAnchor } from './anchors.js';
import { createPairComparer, type PairComparer } from './pair-gains.js';
import type { SearchRange } from './range.js';
import type { Side } from './side.js';
import type { LinkedPair } from './translations/document.js';
import type { TranslationTable } from './translations/index.js';

/** Up to this many pairs are compared without looking for anchors first. */
const affordablePairs = 250_000;

/** Between anchors, pairs farther than this from the diagonal (and the difference of the sides) are left out. */
const greatestReach = 250;

/** What leaving out a sentence costs (nats). */
const skipCost = 0.5;

/** Skips on both sides of an anchor, of so many sentences of either text, put the anchor in doubt. */
const suspiciousSkips = 3;

/** Nodes of a path through a range, by its rows: the first and the last column in each. */
export interface RoughPath {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Sentences of the whole texts that a path links, one to one. */
export function linkedPairs({ first, last }: RoughPath, range: SearchRange): readonly LinkedPair[] {
  const pairs: LinkedPair[] = [];
  for (let row = 0; row + 1 < first.length; row += 1) {
    const column = last[row] ?? 0;
    if (first[row + 1] !== column + 1) continue;
    pairs.push([range.chineseStart + row, range.englishStart + column]);
  }
  return pairs;
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
  const visit = (row: number, column: number) => {
    first[row] = Math.min(first[row] ?? columns, column);
    last[row] = Math.max(last[row] ?? 0, column);
  };
  const compare = createPairComparer(chinese, english, table);
  const boxes = boxesOf(range, chinese, english, table);
  for (const { box, steps: taken } of traceBoxes(boxes, compare)) {
    let row = box.chineseStart - range.chineseStart;
    let column = box.englishStart - range.englishStart;
    visit(row, column);
    for (const step of taken) {
      if (step !== steps.english) row += 1;
      if (step !== steps.chinese) column += 1;
      visit(row, column);
    }
  }
  return { first, last };
}

/** The best path through a box: what it does at each step. */
interface TracedBox {
  readonly box: SearchRange;
  readonly steps: Uint8Array;
  /** Sentences of each side that the path leaves out. */
  readonly skippedChinese: number;
  readonly skippedEnglish: number;
}

/**
 * The best paths through boxes that follow one another. A path that leaves out sentences of one text
 * before an anchor, and sentences of the other after it, was likely led astray by it, as texts that
 * repeat themselves do: then both boxes are traced again as one.
 */
function traceBoxes(boxes: readonly SearchRange[], compare: PairComparer): readonly TracedBox[] {
  const traced: TracedBox[] = [];
  for (const box of boxes) {
    let here = tracePath(box, compare);
    for (let before = traced.at(-1); before !== undefined; before = traced.at(-1)) {
      const isDetour =
        Math.min(before.skippedChinese, here.skippedEnglish) >= suspiciousSkips ||
        Math.min(before.skippedEnglish, here.skippedChinese) >= suspiciousSkips;
      const { chineseStart, englishStart } = before.box;
      const joined = { ...here.box, chineseStart, englishStart };
      if (!isDetour || areaOf(joined) > affordablePairs) break;
      traced.pop();
      here = tracePath(joined, compare);
    }
    traced.push(here);
  }
  return traced;
}

function areaOf({ chineseStart, chineseEnd, englishStart, englishEnd }: SearchRange): number {
  return (chineseEnd - chineseStart) * (englishEnd - englishStart);
}

function boxesOf(
  range: SearchRange,
  chinese: Side,
  english: Side,
  table: TranslationTable,
): readonly SearchRange[] {
  if (areaOf(range) <= affordablePairs) return [range];
  const anchors = findSentenceAnchors(chinese, english, table, range);
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

/** Viterbi over 1-1 links and skips. */
function tracePath(box: SearchRange, compare: PairComparer): TracedBox {
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
  const taken: number[] = [];
  let row = rows;
  let column = columns;
  for (;;) {
    const step = arrival[row * width + column - shift(row)] ?? steps.none;
    if (step === steps.none) break;
    taken.push(step);
    if (step !== steps.english) row -= 1;
    if (step !== steps.chinese) column -= 1;
  }
  return {
    box,
    steps: Uint8Array.from(taken.reverse()),
    skippedChinese: taken.filter((step) => step === steps.chinese).length,
    skippedEnglish: taken.filter((step) => step === steps.english).length,
  };
}
