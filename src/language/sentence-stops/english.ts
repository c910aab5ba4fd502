/** Finds the ends of English sentences. */
import type { Range } from '../../core/range.js';
import { beforeNumbers, oftenLast, seldomLast, titles, unfinished } from './abbreviations.js';
import { type Closing, closingAfter, isInsert, matchEnd } from './closing.js';

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

// A bullet or a dash may stand before the first word.
const sentenceStart = /(?:[•·*–—-]\s+)?["“‘'([«¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥§]/uy;
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
const reportingClause =
  /(?:(?!(?:He|She|It|They|We|You|The|This|That|These|Those|And|But|Then)\s)\p{Lu}[\p{L}’'.-]*\s){1,4}(?:\p{Ll}+ly\s)?(?:said|says|asked|asks|answered|replied|cried|shouted|yelled|called|exclaimed|whispered|murmured|muttered|demanded|protested|snapped|inquired|enquired|repeated|wondered|interrupted|remarked|retorted|responded|stammered)\b/uy;

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
  if (initials.test(word)) return matchEnd(opening, text, next) !== undefined;
  const abbreviation = word.toLowerCase();
  if (unfinished.has(abbreviation)) return false;
  if (titles.has(abbreviation) && word !== abbreviation) return false;
  if (beforeNumbers.has(abbreviation)) return !isNumbered(text, next);
  if (seldomLast.has(abbreviation)) {
    return !isNumbered(text, next) && matchEnd(opening, text, next) !== undefined;
  }
  if (oftenLast.has(abbreviation)) {
    return (
      matchEnd(capital, text, next) !== undefined && matchEnd(dayOrZone, text, next) === undefined
    );
  }
  return true;
}

// Words that begin sentences and that names seldom go on with.
const opening =
  /["“‘'([]*(?:The|This|That|These|Those|It|Its|In|On|At|For|From|By|With|He|She|They|We|You|I|His|Her|Their|Our|My|There|Here|However|But|And|Or|So|A|An|As|If|When|While|What|Who|Why|How|Where|Then|Now|Not|No|Yes|All|Some|Many|Most|Each|Every|Both|Such|Since|After|Before|Although|Because|To|Under|Upon|During|Where|Whereas|Further|Furthermore|Moreover|Therefore|Also|Only|Other)\b/uy;

// Of those, the ones that are no surnames.
const strongOpening =
  /["“‘'([]*(?:The|This|That|These|Those|It|Its|They|We|There|However|When|If|But)\b/uy;

// `annex I. The Committee`, `Part A. The …`.
const numberedThing =
  /(?:annex|part|chap\.|chapter|sect\.|section|vol\.|art\.|schedule|group|category|appendix|phase|article|title|book|volume|level|class|type|list|table|option|plan|vitamin|and|or|to)\s+$/iu;
// `so was I. At`, `than I. If`.
const beforePronoun =
  /\b(?:was|am|did|do|can|could|will|would|should|shall|have|had|may|might|must|than|as|nor)\s+$/u;

/** Whether a sentence ends with a single capital: `annex I. The …` but not `J. Smith`. */
function endsWithLetter(text: string, ahead: string, word: string, next: number): boolean {
  return (
    numberedThing.test(ahead) ||
    (word === 'I' && beforePronoun.test(ahead)) ||
    matchEnd(strongOpening, text, next) !== undefined
  );
}

const number = /["“‘'([]*(?:\d|[A-Z]+[/-]|[IVXLC]+\b|[B-H]\b)/uy;
// `no. I went` is a word, not a number; `chap. I of` is one.
const pronoun = /I\s+(?!of\b|and\b|to\b)\p{Ll}/uy;

/** Whether what stands at `next` is the number that an abbreviation announces. */
function isNumbered(text: string, next: number): boolean {
  return matchEnd(number, text, next) !== undefined && matchEnd(pronoun, text, next) === undefined;
}

const label = /^(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z])$/iu;
const nothingAhead = /^\s*["“‘'([]*$/u;
const afterClause = /[;:]["”’)\]]*\s+$/u;
// `Table 4.`, `Section 28D.` and `Draft resolution III.` introduce the heading they stand before.
const headingLabel =
  /^(?:Table|Figure|Fig\.|Box|Chart|Map|Section|Sect\.|Sec\.|Article|Art\.|Chapter|Chap\.|Part|Annex|Appendix|Schedule|Item|Goal|Target|Rule|Regulation|Step|Example|Note|Title|Book|Volume|Vol\.|Paragraph|Para\.|Principle|Objective|Recommendation|Decision|Resolution|Draft resolution|Draft decision|Subprogramme|Programme|Component|Output|Phase|Form|Option|No\.) (?:\d{1,3}(?:\.\d{1,3})*[A-Z]?|[IVXLC]+|[A-Z])$/iu;

/**
 * Whether `word` is `12` or `a` where a sentence or a clause begins, or the number of a heading;
 * `length` is that of the sentence so far, `ahead` its end before the word.
 */
function isLabel(ahead: string, word: string, length: number): boolean {
  const isWhole = length <= lookBehind;
  if (isWhole && headingLabel.test(ahead + word)) return true;
  return label.test(word) && ((isWhole && nothingAhead.test(ahead)) || afterClause.test(ahead));
}
