/** Aligns the sentences of two texts of which some stretches are known to belong together. */
import type { Bead, ScoredBead } from '../../core/alignment.js';
import type { Evidence } from '../../core/bitext.js';
import { createFencedAligner, type FencedAligner } from './fenced.js';
import { type Layout, layOut } from './layout.js';
import type { Resources } from './prepare.js';
import { bestRival } from './rivals.js';

/** Sentences of both texts, neither side empty, that belong together with a probability, 0–1. */
export interface SureStretch extends Bead {
  readonly probability: number;
}

/** Two texts made ready; positions are those of the texts, Chinese first. */
export interface StretchAligner {
  /**
   * Beads of all sentences but those of the `fixed` beads, which may cross one another. They are in
   * order, but for those of stretches that have moved and sentences without a word.
   */
  align(fixed: readonly Bead[]): StretchAlignment;
  /** What speaks for and against a bead; nothing unless both sides are runs in the last search. */
  explain(bead: Bead): readonly Evidence[];
  /** The bead that competes most for the sentences of another, if there is any. */
  runnerUp(bead: Bead): Bead | undefined;
}

/** What a search has found. */
export interface StretchAlignment {
  /** In order on both sides. */
  readonly staying: readonly ScoredBead[];
  /** The beads of each stretch that has moved, in order; empty sentences, each by itself. */
  readonly moved: readonly (readonly ScoredBead[])[];
}

/** A layout made ready to be searched. */
interface Prepared {
  readonly layout: Layout;
  readonly aligner: FencedAligner;
  /** The place in the layout of each position in the texts. */
  readonly places: {
    readonly source: ReadonlyMap<number, number>;
    readonly target: ReadonlyMap<number, number>;
  };
}

/** An aligner for two texts given as sentences, Chinese first. */
export function createStretchAligner(
  chinese: readonly string[],
  english: readonly string[],
  stretches: readonly SureStretch[],
  resources: Resources,
): StretchAligner {
  const empty: readonly Bead[] = [
    ...emptyOnes(chinese).map((at) => ({ source: [at], target: [] })),
    ...emptyOnes(english).map((at) => ({ source: [], target: [at] })),
  ];
  const layOutAround = (fixed: readonly Bead[]) =>
    layOut(chinese.length, english.length, { stretches, fixed });
  const prepare = (layout: Layout): Prepared => ({
    layout,
    aligner: createFencedAligner(
      layout.source.map((at) => chinese[at] ?? ''),
      layout.target.map((at) => english[at] ?? ''),
      resources,
    ),
    places: { source: placesOf(layout.source), target: placesOf(layout.target) },
  });
  let last: Prepared | undefined;
  const current = () => {
    last ??= prepare(layOutAround(empty));
    return last;
  };
  return {
    align(fixed) {
      // Nothing can be said of an empty line; searched, it would be merged with its neighbours.
      const left = withoutThoseOf(fixed, empty);
      const layout = layOutAround([...fixed, ...left]);
      // Making texts ready takes longer than searching them.
      last =
        last !== undefined && isSameOrder(last.layout, layout)
          ? { ...last, layout }
          : prepare(layout);
      const { staying, moved } = searchLayout(last, stretches);
      return { staying, moved: [...moved, ...left.map((bead) => [{ ...bead, probability: 1 }])] };
    },
    explain(bead) {
      const prepared = current();
      const placed = placeIn(prepared, bead);
      return placed === undefined ? [] : prepared.aligner.explain(placed);
    },
    runnerUp(bead) {
      const { layout, aligner, places } = current();
      const placed = placeIn({ places }, bead);
      if (placed === undefined) return undefined;
      const sizes = { source: layout.source.length, target: layout.target.length };
      const rival = bestRival(aligner, placed, sizes);
      return rival === undefined ? undefined : positionsIn(layout, rival);
    },
  };
}

function emptyOnes(texts: readonly string[]): readonly number[] {
  return texts.flatMap((text, at) => (text.trim() === '' ? [at] : []));
}

/** Beads that share no sentence with others. */
function withoutThoseOf(others: readonly Bead[], beads: readonly Bead[]): readonly Bead[] {
  const sources = new Set(others.flatMap(({ source }) => source));
  const targets = new Set(others.flatMap(({ target }) => target));
  return beads.filter(
    ({ source, target }) =>
      !source.some((at) => sources.has(at)) && !target.some((at) => targets.has(at)),
  );
}

function isSameOrder(a: Layout, b: Layout): boolean {
  const isSame = (side: 'source' | 'target') =>
    a[side].length === b[side].length && a[side].every((at, place) => at === b[side][place]);
  return isSame('source') && isSame('target');
}

function searchLayout(
  { layout, aligner }: Prepared,
  stretches: readonly SureStretch[],
): StretchAlignment {
  const fences = layout.stretches.flatMap(({ source, target }) => {
    const [sourceStart = 0] = source;
    const [targetStart = 0] = target;
    return [
      { source: sourceStart, target: targetStart },
      { source: sourceStart + source.length, target: targetStart + target.length },
    ];
  });
  const staying: ScoredBead[] = [];
  const moved = layout.stretches.filter(({ hasMoved }) => hasMoved).map((): ScoredBead[] => []);
  const stretchOf = stretchFinder(layout);
  for (const bead of aligner.align(layout.fixed, fences)) {
    const stretch = stretchOf(bead);
    const scored = {
      ...positionsIn(layout, bead),
      probability: bead.probability * (stretches[stretch?.origin ?? -1]?.probability ?? 1),
    };
    const place = stretch?.movedPlace;
    (place === undefined ? staying : moved[place])?.push(scored);
  }
  return { staying, moved };
}

/** Finds the stretch that a bead of the layout lies in. */
function stretchFinder(layout: Layout) {
  const ofSource = new Map<number, FoundStretch>();
  const ofTarget = new Map<number, FoundStretch>();
  let movedCount = 0;
  for (const { source, target, origin, hasMoved } of layout.stretches) {
    const found = { origin, ...(hasMoved ? { movedPlace: movedCount } : {}) };
    if (hasMoved) movedCount += 1;
    for (const at of source) ofSource.set(at, found);
    for (const at of target) ofTarget.set(at, found);
  }
  return ({ source, target }: Bead): FoundStretch | undefined => {
    const found = [
      ...source.map((at) => ofSource.get(at)),
      ...target.map((at) => ofTarget.get(at)),
    ];
    const [first] = found;
    return found.every((stretch) => stretch === first) ? first : undefined;
  };
}

interface FoundStretch {
  readonly origin: number;
  /** Its place among those that have moved. */
  readonly movedPlace?: number;
}

/** A bead of the layout by its positions in the texts. */
function positionsIn(layout: Layout, { source, target }: Bead): Bead {
  return {
    source: source.flatMap((place) => layout.source[place] ?? []),
    target: target.flatMap((place) => layout.target[place] ?? []),
  };
}

function placesOf(order: readonly number[]): ReadonlyMap<number, number> {
  return new Map(order.map((at, place) => [at, place]));
}

/** A bead of the texts by its places in the layout, if these are runs. */
function placeIn({ places }: Pick<Prepared, 'places'>, bead: Bead): Bead | undefined {
  const move = (side: 'source' | 'target') => bead[side].map((at) => places[side].get(at) ?? -1);
  const placed = { source: move('source'), target: move('target') };
  const areRuns = [placed.source, placed.target].every((run) =>
    run.every((place, at) => place >= 0 && place === (run[0] ?? 0) + at),
  );
  return areRuns ? placed : undefined;
}
