/** Finds where words stand in the units of a translation memory, in either language. */
import { alignWords } from '../../align/words/index.js';
import type { Language } from '../../core/document.js';
import { type Range, rangesOverlap } from '../../core/range.js';
import { stemEnglish } from '../../language/spelling.js';
import { cutPlainly, type Piece, signatureOf } from './analyse.js';
import { openBucketLists, ranksInAll } from './bucket-lists.js';
import { readSignature } from './chunk.js';
import { bigramBuckets, stemBucket, wordsOf } from './grams.js';
import { chunkKey, chunkSize, type Memory } from './store.js';
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
  for (const number of unitsWith(memory, search, language)) {
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
  /** Buckets that every unit with what is wanted is in. */
  readonly buckets: readonly number[];
  /** What to look for in all signatures instead, where no bucket tells. */
  readonly unit?: string;
  find(pieces: readonly Piece[]): { readonly ranges: Range[]; readonly worth: number } | undefined;
}

function searchCharacters(wanted: readonly Piece[]): Search | undefined {
  if (wanted.length === 0) return undefined;
  const stretch = signatureOf(wanted);
  return {
    buckets: bigramBuckets(stretch),
    // A character alone is in no bucket of a longer text.
    ...(stretch.length === 1 && { unit: stretch }),
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
    buckets: words.map(stemBucket),
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

/** The numbers of units, chunk by chunk and in each short texts first, that may have what is wanted. */
function* unitsWith(
  memory: Memory,
  { buckets, unit }: Search,
  language: Language,
): Generator<number> {
  const { tables } = memory;
  for (let chunk = 0; chunk * chunkSize < memory.unitCount; chunk++) {
    if (unit === undefined) {
      for (const rank of ranksInAll(openBucketLists(memory, language, chunk), buckets)) {
        const bytes = tables.signatures.getBinaryFast(chunkKey(language, chunk, rank));
        if (bytes !== undefined) yield readSignature(bytes).unit;
      }
      continue;
    }
    const end = Math.min(chunkSize, memory.unitCount - chunk * chunkSize);
    for (let rank = 0; rank < end; rank++) {
      const bytes = tables.signatures.getBinaryFast(chunkKey(language, chunk, rank));
      if (bytes === undefined) continue;
      const stored = readSignature(bytes);
      // In a number or date it is not to be seen.
      if (stored.signature.includes(unit) || /\p{Co}/u.test(stored.signature)) yield stored.unit;
    }
  }
}
