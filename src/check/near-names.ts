/** Finds terms that are there but for a slip: a letter, a small word, a word left out, capitals. */
import { type Range, rangeContains, rangesOverlap } from '../core/range.js';
import type { Concept, Term } from '../core/term.js';
import { allowedEnglish } from '../terms/english-terms.js';
import { isName } from './names.js';
import { oncePerPair } from './once-per-pair.js';
import type { CheckContext, Pair } from './pair.js';
import { slipBetween } from './slips.js';

/** Words that are a term but for a slip. */
export interface NearName {
  /** Where the Chinese has the concept. */
  readonly source: Range;
  readonly target: Range;
  readonly concept: Concept;
  /** The term that is meant. */
  readonly term: Term;
  readonly slips: Slips;
}

/** What distinguishes words from a term, counted. */
interface Slips {
  /** Words with a letter too many, too few, wrong, or changed about. */
  readonly letters: number;
  /** Small words (of, the, on) left out, put in or exchanged. */
  readonly small: number;
  /** Weighty words left out. */
  readonly dropped: number;
  /** Words with or without a capital against the term. */
  readonly capitals: number;
}

/**
 * The slips in terms that the Chinese has, not one within another, in the order of the English. A
 * name may lack words, a common term only have a wrong letter. What is another term is no slip.
 */
export const nearNames = oncePerPair((pair: Pair, context: CheckContext): NearName[] => {
  const { source, target } = pair;
  const words = wordsOf(target.text);
  const known = context.termMatcher.findEvery(target.text, 'en').filter(({ sameCase }) => sameCase);
  const isKnown = (range: Range) => known.some((reading) => rangeContains(reading, range));
  const found = firstPlaces(source.terms).flatMap(({ concept, start, end }) =>
    allowedEnglish(concept)
      .filter(({ text, type }) => !text.includes('…') && type !== 'acronym')
      .flatMap((term) =>
        placesOf(term, concept, words, target.text).map((place) => ({
          source: { start, end },
          concept,
          term,
          ...place,
        })),
      )
      .filter(({ target: range }) => !isKnown(range)),
  );
  return nearestOf(found);
});

function firstPlaces<Reading extends Range & { readonly concept: Concept }>(
  readings: readonly Reading[],
): Reading[] {
  return readings.filter(
    ({ concept }, place) => readings.findIndex((other) => other.concept === concept) === place,
  );
}

/** Those with the fewest slips, of several that share words; the longer first. */
function nearestOf(found: readonly NearName[]): NearName[] {
  const ordered = [...found].sort(
    (a, b) => weightOf(a.slips) - weightOf(b.slips) || lengthOf(b.target) - lengthOf(a.target),
  );
  const chosen: NearName[] = [];
  for (const near of ordered) {
    if (!chosen.some(({ target }) => rangesOverlap(target, near.target))) chosen.push(near);
  }
  return chosen.sort((a, b) => a.target.start - b.target.start);
}

const lengthOf = ({ start, end }: Range) => end - start;
const weightOf = ({ letters, small, dropped, capitals }: Slips) =>
  letters + small + dropped + capitals;

interface Word extends Range {
  readonly text: string;
  readonly key: string;
  readonly isSmall: boolean;
}

const smallWords: ReadonlySet<string> = new Set(
  'a an and the of on in for to at by from with against or its their'.split(' '),
);

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}'’]*|\p{N}+/gu)].map((match) => {
    const key = match[0].toLowerCase().replaceAll('’', "'");
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      key,
      isSmall: smallWords.has(key),
    };
  });
}

