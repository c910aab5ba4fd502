/** How alike two runs of sentences are by their vectors. */
import type { CellColumns } from './band.js';
import { productOf, type SentenceVectors, type UsualCosines } from './sentence-vectors.js';
import { longestRun } from './shapes.js';

interface ProductRow {
  readonly from: number;
  readonly products: Float32Array;
}

/**
 * Cosines of runs of sentences inside a band; the vector of a run is the sum of its sentences'
 * vectors. They are given in standard deviations above the mean of the same two texts.
 */
export class Likeness {
  private readonly rows = new Map<number, ProductRow>();

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

  /** Lets go of all rows before `sentence`. */
  forgetBefore(sentence: number): void {
    for (const at of this.rows.keys()) if (at < sentence) this.rows.delete(at);
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
    const known = this.rows.get(sentence);
    if (known !== undefined) return known;
    const [from, to] = this.columns(sentence);
    const products = new Float32Array(to - from);
    for (let column = from; column < to; column += 1) {
      products[column - from] = productOf(this.vectors, sentence, column);
    }
    const row = { from, products };
    this.rows.set(sentence, row);
    return row;
  }
}
