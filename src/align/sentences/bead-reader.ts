/** Reads off what the feature modules compare: one bead at a time, moved over the lattice. */
import type { Likeness } from './likeness.js';
import { runningTotals, type Side } from './side.js';
import type { WordMatches } from './word-matches.js';

/** Everything beside the bead itself that features look at. */
export interface BeadContext {
  readonly chinese: Side;
  readonly english: Side;
  readonly matches: WordMatches;
  /** English characters, and words, for each Chinese one in these two texts. */
  readonly characterRatio: number;
  readonly wordRatio: number;
  /** Left out where no vectors are at hand. */
  readonly likeness?: Likeness;
  /** By the vectors of a sentence-embedding model; left out where there are none. */
  readonly embedded?: Likeness;
}

/** English characters, and words, for each Chinese one, each side counted with one to spare. */
export function measureRatios(
  chinese: Side,
  english: Side,
): { readonly characterRatio: number; readonly wordRatio: number } {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 1);
  return {
    characterRatio: sum(english.lengths) / sum(chinese.lengths),
    wordRatio: (english.words.length + 1) / (chinese.words.length + 1),
  };
}

/**
 * A bead of `chineseCount` sentences from `chineseStart` and `englishCount` from `englishStart`, with
 * its word evidence. One reader serves a whole search: `moveTo` overwrites what it holds.
 */
export class BeadReader {
  chineseStart = 0;
  chineseCount = 0;
  englishStart = 0;
  englishCount = 0;
  /** Evidence (nats) of the words of each side, and the rarity of those with a counterpart. */
  chineseGain = 0;
  englishGain = 0;
  chineseCover = 0;
  englishCover = 0;
  /** Least share of its words' rarity that any sentence of a merged side has covered; 1 for 1-1. */
  leastCover = 1;
  private readonly chineseLengths: Float64Array;
  private readonly englishLengths: Float64Array;
  private readonly chineseMasses: Float64Array;
  private readonly englishMasses: Float64Array;

  constructor(readonly context: BeadContext) {
    this.chineseLengths = runningTotals(context.chinese.lengths);
    this.englishLengths = runningTotals(context.english.lengths);
    this.chineseMasses = runningTotals(context.chinese.mass);
    this.englishMasses = runningTotals(context.english.mass);
  }

  /** Takes up another bead; word evidence is read only where both sides are filled. */
  moveTo(
    chineseStart: number,
    chineseCount: number,
    englishStart: number,
    englishCount: number,
  ): void {
    this.chineseStart = chineseStart;
    this.chineseCount = chineseCount;
    this.englishStart = englishStart;
    this.englishCount = englishCount;
    if (chineseCount > 0 && englishCount > 0) this.readWords();
  }

  get isSkip(): boolean {
    return this.chineseCount === 0 || this.englishCount === 0;
  }

  /** Sentences of both sides. */
  get size(): number {
    return this.chineseCount + this.englishCount;
  }

  get chineseWords(): number {
    const { start } = this.context.chinese;
    return (start[this.chineseStart + this.chineseCount] ?? 0) - (start[this.chineseStart] ?? 0);
  }

  get englishWords(): number {
    const { start } = this.context.english;
    return (start[this.englishStart + this.englishCount] ?? 0) - (start[this.englishStart] ?? 0);
  }

  get chineseLength(): number {
    return spread(this.chineseLengths, this.chineseStart, this.chineseCount);
  }

  get englishLength(): number {
    return spread(this.englishLengths, this.englishStart, this.englishCount);
  }

  get chineseMass(): number {
    return spread(this.chineseMasses, this.chineseStart, this.chineseCount);
  }

  get englishMass(): number {
    return spread(this.englishMasses, this.englishStart, this.englishCount);
  }

  /** Evidence of the words of one English sentence facing a run of Chinese ones, if it was compared. */
  englishGainOf(sentence: number, runStart: number, runLength: number): number | undefined {
    const { chinese, english, matches } = this.context;
    if (runStart < 0 || runStart + runLength > chinese.size) return undefined;
    if (sentence < 0 || sentence >= english.size) return undefined;
    const row = runLength === 1 ? matches.row(runStart) : matches.run(runStart, runLength);
    if (sentence < row.from || sentence >= row.to) return undefined;
    return row.englishGain[(runLength - 1) * (row.to - row.from) + sentence - row.from];
  }

  /** Evidence of the words of one Chinese sentence facing a run of English ones, if it was compared. */
  chineseGainOf(sentence: number, runStart: number, runLength: number): number | undefined {
    const { chinese, english, matches } = this.context;
    if (sentence < 0 || sentence >= chinese.size) return undefined;
    if (runStart < 0 || runStart + runLength > english.size) return undefined;
    const row = matches.row(sentence);
    if (runStart < row.from || runStart + runLength > row.to) return undefined;
    return row.chineseGain[matches.facing(sentence, runStart - row.from, runLength)];
  }

  private readWords(): void {
    const { chinese, english, matches } = this.context;
    const run = matches.run(this.chineseStart, this.chineseCount);
    const width = run.to - run.from;
    const base = (this.chineseCount - 1) * width - run.from;
    let englishGain = 0;
    let englishCover = 0;
    let least = 1;
    const englishEnd = this.englishStart + this.englishCount;
    for (let sentence = this.englishStart; sentence < englishEnd; sentence += 1) {
      const cover = run.englishCover[base + sentence] ?? 0;
      englishGain += run.englishGain[base + sentence] ?? 0;
      englishCover += cover;
      if (this.englishCount > 1) least = Math.min(least, shareOf(cover, english.mass[sentence]));
    }
    let chineseGain = 0;
    let chineseCover = 0;
    const chineseEnd = this.chineseStart + this.chineseCount;
    for (let sentence = this.chineseStart; sentence < chineseEnd; sentence += 1) {
      const row = matches.row(sentence);
      const at = matches.facing(sentence, this.englishStart - row.from, this.englishCount);
      const cover = row.chineseCover[at] ?? 0;
      chineseGain += row.chineseGain[at] ?? 0;
      chineseCover += cover;
      if (this.chineseCount > 1) least = Math.min(least, shareOf(cover, chinese.mass[sentence]));
    }
    this.englishGain = englishGain;
    this.englishCover = englishCover;
    this.chineseGain = chineseGain;
    this.chineseCover = chineseCover;
    this.leastCover = least;
  }
}

function spread(totals: Float64Array, start: number, count: number): number {
  return (totals[start + count] ?? 0) - (totals[start] ?? 0);
}

function shareOf(part: number, whole: number | undefined): number {
  return whole === undefined || whole <= 0 ? 0 : part / whole;
}
