/** Finds the ends of Chinese sentences. */
import type { Range } from '../../core/range.js';
import { type Closing, closingAfter, isInsert, matchEnd } from './closing.js';

// `?` and `!` inside an address or a formula (`index?id=3`) end nothing; a dash before the end of a
// quotation and the start of the next one is speech broken off.
const stopMark =
  /(?:[。｡！？…⋯]|[!?](?![A-Za-z0-9_/=&#%])|(?<=\P{ASCII})[!?]|\.{3,})+|—(?=[”’」』]\s*[“‘「『])/gu;

const closers = new Set('”’」』）〕】》〉)]');
const restIsBlank = /\s*$/uy;

/** Where each sentence of `text` ends, white space after it included; the last is its length. */
export function chineseSentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  const quotationAt = straightQuotations(text);
  const closes = (place: number, isApart: boolean) => {
    const mark = text.charAt(place);
    if (mark !== '"') return closers.has(mark) || (mark === "'" && !isApart);
    return quotationAt(place) || matchEnd(restIsBlank, text, place + 1) !== undefined;
  };
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(stopMark)) {
    const stop = { start: index, end: index + mark.length };
    const closing = closingAfter(text, stop.end, closes);
    if (closing.next >= text.length) break;
    if (goesOn(text, start, stop, closing)) continue;
    ends.push(closing.next);
    start = closing.next;
  }
  if (start < text.length) ends.push(text.length);
  return ends;
}

/**
 * Tells, for places asked in ascending order, whether a straight `"` has opened a quotation before
 * them that it has not closed; a quotation ends with its line at the latest.
 */
function straightQuotations(text: string): (place: number) => boolean {
  const marks = text.matchAll(/["\n]/gu);
  let mark = marks.next();
  let isOpen = false;
  return (place) => {
    for (; !mark.done && mark.value.index < place; mark = marks.next()) {
      isOpen = mark.value[0] === '"' && !isOpen;
    }
    return isOpen;
  };
}

const clauseMark = /[，、；：,;:]/uy;
// After a closing quotation or bracket, the mark that ends the sentence around it.
const outerStop = /[。｡！？!?]/uy;
const letter = /[\p{L}\p{N}]/uy;
const ellipsis = /^[….⋯]+$/u;
const fullStop = /^[。｡]+$/u;

/** Whether the sentence that starts at `start` goes on after the stop mark at `stop`. */
function goesOn(text: string, start: number, stop: Range, closing: Closing): boolean {
  const { next, last, hasQuote } = closing;
  if (matchEnd(clauseMark, text, next) !== undefined) return true;
  // `《怎么办？》` is a title.
  if (last === '》' || last === '〉') return true;
  if (last !== '' && matchEnd(outerStop, text, next) !== undefined) return true;
  const mark = text.slice(stop.start, stop.end);
  if (last !== '' && isMention(text.slice(Math.max(start, stop.start - 3), stop.start), mark))
    return true;
  if (matchEnd(letter, text, next) !== undefined) {
    // An ellipsis between words is a pause.
    if (last === '' && ellipsis.test(mark)) return true;
    if (!fullStop.test(mark) && isInsert(text, start, stop.start, last)) return true;
  }
  return hasQuote && matchEnd(reportingClause, text, next) !== undefined;
}

const halfWidth = /^[.!?]+$/u;
const bracketAhead = /[(（[【]\s*$/u;
const bracketOrQuoteAhead = /[(（[【「“‘"']\s*$/u;

/** Whether `mark` after `ahead` is spoken of, not used: `问号（？）`, `「 ... 」按钮`. */
function isMention(ahead: string, mark: string): boolean {
  return (halfWidth.test(mark) ? bracketOrQuoteAhead : bracketAhead).test(ahead);
}

// `他说。` and `汪淼无力地问。` end the sentence of the quotation before them; `韦小宝道：“` starts one.
const reportingClause =
  /(?![没不无])\p{Script=Han}{1,10}?(?<![没不别])(?:说|问|答|喊|叫|嚷|骂|吼|想|讲|(?<!知)道)道?(?:。|，\s*[“‘「『"])/uy;