// What may stand between two words of a name.
const joint = /^[\s\-‐‑–'’()“”"/&]*$/u;
const jointWithComma = /^[\s\-‐‑–,'’()“”"/&]*$/u;
const mostSlips = 2;
// A name with more weighty words than this may lack two of them.
const longName = 7;

interface Reached {
  readonly end: number;
  readonly slips: Slips;
}

function placesOf(
  term: Term,
  concept: Concept,
  words: readonly Word[],
  text: string,
): { readonly target: Range; readonly slips: Slips }[] {
  const wanted = wordsOf(term.text);
  const [opening] = wanted;
  if (opening === undefined) return [];
  const name = isName(concept);
  const weighty = wanted.filter(({ isSmall }) => !isSmall).length;
  if (name && weighty < 2) return [];
  const between = term.text.includes(',') ? jointWithComma : joint;
  const isSlipOf = (word: Word, want: Word) => {
    const slip = slipBetween(word.key, want.key);
    return slip !== undefined && (name || slip !== 'exchanged');
  };
  const mostDropped = name && weighty > 2 ? (weighty > longName ? 2 : 1) : 0;

  const read = (place: number, next: number, end: number, slips: Slips): Reached[] => {
    const want = wanted[place];
    if (want === undefined) return [{ end, slips }];
    if (weightOf(slips) - slips.capitals > mostSlips) return [];
    const word = words[next];
    const reached: Reached[] = [];
    const isNear = word !== undefined && (place === 0 || between.test(text.slice(end, word.start)));
    if (word !== undefined && isNear) {
      const capitals = slips.capitals + (hasOtherCapital(word, want) ? 1 : 0);
      const goOn = (more: Partial<Slips>) =>
        read(place + 1, next + 1, word.end, { ...slips, capitals, ...more });
      if (word.key === want.key) return goOn({});
      if (isSlipOf(word, want)) reached.push(...goOn({ letters: slips.letters + 1 }));
      if (name && word.isSmall && place > 0) {
        const small = slips.small + 1;
        if (want.isSmall) reached.push(...goOn({ small }));
        // Another body may come after “and”.
        if (!/^(?:and|or)$/u.test(word.key)) {
          reached.push(...read(place, next + 1, word.end, { ...slips, small }));
        }
      }
    }
    if (!name || place === 0) return reached;
    if (want.isSmall && place < wanted.length - 1) {
      reached.push(...read(place + 1, next, end, { ...slips, small: slips.small + 1 }));
    } else if (slips.dropped < mostDropped && place < wanted.length - 1) {
      reached.push(...read(place + 1, next, end, { ...slips, dropped: slips.dropped + 1 }));
    }
    return reached;
  };

  return words.flatMap((first, next) => {
    if (first.key !== opening.key && !isSlipOf(first, opening)) return [];
    const [best] = read(0, next, first.start, noSlips)
      .filter(({ slips }) => isSlip(slips, concept, term))
      .filter(({ end, slips }) => !goesOnAsAnother(text.slice(end), slips, concept))
      .sort((a, b) => weightOf(a.slips) - weightOf(b.slips));
    return best === undefined
      ? []
      : [{ target: { start: first.start, end: best.end }, slips: best.slips }];
  });
}

/** The World Organization for Animal Health is not the World Customs Organization cut short. */
function goesOnAsAnother(rest: string, { small, dropped }: Slips, { type }: Concept): boolean {
  return type !== 'country' && small + dropped > 0 && nameGoesOn.test(rest);
}

const nameGoesOn = /^\s+(?:against|for|in|of|on|to)\s+(?:the\s+)?\p{Lu}/u;

const noSlips: Slips = { letters: 0, small: 0, dropped: 0, capitals: 0 };

/** Capitals alone are a slip only in a title; a name in small letters is another word. */
function isSlip(slips: Slips, concept: Concept, term: Term): boolean {
  const { letters, small, dropped, capitals } = slips;
  if (weightOf(slips) === 0) return false;
  if (capitals > 0 && !isName(concept)) return false;
  if (letters + small + dropped > 0) return capitals <= 1;
  return isTitle(concept, term) && capitals <= 2;
}

function hasOtherCapital(word: Word, want: Word): boolean {
  if (/^\p{Lu}{2}/u.test(word.text)) return false;
  const isCapital = (text: string) => /^\p{Lu}/u.test(text);
  if (want.isSmall && !isCapital(want.text)) return isCapital(word.text);
  return isCapital(want.text) && !isCapital(word.text);
}

const titleWords =
  /\b(?:Convention|Protocol|Declaration|Charter|Treaty|Covenant|Statute|Rules|Principles|Agreement|Plan|Programme of Action|Platform|Agenda|Code|Compact|Decade|Year)\b/u;

/** Whether a concept is the title of a text or plan, which has to be letter for letter. */
export function isTitle(concept: Concept, { text }: Term): boolean {
  if (concept.type !== undefined) return concept.type === 'instrument';
  return (
    titleWords.test(text) &&
    concept.terms.some((term) => term.language === 'zh' && term.text.startsWith('《'))
  );
}
