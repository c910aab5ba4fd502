/** How alike two runs of sentences are by their vectors. */
import type { CellColumns } from './band.js';
import { productOf, type SentenceVectors, type UsualCosines } from './sentence-vectors.js';
import { longestRun } from './shapes.js';

/** Rows that are kept, a power of two: more than a bead and a neighbour on either side need. */
const keptRows = 16;

/** Products of one Chinese sentence; the array is used again and may be longer than what it holds. */
interface ProductRow {
  sentence: number;
  from: number;
  products: Float32Array;
}

/**
 * Cosines of runs of sentences inside a band; the vector of a run is the sum of its sentences'
 * vectors. They are given in standard deviations above the mean of the same two texts.
 */
export class Likeness {
  private readonly rows = Array.from(
    { length: keptRows },
    (): ProductRow => ({ sentence: -1, from: 0, products: new Float32Array(0) }),
  );

  constructor(
    private readonly vectors: SentenceVectors,
    private readonly usual: UsualCosines,
    private readonly columns: CellColumns,
  ) {}

  /** Cosine of two runs. */
  likeness(
    chineseStart: number,
    chineseCount: number,
    englishStart: number,
    englishCount: number,
  ): number {
    const cosine = this.cosine(chineseStart, chineseCount, englishStart, englishCount);
    return (cosine - this.usual.mean) / this.usual.deviation;
  }

  /**
   * How far the cosine of two runs lies above half of what is usual for the sentences of both sides
   * (the margin of Artetxe & Schwenk 2019, in its difference form).
   */
  margin(
    chineseStart: number,
    chineseCount: number,
    englishStart: number,
    englishCount: number,
  ): number {
    let usual = 0;
    for (let at = 0; at < chineseCount; at += 1) {
      usual += (this.usual.chinese[chineseStart + at] ?? 0) / chineseCount;
    }
    for (let at = 0; at < englishCount; at += 1) {
      usual += (this.usual.english[englishStart + at] ?? 0) / englishCount;
    }
    const cosine = this.cosine(chineseStart, chineseCount, englishStart, englishCount);
    return (cosine - usual / 2) / this.usual.deviation;
  }

  private cosine(
    chineseStart: number,
    chineseCount: number,
    englishStart: number,
    englishCount: number,
  ): number {
    let product = 0;
    for (let a = chineseStart; a < chineseStart + chineseCount; a += 1) {
      const { from, products } = this.row(a);
      for (let b = englishStart - from; b < englishStart - from + englishCount; b += 1) {
        product += products[b] ?? 0;
      }
    }
    const { chineseNorms, englishNorms } = this.vectors;
    const norms =
      (chineseNorms[chineseStart * longestRun + chineseCount - 1] ?? 0) *
      (englishNorms[englishStart * longestRun + englishCount - 1] ?? 0);
    return norms > 0 ? product / Math.sqrt(norms) : this.usual.mean;
  }

  private row(sentence: number): ProductRow {
    const row = this.rows[sentence & (keptRows - 1)];
    if (row === undefined) throw new TypeError(`${sentence} is no sentence`);
    if (row.sentence === sentence) return row;
    const [from, to] = this.columns(sentence);
    if (row.products.length < to - from) row.products = new Float32Array(2 * (to - from));
    row.sentence = sentence;
    row.from = from;
    for (let column = from; column < to; column += 1) {
      row.products[column - from] = productOf(this.vectors, sentence, column);
    }
    return row;
  }
}
