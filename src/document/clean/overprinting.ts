/** Finds runs of text that were printed several times over to make them look bold. */
import type { Language } from '../../core/document.js';
import type { Range } from '../../core/range.js';
import { findLeadWord } from '../../language/lead-words.js';
import { isEnactingWords } from '../enacting-words.js';
import { findLabel, findResolutionLabel } from './labels.js';

/** A run of copies; the range covers all of them. */
export interface Overprint extends Range {
  /** The first copy. */
  readonly first: Range;
  /** What is repeated, white space at its plainest: none in Chinese, single spaces in English. */
  readonly unit: string;
  readonly copies: number;
}

const fewestCopies = 3;
const longestUnit = 120;

const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x3000;

function plainSpaced(words: string): string {
  return words
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

/** The units of a text from a place on that are no white space, with their places. */
function inkFrom(text: string, from: number, limit: number): { ink: string; places: number[] } {
  let ink = '';
  const places: number[] = [];
  for (let at = from; at < text.length && ink.length < limit; at += 1) {
    const unit = text.charAt(at);
    if (unit === '\f') break;
    if (isSpace(text.charCodeAt(at))) continue;
    ink += unit;
    places.push(at);
  }
  return { ink, places };
}

/** How many times over the first `period` units of a text follow one another. */
function countCopies(ink: string, period: number): number {
  let length = period;
  while (length < ink.length && ink[length] === ink[length - period]) length += 1;
  return Math.floor(length / period);
}

/**
 * The run of three or more copies at a place, white space between and inside them aside. The
 * shortest repeated unit counts: 请请请请 is four copies of 请, not two of 请请.
 */
export function findOverprintAt(text: string, from: number): Overprint | undefined {
  const { ink, places } = inkFrom(text, from, longestUnit * fewestCopies * 2);
  if (!/^\p{L}/u.test(ink)) return undefined;
  for (let period = 1; period <= Math.min(longestUnit, ink.length / fewestCopies); period += 1) {
    if (ink[period] !== ink[0] || ink[2 * period] !== ink[0]) continue;
    const copies = countCopies(ink, period);
    if (copies < fewestCopies) continue;
    const start = places[0] ?? from;
    const end = (places[period * copies - 1] ?? start) + 1;
    const first = { start, end: (places[period - 1] ?? start) + 1 };
    return { start, end, first, unit: plainSpaced(text.slice(first.start, first.end)), copies };
  }
  return undefined;
}

/** Units of indent and of a paragraph's number before the words of a line. */
export function lengthBeforeWords(line: string): number {
  const indent = line.length - line.trimStart().length;
  const rest = line.slice(indent);
  const label = findResolutionLabel(rest) ?? findLabel(rest);
  return indent + (label?.length ?? 0);
}

/** Whether a line opens, after its number, with a run of copies. */
export function beginsOverprinted(line: string): boolean {
  return findOverprintAt(line, lengthBeforeWords(line)) !== undefined;
}

/** Whether a unit is one that documents of record print in bold: a lead word, enacting words. */
export function isEmphasized(unit: string, language: Language): boolean {
  return findLeadWord(unit, language)?.end === unit.length || isEnactingWords(unit, language);
}
