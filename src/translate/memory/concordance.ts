/** Finds where words stand in the units of a translation memory, in either language. */
import { alignWords } from '../../align/words/index.js';
import type { Language } from '../../core/document.js';
import { type Range, rangesOverlap } from '../../core/range.js';
import { stemEnglish } from '../../language/spelling.js';
import { cutPlainly, type Piece, signatureOf } from './analyse.js';
import { readSignature } from './chunk.js';
import { bigramBuckets, stemBucket, wordsOf } from './grams.js';
import { chunkKey, chunkSize, listKey, type Memory } from './store.js';
import { storedUnit, unitOf } from './stored-unit.js';
import type { MemoryUnit } from './unit.js';

export interface ConcordanceOptions {
  /** The language of the query; by default Chinese where it has a Chinese character, else English. */
  readonly from?: Language;
  /** The most hits wanted; 20 by default. */
  readonly limit?: number;
}

/** A unit that has what was asked for. */
export interface ConcordanceHit {
  readonly unit: MemoryUnit;
  readonly number: number;
  /** The language that was searched. */
  readonly language: Language;
  /** Where it stands in that language's text, in order, in UTF-16 units. */
  readonly ranges: readonly Range[];
  /** What it is translated by in the other language's text, as far as linking the words tells. */
  readonly counterparts: readonly Range[];
}

type Hit = Omit<ConcordanceHit, 'counterparts'>;

const usualLimit = 20;
// From so many units that have the words the best are chosen.
const mostExamined = 2_000;

/**
 * The units that have a stretch of Chinese, or all words of an English query in any of their forms;
 * best first: those that have English words side by side and as they were written, then those that
 * say little else. Width, script, case and quotation marks do not matter.
 * @throws DuizhaoError when the lexicon or the dictionary that ships is missing or damaged.
 */
export function searchConcordance(
  memory: Memory,
  query: string,
  { from, limit = usualLimit }: ConcordanceOptions = {},
): ConcordanceHit[] {
  const language = from ?? (/\p{Script=Han}/u.test(query) ? 'zh' : 'en');
  const wanted = cutPlainly(query, language);
  const search = language === 'zh' ? searchCharacters(wanted) : searchWords(wanted);
  if (search === undefined) return [];
  const found: (Hit & { readonly worth: number })[] = [];
  for (const number of unitsWith(memory, search.buckets, language)) {
    const stored = storedUnit(memory, number);
    const text = language === 'zh' ? stored[0] : stored[1];
    const pieces = cutPlainly(text, language);
    const hit = search.find(pieces);
    if (hit === undefined) continue;
    const worth = hit.worth + wanted.length / Math.max(1, pieces.length);
    found.push({ unit: unitOf(memory, stored), number, language, ranges: hit.ranges, worth });
    if (found.length === mostExamined) break;
  }
  return found
    .sort((a, b) => b.worth - a.worth || a.number - b.number)
    .slice(0, limit)
    .map(({ worth: _, ...hit }) => ({ ...hit, counterparts: counterpartsOf(hit) }));
}

/** The words of the other text that are linked to the marked ones, in order, those that touch as one. */
function counterpartsOf({ unit, language, ranges }: Hit): Range[] {
  const links = alignWords({ chinese: unit.chinese, english: unit.english });
  const linked = links.flatMap(({ source, target }) => {
    const [here, there] = language === 'zh' ? [source, target] : [target, source];
    return here.some((word) => ranges.some((range) => rangesOverlap(word, range))) ? there : [];
  });
  const text = language === 'zh' ? unit.english : unit.chinese;
  const joined: Range[] = [];
  for (const { start, end } of [...linked].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const isNext = last !== undefined && text.slice(last.end, start).trim() === '';
    if (last !== undefined && isNext) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else joined.push({ start, end });
  }
  return joined;
}

interface Search {
  /** Buckets that every unit with what is wanted is in; none for what has to be looked for in all. */
  readonly buckets: readonly number[];
  find(pieces: readonly Piece[]): { readonly ranges: Range[]; readonly worth: number } | undefined;
}

