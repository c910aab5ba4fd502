/** Best path and bead probabilities over a lattice of beads. */
import type { BeadLattice } from './lattice.js';
import { sentenceShapes, skipChinese, skipEnglish } from './shapes.js';

/** What has just happened on a path: a link, or a sentence left out. */
const linked = 0;
const skipped = 1;
const stateCount = 2;

/** A bead of a path: where it leaves from (sentences of the whole texts), its shape, its probability. */
export interface PathBead {
  readonly chineseStart: number;
  readonly englishStart: number;
  readonly shape: number;
  /**
   * Posterior probability over all paths of the lattice, 0–1: of a link that it is on the path, of a
   * skip that its sentence is left out, wherever on the other side that happens.
   */
  readonly probability: number;
}

/**
 * The most probable path (Viterbi) with the posterior of each of its beads (forward–backward; Baum
 * 1972). Skips come in runs: a skip that follows a skip scores `skipRun` more, the affine gap of
 * sequence alignment (Gotoh 1982).
 */
export function findBestPath(lattice: BeadLattice, skipRun: number): readonly PathBead[] {
  const forward = runForward(lattice, skipRun);
  const backward = runBackward(lattice, skipRun);
  const end = (lattice.nodeCount - 1) * stateCount;
  const total = logAdd(forward[end + linked] ?? -Infinity, forward[end + skipped] ?? -Infinity);
  const skips = sumSkips(lattice, skipRun, forward, backward, total);
  const probabilityOf = (arc: number, from: number, to: number) =>
    Math.min(1, Math.exp(throughArc(lattice, arc, from, to, skipRun, forward, backward) - total));
  return traceBest(lattice, skipRun).map(({ arc, from, to, ...bead }): PathBead => {
    if (bead.shape === skipChinese) {
      const row = bead.chineseStart - lattice.range.chineseStart;
      return { ...bead, probability: Math.min(1, skips.chinese[row] ?? 0) };
    }
    if (bead.shape === skipEnglish) {
      const column = bead.englishStart - lattice.range.englishStart;
      return { ...bead, probability: Math.min(1, skips.english[column] ?? 0) };
    }
    return { ...bead, probability: probabilityOf(arc, from, to) };
  });
}

function runForward(lattice: BeadLattice, skipRun: number): Float64Array {
  const forward = new Float64Array(lattice.nodeCount * stateCount).fill(-Infinity);
  forward[0] = 0;
  forEachArc(lattice, (arc, from, to, shape) => {
    const score = lattice.scores[arc] ?? -Infinity;
    const isSkip = shape <= skipEnglish;
    const before = arriving(forward, from, isSkip ? skipRun : 0);
    if (before === -Infinity) return;
    const goal = to * stateCount + (isSkip ? skipped : linked);
    forward[goal] = logAdd(forward[goal] ?? -Infinity, before + score);
  });
  return forward;
}

function runBackward(lattice: BeadLattice, skipRun: number): Float64Array {
  const backward = new Float64Array(lattice.nodeCount * stateCount).fill(-Infinity);
  const end = (lattice.nodeCount - 1) * stateCount;
  backward[end + linked] = 0;
  backward[end + skipped] = 0;
  forEachArcBackwards(lattice, (arc, from, to, shape) => {
    const isSkip = shape <= skipEnglish;
    const beyond =
      (backward[to * stateCount + (isSkip ? skipped : linked)] ?? -Infinity) +
      (lattice.scores[arc] ?? -Infinity);
    if (beyond === -Infinity) return;
    const origin = from * stateCount;
    backward[origin + linked] = logAdd(backward[origin + linked] ?? -Infinity, beyond);
    backward[origin + skipped] = logAdd(
      backward[origin + skipped] ?? -Infinity,
      beyond + (isSkip ? skipRun : 0),
    );
  });
  return backward;
}

/** Log of the summed weight of all paths to a node, those that end in a skip weighed anew. */
function arriving(forward: Float64Array, node: number, afterSkip: number): number {
  return logAdd(
    forward[node * stateCount + linked] ?? -Infinity,
    (forward[node * stateCount + skipped] ?? -Infinity) + afterSkip,
  );
}

/** Log of the summed weight of all paths through a bead. */
function throughArc(
  lattice: BeadLattice,
  arc: number,
  from: number,
  to: number,
  skipRun: number,
  forward: Float64Array,
  backward: Float64Array,
): number {
  const isSkip = (lattice.shapes[arc] ?? 0) <= skipEnglish;
  return (
    arriving(forward, from, isSkip ? skipRun : 0) +
    (lattice.scores[arc] ?? -Infinity) +
    (backward[to * stateCount + (isSkip ? skipped : linked)] ?? -Infinity)
  );
}

