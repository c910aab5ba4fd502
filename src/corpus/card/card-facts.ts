/** Gathers what the data card tells of a corpus, in one pass over its units. */
import { charactersIn, wordsIn } from '../filters/lengths.js';
import { hash32 } from '../pairing/hash.js';
import { type JudgedUnit, type Split, splits } from '../unit.js';

/** A histogram: how many values lie from each bound to the next; the last has no end. */
export interface Histogram {
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
}

export interface Sample {
  readonly chinese: string;
  readonly english: string;
  readonly alignment?: number;
}

export interface CardFacts {
  readonly found: number;
  readonly kept: number;
  readonly removed: Readonly<Record<string, number>>;
  readonly splits: Readonly<Record<Split, number>>;
  readonly scripts: Readonly<Record<'Hans' | 'Hant', number>>;
  readonly characters: number;
  readonly words: number;
  readonly lengths: Histogram;
  readonly ratios: Histogram;
  readonly alignments: Histogram;
  /** Drawn by hash, so the same each time: a few of the surest, of those between, of the least sure. */
  readonly samples: Readonly<Record<'best' | 'middle' | 'worst', readonly Sample[]>>;
}

const lengthBounds = [0, 10, 20, 30, 40, 60, 80, 120, 160, 240, 400];
const ratioBounds = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2];
const alignmentBounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];
const samplesEach = 3;
const bestFrom = 0.99;
const worstBelow = 0.8;

/** Counts units as they come. */
export function createCardCounter() {
  const removed = new Map<string, number>();
  const perSplit = new Map<Split, number>(splits.map((split) => [split, 0]));
  const scripts = { Hans: 0, Hant: 0 };
  const lengths = createHistogram(lengthBounds);
  const ratios = createHistogram(ratioBounds);
  const alignments = createHistogram(alignmentBounds);
  const samples = { best: createDraw(), middle: createDraw(), worst: createDraw() };
  let [found, kept, characters, words] = [0, 0, 0, 0];
  return {
    add(unit: JudgedUnit): void {
      found += 1;
      if (unit.removed !== undefined) {
        const reason = unit.removed.by === 'filter' ? unit.removed.detail : unit.removed.by;
        removed.set(reason, (removed.get(reason) ?? 0) + 1);
        return;
      }
      kept += 1;
      perSplit.set(unit.split, (perSplit.get(unit.split) ?? 0) + 1);
      scripts[unit.script] += 1;
      const [zh, en] = [charactersIn(unit.chinese), wordsIn(unit.english)];
      characters += zh;
      words += en;
      lengths.add(zh);
      ratios.add(en / Math.max(1, zh));
      const { id, chinese, english, alignment } = unit;
      if (alignment !== undefined) alignments.add(alignment);
      const sure = alignment ?? 1;
      const kind = sure >= bestFrom ? 'best' : sure < worstBelow ? 'worst' : 'middle';
      samples[kind].add(id, { chinese, english, ...(alignment !== undefined && { alignment }) });
    },
    facts: (): CardFacts => ({
      found,
      kept,
      removed: Object.fromEntries([...removed].sort(([a], [b]) => (a < b ? -1 : 1))),
      splits: {
        train: perSplit.get('train') ?? 0,
        dev: perSplit.get('dev') ?? 0,
        test: perSplit.get('test') ?? 0,
      },
      scripts,
      characters,
      words,
      lengths: lengths.histogram(),
      ratios: ratios.histogram(),
      alignments: alignments.histogram(),
      samples: {
        best: samples.best.drawn(),
        middle: samples.middle.drawn(),
        worst: samples.worst.drawn(),
      },
    }),
  };
}

function createHistogram(bounds: readonly number[]) {
  const counts = bounds.map(() => 0);
  return {
    add(value: number): void {
      let bin = bounds.length - 1;
      while (bin > 0 && value < (bounds[bin] ?? 0)) bin -= 1;
      counts[bin] = (counts[bin] ?? 0) + 1;
    },
    histogram: (): Histogram => ({ bounds, counts }),
  };
}

/** Keeps the samples whose ids have the smallest hashes: a draw that order does not change. */
function createDraw() {
  let kept: { readonly hash: number; readonly sample: Sample }[] = [];
  return {
    add(id: string, sample: Sample): void {
      const hash = hash32(id, 7);
      const last = kept.at(-1);
      if (kept.length === samplesEach && last !== undefined && hash >= last.hash) return;
      kept = [...kept, { hash, sample }].sort((a, b) => a.hash - b.hash).slice(0, samplesEach);
    },
    drawn: (): readonly Sample[] => kept.map(({ sample }) => sample),
  };
}
