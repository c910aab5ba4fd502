/**
 * Fits the weights of the sentence aligner: a semi-Markov conditional random field (Sarawagi & Cohen
 * 2004) over the lattice of beads, by L-BFGS (Liu & Nocedal 1989) with a ridge penalty.
 */

import { featureNames, fillFeatures } from '../../src/align/sentences/features/index.js';
import { forEachArc } from '../../src/align/sentences/paths.js';
import type { PreparedTexts } from '../../src/align/sentences/prepare.js';
import { wholeRange } from '../../src/align/sentences/range.js';
import { latticeOf } from '../../src/align/sentences/search.js';
import { sentenceShapes, skipEnglish } from '../../src/align/sentences/shapes.js';
import type { SentenceWeights } from '../../src/align/sentences/weights.js';
import type { Bead } from '../../src/core/alignment.js';
import { minimize } from './lbfgs.js';

/** Features, and the score of a skip that follows a skip as the last. */
const parameterCount = featureNames.length + 1;

/** Beads of two texts with their features, and which of them a right path may take. */
export interface TrainingLattice {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly isSkip: Uint8Array;
  readonly allowed: Uint8Array;
  /** Rows of `featureNames.length` values. */
  readonly features: Float32Array;
  readonly goldCount: number;
  /** How many times the texts count in the fit. */
  readonly weight: number;
}

/** The lattice that the search itself would build, with the gold alignment marked in it. */
export function createTrainingLattice(
  texts: PreparedTexts,
  gold: readonly Bead[],
  weight = 1,
): TrainingLattice {
  const width = featureNames.length;
  let features = new Float32Array(width * 4096);
  let count = 0;
  const values = new Float64Array(width);
  const lattice = latticeOf(texts, wholeRange(texts.chinese.size, texts.english.size), (bead) => {
    fillFeatures(bead, values);
    if ((count + 1) * width > features.length) {
      const larger = new Float32Array(features.length * 2);
      larger.set(features);
      features = larger;
    }
    features.set(values, count * width);
    count += 1;
    return 0;
  });
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const isSkip = new Uint8Array(count);
  const places: { row: number; column: number; shape: number }[] = [];
  forEachArc(lattice, (arc, start, end, shape, row, column) => {
    from[arc] = start;
    to[arc] = end;
    isSkip[arc] = shape <= skipEnglish ? 1 : 0;
    places.push({ row, column, shape });
  });
  return {
    nodeCount: lattice.nodeCount,
    from,
    to,
    isSkip,
    allowed: allowedArcs(places, gold, texts),
    features: features.subarray(0, count * width),
    goldCount: gold.length,
    weight,
  };
}

/** A rectangle between two gold links: only skips fit in, or anything (where no path fits the gold). */
interface Gap {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly skipsOnly: boolean;
}

function allowedArcs(
  places: readonly { readonly row: number; readonly column: number; readonly shape: number }[],
  gold: readonly Bead[],
  texts: PreparedTexts,
): Uint8Array {
  const known = new Map(
    places.map(({ row, column, shape }, arc) => [`${row} ${column} ${shape}`, arc]),
  );
  const allowed = new Uint8Array(places.length);
  const linkedChinese = new Set(
    gold.flatMap(({ source, target }) => (target.length > 0 ? source : [])),
  );
  const linkedEnglish = new Set(
    gold.flatMap(({ source, target }) => (source.length > 0 ? target : [])),
  );
  const gaps: Gap[] = [];
  let row = 0;
  let column = 0;
  const closeGap = (toRow: number, toColumn: number) => {
    if (toRow > row || toColumn > column) {
      const hasLinked =
        range(row, toRow).some((at) => linkedChinese.has(at)) ||
        range(column, toColumn).some((at) => linkedEnglish.has(at));
      gaps.push({ fromRow: row, toRow, fromColumn: column, toColumn, skipsOnly: !hasLinked });
    }
    row = toRow;
    column = toColumn;
  };
  for (const { source, target } of gold) {
    const firstRow = source[0];
    const firstColumn = target[0];
    if (firstRow === undefined || firstColumn === undefined) continue;
    if (firstRow < row || firstColumn < column) continue;
    if (!isRun(source) || !isRun(target)) continue;
    const shape = sentenceShapes.findIndex(
      ({ chinese, english }) => chinese === source.length && english === target.length,
    );
    const arc = known.get(`${firstRow} ${firstColumn} ${shape}`);
    if (arc === undefined) continue;
    closeGap(firstRow, firstColumn);
    allowed[arc] = 1;
    row = firstRow + source.length;
    column = firstColumn + target.length;
  }
  closeGap(texts.chinese.size, texts.english.size);
  for (const [arc, place] of places.entries()) {
    const { chinese, english } = sentenceShapes[place.shape] ?? { chinese: 0, english: 0 };
    const gap = gaps.find(
      ({ fromRow, toRow, fromColumn, toColumn }) =>
        place.row >= fromRow &&
        place.row + chinese <= toRow &&
        place.column >= fromColumn &&
        place.column + english <= toColumn,
    );
    if (gap !== undefined && (!gap.skipsOnly || place.shape <= skipEnglish)) allowed[arc] = 1;
  }
  return allowed;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function isRun(places: readonly number[]): boolean {
  return places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);
}