/** For each sentence of the range the probability that it is left out. */
function sumSkips(
  lattice: BeadLattice,
  skipRun: number,
  forward: Float64Array,
  backward: Float64Array,
  total: number,
): { readonly chinese: Float64Array; readonly english: Float64Array } {
  const { range } = lattice;
  const chinese = new Float64Array(range.chineseEnd - range.chineseStart);
  const english = new Float64Array(range.englishEnd - range.englishStart);
  forEachArc(lattice, (arc, from, to, shape, row, column) => {
    if (shape > skipEnglish) return;
    const share = Math.exp(throughArc(lattice, arc, from, to, skipRun, forward, backward) - total);
    if (shape === skipChinese) chinese[row] = (chinese[row] ?? 0) + share;
    else english[column] = (english[column] ?? 0) + share;
  });
  return { chinese, english };
}

interface TracedBead {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
  readonly chineseStart: number;
  readonly englishStart: number;
  readonly shape: number;
}

function traceBest(lattice: BeadLattice, skipRun: number): readonly TracedBead[] {
  const { nodeCount, range, rowStart } = lattice;
  const best = new Float64Array(nodeCount * stateCount).fill(-Infinity);
  const arrival = new Int32Array(nodeCount * stateCount).fill(-1);
  best[0] = 0;
  forEachArc(lattice, (arc, from, to, shape) => {
    const isSkip = shape <= skipEnglish;
    const afterLink = best[from * stateCount + linked] ?? -Infinity;
    const afterSkip = (best[from * stateCount + skipped] ?? -Infinity) + (isSkip ? skipRun : 0);
    const value = Math.max(afterLink, afterSkip) + (lattice.scores[arc] ?? -Infinity);
    const goal = to * stateCount + (isSkip ? skipped : linked);
    if (value <= (best[goal] ?? -Infinity)) return;
    best[goal] = value;
    arrival[goal] = arc * stateCount + (afterSkip > afterLink ? skipped : linked);
  });
  let row = rowStart.length - 1;
  let column = range.englishEnd - range.englishStart;
  const end = (nodeCount - 1) * stateCount;
  let state =
    (best[end + skipped] ?? -Infinity) > (best[end + linked] ?? -Infinity) ? skipped : linked;
  const path: TracedBead[] = [];
  while (row > 0 || column > 0) {
    const to = (rowStart[row] ?? 0) + column;
    const came = arrival[to * stateCount + state] ?? -1;
    if (came < 0) throw new TypeError('the band does not connect the two ends');
    const arc = Math.floor(came / stateCount);
    const shape = lattice.shapes[arc] ?? 0;
    const { chinese, english } = sentenceShapes[shape] ?? { chinese: 0, english: 0 };
    row -= chinese;
    column -= english;
    path.push({
      arc,
      from: (rowStart[row] ?? 0) + column,
      to,
      chineseStart: range.chineseStart + row,
      englishStart: range.englishStart + column,
      shape,
    });
    state = came % stateCount;
  }
  return path.reverse();
}

type ArcVisitor = (
  arc: number,
  from: number,
  to: number,
  shape: number,
  row: number,
  column: number,
) => void;

/** Every bead in an order in which a node's arrivals come before its departures. */
export function forEachArc(lattice: BeadLattice, visit: ArcVisitor): void {
  const { band, rowStart, start, shapes } = lattice;
  for (let row = 0; row < rowStart.length; row += 1) {
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? -1); column += 1) {
      const from = (rowStart[row] ?? 0) + column;
      const end = start[from + 1] ?? 0;
      for (let arc = start[from] ?? 0; arc < end; arc += 1) {
        const shape = shapes[arc] ?? 0;
        visit(arc, from, destination(row, column, shape, rowStart), shape, row, column);
      }
    }
  }
}

function forEachArcBackwards(lattice: BeadLattice, visit: ArcVisitor): void {
  const { band, rowStart, start, shapes } = lattice;
  for (let row = rowStart.length - 1; row >= 0; row -= 1) {
    for (let column = band.high[row] ?? -1; column >= (band.low[row] ?? 0); column -= 1) {
      const from = (rowStart[row] ?? 0) + column;
      for (let arc = (start[from + 1] ?? 0) - 1; arc >= (start[from] ?? 0); arc -= 1) {
        const shape = shapes[arc] ?? 0;
        visit(arc, from, destination(row, column, shape, rowStart), shape, row, column);
      }
    }
  }
}

function destination(row: number, column: number, shape: number, rowStart: Int32Array): number {
  const { chinese, english } = sentenceShapes[shape] ?? { chinese: 0, english: 0 };
  return (rowStart[row + chinese] ?? 0) + column + english;
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
