/**
 * Word evidence between Chinese and English sentences, summed up so that any bead is scored from a
 * few numbers.
 *
 * The model is IBM Model 1 with a background (Brown et al. 1993; Moore 2002 for its use in sentence
 * alignment): the evidence of an English word e facing n Chinese words is
 * log(λ + (1 − λ) · Σ lift(e | z) / (n + 1)), its gain over standing there by chance; likewise for a
 * Chinese word. The sums of a run of sentences against one sentence of the other side do not depend
 * on the rest of the bead, so they are computed once a run (row by row) and looked up by all beads.
 */
import type { CellColumns } from './band.js';
import { LiftIndex } from './lift-index.js';
import { longestRun } from './shapes.js';
import { type Side, weightOfWords } from './side.js';
import type { TranslationTable } from './translations/index.js';

/** Share of the words that are taken to be free of any translation. */
const background = 0.4;

/** A lift above this many times chance makes a word count as a match for positions. */
const positionScale = 5;
const leastPositionWeight = 0.5;
const leastPositionLift = positionScale * Math.expm1(leastPositionWeight);

/** Products of evidence are turned into logarithms before they leave these bounds. */
const greatestProduct = 1e200;
const leastProduct = 1e-200;

/**
 * Rows that are kept, a power of two: more than a bead and a neighbour on either side need. Each new
 * row overwrites the one so many sentences before it, as making room for one takes longer than
 * filling it.
 */
const keptRows = 16;

/**
 * What is known of one Chinese sentence, and of runs that begin with it, against the English sentences
 * of its columns. Arrays may be longer than what they hold.
 */
export interface MatchRow {
  /** English sentences from `from` up to `to` have been compared. */
  readonly from: number;
  readonly to: number;
  /** [run length × column]: evidence of the English words of one sentence facing a run of Chinese ones. */
  readonly englishGain: Float32Array;
  /** [run length × column]: rarity of those that the run covers. */
  readonly englishCover: Float32Array;
  /**
   * [column × run length]: evidence of the Chinese words facing a run of English sentences, and rarity
   * of those it covers; NaN until `facing` has computed it.
   */
  readonly chineseGain: Float32Array;
  readonly chineseCover: Float32Array;
  /** [column]: weight of matches, and weighted place, of the Chinese and of the English words. */
  readonly chineseWeight: Float32Array;
  readonly chinesePlace: Float32Array;
  readonly englishWeight: Float32Array;
  readonly englishPlace: Float32Array;
}

/** A row and what it was made from; its arrays are used again for other sentences. */
interface RowSpace extends MatchRow {
  sentence: number;
  from: number;
  to: number;
  englishGain: Float32Array;
  englishCover: Float32Array;
  chineseGain: Float32Array;
  chineseCover: Float32Array;
  chineseWeight: Float32Array;
  chinesePlace: Float32Array;
  englishWeight: Float32Array;
  englishPlace: Float32Array;
  /** Sums of lifts over the sentence's words, and the greatest, for each English word of the columns. */
  liftSums: Float32Array;
  greatestLifts: Float32Array;
  /** [column × Chinese word]: sums of lifts over the English sentence's words, and the greatest. */
  chineseLiftSums: Float32Array;
  chineseGreatestLifts: Float32Array;
  /** `liftSums` and `greatestLifts` of the longest run so far. */
  totalLifts: Float32Array;
  bestLifts: Float32Array;
  /** Longest run that has been summed up. */
  knownRun: number;
}

/** Computes rows as they are asked for, best in rising order, and keeps the last few. */
export class WordMatches {
  private readonly rows: readonly RowSpace[] = Array.from({ length: keptRows }, emptyRow);
  private readonly index: LiftIndex;

  constructor(
    private readonly chinese: Side,
    private readonly english: Side,
    private readonly table: TranslationTable,
    private readonly columns: CellColumns,
  ) {
    this.index = new LiftIndex(chinese, english, table);
  }

  /**
   * The comparison of a Chinese sentence with those of its columns. It is good until a sentence is
   * asked for that lies 16 or more away.
   */
  row(sentence: number): MatchRow {
    return this.rowSpace(sentence);
  }

  /** The same, with the evidence of English sentences facing runs of up to `runLength`. */
  run(sentence: number, runLength: number): MatchRow {
    const row = this.rowSpace(sentence);
    while (row.knownRun < runLength) this.lengthen(row);
    return row;
  }

  private rowSpace(sentence: number): RowSpace {
    const row = this.rows[sentence & (keptRows - 1)];
    if (row === undefined) throw new TypeError(`${sentence} is no sentence`);
    if (row.sentence !== sentence) this.compare(sentence, row);
    return row;
  }

