/** Finds the ends of English sentences. */
import type { Range } from '../../core/range.js';
import { beforeNumbers, oftenLast, seldomLast, titles, unfinished } from './abbreviations.js';
import { type Closing, closingAfter, isInsert, matchEnd } from './closing.js';
import {
  beforeLabelledThings,
  beforePronouns,
  labelledThings,
  noSpeakers,
  numberedThings,
  openingWords,
  speechVerbs,
  strongOpeningWords,
} from './english-words.js';

// A dash before the end of a quotation and the start of the next one is speech broken off.
const stopMark = /[.!?…]+|[—–](?=["”’']\s+["“‘'])/gu;

const closer = /[”’"')\]]/uy;
// A quotation mark between two spaces closes; one before a word opens.
const closerApart = /”|"(?=\s|$)/uy;

/** Where each sentence of `text` ends, white space after it included; the last is its length. */
export function englishSentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  const closes = (place: number, isApart: boolean) =>
    matchEnd(isApart ? closerApart : closer, text, place) !== undefined;
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(stopMark)) {
    const stop = { start: index, end: index + mark.length };
    const closing = closingAfter(text, stop.end, closes);
    if (closing.next >= text.length) break;
    if (closing.next === closing.end || !isSentenceEnd(text, start, stop, closing)) continue;
    ends.push(closing.next);
    start = closing.next;
  }
  if (start < text.length) ends.push(text.length);
  return ends;
}

// The label of a list item or a bullet may stand before the first word.
const listLabel = String.raw`\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})\)\s*|(?:[a-z]|[ivx]{1,4}|\d{1,3})\.\s*(?=\p{Lu})`;
const sentenceStart = new RegExp(
  String.raw`(?:(?:[•·–—-]|\*{1,3})\s+)?["“‘'([«¿¡]*(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥§]|${listLabel})`,
  'uy',
);
const listItem = new RegExp(listLabel, 'uy');
const ellipsis = /^(?:[….]{2,}|…)$/u;

function isSentenceEnd(text: string, start: number, stop: Range, closing: Closing): boolean {
  if (matchEnd(sentenceStart, text, closing.next) === undefined) return false;
  const mark = text.slice(stop.start, stop.end);
  if (mark === '.') return isFullStop(text, start, stop.start, closing);
  if (ellipsis.test(mark)) return !isStammer(text, start, stop.start, closing.next);
  if (closing.hasQuote && matchEnd(reportingClause, text, closing.next) !== undefined) return false;
  return !isInsert(text, start, stop.start, closing.last);
}

// `Wang asked.` and `I said` go on with the sentence of the quotation before them.
const speaker = String.raw`(?!${noSpeakers}\s)\p{Lu}[\p{L}’'.-]*\s`;
const reportingClause = new RegExp(
  String.raw`(?:${speaker}){1,4}(?:\p{Ll}+ly\s)?${speechVerbs}\b`,
  'uy',
);

const lastWord = /[\p{L}\p{N}’']+$/u;
const firstWord = /["“‘'([]*(?<word>[\p{L}\p{N}]+)/uy;
// No word or label is longer.
const lookBehind = 40;

/** Whether the ellipsis at `stop` is a pause before the same word again: `I... I’ve`. */
function isStammer(text: string, start: number, stop: number, next: number): boolean {
  const before = lastWord.exec(text.slice(Math.max(start, stop - lookBehind), stop).trimEnd())?.[0];
  firstWord.lastIndex = next;
  const after = firstWord.exec(text)?.groups?.word;
  return before !== undefined && before.toLowerCase() === after?.toLowerCase();
}

const wordWithStops = /[\p{L}\p{N}.]+$/u;
const capital = /["“‘'[(]*\p{Lu}/uy;
// After a time of day: `10 a.m. Friday`, `6 p.m. GMT`.
const dayOrZone = /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}T|UTC)\b/uy;
// Names cut to their initials: `the U.N. Charter`, `H.E. Mr. Ayoko`.
const initials = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const initial = /^\p{Lu}$/u;

/** Whether the full stop at `stop` ends the sentence that starts at `start`. */
function isFullStop(
  text: string,
  start: number,
  stop: number,
  { next, last, hasQuote }: Closing,
): boolean {
  const before = text.slice(Math.max(start, stop - lookBehind), stop);
  const word = wordWithStops.exec(before)?.[0] ?? '';
  const ahead = before.slice(0, before.length - word.length);
  if (!hasQuote && isLabel(ahead, word, stop - start)) return false;
  if (last !== '') return true;
  if (initial.test(word)) return endsWithLetter(text, ahead, word, next);
  const abbreviation = word.toLowerCase();
  const isTitle = titles.has(abbreviation) && word !== abbreviation;
  if (isTitle || unfinished.has(abbreviation)) return false;
  // `Marbury v. Madison`, but not `the value v. Then`.
  if (abbreviation === 'v' && nameAhead.test(ahead)) return false;
  const isNumber = matchEnd(number, text, next) !== undefined;
  // `No.` is an answer by itself, and short for number inside a sentence.
  if (beforeNumbers.has(abbreviation) && !(word === 'No' && /\w/u.test(ahead))) {
    return !isNumber || matchEnd(pronoun, text, next) !== undefined;
  }
  if (initials.test(word) || oftenLast.has(abbreviation)) {
    if (matchEnd(listItem, text, next) !== undefined) return true;
  }
  if (initials.test(word) || seldomLast.has(abbreviation) || word === 'No') {
    return !isNumber && matchEnd(opening, text, next) !== undefined;
  }
  if (!oftenLast.has(abbreviation)) return true;
  return (
    matchEnd(capital, text, next) !== undefined && matchEnd(dayOrZone, text, next) === undefined
  );
}

const nameAhead = /\p{Lu}[\p{L}.]*\s+$/u;

const openingQuotes = '["“‘\'([]*';
const opening = new RegExp(String.raw`${openingQuotes}${openingWords}\b`, 'uy');
const strongOpening = new RegExp(String.raw`${openingQuotes}${strongOpeningWords}\b`, 'uy');
const numberedThing = new RegExp(String.raw`${numberedThings}\s+$`, 'iu');
// `so was I. At`, `than I. If`.
const beforePronoun = new RegExp(String.raw`\b${beforePronouns}\s+$`, 'u');
// `20 °C` and `Ctrl-C` are no initials; `J.-P. Sartre` has one.
const insideWord = /(?:[^\s"“‘'([.]|[^.][-‐])$/u;

/** Whether a sentence ends with a single capital: `annex I. The …` but not `J. Smith`. */
function endsWithLetter(text: string, ahead: string, word: string, next: number): boolean {
  return (
    insideWord.test(ahead) ||
    numberedThing.test(ahead) ||
    (word === 'I' && beforePronoun.test(ahead)) ||
    matchEnd(strongOpening, text, next) !== undefined ||
    matchEnd(listItem, text, next) !== undefined
  );
}

// The number that an abbreviation announces.
const number = /["“‘'([]*(?:\d|[A-Z]+[/-]|Nos?\.|[IVXLC]+\b|[B-H]\b)/uy;
// `no. I went` is a word, not a number; `chap. I of` is one.
const pronoun = /I\s+(?!of\b|and\b|to\b)\p{Ll}/uy;

const label = /^(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z])$/iu;
const nothingAhead = /^\s*["“‘'([]*$/u;
const afterSemicolon = /(?<!\d);["”’)\]]*\s*$/u;
const afterColon = /(?<!\d):["”’)\]]*\s*$/u;
const firstLabel = /^[1ai]$/iu;
// `Table 4.`, `Section 28D.` and `Draft resolution III.` introduce the heading they stand before.
const labelNumber = String.raw`(?:\d{1,3}(?:\.\d{1,3})*[A-Z]?|[IVXLC]+|[A-Z])`;
const headingLabel = new RegExp(
  String.raw`^(?:(?!${beforeLabelledThings} )\p{Lu}\p{L}+ )?${labelledThings} ${labelNumber}$`,
  'iu',
);

/**
 * Whether `word` is `12` or `a` where a sentence or a clause begins, or the number of a heading;
 * `length` is that of the sentence so far, `ahead` its end before the word.
 */
function isLabel(ahead: string, word: string, length: number): boolean {
  const isWhole = length <= lookBehind;
  if (isWhole && headingLabel.test(ahead + word)) return true;
  if (!label.test(word)) return false;
  if ((isWhole && nothingAhead.test(ahead)) || afterSemicolon.test(ahead)) return true;
  return firstLabel.test(word) && afterColon.test(ahead);
}
