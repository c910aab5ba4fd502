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
import type { Side } from './side.js';
import type { TranslationTable } from './translations/index.js';

/** Share of the words that are taken to be free of any translation. */
const background = 0.4;

/** A lift above this many times chance makes a word count as a match for positions. */
const positionScale = 5;
const leastPositionWeight = 0.5;

/** What is known of one Chinese sentence against the English sentences of its columns. */
export interface MatchRow {
  /** English sentences from `from` up to `to` have been compared. */
  readonly from: number;
  readonly to: number;
  /** Sums of lifts over the sentence's words, and the greatest, for each English word of the columns. */
  readonly liftSums: Float32Array;
  readonly greatestLifts: Float32Array;
  /** [column × run length]: evidence of the Chinese words facing a run of English sentences. */
  readonly chineseGain: Float32Array;
  /** [column × run length]: rarity of the Chinese words that the run covers. */
  readonly chineseCover: Float32Array;
  /** [column]: evidence of the English words of one sentence facing this one alone. */
  readonly englishGain: Float32Array;
  /** [column]: weight of matches, and weighted place, of the Chinese and of the English words. */
  readonly chineseWeight: Float32Array;
  readonly chinesePlace: Float32Array;
  readonly englishWeight: Float32Array;
  readonly englishPlace: Float32Array;
}

/** Evidence of the English words facing a run of Chinese sentences that begins at one row. */
export interface RunRow {
  readonly from: number;
  readonly to: number;
  /** [run length × column] */
  readonly englishGain: Float32Array;
  readonly englishCover: Float32Array;
}

/** Computes rows as they are asked for, in rising order, and keeps the last few. */
export class WordMatches {
  private readonly rows = new Map<number, MatchRow>();
  private readonly runs = new Map<number, RunRow>();
  private readonly index: LiftIndex;

  constructor(
    private readonly chinese: Side,
    private readonly english: Side,
    private readonly table: TranslationTable,
    private readonly columns: CellColumns,
  ) {
    this.index = new LiftIndex(chinese, english, table);
  }

  /** The comparison of a Chinese sentence with those of its columns. */
  row(sentence: number): MatchRow {
    const known = this.rows.get(sentence);
    if (known !== undefined) return known;
    const row = this.compare(sentence);
    this.rows.set(sentence, row);
    return row;
  }

  /** Evidence of English sentences facing runs that begin with a Chinese sentence. */
  run(sentence: number): RunRow {
    const known = this.runs.get(sentence);
    if (known !== undefined) return known;
    const run = this.sumRuns(sentence);
    this.runs.set(sentence, run);
    return run;
  }

  /** Lets go of all rows before `sentence`. */
  forgetBefore(sentence: number): void {
    for (const at of this.rows.keys()) if (at < sentence) this.rows.delete(at);
    for (const at of this.runs.keys()) if (at < sentence) this.runs.delete(at);
  }

  private compare(sentence: number): MatchRow {
    const { chinese, english, table, index } = this;
    const [from, to] = this.columns(sentence);
    const width = to - from;
    const firstWord = english.start[from] ?? 0;
    const wordCount = (english.start[to] ?? 0) - firstWord;
    const row: MatchRow = {
      from,
      to,
      liftSums: new Float32Array(wordCount),
      greatestLifts: new Float32Array(wordCount),
      chineseGain: new Float32Array(width * longestRun),
      chineseCover: new Float32Array(width * longestRun),
      englishGain: new Float32Array(width),
      chineseWeight: new Float32Array(width),
      chinesePlace: new Float32Array(width),
      englishWeight: new Float32Array(width),
      englishPlace: new Float32Array(width),
    };
    const start = chinese.start[sentence] ?? 0;
    const length = index.enter(sentence);
    const sums = new Float32Array(length * width);
    const greatest = new Float32Array(length * width);
    for (let column = from; column < to; column += 1) {
      const base = (column - from) * length;
      const wordStart = english.start[column] ?? 0;
      const wordEnd = english.start[column + 1] ?? 0;
      let gain = 0;
      let weight = 0;
      let place = 0;
      for (let at = wordStart; at < wordEnd; at += 1) {
        let sum = 0;
        let best = 0;
        let entry = index.heads[english.words[at] ?? 0] ?? -1;
        while (entry >= 0) {
          const word = index.word[entry] ?? 0;
          const cell = index.cell[entry] ?? 0;
          const lift = table.lift[cell] ?? 0;
          const back = table.backLift[cell] ?? 0;
          sum += lift;
          if (lift > best) best = lift;
          sums[base + word] = (sums[base + word] ?? 0) + back;
          if (back > (greatest[base + word] ?? 0)) greatest[base + word] = back;
          entry = index.next[entry] ?? -1;
        }
        row.liftSums[at - firstWord] = sum;
        row.greatestLifts[at - firstWord] = best;
        gain += gainOf(sum, length);
        const strength = Math.log1p(best / positionScale);
        if (strength > leastPositionWeight) {
          weight += strength;
          place += strength * (at - wordStart + 0.5);
        }
      }
      row.englishGain[column - from] = gain;
      row.englishWeight[column - from] = weight;
      row.englishPlace[column - from] = place;
      let chineseWeight = 0;
      let chinesePlace = 0;
      for (let word = 0; word < length; word += 1) {
        const strength = Math.log1p((greatest[base + word] ?? 0) / positionScale);
        if (strength <= leastPositionWeight) continue;
        chineseWeight += strength;
        chinesePlace += strength * (word + 0.5);
      }
      row.chineseWeight[column - from] = chineseWeight;
      row.chinesePlace[column - from] = chinesePlace;
    }
    this.sumChinese(row, sums, greatest, start, length);
    return row;
  }