function searchCharacters(wanted: readonly Piece[]): Search | undefined {
  if (wanted.length === 0) return undefined;
  const stretch = signatureOf(wanted);
  return {
    // A character alone is in no bucket of a longer text.
    buckets: stretch.length === 1 ? [] : [...new Set(bigramBuckets(stretch))],
    find(pieces) {
      const text = signatureOf(pieces);
      const ranges: Range[] = [];
      for (
        let at = text.indexOf(stretch);
        at >= 0;
        at = text.indexOf(stretch, at + stretch.length)
      ) {
        ranges.push(rangeOf(pieces, at, at + stretch.length));
      }
      return ranges.length === 0 ? undefined : { ranges, worth: 0 };
    },
  };
}

// How much it is worth to have the words side by side, and as they were written.
const sideBySide = 2;
const asWritten = 1;

function searchWords(wanted: readonly Piece[]): Search | undefined {
  const words = wordsOf(wanted);
  if (words.length === 0) return undefined;
  const stems = words.map(stemEnglish);
  return {
    buckets: [...new Set(words.map(stemBucket))],
    find(pieces) {
      const places = pieces.filter(
        ({ normal }) => wordsOf([{ normal, start: 0, end: 0 }]).length > 0,
      );
      const found = places.map(({ normal }) => stemEnglish(normal));
      if (!stems.every((stem) => found.includes(stem))) return undefined;
      const runs = found.flatMap((_, at) =>
        stems.every((stem, offset) => found[at + offset] === stem) ? [at] : [],
      );
      if (runs.length === 0) {
        const ranges = places.filter((_, at) => stems.includes(found[at] ?? ''));
        return { ranges: ranges.map(({ start, end }) => ({ start, end })), worth: 0 };
      }
      const isLiteral = runs.some((at) =>
        words.every((word, offset) => places[at + offset]?.normal === word),
      );
      return {
        ranges: runs.map((at) => rangeOf(places, at, at + stems.length)),
        worth: sideBySide + (isLiteral ? asWritten : 0),
      };
    },
  };
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range {
  return { start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 };
}

/** The numbers of the units that are in all of the buckets, chunk by chunk. */
function* unitsWith(
  memory: Memory,
  buckets: readonly number[],
  language: Language,
): Generator<number> {
  if (buckets.length === 0) {
    for (let number = 0; number < memory.unitCount; number++) yield number;
    return;
  }
  const { tables } = memory;
  for (let chunk = 0; chunk * chunkSize < memory.unitCount; chunk++) {
    for (const rank of ranksWith(memory, buckets, language, chunk)) {
      const bytes = tables.signatures.getBinaryFast(chunkKey(language, chunk, rank));
      if (bytes !== undefined) yield readSignature(bytes).unit;
    }
  }
}

/** The ranks in a chunk of the units that are in all of the buckets, short texts first. */
export function ranksWith(
  { tables }: Memory,
  buckets: readonly number[],
  language: Language,
  chunk: number,
): Uint16Array {
  const lists: Uint16Array[] = [];
  for (const bucket of buckets) {
    const bytes = tables.lists.getBinaryFast(listKey(language, chunk, bucket));
    if (bytes === undefined) return new Uint16Array(0);
    const list = new Uint16Array(bytes.length / 2);
    new Uint8Array(list.buffer).set(bytes.subarray(0, bytes.length));
    lists.push(list);
  }
  lists.sort((a, b) => a.length - b.length);
  const [first = new Uint16Array(0), ...others] = lists;
  return others.reduce(intersect, first);
}

/** What two ascending lists have in common, the first of them being the shorter. */
function intersect(short: Uint16Array, long: Uint16Array): Uint16Array {
  const common = new Uint16Array(short.length);
  let size = 0;
  let from = 0;
  for (const value of short) {
    // Steps that double, then halves: quick however much longer the second list is.
    let step = 1;
    while (from + step < long.length && (long[from + step] ?? 0) < value) step *= 2;
    let low = from + (step >> 1);
    let high = Math.min(long.length, from + step + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((long[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    from = low;
    if (long[from] === value) common[size++] = value;
    if (from === long.length) break;
  }
  return common.subarray(0, size);
}