/** Expected uses of every arc, and of skips after skips, and the log of the summed weight of paths. */
interface Expectation {
  readonly arcs: Float64Array;
  readonly skipRuns: number;
  readonly logTotal: number;
}

function expect(lattice: TrainingLattice, scores: Float64Array, skipRun: number): Expectation {
  const { nodeCount, from, to, isSkip } = lattice;
  const forward = new Float64Array(nodeCount * 2).fill(-Infinity);
  const backward = new Float64Array(nodeCount * 2).fill(-Infinity);
  forward[0] = 0;
  backward.fill(0, nodeCount * 2 - 2);
  const at = (table: Float64Array, node: number, state: number) =>
    table[node * 2 + state] ?? -Infinity;
  for (let arc = 0; arc < from.length; arc += 1) {
    const score = scores[arc] ?? -Infinity;
    if (score === -Infinity) continue;
    const start = from[arc] ?? 0;
    const skip = isSkip[arc] ?? 0;
    const before = logAdd(at(forward, start, 0), at(forward, start, 1) + (skip ? skipRun : 0));
    const goal = (to[arc] ?? 0) * 2 + skip;
    forward[goal] = logAdd(forward[goal] ?? -Infinity, before + score);
  }
  for (let arc = from.length - 1; arc >= 0; arc -= 1) {
    const score = scores[arc] ?? -Infinity;
    if (score === -Infinity) continue;
    const skip = isSkip[arc] ?? 0;
    const beyond = at(backward, to[arc] ?? 0, skip) + score;
    const start = (from[arc] ?? 0) * 2;
    backward[start] = logAdd(backward[start] ?? -Infinity, beyond);
    backward[start + 1] = logAdd(backward[start + 1] ?? -Infinity, beyond + (skip ? skipRun : 0));
  }
  const logTotal = logAdd(at(forward, nodeCount - 1, 0), at(forward, nodeCount - 1, 1));
  const arcs = new Float64Array(from.length);
  let skipRuns = 0;
  for (let arc = 0; arc < from.length; arc += 1) {
    const score = scores[arc] ?? -Infinity;
    if (score === -Infinity) continue;
    const start = from[arc] ?? 0;
    const skip = isSkip[arc] ?? 0;
    const beyond = at(backward, to[arc] ?? 0, skip) + score - logTotal;
    const fresh = Math.exp(at(forward, start, 0) + beyond);
    const following = Math.exp(at(forward, start, 1) + (skip ? skipRun : 0) + beyond);
    arcs[arc] = fresh + following;
    if (skip) skipRuns += following;
  }
  return { arcs, skipRuns, logTotal };
}

function scoresOf(lattice: TrainingLattice, parameters: Float64Array): Float64Array {
  const width = featureNames.length;
  const scores = new Float64Array(lattice.from.length);
  for (let arc = 0; arc < scores.length; arc += 1) {
    let score = 0;
    const base = arc * width;
    for (let at = 0; at < width; at += 1) {
      score += (parameters[at] ?? 0) * (lattice.features[base + at] ?? 0);
    }
    scores[arc] = score;
  }
  return scores;
}

/** Log-probability of the gold alignment, and its gradient. */
function likelihood(
  lattice: TrainingLattice,
  parameters: Float64Array,
): { readonly value: number; readonly gradient: Float64Array } {
  const width = featureNames.length;
  const skipRun = parameters[width] ?? 0;
  const scores = scoresOf(lattice, parameters);
  const all = expect(lattice, scores, skipRun);
  const right = expect(
    lattice,
    scores.map((score, arc) => (lattice.allowed[arc] === 1 ? score : -Infinity)),
    skipRun,
  );
  if (right.logTotal === -Infinity) throw new TypeError('no path of the lattice fits the gold');
  const gradient = new Float64Array(parameterCount);
  for (let arc = 0; arc < scores.length; arc += 1) {
    const difference = (right.arcs[arc] ?? 0) - (all.arcs[arc] ?? 0);
    if (Math.abs(difference) < 1e-9) continue;
    const base = arc * width;
    for (let at = 0; at < width; at += 1) {
      gradient[at] = (gradient[at] ?? 0) + difference * (lattice.features[base + at] ?? 0);
    }
  }
  gradient[width] = right.skipRuns - all.skipRuns;
  return { value: right.logTotal - all.logTotal, gradient };
}

