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
  /** [column × Chinese word]: sums of lifts over the English sentence's words, and the greatest. */
  readonly chineseLiftSums: Float32Array;
  readonly chineseGreatestLifts: Float32Array;
  /**
   * [column × run length]: evidence of the Chinese words facing a run of English sentences, and rarity
   * of those it covers; NaN until `facing` has computed it.
   */
  readonly chineseGain: Float32Array;
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
  /** Sums of lifts, and the greatest, over the longest run so far, for each English word. */
  readonly total: Float32Array;
  readonly best: Float32Array;
  /** Longest run that has been summed up. */
  known: number;
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

  /** Evidence of English sentences facing runs, of up to `runLength`, that begin with a Chinese one. */
  run(sentence: number, runLength: number): RunRow {
    let run = this.runs.get(sentence);
    if (run === undefined) {
      run = this.beginRuns(sentence);
      this.runs.set(sentence, run);
    }
    while (run.known < runLength) this.lengthen(run, sentence);
    return run;
  }

  /** Lets go of all rows before `sentence`. */
  forgetBefore(sentence: number): void {
    for (const at of this.rows.keys()) if (at < sentence) this.rows.delete(at);
    for (const at of this.runs.keys()) if (at < sentence) this.runs.delete(at);
  }

  private compare(sentence: number): MatchRow {
    const { english, table, index } = this;
    const length = index.enter(sentence);
    const [from, to] = this.columns(sentence);
    const width = to - from;
    const firstWord = english.start[from] ?? 0;
    const wordCount = (english.start[to] ?? 0) - firstWord;
    const row: MatchRow = {
      from,
      to,
      liftSums: new Float32Array(wordCount),
      greatestLifts: new Float32Array(wordCount),
      chineseLiftSums: new Float32Array(length * width),
      chineseGreatestLifts: new Float32Array(length * width),
      chineseGain: new Float32Array(width * longestRun).fill(Number.NaN),
      chineseCover: new Float32Array(width * longestRun),
      englishGain: new Float32Array(width),
      chineseWeight: new Float32Array(width),
      chinesePlace: new Float32Array(width),
      englishWeight: new Float32Array(width),
      englishPlace: new Float32Array(width),
    };
    const { chineseLiftSums: sums, chineseGreatestLifts: greatest } = row;
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
    return row;
  }

  /**
   * The place, in `chineseGain` and `chineseCover` of a sentence's row, of the run of English sentences
   * that begins at `column` of the row: most runs are never asked for, so each is summed up when it is.
   */
  facing(sentence: number, column: number, runLength: number): number {
    const row = this.row(sentence);
    const place = column * longestRun + runLength - 1;
    if (!Number.isNaN(row.chineseGain[place] ?? 0)) return place;
    const { chinese, english } = this;
    const { chineseLiftSums: sums, chineseGreatestLifts: greatest } = row;
    const start = chinese.start[sentence] ?? 0;
    const length = (chinese.start[sentence + 1] ?? 0) - start;
    const first = row.from + column;
    const words = (english.start[first + runLength] ?? 0) - (english.start[first] ?? 0);
    let gain = 0;
    let cover = 0;
    for (let word = 0; word < length; word += 1) {
      let sum = 0;
      let lift = 0;
      for (let cell = column * length + word, run = 0; run < runLength; run += 1, cell += length) {
        sum += sums[cell] ?? 0;
        lift = Math.max(lift, greatest[cell] ?? 0);
      }
      gain += gainOf(sum, words);
      if (lift > 1) {
        cover += (1 - 1 / lift) * (chinese.rarity[chinese.words[start + word] ?? 0] ?? 0);
      }
    }
    row.chineseGain[place] = gain;
    row.chineseCover[place] = cover;
    return place;
  }

  private beginRuns(sentence: number): RunRow {
    const { from, to, liftSums, greatestLifts } = this.row(sentence);
    return {
      from,
      to,
      englishGain: new Float32Array(longestRun * (to - from)),
      englishCover: new Float32Array(longestRun * (to - from)),
      total: Float32Array.from(liftSums),
      best: Float32Array.from(greatestLifts),
      known: 0,
    };
  }

  /** Takes one more Chinese sentence into the runs. */
  private lengthen(run: RunRow, sentence: number): void {
    const { chinese, english } = this;
    const { from, to, total, best, known } = run;
    if (known > 0) this.addRow(this.row(sentence + known), run);
    const facing = (chinese.start[sentence + known + 1] ?? 0) - (chinese.start[sentence] ?? 0);
    const firstWord = english.start[from] ?? 0;
    const width = to - from;
    for (let column = 0; column < width; column += 1) {
      const wordStart = english.start[from + column] ?? 0;
      const wordEnd = english.start[from + column + 1] ?? 0;
      let gain = 0;
      let cover = 0;
      for (let at = wordStart; at < wordEnd; at += 1) {
        gain += gainOf(total[at - firstWord] ?? 0, facing);
        const lift = best[at - firstWord] ?? 0;
        if (lift > 1) cover += (1 - 1 / lift) * (english.rarity[english.words[at] ?? 0] ?? 0);
      }
      run.englishGain[known * width + column] = gain;
      run.englishCover[known * width + column] = cover;
    }
    run.known += 1;
  }

  private addRow(row: MatchRow, run: RunRow): void {
    const { english } = this;
    const { total, best } = run;
    const from = Math.max(row.from, run.from);
    const to = Math.min(row.to, run.to);
    const wordEnd = english.start[to] ?? 0;
    const ownStart = english.start[row.from] ?? 0;
    const firstStart = english.start[run.from] ?? 0;
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
