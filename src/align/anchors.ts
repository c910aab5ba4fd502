/** Finds pairs of blocks that surely belong together, so that a search need not look everywhere. */
import { mentionKey, type RarityContext } from './evidence/context.js';
import type { Profile } from './profile.js';

/** A source and a target position. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
}

/** How much better than the runner-up, in its row and in its column, an anchor must be. */
const leastMargin = 1.5;

/** Items that stand in more than this share of the blocks of a side find nothing. */
const commonShare = 0.1;

interface Candidate extends Anchor {
  readonly similarity: number;
}

/**
 * The longest chain of anchors that keeps the order of both sides. Candidates are pairs that are
 * each other's best by shared rare words and mentions, by a clear margin; they are found over an
 * inverted index, so that time grows with the text and not with the number of pairs (the anchors of
 * Moore 2002 and of hunalign's large-file mode, with words in place of lengths).
 */
export function findAnchors(
  sources: readonly Profile[],
  targets: readonly Profile[],
  rarity: RarityContext,
): readonly Anchor[] {
  const rows = compareSparsely(sources, targets, rarity);
  const columns = transpose(rows, targets.length);
  const candidates = rows.flatMap((row, source): Candidate[] => {
    const best = clearBest(row);
    if (best === undefined) return [];
    const back = clearBest(columns[best.at] ?? new Map());
    return back?.at === source ? [{ source, target: best.at, similarity: best.similarity }] : [];
  });
  return longestChain(candidates);
}

/** For each source block, its similarity to the target blocks that share something rare with it. */
function compareSparsely(
  sources: readonly Profile[],
  targets: readonly Profile[],
  rarity: RarityContext,
): readonly ReadonlyMap<number, number>[] {
  const index = new Map<string, number[]>();
  for (const [at, profile] of targets.entries()) {
    for (const key of new Set([...soughtKeys(profile).flat(), ...mentionKeys(profile)])) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [at]);
      else places.push(at);
    }
  }
  const common = Math.max(3, targets.length * commonShare);
  return sources.map((profile) => {
    const row = new Map<number, number>();
    for (const keys of [...soughtKeys(profile), ...mentionKeys(profile).map((key) => [key])]) {
      const weight = rarity.weigh(keys[0] ?? '');
      const places = new Set(
        keys.flatMap((key) => {
          const found = index.get(key) ?? [];
          return found.length > common ? [] : found;
        }),
      );
      // A word with many possible counterparts says little about each of them.
      for (const at of places) row.set(at, (row.get(at) ?? 0) + weight / Math.sqrt(places.size));
    }
    return row;
  });
}

/** Keys by word: a Chinese word may be found under any of its glosses, an English one as it is. */
function soughtKeys(profile: Profile): readonly (readonly string[])[] {
  return profile.language === 'zh'
    ? profile.glossed.map(({ glosses }) => glosses)
    : profile.stems.map((stem) => [stem]);
}

function mentionKeys({ mentions }: Profile): readonly string[] {
  return mentions.map(({ kind, normal }) => mentionKey(kind, normal));
}

function transpose(
  rows: readonly ReadonlyMap<number, number>[],
  columnCount: number,
): readonly ReadonlyMap<number, number>[] {
  const columns = Array.from({ length: columnCount }, () => new Map<number, number>());
  for (const [source, row] of rows.entries()) {
    for (const [target, similarity] of row) columns[target]?.set(source, similarity);
  }
  return columns;
}

function clearBest(
  row: ReadonlyMap<number, number>,
): { readonly at: number; readonly similarity: number } | undefined {
  let best = { at: -1, similarity: 0 };
  let second = 0;
  for (const [at, similarity] of row) {
    if (similarity > best.similarity) {
      second = best.similarity;
      best = { at, similarity };
    } else if (similarity > second) second = similarity;
  }
  return best.at >= 0 && best.similarity >= second * leastMargin ? best : undefined;
}

/** Longest strictly increasing run of targets, by patience sorting (Fredman 1975). */
function longestChain(candidates: readonly Candidate[]): readonly Anchor[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, { target }] of candidates.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = candidates[tails[middle] ?? -1];
      if (tail !== undefined && tail.target < target) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (tails[low - 1] ?? -1));
    tails[low] = index;
  }
  const chain: Anchor[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const candidate = candidates[at];
    if (candidate !== undefined) chain.push({ source: candidate.source, target: candidate.target });
  }
  return chain.reverse();
}
