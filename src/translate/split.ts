/** Cuts a segment into parts that a model can take in one go, without losing a character. */
import { type Range, rangesOverlap } from '../core/range.js';
import { splitSentences } from '../language/sentences.js';

/** A part of a segment, in UTF-16 units; parts cover the segment end to end. */
export interface Part extends Range {
  /** Whether a sentence starts here; else the part goes on where a clause ended. */
  readonly startsSentence: boolean;
  /** The line break or tab between the part before and this one, where there is one. */
  readonly layout?: string;
}

const closing = '["”’」』）)\\]]*';
// From the strongest end of a clause to the weakest; a comma or colon between digits ends none.
const clauseEnds = [
  new RegExp(`(?:[；;]|[：:](?![0-9０-９]))+${closing}`, 'gu'),
  new RegExp(`(?:，|,(?![0-9０-９]))+${closing}`, 'gu'),
  /、/gu,
];

/**
 * Parts of a Chinese text: its lines, cells and sentences, and sentences that do not fit cut at the
 * ends of clauses, at enumeration commas, in the last resort between two words. Clauses outside
 * brackets and quotation marks are tried first. No cut goes through one of the ranges `whole`.
 */
export function splitForModel(
  text: string,
  fits: (part: string) => boolean,
  whole: readonly Range[] = [],
): readonly Part[] {
  const isFree = (place: number) => !whole.some(({ start, end }) => start < place && place < end);
  const fitting = (range: Range) => fits(text.slice(range.start, range.end));
  const parts: Part[] = [];
  for (const line of linesAndCells(text, isFree)) {
    const content = text.slice(line.start, line.end);
    const sentences = splitSentences(content, 'zh').map(({ start, end }) => ({
      start: line.start + start,
      end: line.start + end,
    }));
    mergeUncuttable(sentences, isFree).forEach((sentence, at) => {
      const ranges = splitAt({ text, isFree, fitting }, sentence, 0);
      ranges.forEach((range, index) => {
        const isFirst = at === 0 && index === 0 && line.layout !== undefined;
        parts.push({
          ...range,
          startsSentence: index === 0,
          ...(isFirst && { layout: line.layout }),
        });
      });
    });
  }
  return parts;
}

interface Line extends Range {
  readonly layout?: string;
}

/** Stretches between line breaks and tabs; the white space belongs to the stretch before it. */
function linesAndCells(text: string, isFree: (place: number) => boolean): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let layout: string | undefined;
  for (const { 0: white, index } of text.matchAll(/[^\S\n\t]*[\n\t]\s*/gu)) {
    const end = index + white.length;
    if (text.slice(start, index).trim() === '' || end === text.length || !isFree(end)) continue;
    lines.push({ start, end, ...(layout !== undefined && { layout }) });
    layout = white.replaceAll(/[^\n\t]/gu, '');
    start = end;
  }
  if (start < text.length)
    lines.push({ start, end: text.length, ...(layout !== undefined && { layout }) });
  return lines;
}

interface Cutting {
  readonly text: string;
  /** Whether a cut may be made at a place. */
  readonly isFree: (place: number) => boolean;
  readonly fitting: (range: Range) => boolean;
}

/** Neighbours joined where the place between them must not be cut. */
function mergeUncuttable(
  ranges: readonly Range[],
  isFree: (place: number) => boolean,
): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && !isFree(range.start)) {
      merged[merged.length - 1] = { start: last.start, end: range.end };
    } else merged.push(range);
  }
  return merged;
}

// Each kind of clause end, first outside brackets, then anywhere.
const passes = [false, true].flatMap((inside) => clauseEnds.map((end) => ({ end, inside })));

function splitAt(cutting: Cutting, range: Range, pass: number): readonly Range[] {
  if (cutting.fitting(range)) return [range];
  const kind = passes[pass];
  if (kind === undefined) return halves(cutting, range);
  const content = cutting.text.slice(range.start, range.end);
  const enclosed = kind.inside ? [] : enclosedRanges(content);
  const stops = [...content.matchAll(kind.end)]
    .filter((stop) => !enclosed.some((other) => rangesOverlap(other, placeOf(stop))))
    .map((stop) => range.start + stop.index + stop[0].length)
    .filter((stop) => cutting.isFree(stop));
  const clauses: Range[] = [];
  let start = range.start;
  for (const stop of [...stops, range.end]) {
    if (stop > start) clauses.push({ start, end: stop });
    start = stop;
  }
  return packed(cutting, clauses).flatMap((part) => splitAt(cutting, part, pass + 1));
}

function placeOf({ index }: RegExpExecArray): Range {
  return { start: index, end: index + 1 };
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
  ['[', ']'],
]);

/** What brackets and quotation marks enclose, the outermost pairs; what is not closed encloses nothing. */
function enclosedRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  const open: { readonly close: string; readonly start: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const close = pairs.get(character);
    if (close !== undefined) open.push({ close, start: at });
    const place = open.findLastIndex((pair) => pair.close === character);
    const pair = place < 0 ? undefined : open[place];
    if (pair === undefined) continue;
    open.length = place;
    ranges.push({ start: pair.start, end: at });
  }
  return ranges;
}

/** Neighbouring clauses joined again while they fit together. */
function packed({ fitting }: Cutting, clauses: readonly Range[]): readonly Range[] {
  const parts: Range[] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    const together = last && { start: last.start, end: clause.end };
    if (together !== undefined && fitting(together)) parts[parts.length - 1] = together;
    else parts.push(clause);
  }
  return parts;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A range cut in two between words as near its middle as may be, until the parts fit. */
function halves(cutting: Cutting, range: Range): Range[] {
  const place = middleOf(cutting, range);
  if (place === undefined) return [range];
  return [
    { start: range.start, end: place },
    { start: place, end: range.end },
  ].flatMap((half) => (cutting.fitting(half) ? [half] : halves(cutting, half)));
}

function middleOf({ text, isFree }: Cutting, { start, end }: Range): number | undefined {
  const middle = (start + end) / 2;
  const distance = (place: number) => Math.abs(place - middle);
  const nearest = (places: readonly number[]) =>
    places
      .filter((place) => place > start && place < end && isFree(place))
      .sort((a, b) => distance(a) - distance(b) || a - b)[0];
  const content = text.slice(start, end);
  const betweenWords = Array.from(words.segment(content), ({ index }) => start + index).filter(
    // A number, symbol or Latin name stays whole.
    (place) => !/^[\p{Script=Latin}\d./-]{2}$/u.test(text.slice(place - 1, place + 1)),
  );
  const betweenCharacters = Array.from(
    { length: end - start - 1 },
    (_, offset) => start + offset + 1,
  ).filter((place) => !/[\uDC00-\uDFFF]/u.test(text.charAt(place)));
  return nearest(betweenWords) ?? nearest(betweenCharacters);
}