  private compare(sentence: number, row: RowSpace): void {
    const { english, table, index } = this;
    const length = index.enter(sentence);
    const [from, to] = this.columns(sentence);
    const width = to - from;
    const firstWord = english.start[from] ?? 0;
    const wordCount = (english.start[to] ?? 0) - firstWord;
    row.sentence = sentence;
    row.from = from;
    row.to = to;
    row.knownRun = 1;
    makeRoom(row, width, wordCount, length);
    const { liftSums, greatestLifts, chineseLiftSums: sums, chineseGreatestLifts: greatest } = row;
    row.chineseGain.fill(Number.NaN, 0, width * longestRun);
    sums.fill(0, 0, width * length);
    greatest.fill(0, 0, width * length);
    const { heads, next, word: entryWords, cell: entryCells } = index;
    const { lift: lifts, backLift: backLifts } = table;
    const { words, rarity } = english;
    const share = (1 - background) / (length + 1);
    for (let column = from; column < to; column += 1) {
      const base = (column - from) * length;
      const wordStart = english.start[column] ?? 0;
      const wordEnd = english.start[column + 1] ?? 0;
      let gain = 0;
      let product = 1;
      let cover = 0;
      let weight = 0;
      let place = 0;
      for (let at = wordStart; at < wordEnd; at += 1) {
        const type = words[at] ?? 0;
        let sum = 0;
        let best = 0;
        let entry = heads[type] ?? -1;
        while (entry >= 0) {
          const cell = entryCells[entry] ?? 0;
          const facing = base + (entryWords[entry] ?? 0);
          const lift = lifts[cell] ?? 0;
          const back = backLifts[cell] ?? 0;
          sum += lift;
          if (lift > best) best = lift;
          sums[facing] = (sums[facing] ?? 0) + back;
          if (back > (greatest[facing] ?? 0)) greatest[facing] = back;
          entry = next[entry] ?? -1;
        }
        liftSums[at - firstWord] = sum;
        greatestLifts[at - firstWord] = best;
        product *= background + share * sum;
        if (product > greatestProduct || product < leastProduct) {
          gain += Math.log(product);
          product = 1;
        }
        if (best > 1) cover += (1 - 1 / best) * (rarity[type] ?? 0);
        if (best > leastPositionLift) {
          const strength = Math.log1p(best / positionScale);
          weight += strength;
          place += strength * (at - wordStart + 0.5);
        }
      }
      const cell = column - from;
      const counted = weightOfWords(wordEnd - wordStart);
      row.englishGain[cell] = counted * (gain + Math.log(product));
      row.englishCover[cell] = counted * cover;
      row.englishWeight[cell] = weight;
      row.englishPlace[cell] = place;
      weight = 0;
      place = 0;
      for (let word = 0; word < length; word += 1) {
        const best = greatest[base + word] ?? 0;
        if (best <= leastPositionLift) continue;
        const strength = Math.log1p(best / positionScale);
        weight += strength;
        place += strength * (word + 0.5);
      }
      row.chineseWeight[cell] = weight;
      row.chinesePlace[cell] = place;
    }
  }

  /**
   * The place, in `chineseGain` and `chineseCover` of a sentence's row, of the run of English sentences
   * that begins at `column` of the row: most runs are never asked for, so each is summed up when it is.
   */
  facing(sentence: number, column: number, runLength: number): number {
    const row = this.rowSpace(sentence);
    const place = column * longestRun + runLength - 1;
    if (!Number.isNaN(row.chineseGain[place] ?? 0)) return place;
    const { chinese, english } = this;
    const { chineseLiftSums: sums, chineseGreatestLifts: greatest } = row;
    const start = chinese.start[sentence] ?? 0;
    const length = (chinese.start[sentence + 1] ?? 0) - start;
    const first = row.from + column;
    const words = (english.start[first + runLength] ?? 0) - (english.start[first] ?? 0);
    const share = (1 - background) / (words + 1);
    let gain = 0;
    let product = 1;
    let cover = 0;
    for (let word = 0; word < length; word += 1) {
      let sum = 0;
      let lift = 0;
      for (let cell = column * length + word, run = 0; run < runLength; run += 1, cell += length) {
        sum += sums[cell] ?? 0;
        lift = Math.max(lift, greatest[cell] ?? 0);
      }
      product *= background + share * sum;
      if (product > greatestProduct || product < leastProduct) {
        gain += Math.log(product);
        product = 1;
      }
      if (lift > 1) {
        cover += (1 - 1 / lift) * (chinese.rarity[chinese.words[start + word] ?? 0] ?? 0);
      }
    }
    const counted = weightOfWords(length);
    row.chineseGain[place] = counted * (gain + Math.log(product));
    row.chineseCover[place] = counted * cover;
    return place;
  }

