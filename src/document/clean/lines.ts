/** Cuts a text into its printed lines and measures them. */
import type { Range } from '../../core/range.js';

/** A line without its line end; `start` and `end` include the white space around its words. */
export interface Line extends Range {
  /** Without the white space around it; a page break is `'\f'`. */
  readonly words: string;
  /** Columns of white space before the first word. */
  readonly indent: number;
  /** Columns up to the end of the last word, without the indent. */
  readonly width: number;
}

/** The character that stands, on a line of its own, where a page ended. */
export const pageBreak = '\f';

const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’—…]/gu;

/** Columns a text takes in a typewriter face, in which Chinese characters take two. */
export function columns(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/** The lines of a text. */
export function splitLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((content) => {
    const line = measureLine(content, start);
    start = line.end + 1;
    return line;
  });
}

function measureLine(content: string, start: number): Line {
  const words = content === pageBreak ? pageBreak : content.trim();
  const indent = words === pageBreak ? 0 : columns(content.slice(0, content.indexOf(words)));
  return { start, end: start + content.length, words, indent, width: columns(words) };
}

/** Whether a line is empty, white space or a page break. */
export function isBlank(line: Line): boolean {
  return line.words === '' || line.words === pageBreak;
}

/** The lines that have words. */
export function wordedLines(lines: readonly Line[]): Line[] {
  return lines.filter((line) => !isBlank(line));
}

/** The range of a line from its first word to its last. */
export function wordsRange(line: Line, text: string): Range {
  const start = line.start + text.slice(line.start, line.end).indexOf(line.words);
  return { start, end: start + line.words.length };
}
