/** Sentence vectors of both texts, and how alike any two runs of sentences are by them. */
import { longestRun } from './shapes.js';

/** How many of the best neighbours make up what is usual for a sentence. */
const nearest = 4;

/** Sentences on either side of the diagonal that count as neighbours. */
const neighbourhood = 40;

/**
 * Cosines of runs of sentences, from the vectors of single ones: the vector of a run is the sum of
 * its sentences' vectors. Cosines are compared with what is usual for a sentence among its neighbours
 * (the margin of Artetxe & Schwenk 2019, in its difference form) and given in standard deviations of
 * the cosines of unrelated sentences of the same two texts.
 */
export class SentenceVectors {
  /** [sentence × run length]: squared length of the sum of a run. */
  private readonly chineseNorms: Float64Array;
  private readonly englishNorms: Float64Array;
  private readonly mean: number;
  private readonly deviation: number;
  /** Mean cosine of each sentence with the nearest of its neighbours. */
  private readonly chineseUsual: Float64Array;
  private readonly englishUsual: Float64Array;
  private readonly chineseSize: number;
  private readonly englishSize: number;

  /** @param chinese rows of `dimensions` values, one a sentence; `english` likewise. */
  constructor(
    private readonly chinese: Float32Array,
    private readonly english: Float32Array,
    private readonly dimensions: number,
  ) {
    this.chineseSize = chinese.length / dimensions;
    this.englishSize = english.length / dimensions;
    this.chineseNorms = normsOfRuns(chinese, dimensions);
    this.englishNorms = normsOfRuns(english, dimensions);
    const usual = this.surveyNeighbours();
    this.mean = usual.mean;
    this.deviation = usual.deviation;
    this.chineseUsual = usual.chinese;
    this.englishUsual = usual.english;
  }

  /** Cosine of two runs, in standard deviations above that of unrelated sentences. */
  likeness(
    chineseStart: number,
    chineseCount: number,
    englishStart: number,
    englishCount: number,
  ): number {
    return (
      (this.cosine(chineseStart, chineseCount, englishStart, englishCount) - this.mean) /
      this.deviation
    );
  }

  /** How far the cosine of two runs lies above what is usual for their sentences, in the same unit. */
  margin(
    chineseStart: number,
    chineseCount: number,
    englishStart: number,
    englishCount: number,
  ): number {
    let usual = 0;
    for (let at = 0; at < chineseCount; at += 1) {
      usual += (this.chineseUsual[chineseStart + at] ?? 0) / chineseCount;
    }
    for (let at = 0; at < englishCount; at += 1) {
      usual += (this.englishUsual[englishStart + at] ?? 0) / englishCount;
    }
    const cosine = this.cosine(chineseStart, chineseCount, englishStart, englishCount);
    return (cosine - usual / 2) / this.deviation;
  }

  private cosine(
    chineseStart: number,
    chineseCount: number,
    englishStart: number,
    englishCount: number,
  ): number {
    let product = 0;
    for (let a = 0; a < chineseCount; a += 1) {
      for (let b = 0; b < englishCount; b += 1) {
        product += this.product(chineseStart + a, englishStart + b);
      }
    }
    const norms =
      (this.chineseNorms[chineseStart * longestRun + chineseCount - 1] ?? 0) *
      (this.englishNorms[englishStart * longestRun + englishCount - 1] ?? 0);
    return norms > 0 ? product / Math.sqrt(norms) : this.mean;
  }

  private readonly products = new Map<number, number>();

  private product(chinese: number, english: number): number {
    const key = chinese * this.englishSize + english;
    const known = this.products.get(key);
    if (known !== undefined) return known;
    const { dimensions } = this;
    const a = chinese * dimensions;
    const b = english * dimensions;
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) {
      sum += (this.chinese[a + at] ?? 0) * (this.english[b + at] ?? 0);
    }
    this.products.set(key, sum);
    return sum;
  }

  private surveyNeighbours() {
    const chinese = Array.from({ length: this.chineseSize }, () =>
      new Float64Array(nearest).fill(-1),
    );
    const english = Array.from({ length: this.englishSize }, () =>
      new Float64Array(nearest).fill(-1),
    );
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (let a = 0; a < this.chineseSize; a += 1) {
      const middle = Math.round((a * this.englishSize) / this.chineseSize);
      const end = Math.min(this.englishSize, middle + neighbourhood);
      for (let b = Math.max(0, middle - neighbourhood); b < end; b += 1) {
        const norms =
          (this.chineseNorms[a * longestRun] ?? 0) * (this.englishNorms[b * longestRun] ?? 0);
        if (norms <= 0) continue;
        const cosine = this.product(a, b) / Math.sqrt(norms);
        count += 1;
        sum += cosine;
        squares += cosine * cosine;
        keepGreatest(chinese[a], cosine);
        keepGreatest(english[b], cosine);
      }
    }
    const mean = count === 0 ? 0 : sum / count;
    const deviation = Math.sqrt(Math.max(1e-4, count === 0 ? 0 : squares / count - mean * mean));
    const average = (values: Float64Array) => {
      const found = values.filter((value) => value > -1);
      return found.length === 0 ? mean : found.reduce((a, b) => a + b, 0) / found.length;
    };
    return {
      mean,
      deviation,
      chinese: Float64Array.from(chinese, average),
      english: Float64Array.from(english, average),
    };
  }
}

function keepGreatest(values: Float64Array | undefined, value: number): void {
  if (values === undefined) return;
  let at = values.length - 1;
  if (value <= (values[at] ?? 0)) return;
  for (; at > 0 && (values[at - 1] ?? 0) < value; at -= 1) values[at] = values[at - 1] ?? 0;
  values[at] = value;
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
