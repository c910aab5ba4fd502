/** Vectors of the sentences of two texts, and what cosines are usual among them. */
import type { CellColumns } from './band.js';
import { longestRun } from './shapes.js';

/** How many of the best neighbours make up what is usual for a sentence. */
const nearest = 4;

/** Rows of vectors, one a sentence, with the lengths of their sums. */
export interface SentenceVectors {
  readonly dimensions: number;
  readonly chinese: Float32Array;
  readonly english: Float32Array;
  /** [sentence × run length]: squared length of the sum of the vectors of a run. */
  readonly chineseNorms: Float64Array;
  readonly englishNorms: Float64Array;
}

/** @param chinese rows of `dimensions` values, one a sentence; `english` likewise. */
export function createSentenceVectors(
  chinese: Float32Array,
  english: Float32Array,
  dimensions: number,
): SentenceVectors {
  return {
    dimensions,
    chinese,
    english,
    chineseNorms: normsOfRuns(chinese, dimensions),
    englishNorms: normsOfRuns(english, dimensions),
  };
}

/** The scalar product of the vectors of two sentences. */
export function productOf(vectors: SentenceVectors, chinese: number, english: number): number {
  const { dimensions, chinese: ours, english: theirs } = vectors;
  const a = chinese * dimensions;
  const b = english * dimensions;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (ours[a + at] ?? 0) * (theirs[b + at] ?? 0);
  return sum;
}

/** What is usual in these two texts: a cosine is telling only against these. */
export interface UsualCosines {
  /** Of sentences near each other, whether they belong together or not. */
  readonly mean: number;
  readonly deviation: number;
  /** Mean cosine of each sentence with the nearest of its neighbours (Artetxe & Schwenk 2019). */
  readonly chinese: Float64Array;
  readonly english: Float64Array;
}

/** Surveys the cosines of all pairs in the columns beside each Chinese sentence. */
export function surveyCosines(vectors: SentenceVectors, columns: CellColumns): UsualCosines {
  const { chineseNorms, englishNorms } = vectors;
  const chineseSize = chineseNorms.length / longestRun;
  const englishSize = englishNorms.length / longestRun;
  const chinese = new Float64Array(chineseSize * nearest).fill(-1);
  const english = new Float64Array(englishSize * nearest).fill(-1);
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let a = 0; a < chineseSize; a += 1) {
    const [from, to] = columns(a);
    for (let b = from; b < to; b += 1) {
      const norms = (chineseNorms[a * longestRun] ?? 0) * (englishNorms[b * longestRun] ?? 0);
      if (norms <= 0) continue;
      const cosine = productOf(vectors, a, b) / Math.sqrt(norms);
      count += 1;
      sum += cosine;
      squares += cosine * cosine;
      keepGreatest(chinese, a * nearest, cosine);
      keepGreatest(english, b * nearest, cosine);
    }
  }
  const mean = count === 0 ? 0 : sum / count;
  const variance = count === 0 ? 0 : squares / count - mean * mean;
  return {
    mean,
    deviation: Math.sqrt(Math.max(1e-4, variance)),
    chinese: meansOfNearest(chinese, mean),
    english: meansOfNearest(english, mean),
  };
}

function keepGreatest(values: Float64Array, start: number, value: number): void {
  let at = start + nearest - 1;
  if (value <= (values[at] ?? 0)) return;
  for (; at > start && (values[at - 1] ?? 0) < value; at -= 1) values[at] = values[at - 1] ?? 0;
  values[at] = value;
}

function meansOfNearest(values: Float64Array, otherwise: number): Float64Array {
  return Float64Array.from({ length: values.length / nearest }, (_, sentence) => {
    const found = values
      .subarray(sentence * nearest, (sentence + 1) * nearest)
      .filter((value) => value > -1);
    return found.length === 0 ? otherwise : found.reduce((a, b) => a + b, 0) / found.length;
  });
}

function normsOfRuns(vectors: Float32Array, dimensions: number): Float64Array {
  const size = vectors.length / dimensions;
  const norms = new Float64Array(size * longestRun);
  const sum = new Float64Array(dimensions);
  for (let start = 0; start < size; start += 1) {
    sum.fill(0);
    for (let run = 1; run <= Math.min(longestRun, size - start); run += 1) {
      let norm = 0;
      const base = (start + run - 1) * dimensions;
      for (let at = 0; at < dimensions; at += 1) {
        const value = (sum[at] ?? 0) + (vectors[base + at] ?? 0);
        sum[at] = value;
        norm += value * value;
      }
      norms[start * longestRun + run - 1] = norm;
    }
  }
  return norms;
}