  /** Evidence of the Chinese words facing runs of English sentences, one more sentence at a time. */
  private sumChinese(
    row: MatchRow,
    sums: Float32Array,
    greatest: Float32Array,
    start: number,
    length: number,
  ): void {
    const { chinese, english } = this;
    const width = row.to - row.from;
    const total = new Float32Array(length);
    const best = new Float32Array(length);
    for (let column = 0; column < width; column += 1) {
      total.fill(0);
      best.fill(0);
      const firstWord = english.start[row.from + column] ?? 0;
      for (let run = 1; run <= Math.min(longestRun, width - column); run += 1) {
        const base = (column + run - 1) * length;
        const facing = (english.start[row.from + column + run] ?? 0) - firstWord;
        let gain = 0;
        let cover = 0;
        for (let word = 0; word < length; word += 1) {
          const sum = (total[word] ?? 0) + (sums[base + word] ?? 0);
          total[word] = sum;
          const lift = Math.max(best[word] ?? 0, greatest[base + word] ?? 0);
          best[word] = lift;
          gain += gainOf(sum, facing);
          if (lift > 1)
            cover += (1 - 1 / lift) * (chinese.rarity[chinese.words[start + word] ?? 0] ?? 0);
        }
        row.chineseGain[column * longestRun + run - 1] = gain;
        row.chineseCover[column * longestRun + run - 1] = cover;
      }
    }
  }

  private sumRuns(sentence: number): RunRow {
    const { chinese, english } = this;
    const first = this.row(sentence);
    const width = first.to - first.from;
    const englishGain = new Float32Array(longestRun * width);
    const englishCover = new Float32Array(longestRun * width);
    const firstWord = english.start[first.from] ?? 0;
    const total = Float32Array.from(first.liftSums);
    const best = Float32Array.from(first.greatestLifts);
    const runStart = chinese.start[sentence] ?? 0;
    const lastRun = Math.min(longestRun, chinese.size - sentence);
    for (let run = 1; run <= lastRun; run += 1) {
      if (run > 1) this.addRow(this.row(sentence + run - 1), first, total, best);
      const facing = (chinese.start[sentence + run] ?? 0) - runStart;
      for (let column = 0; column < width; column += 1) {
        const wordStart = english.start[first.from + column] ?? 0;
        const wordEnd = english.start[first.from + column + 1] ?? 0;
        let gain = 0;
        let cover = 0;
        for (let at = wordStart; at < wordEnd; at += 1) {
          gain += gainOf(total[at - firstWord] ?? 0, facing);
          const lift = best[at - firstWord] ?? 0;
          if (lift > 1) cover += (1 - 1 / lift) * (english.rarity[english.words[at] ?? 0] ?? 0);
        }
        englishGain[(run - 1) * width + column] = gain;
        englishCover[(run - 1) * width + column] = cover;
      }
    }
    return { from: first.from, to: first.to, englishGain, englishCover };
  }

  private addRow(row: MatchRow, first: MatchRow, total: Float32Array, best: Float32Array): void {
    const { english } = this;
    const from = Math.max(row.from, first.from);
    const to = Math.min(row.to, first.to);
    const wordEnd = english.start[to] ?? 0;
    const ownStart = english.start[row.from] ?? 0;
    const firstStart = english.start[first.from] ?? 0;
    for (let at = english.start[from] ?? 0; at < wordEnd; at += 1) {
      total[at - firstStart] = (total[at - firstStart] ?? 0) + (row.liftSums[at - ownStart] ?? 0);
      const lift = row.greatestLifts[at - ownStart] ?? 0;
      if (lift > (best[at - firstStart] ?? 0)) best[at - firstStart] = lift;
    }
  }
}

/** Evidence of a word whose lifts against `facing` words add up to `lifts`. */
export function gainOf(lifts: number, facing: number): number {
  if (lifts === 0) return unexplained;
  return Math.log(background + ((1 - background) * lifts) / (facing + 1));
}

const unexplained = Math.log(background);
