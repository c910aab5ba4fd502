/** Finds which paragraphs of two versions of a text belong together. */
import { diffArrays } from 'diff';
import type { Block } from '../../core/document.js';
import { foldText } from './fold.js';

/** A paragraph of each version, or of one only. */
export interface BlockPair {
  readonly official?: Block;
  readonly working?: Block;
}

/** Below this two paragraphs have no more in common than any two have. */
const leastLikeness = 0.4;

/** A larger stretch without a paragraph in common is paired by ids. */
const mostComparisons = 1_000_000;

/**
 * The pairs in order: first all paragraphs that are the same, then between them those that are most
 * like each other (Needleman and Wunsch 1970).
 */
export function pairBlocks(
  official: readonly Block[],
  working: readonly Block[],
): readonly BlockPair[] {
  const changes = diffArrays([...working], [...official], {
    comparator: (a, b) => foldText(a.text) === foldText(b.text),
  });
  const pairs: BlockPair[] = [];
  let [at, against] = [0, 0];
  let gap: { official: Block[]; working: Block[] } = { official: [], working: [] };
  const close = () => {
    pairs.push(...pairGap(gap.official, gap.working));
    gap = { official: [], working: [] };
  };
  for (const { added, removed, count } of changes) {
    const fromOfficial = removed ? [] : official.slice(at, at + count);
    const fromWorking = added ? [] : working.slice(against, against + count);
    at += fromOfficial.length;
    against += fromWorking.length;
    if (added || removed) {
      gap.official.push(...fromOfficial);
      gap.working.push(...fromWorking);
      continue;
    }
    close();
    for (const [index, block] of fromOfficial.entries()) {
      const other = fromWorking[index];
      pairs.push({ official: block, ...(other && { working: other }) });
    }
  }
  close();
  return pairs;
}

function pairGap(official: readonly Block[], working: readonly Block[]): readonly BlockPair[] {
  if (official.length * working.length > mostComparisons) return pairById(official, working);
  const likeness = likenessTable(official, working);
  // best[i][j]: of the pairs among the first i official and j working paragraphs.
  const best = Array.from(
    { length: official.length + 1 },
    () => new Float64Array(working.length + 1),
  );
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gainAt = (i: number, j: number): number => {
    const like = likeness[i - 1]?.[j - 1] ?? 0;
    return like < leastLikeness ? Number.NEGATIVE_INFINITY : bestAt(i - 1, j - 1) + like;
  };
  for (let i = 1; i <= official.length; i++) {
    const row = best[i];
    for (let j = 1; row !== undefined && j <= working.length; j++) {
      row[j] = Math.max(bestAt(i - 1, j), bestAt(i, j - 1), gainAt(i, j));
    }
  }
  const pairs: BlockPair[] = [];
  let [i, j] = [official.length, working.length];
  while (i > 0 || j > 0) {
    const [ours, theirs] = [working[j - 1], official[i - 1]];
    if (ours !== undefined && theirs !== undefined && bestAt(i, j) === gainAt(i, j)) {
      pairs.push({ official: theirs, working: ours });
      [i, j] = [i - 1, j - 1];
    } else if (ours !== undefined && (i === 0 || bestAt(i, j) === bestAt(i, j - 1))) {
      pairs.push({ working: ours });
      j -= 1;
    } else if (theirs !== undefined) {
      pairs.push({ official: theirs });
      i -= 1;
    }
  }
  return pairs.reverse();
}

/** Share of words that each two paragraphs have in common, 0 to 1 (Dice's coefficient). */
function likenessTable(
  official: readonly Block[],
  working: readonly Block[],
): readonly Float64Array[] {
  const ours = working.map(({ text }) => wordsOf(text));
  return official.map(({ text }) => {
    const theirs = wordsOf(text);
    return Float64Array.from(ours, (words) => dice(theirs, words));
  });
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function pairById(official: readonly Block[], working: readonly Block[]): readonly BlockPair[] {
  const ours = new Map(working.map((block) => [block.id, block]));
  const paired = official.map((block): BlockPair => {
    const other = ours.get(block.id);
    ours.delete(block.id);
    return { official: block, ...(other && { working: other }) };
  });
  return [...paired, ...[...ours.values()].map((block) => ({ working: block }))];
}
