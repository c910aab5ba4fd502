/** Measures how a text is laid out: how wide its lines are, what blank lines and indents mean. */
import { findLabel } from './labels.js';
import { isBlank, type Line, pageBreak, wordedLines } from './lines.js';
import { endsItem, endsWithStop } from './sentence-ends.js';

/** Facts about a layout. */
export interface Layout {
  /** Whether paragraphs are broken into lines of about the same width. */
  readonly isWrapped: boolean;
  /** Columns of a full line; meaningful where `isWrapped`. */
  readonly fullWidth: number;
  /** Columns by which a line may fall short and still be full. */
  readonly slack: number;
  /** Whether a blank line ends a paragraph, rather than stand between any two lines. */
  readonly blankEndsParagraph: boolean;
  /** Columns of white space before the lines inside a paragraph. */
  readonly margin: number;
  /** Whether a line that stands further in than the margin begins a paragraph. */
  readonly indentBeginsParagraph: boolean;
}

// A line narrower than this is a heading or a list's item, and says nothing about wrapping.
const narrowest = 24;
// Nobody sets running text in columns narrower than this.
const narrowestFullWidth = 36;

/** What a text's lines show about its layout. */
export function measureLayout(lines: readonly Line[]): Layout {
  const worded = wordedLines(lines);
  const widths = worded.map(({ width }) => width).sort((a, b) => a - b);
  const fullWidth = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const isWrapped = linesAreWrapped(worded, fullWidth);
  const margin = commonest(worded.map(({ indent }) => indent));
  return {
    isWrapped,
    fullWidth,
    slack: usualShortfall(worded, fullWidth),
    blankEndsParagraph: !isWrapped || blanksEndParagraphs(lines),
    margin,
    indentBeginsParagraph: indentsBeginParagraphs(worded, margin),
  };
}

// Two lines that somebody joined do not make a text unwrapped; more overlong ones do.
const overlongShare = 0.03;

/**
 * Lines are wrapped where long ones end in the middle of a sentence again and again, and hardly any
 * is much longer than the rest.
 */
function linesAreWrapped(lines: readonly Line[], fullWidth: number): boolean {
  const long = lines.filter(({ width }) => width >= Math.max(narrowest, fullWidth * 0.7));
  const overlong = lines.filter(({ width }) => width > fullWidth * 1.6);
  if (
    long.length < 2 ||
    fullWidth < narrowestFullWidth ||
    fullWidth > 160 ||
    overlong.length > lines.length * overlongShare
  )
    return false;
  const broken = long.filter(({ words }) => !endsWithStop(words)).length;
  return broken / long.length >= 0.25;
}

/** Columns by which lines that go on fall short of a full one: the ninth decile. */
function usualShortfall(lines: readonly Line[], fullWidth: number): number {
  const shortfalls = lines
    .filter(({ words, width }) => !endsWithStop(words) && width > fullWidth * 0.75)
    .map(({ width }) => Math.max(0, fullWidth - width))
    .sort((a, b) => a - b);
  return shortfalls[Math.floor(shortfalls.length * 0.9)] ?? 0;
}

/** Blank lines end paragraphs unless more lines that end in mid-sentence have one below than not. */
function blanksEndParagraphs(lines: readonly Line[]): boolean {
  let parted = 0;
  let close = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || line.width < narrowest || endsWithStop(line.words)) continue;
    let below = index + 1;
    while (lines[below]?.words === '') below += 1;
    const next = lines[below];
    if (!next || next.words === pageBreak) continue;
    if (below > index + 1) parted += 1;
    else close += 1;
  }
  return parted <= close;
}

function indentsBeginParagraphs(lines: readonly Line[], margin: number): boolean {
  let indented = 0;
  let beginning = 0;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (!previous || line.indent <= margin || previous.indent >= line.indent) continue;
    indented += 1;
    if (endsItem(previous.words) || endsWithStop(previous.words) || findLabel(line.words)) {
      beginning += 1;
    }
  }
  return indented > 0 && beginning / indented >= 0.7;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [[most = 0] = []] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return most;
}

/** Whether a line stops where the next word would still have found room on it. */
export function fallsShort(line: Line, next: Line, layout: Layout): boolean {
  const word = /^[\p{L}\p{N}]*[\p{Script=Latin}\p{N}][^\s\p{Script=Han}]*/u.exec(next.words)?.[0];
  const needed = word ? word.length + 1 : 2;
  return line.indent + line.width + needed + layout.slack + 2 <= layout.fullWidth + layout.margin;
}
