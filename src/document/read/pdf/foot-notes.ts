/** Finds the notes at the foot of a column. */

import { isRuleLine } from '../../clean/drawn-lines.js';
import { findNoteStart, nextMark } from '../../clean/note-marks.js';
import type { Line } from './lines.js';
import type { Rule } from './page-text.js';

/** The running text of a column and its notes. */
export interface NotedColumn {
  readonly lines: readonly Line[];
  /** Each note's lines; the first may be the end of a note from an earlier column. */
  readonly notes: readonly (readonly Line[])[];
}

const smaller = 0.94;

/**
 * Sets the notes of a column apart: what stands at its foot in smaller type, or below a rule, and
 * opens with a mark.
 *
 * @param bodySize Size of the document's running text, in points.
 * @param goesOn Whether the last note of the column before may have no end there.
 */
export function findFootNotes(
  lines: readonly Line[],
  rules: readonly Rule[],
  bodySize: number,
  goesOn: boolean,
): NotedColumn {
  const start = findStart(lines, rules, bodySize);
  const below = lines.slice(start).filter(({ text }) => !isRuleLine(text));
  const notes = cutNotes(below);
  const isNoted = notes.length > 0 && (opensNote(notes[0]?.[0]) || goesOn);
  if (!isNoted) return { lines, notes: [] };
  const text = lines.slice(0, start);
  return { lines: isRuleLine(text.at(-1)?.text ?? '') ? text.slice(0, -1) : text, notes };
}

/** Index of the first line of the notes, if there are any. */
function findStart(lines: readonly Line[], rules: readonly Rule[], bodySize: number): number {
  let start = lines.length;
  while ((lines[start - 1]?.size ?? bodySize) < bodySize * smaller) start -= 1;
  if (start < lines.length) return start;
  const ruled = lines.findLastIndex(
    (line, index) => isRuleLine(line.text) || isBelowRule(lines[index - 1], line, rules),
  );
  if (ruled < 0) return lines.length;
  return isRuleLine(lines[ruled]?.text ?? '') ? ruled + 1 : ruled;
}

function isBelowRule(above: Line | undefined, line: Line, rules: readonly Rule[]): boolean {
  if (!above || line.isTableRow || above.isTableRow) return false;
  return rules.some(
    ({ x, y, width }) =>
      y > above.y && y < line.y && Math.abs(x - line.left) < line.size * 3 && width > line.size * 5,
  );
}

const isRaisedStart = ({ runs }: Line): boolean =>
  runs.find(({ text }) => text.trim() !== '')?.isRaised === true;

function opensNote(line: Line | undefined): boolean {
  return line !== undefined && (isRaisedStart(line) || markOf(line) !== undefined);
}

function markOf({ text }: Line): string | undefined {
  const start = findNoteStart(text.trimStart());
  return start && !start.isAlone && !/^[a-z]$/u.test(start.mark) ? start.mark : undefined;
}

/** Lines note by note. Where one mark is raised all are; else they have to count up. */
function cutNotes(lines: readonly Line[]): (readonly Line[])[] {
  const areRaised = lines.some(isRaisedStart);
  const notes: Line[][] = [];
  let last: string | undefined;
  for (const line of lines) {
    const mark = areRaised ? undefined : markOf(line);
    const isStart = areRaised
      ? isRaisedStart(line)
      : mark !== undefined && (last === undefined || mark === nextMark(last));
    if (isStart) last = mark;
    if (isStart || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return notes;
}