/** Mean log-probability of a gold link. */
export function meanLogLikelihood(
  lattices: readonly TrainingLattice[],
  weights: SentenceWeights,
): number {
  const parameters = toParameters(weights);
  let sum = 0;
  let count = 0;
  for (const lattice of lattices) {
    sum += likelihood(lattice, parameters).value;
    count += lattice.goldCount;
  }
  return sum / count;
}

export interface FitOptions {
  /** Strength of the penalty on squared weights, each in units of its feature's spread. */
  readonly ridge: number;
  readonly rounds: number;
  readonly start?: SentenceWeights;
}

/** The weights that make the gold alignments most probable. */
export function fitSentenceWeights(
  lattices: readonly TrainingLattice[],
  { ridge, rounds, start }: FitOptions,
): SentenceWeights {
  const scale = spreads(lattices);
  const first = start === undefined ? new Float64Array(parameterCount) : toParameters(start);
  const fitted = minimize(
    (parameters) => {
      let value = 0;
      const gradient = new Float64Array(parameterCount);
      for (const lattice of lattices) {
        const own = likelihood(lattice, parameters);
        value -= lattice.weight * own.value;
        for (let at = 0; at < parameterCount; at += 1) {
          gradient[at] = (gradient[at] ?? 0) - lattice.weight * (own.gradient[at] ?? 0);
        }
      }
      for (let at = 0; at < parameterCount; at += 1) {
        const strength = ridge * (scale[at] ?? 1) ** 2;
        value += (strength / 2) * (parameters[at] ?? 0) ** 2;
        gradient[at] = (gradient[at] ?? 0) + strength * (parameters[at] ?? 0);
      }
      return { value, gradient };
    },
    first,
    rounds,
  );
  return {
    features: Object.fromEntries(featureNames.map((name, at) => [name, fitted[at] ?? 0])),
    skipRun: fitted[featureNames.length] ?? 0,
  };
}

/** Root mean square of every feature over the gold beads. */
function spreads(lattices: readonly TrainingLattice[]): Float64Array {
  const width = featureNames.length;
  const scale = new Float64Array(parameterCount).fill(1);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { allowed, features } of lattices) {
    for (let arc = 0; arc < allowed.length; arc += 1) {
      if (allowed[arc] !== 1) continue;
      count += 1;
      for (let at = 0; at < width; at += 1) {
        squares[at] = (squares[at] ?? 0) + (features[arc * width + at] ?? 0) ** 2;
      }
    }
  }
  for (let at = 0; at < width; at += 1) {
    scale[at] = Math.sqrt((squares[at] ?? 0) / Math.max(1, count)) + 1e-3;
  }
  return scale;
}

/** The lattice without the links that `weights` find next to impossible; gold links always stay. */
export function pruneLattice(
  lattice: TrainingLattice,
  weights: SentenceWeights,
  leastProbability: number,
): TrainingLattice {
  const { arcs } = expect(lattice, scoresOf(lattice, toParameters(weights)), weights.skipRun);
  const kept: number[] = [];
  for (let arc = 0; arc < arcs.length; arc += 1) {
    const stays = lattice.isSkip[arc] === 1 || lattice.allowed[arc] === 1;
    if (stays || (arcs[arc] ?? 0) > leastProbability) kept.push(arc);
  }
  const width = featureNames.length;
  const features = new Float32Array(kept.length * width);
  for (const [at, arc] of kept.entries()) {
    features.set(lattice.features.subarray(arc * width, (arc + 1) * width), at * width);
  }
  return {
    ...lattice,
    from: Int32Array.from(kept, (arc) => lattice.from[arc] ?? 0),
    to: Int32Array.from(kept, (arc) => lattice.to[arc] ?? 0),
    isSkip: Uint8Array.from(kept, (arc) => lattice.isSkip[arc] ?? 0),
    allowed: Uint8Array.from(kept, (arc) => lattice.allowed[arc] ?? 0),
    features,
  };
}

function toParameters({ features, skipRun }: SentenceWeights): Float64Array {
  return Float64Array.from([...featureNames.map((name) => features[name] ?? 0), skipRun]);
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
