/** Aligns paragraphs anew between links that a person has confirmed. */
import { alignBlocks } from '../../align/index.js';
import type { Link } from '../../core/bitext.js';
import type { Block } from '../../core/document.js';
import type { TermMatcher } from '../../terms/matcher.js';

/** A link by the ids of its segments. */
export interface ProposedLink {
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Probability that it is right, 0–1. */
  readonly score: number;
}

/** A place on both sides that no link may reach over. */
interface Fence {
  readonly source: number;
  readonly target: number;
}

/**
 * Links of all blocks that are in no `fixed` link. Fixed links in order on both sides part the
 * texts; what crosses them is only left out.
 */
export function alignBlocksAround(
  source: readonly Block[],
  target: readonly Block[],
  fixed: readonly Link[],
  terms: TermMatcher,
): readonly ProposedLink[] {
  const taken = {
    source: new Set(fixed.flatMap((link) => link.source)),
    target: new Set(fixed.flatMap((link) => link.target)),
  };
  const fences = findFences(source, target, fixed);
  const links: ProposedLink[] = [];
  let from: Fence = { source: 0, target: 0 };
  for (const to of [...fences, { source: source.length, target: target.length }]) {
    const sources = source.slice(from.source, to.source).filter(({ id }) => !taken.source.has(id));
    const targets = target.slice(from.target, to.target).filter(({ id }) => !taken.target.has(id));
    from = to;
    if (sources.length + targets.length > 0) {
      links.push(...alignBlocks(sources, targets, 'zh', { terms }));
    }
  }
  return links;
}

/** The first blocks of the longest row of fixed links that are in order on both sides. */
function findFences(
  source: readonly Block[],
  target: readonly Block[],
  fixed: readonly Link[],
): readonly Fence[] {
  const places = { source: placesOf(source), target: placesOf(target) };
  const starts = fixed
    .flatMap((link): readonly Fence[] => {
      const [first, counterpart] = [link.source[0], link.target[0]];
      const place = {
        source: places.source.get(first ?? '') ?? -1,
        target: places.target.get(counterpart ?? '') ?? -1,
      };
      return place.source >= 0 && place.target >= 0 ? [place] : [];
    })
    .sort((a, b) => a.source - b.source);
  return longestAscending(starts);
}

function placesOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  return new Map(blocks.map(({ id }, place) => [id, place]));
}

/** The longest part of `fences` whose targets ascend (patience sorting). */
function longestAscending(fences: readonly Fence[]): readonly Fence[] {
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const [at, { target }] of fences.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((fences[tails[middle] ?? 0]?.target ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    const previous = tails[low - 1];
    if (previous !== undefined) before.set(at, previous);
    tails[low] = at;
  }
  const longest: Fence[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) {
    const fence = fences[at];
    if (fence !== undefined) longest.unshift(fence);
  }
  return longest;
}
