/** Best path and link probabilities over a lattice of beads that keep the order of both sides. */
import { type BeadShape, pairShapes, skipSource, skipTarget } from './beads.js';

/** A bead at its place: `source` blocks from `sourceStart`, `target` blocks from `targetStart`. */
export interface PlacedBead {
  readonly sourceStart: number;
  readonly targetStart: number;
  readonly shape: BeadShape;
  /** Posterior probability over all paths (forward–backward), 0–1. */
  readonly probability: number;
}

export interface LatticeInput {
  readonly sourceLength: number;
  readonly targetLength: number;
  /**
   * Log-likelihood ratio (nats) of linking a run of source blocks with a run of target blocks;
   * `-Infinity` where the bead is not worth considering.
   */
  score(sourceStart: number, targetStart: number, shape: BeadShape): number;
  /**
   * First and one-past-last target position to consider beside a source position; the first row
   * must begin at 0 and the last end after `targetLength`.
   */
  band(source: number): readonly [from: number, to: number];
  /** Divides all log weights; above 1 it makes the probabilities less sure of themselves. */
  readonly temperature: number;
}

interface Arc {
  readonly fromSource: number;
  readonly fromTarget: number;
  readonly shape: BeadShape;
  readonly weight: number;
}

/**
 * The most probable sequence of beads (Viterbi) with the posterior probability of each bead
 * (forward–backward; Baum 1972). Time and memory grow with the area of the band.
 */
export function searchLattice(input: LatticeInput): readonly PlacedBead[] {
  const arcs = collectArcs(input);
  const grid = layOutGrid(input);
  const best = new Float64Array(grid.size).fill(-Infinity);
  const forward = new Float64Array(grid.size).fill(-Infinity);
  const backward = new Float64Array(grid.size).fill(-Infinity);
  const arrival = new Int32Array(grid.size).fill(-1);
  best[0] = 0;
  forward[0] = 0;
  backward[grid.size - 1] = 0;

  for (const [index, arc] of arcs.entries()) {
    const from = departure(arc, grid);
    const to = destination(arc, grid);
    const weight = valueAt(best, from) + arc.weight;
    if (weight > valueAt(best, to)) {
      best[to] = weight;
      arrival[to] = index;
    }
    forward[to] = logAdd(valueAt(forward, to), valueAt(forward, from) + arc.weight);
  }
  for (let index = arcs.length - 1; index >= 0; index -= 1) {
    const arc = arcs[index];
    if (arc === undefined) continue;
    const from = departure(arc, grid);
    const through = valueAt(backward, destination(arc, grid)) + arc.weight;
    backward[from] = logAdd(valueAt(backward, from), through);
  }

  const total = valueAt(forward, grid.size - 1);
  const path: PlacedBead[] = [];
  for (let at = grid.size - 1; at > 0; ) {
    const arc = arcs[arrival[at] ?? -1];
    if (arc === undefined) throw new TypeError('the band does not connect the two ends');
    const from = departure(arc, grid);
    const logProbability = valueAt(forward, from) + arc.weight + valueAt(backward, at) - total;
    path.push({
      sourceStart: arc.fromSource,
      targetStart: arc.fromTarget,
      shape: arc.shape,
      probability: Math.min(1, Math.exp(logProbability)),
    });
    at = from;
  }
  return path.reverse();
}

/** Where each row of the band begins in the arrays of the search. */
interface Grid {
  readonly rowStart: readonly number[];
  readonly size: number;
}

function layOutGrid(input: LatticeInput): Grid {
  const rowStart: number[] = [];
  let size = 0;
  for (let source = 0; source <= input.sourceLength; source += 1) {
    const [from, to] = input.band(source);
    rowStart.push(size - from);
    size += to - from;
  }
  return { rowStart, size };
}

/** Arcs in topological order: by source, then by target position they leave from. */
function collectArcs(input: LatticeInput): readonly Arc[] {
  const arcs: Arc[] = [];
  for (let source = 0; source <= input.sourceLength; source += 1) {
    const [from, to] = input.band(source);
    for (let target = from; target < to; target += 1) {
      for (const shape of [skipTarget, skipSource, ...pairShapes]) {
        if (!fits(input, source + shape.source, target + shape.target)) continue;
        const isSkip = shape.source === 0 || shape.target === 0;
        const score = isSkip ? 0 : input.score(source, target, shape);
        if (score === -Infinity) continue;
        const weight = (score + shape.logPrior) / input.temperature;
        arcs.push({ fromSource: source, fromTarget: target, shape, weight });
      }
    }
  }
  return arcs;
}

function fits(input: LatticeInput, source: number, target: number): boolean {
  if (source > input.sourceLength || target > input.targetLength) return false;
  const [from, to] = input.band(source);
  return target >= from && target < to;
}

function departure({ fromSource, fromTarget }: Arc, { rowStart }: Grid): number {
  return (rowStart[fromSource] ?? 0) + fromTarget;
}

function destination({ fromSource, fromTarget, shape }: Arc, { rowStart }: Grid): number {
  return (rowStart[fromSource + shape.source] ?? 0) + fromTarget + shape.target;
}

function valueAt(values: Float64Array, at: number): number {
  return values[at] ?? -Infinity;
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