  /** Takes one more Chinese sentence into the runs of a row. */
  private lengthen(row: RowSpace): void {
    const { chinese, english } = this;
    const { from, to, sentence, knownRun } = row;
    const firstWord = english.start[from] ?? 0;
    const width = to - from;
    if (knownRun === 1) {
      const wordCount = (english.start[to] ?? 0) - firstWord;
      row.totalLifts.set(row.liftSums.subarray(0, wordCount));
      row.bestLifts.set(row.greatestLifts.subarray(0, wordCount));
    }
    this.addRow(this.rowSpace(sentence + knownRun), row);
    const { totalLifts, bestLifts } = row;
    const facing = (chinese.start[sentence + knownRun + 1] ?? 0) - (chinese.start[sentence] ?? 0);
    const share = (1 - background) / (facing + 1);
    for (let column = 0; column < width; column += 1) {
      const wordStart = english.start[from + column] ?? 0;
      const wordEnd = english.start[from + column + 1] ?? 0;
      let gain = 0;
      let product = 1;
      let cover = 0;
      for (let at = wordStart; at < wordEnd; at += 1) {
        product *= background + share * (totalLifts[at - firstWord] ?? 0);
        if (product > greatestProduct || product < leastProduct) {
          gain += Math.log(product);
          product = 1;
        }
        const lift = bestLifts[at - firstWord] ?? 0;
        if (lift > 1) cover += (1 - 1 / lift) * (english.rarity[english.words[at] ?? 0] ?? 0);
      }
      const counted = weightOfWords(wordEnd - wordStart);
      row.englishGain[knownRun * width + column] = counted * (gain + Math.log(product));
      row.englishCover[knownRun * width + column] = counted * cover;
    }
    row.knownRun += 1;
  }

  private addRow(row: RowSpace, run: RowSpace): void {
    const { english } = this;
    const { totalLifts, bestLifts } = run;
    const from = Math.max(row.from, run.from);
    const to = Math.min(row.to, run.to);
    const wordEnd = english.start[to] ?? 0;
    const ownStart = english.start[row.from] ?? 0;
    const firstStart = english.start[run.from] ?? 0;
    for (let at = english.start[from] ?? 0; at < wordEnd; at += 1) {
      const place = at - firstStart;
      totalLifts[place] = (totalLifts[place] ?? 0) + (row.liftSums[at - ownStart] ?? 0);
      const lift = row.greatestLifts[at - ownStart] ?? 0;
      if (lift > (bestLifts[place] ?? 0)) bestLifts[place] = lift;
    }
  }
}

function emptyRow(): RowSpace {
  const nothing = new Float32Array(0);
  return {
    sentence: -1,
    from: 0,
    to: 0,
    englishGain: nothing,
    englishCover: nothing,
    chineseGain: nothing,
    chineseCover: nothing,
    chineseWeight: nothing,
    chinesePlace: nothing,
    englishWeight: nothing,
    englishPlace: nothing,
    liftSums: nothing,
    greatestLifts: nothing,
    chineseLiftSums: nothing,
    chineseGreatestLifts: nothing,
    totalLifts: nothing,
    bestLifts: nothing,
    knownRun: 0,
  };
}

/** Gives a row arrays that are large enough; what they hold is left as it is. */
function makeRoom(row: RowSpace, width: number, englishWords: number, chineseWords: number): void {
  if (row.chineseGain.length < width * longestRun) {
    const size = width * 2;
    row.englishGain = new Float32Array(size * longestRun);
    row.englishCover = new Float32Array(size * longestRun);
    row.chineseGain = new Float32Array(size * longestRun);
    row.chineseCover = new Float32Array(size * longestRun);
    row.chineseWeight = new Float32Array(size);
    row.chinesePlace = new Float32Array(size);
    row.englishWeight = new Float32Array(size);
    row.englishPlace = new Float32Array(size);
  }
  if (row.liftSums.length < englishWords) {
    const size = englishWords * 2;
    row.liftSums = new Float32Array(size);
    row.greatestLifts = new Float32Array(size);
    row.totalLifts = new Float32Array(size);
    row.bestLifts = new Float32Array(size);
  }
  if (row.chineseLiftSums.length < width * chineseWords) {
    const size = width * chineseWords * 2;
    row.chineseLiftSums = new Float32Array(size);
    row.chineseGreatestLifts = new Float32Array(size);
  }
}
