/** Finds the terms of a termbase in running text. */
import type { Language } from '../core/document.js';
import type { Range } from '../core/range.js';
import type { Concept, Term, Termbase, TermHit } from '../core/term.js';
import { createChineseIndex, findChineseTerms } from './chinese-index.js';
import { isMeantIn } from './concept-context.js';
import { joinParts, partsOf } from './discontinuous.js';
import { createEnglishIndex, findEnglishTerms, type TermPlace } from './english-index.js';

/** A place where a term can be read, and how closely it is written so. */
export interface TermReading extends TermHit {
  /** Whether the term's capitals are capitals in the text as well. */
  readonly sameCase: boolean;
  /** Whether it is written as the term is, but for case, number and a linking hyphen. */
  readonly sameSpelling: boolean;
  /** Where the parts of a discontinuous term stand; other terms may stand between them. */
  readonly parts?: readonly Range[];
}

export interface TermMatcher {
  readonly termbase: Termbase;
  /**
   * The terms in a text, in order: the longest wins, and none is found inside another. Where two
   * concepts share a term both are found in the same place. Names need their capitals, and concepts
   * that are only meant beside other words those.
   */
  find(text: string, language: Language): TermReading[];
  /**
   * Every place where a term can be read, in order of place and then length: terms inside longer
   * ones and names without their capitals too.
   */
  findEvery(text: string, language: Language): TermReading[];
}

interface Entry {
  readonly concept: Concept;
  readonly term: Term;
  /** Which part of a discontinuous term it is, and of how many. */
  readonly part?: { readonly term: Term; readonly place: number; readonly count: number };
}

interface Place extends TermPlace<Entry> {
  readonly parts?: readonly Range[];
}

/**
 * A matcher for all Chinese and English terms of a termbase, deprecated ones included. English
 * terms match across number, verb forms, hyphens and spelling; Chinese ones in either script.
 */
export function createTermMatcher(termbase: Termbase): TermMatcher {
  // A lead word is one at the head of a paragraph only, where the rules about them look.
  const entries = termbase.concepts
    .filter(({ type }) => type !== 'lead-word')
    .flatMap((concept) => concept.terms.flatMap((term) => entriesFor(concept, term)));
  const wordsOf = ({ term, part }: Entry) => part?.term ?? term;
  const english = createEnglishIndex(
    entries.filter(({ term }) => term.language === 'en'),
    wordsOf,
  );
  const chinese = createChineseIndex(
    entries.filter(({ term }) => term.language === 'zh'),
    wordsOf,
    ({ concept }) => concept.type === 'country',
  );

  const places = (text: string, language: Language): Place[] => {
    const read: TermPlace<Entry>[] =
      language === 'en'
        ? findEnglishTerms(english, text)
        : findChineseTerms(chinese, text).map(({ start, end, entry }) => ({
            start,
            end,
            entry,
            sameCase: true,
            sameSpelling: true,
          }));
    return withoutLoneParts(read, text, language).filter(({ entry }) =>
      isMeantIn(entry.concept, text, language),
    );
  };

  return {
    termbase,
    find: (text, language) =>
      longestPlaces(
        places(text, language).filter(({ sameCase }) => sameCase),
        text,
      ).map(toReading),
    findEvery: (text, language) =>
      oncePerConcept(places(text, language)).sort(inOrder).map(toReading),
  };
}

function entriesFor(concept: Concept, term: Term): Entry[] {
  const parts = partsOf(term);
  if (parts.length < 2) return [{ concept, term }];
  return parts.map((part, place) => ({
    concept,
    term,
    part: { term: part, place, count: parts.length },
  }));
}

/** The places with the parts of discontinuous terms joined, and those that stand alone left out. */
function withoutLoneParts(
  places: readonly TermPlace<Entry>[],
  text: string,
  language: Language,
): Place[] {
  const whole: Place[] = [];
  const partsByTerm = new Map<Term, TermPlace<Entry>[][]>();
  for (const place of places) {
    const { part, term } = place.entry;
    if (part === undefined) {
      whole.push(place);
      continue;
    }
    const lists =
      partsByTerm.get(term) ?? Array.from({ length: part.count }, (): TermPlace<Entry>[] => []);
    partsByTerm.set(term, lists);
    lists[part.place]?.push(place);
  }
  const joined = [...partsByTerm.values()].flatMap((lists) =>
    joinParts(text, language, lists).flatMap(placeOfParts),
  );
  return [...whole, ...joined];
}

function placeOfParts(run: readonly TermPlace<Entry>[]): Place[] {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      start: first.start,
      end: last.end,
      entry: first.entry,
      sameCase: run.every(({ sameCase }) => sameCase),
      sameSpelling: run.every(({ sameSpelling }) => sameSpelling),
      parts: run.map(({ start, end }) => ({ start, end })),
    },
  ];
}

function toReading({ start, end, entry, sameCase, sameSpelling, parts }: Place): TermReading {
  const { concept, term } = entry;
  const reading = { start, end, concept, term, sameCase, sameSpelling };
  return parts === undefined ? reading : { ...reading, parts };
}

function inOrder(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

function longestPlaces(places: readonly Place[], text: string): Place[] {
  const longestFirst = oncePerConcept(places).sort(
    (a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start,
  );
  const taken = new Uint8Array(text.length);
  const isTaken = ({ start, end }: Range) => taken.subarray(start, end).includes(1);
  const ranges = new Set<number>();
  const chosen: Place[] = [];
  // Places are tried longest first, so one that overlaps a chosen place is shorter, or a homonym.
  for (const place of longestFirst) {
    const range = rangeKey(place);
    if (partsIn(place).some(isTaken) && !ranges.has(range)) continue;
    for (const { start, end } of partsIn(place)) taken.fill(1, start, end);
    ranges.add(range);
    chosen.push(place);
  }
  return chosen.sort(inOrder);
}

// Texts are shorter than this.
const farthest = 2 ** 26;

function rangeKey({ start, end }: Range): number {
  return start * farthest + end;
}

const partsIn = (place: Place): readonly Range[] => place.parts ?? [place];

function lengthOf(place: Place): number {
  return partsIn(place).reduce((sum, { start, end }) => sum + end - start, 0);
}

const statusOrder = ['preferred', 'admitted', 'superseded', 'deprecated'];

/** One place for each range and concept: the one of the best term. */
function oncePerConcept(places: readonly Place[]): Place[] {
  const byRange = new Map<number, Place[]>();
  for (const place of places) {
    const range = rangeKey(place);
    const known = byRange.get(range);
    if (known === undefined) {
      byRange.set(range, [place]);
      continue;
    }
    const at = known.findIndex(({ entry }) => entry.concept === place.entry.concept);
    const other = known[at];
    if (other === undefined) known.push(place);
    else if (rank(place) < rank(other)) known[at] = place;
  }
  return [...byRange.values()].flat();
}

function rank({ entry, sameCase, sameSpelling }: Place): number {
  const loose = (sameCase ? 0 : 2) + (sameSpelling ? 0 : 1);
  return statusOrder.indexOf(entry.term.status) + loose * statusOrder.length;
}
