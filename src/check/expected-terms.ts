/** Sets the terms of a Chinese text against those of the English. */
import { type Range, rangeContains, rangesOverlap } from '../core/range.js';
import type { Concept } from '../core/term.js';
import { allowedEnglish } from '../terms/english-terms.js';
import type { TermReading } from '../terms/matcher.js';
import { isAllowed } from '../terms/term-status.js';
import { oncePerPair } from './once-per-pair.js';
import type { CheckContext, Pair } from './pair.js';

/** A Chinese term and the concepts it can stand for. */
export interface ExpectedTerm {
  /** Where it stands; of several places the one that the English seems to lack. */
  readonly source: Range;
  readonly concepts: readonly Concept[];
  /** How often the English has a term for it. */
  readonly given: number;
}

/**
 * The Chinese terms of a pair for which the English has fewer terms than the Chinese, in the order
 * of their first place. English often takes up a term with a pronoun, so only `given` 0 is telling.
 */
export const lackingTerms = oncePerPair((pair: Pair, context: CheckContext): ExpectedTerm[] => {
  const readings = usableReadings(pair, context);
  return groupsOf(pair.source.terms).flatMap((group) => {
    const [first] = group.places;
    const given = countPlaces(readings, group.concepts);
    if (first === undefined || given >= group.places.length) return [];
    const source = group.places[given] ?? first;
    return [{ source, concepts: group.concepts, given }];
  });
});

/** The English readings that say a Chinese term: every one of a concept, in any capitals. */
function usableReadings({ target }: Pair, { termMatcher }: CheckContext): TermReading[] {
  return termMatcher
    .findEvery(target.text, 'en')
    .filter((reading) => !isShortFormWithin(reading, target.terms));
}

/** `Vienna Declaration` in `Vienna Declaration and Programme of Action` is another declaration. */
function isShortFormWithin(reading: TermReading, longest: readonly TermReading[]): boolean {
  return (
    reading.term.type === 'shortForm' &&
    longest.some(
      (other) =>
        other.concept !== reading.concept &&
        rangeContains(other, reading) &&
        other.end - other.start > reading.end - reading.start,
    )
  );
}

interface Group {
  readonly concepts: Concept[];
  readonly places: Range[];
}

/** Chinese terms by what they can mean: homonyms share a place. */
function groupsOf(terms: readonly TermReading[]): Group[] {
  const byConcepts = new Map<string, Group>();
  for (const place of placesOf(terms)) {
    const concepts = terms
      .filter((term) => term.start === place.start && term.end === place.end)
      .map(({ concept }) => concept);
    const key = concepts.map(({ id }) => id).join(' ');
    const group = byConcepts.get(key);
    if (group === undefined) byConcepts.set(key, { concepts, places: [place] });
    else group.places.push(place);
  }
  return [...byConcepts.values()];
}

function placesOf(terms: readonly TermReading[]): Range[] {
  return terms
    .filter((term, index) => {
      const before = terms[index - 1];
      return before === undefined || before.start !== term.start || before.end !== term.end;
    })
    .map(({ start, end }) => ({ start, end }));
}

function countPlaces(readings: readonly TermReading[], concepts: readonly Concept[]): number {
  const places: Range[] = [];
  // Several concepts may share an English term.
  const allowed = new Set(concepts.flatMap(allowedEnglish).map(({ text }) => text.toLowerCase()));
  for (const reading of readings) {
    const isMeant =
      concepts.includes(reading.concept) || allowed.has(reading.term.text.toLowerCase());
    if (isMeant && !places.some((place) => rangesOverlap(place, reading))) places.push(reading);
  }
  return places.length;
}

/** Whether the reading is of a term that may be used. */
export function isUsable({ term }: TermReading): boolean {
  return isAllowed(term.status);
}
