/** Finds the terms of a termbase in running text. */
import type { Language } from '../core/document.js';
import { type Range, rangesOverlap } from '../core/range.js';
import type { Concept, Term, Termbase, TermHit } from '../core/term.js';
import { createChineseIndex, findChineseTerms } from './chinese-index.js';
import { createEnglishIndex, findEnglishTerms, type TermPlace } from './english-index.js';

/** A place where a term can be read, and how closely it is written so. */
export interface TermReading extends TermHit {
  /** Whether the term's capitals are capitals in the text as well. */
  readonly sameCase: boolean;
  /** Whether it is written as the term is, but for case, number and a linking hyphen. */
  readonly sameSpelling: boolean;
}

export interface TermMatcher {
  readonly termbase: Termbase;
  /**
   * The terms in a text, in order: the longest wins, and none is found inside another. Where two
   * concepts share a term both are found in the same place. Names need their capitals.
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
}

/**
 * A matcher for all Chinese and English terms of a termbase, deprecated ones included. English
 * terms match across number, verb forms, hyphens and spelling; Chinese ones in either script.
 */
export function createTermMatcher(termbase: Termbase): TermMatcher {
  const entries = termbase.concepts.flatMap((concept) =>
    concept.terms.map((term): Entry => ({ concept, term })),
  );
  const termOf = (entry: Entry) => entry.term;
  const english = createEnglishIndex(
    entries.filter(({ term }) => term.language === 'en'),
    termOf,
  );
  const chinese = createChineseIndex(
    entries.filter(({ term }) => term.language === 'zh'),
    termOf,
  );

  const places = (text: string, language: Language): TermPlace<Entry>[] =>
    language === 'en'
      ? findEnglishTerms(english, text)
      : findChineseTerms(chinese, text).map((place) => ({
          ...place,
          sameCase: true,
          sameSpelling: true,
        }));

  return {
    termbase,
    find: (text, language) =>
      longestPlaces(places(text, language).filter(({ sameCase }) => sameCase)).map(toReading),
    findEvery: (text, language) =>
      oncePerConcept(places(text, language)).sort(inOrder).map(toReading),
  };
}

function toReading({ entry, ...place }: TermPlace<Entry>): TermReading {
  return { ...place, concept: entry.concept, term: entry.term };
}

function inOrder(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

function longestPlaces(places: readonly TermPlace<Entry>[]): TermPlace<Entry>[] {
  const longestFirst = oncePerConcept(places).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const chosen: TermPlace<Entry>[] = [];
  // Places are tried longest first, so one that overlaps a chosen place is shorter, or a homonym.
  for (const place of longestFirst) {
    const taken = chosen.some((other) => rangesOverlap(other, place) && !sameRange(other, place));
    if (!taken) chosen.push(place);
  }
  return chosen.sort(inOrder);
}

function sameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

const statusOrder = ['preferred', 'admitted', 'superseded', 'deprecated'];

/** One place for each range and concept: the one of the best term. */
function oncePerConcept(places: readonly TermPlace<Entry>[]): TermPlace<Entry>[] {
  const best = new Map<string, TermPlace<Entry>>();
  for (const place of places) {
    const key = `${place.start}-${place.end}-${place.entry.concept.id}`;
    const known = best.get(key);
    if (known === undefined || rank(place) < rank(known)) best.set(key, place);
  }
  return [...best.values()];
}

function rank({ entry, sameCase, sameSpelling }: TermPlace<Entry>): number {
  const loose = (sameCase ? 0 : 2) + (sameSpelling ? 0 : 1);
  return statusOrder.indexOf(entry.term.status) + loose * statusOrder.length;
}
