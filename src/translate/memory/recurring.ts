/** Finds the stretches of a text that recur in the units of a translation memory. */
import { segmentChinese } from '../../language/words.js';
import type { Analysis } from './analyse.js';
import { openBucketLists, ranksInAll } from './bucket-lists.js';
import { readSignature } from './chunk.js';
import { bigramBuckets } from './grams.js';
import { chunkKey, chunkSize, type Memory } from './store.js';

/** A stretch of pieces, and the units that have it. */
export interface Recurring {
  /** Places of its first piece and after its last, among the pieces of the text. */
  readonly from: number;
  readonly to: number;
  readonly units: readonly number[];
}

/** Pieces of the shortest phrase; a number or date is one piece. */
export const shortestPhrase = 6;
const fewestUnits = 2;
// Enough of them tell how a phrase is translated.
const mostUnits = 24;

/** A stretch that a unit shares with the text and that could not be longer. */
interface Shared {
  readonly from: number;
  readonly to: number;
  readonly unit: number;
}

/**
 * The longest stretches of a Chinese text, of whole words and six pieces at least, that two or more
 * units have; none overlapping, in the order of the text.
 */
export function findRecurring(memory: Memory, text: string, analysis: Analysis): Recurring[] {
  const shared = findShared(memory, analysis.signature);
  const isEdge = wordEdges(text, analysis);
  const chosen: Recurring[] = [];
  const longestFirst = longestStretches(shared).sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  for (const stretch of longestFirst) {
    const { from, to } = trim(clip(stretch, chosen), analysis, isEdge);
    if (to - from < shortestPhrase) continue;
    const having = shared.filter((other) => other.from <= from && to <= other.to);
    const units = [...new Set(having.map(({ unit }) => unit))].sort((a, b) => a - b);
    chosen.push({ from, to, units: units.slice(0, mostUnits) });
  }
  return chosen.sort((a, b) => a.from - b.from);
}

/** Places of the first piece of a stretch and after its last. */
type Stretch = Pick<Recurring, 'from' | 'to'>;

/** What of a stretch no chosen one has taken, on the longer side of any that lies within it. */
function clip(stretch: Stretch, chosen: readonly Stretch[]): Stretch {
  return chosen.reduce(({ from, to }, taken) => {
    if (taken.to <= from || to <= taken.from) return { from, to };
    const isBefore = taken.from - from > to - taken.to;
    return isBefore ? { from, to: taken.from } : { from: Math.max(from, taken.to), to };
  }, stretch);
}

/** For every place of the text, units that have the pieces from there on, as far as they go. */
function findShared(memory: Memory, signature: string): Shared[] {
  const shared = new Map<string, Shared>();
  const counts = new Map<number, number>();
  for (let chunk = 0; chunk * chunkSize < memory.unitCount; chunk++) {
    const lists = openBucketLists(memory, 'zh', chunk);
    for (let at = 0; at + shortestPhrase <= signature.length; at++) {
      let count = counts.get(at) ?? 0;
      if (count >= mostUnits) continue;
      const window = signature.slice(at, at + shortestPhrase);
      for (const rank of ranksInAll(lists, bigramBuckets(window))) {
        const bytes = memory.tables.signatures.getBinaryFast(chunkKey('zh', chunk, rank));
        if (bytes === undefined) continue;
        const stored = readSignature(bytes);
        const place = stored.signature.indexOf(window);
        if (place < 0) continue;
        const stretch = extend(signature, at, stored.signature, place);
        shared.set(`${stretch.from} ${stretch.to} ${stored.unit}`, {
          ...stretch,
          unit: stored.unit,
        });
        count += 1;
        if (count === mostUnits) break;
      }
      counts.set(at, count);
    }
  }
  return [...shared.values()];
}

function extend(ours: string, at: number, theirs: string, place: number) {
  let from = at;
  let to = at + shortestPhrase;
  const offset = place - at;
  while (from > 0 && from + offset > 0 && ours[from - 1] === theirs[from - 1 + offset]) from -= 1;
  while (to < ours.length && to + offset < theirs.length && ours[to] === theirs[to + offset])
    to += 1;
  return { from, to };
}

/** For each place where a shared stretch begins, how far two units or more go on from there. */
function longestStretches(shared: readonly Shared[]): Stretch[] {
  return [...new Set(shared.map(({ from }) => from))].flatMap((from) => {
    const ends = new Map<number, number>();
    for (const { from: start, to, unit } of shared) {
      if (start <= from && to > (ends.get(unit) ?? from)) ends.set(unit, to);
    }
    const to = [...ends.values()].sort((a, b) => b - a)[fewestUnits - 1];
    return to === undefined || to - from < shortestPhrase ? [] : [{ from, to }];
  });
}

/** Whether words begin or end before a piece; the places count up to the end of the last one. */
function wordEdges(text: string, { pieces }: Analysis): readonly boolean[] {
  const edges = new Set(segmentChinese(text).flatMap(({ start, end }) => [start, end]));
  return Array.from({ length: pieces.length + 1 }, (_, place) => {
    const before = pieces[place - 1];
    const after = pieces[place];
    if (before === undefined || after === undefined) return true;
    return edges.has(before.end) || edges.has(after.start);
  });
}

const mark = /^[^\p{L}\p{N}\p{Co}]$/u;
// What a phrase does not begin or end with.
const loose = /^[的和与及或了]$/u;

/** A stretch without the parts of words, marks and particles at its ends. */
function trim({ from, to }: Stretch, { pieces }: Analysis, isEdge: readonly boolean[]): Stretch {
  let first = from;
  let last = to;
  const isLoose = (place: number) => {
    const normal = pieces[place]?.normal ?? '';
    return mark.test(normal) || loose.test(normal);
  };
  while (first < last && (isEdge[first] !== true || isLoose(first))) first += 1;
  while (last > first && (isEdge[last] !== true || isLoose(last - 1))) last -= 1;
  return { from: first, to: last };
}
