/** Makes lines of the rows of a column, and tells the rows of tables from lines of text. */
import { findHeadingLabel } from '../../clean/labels.js';
import type { PrintedRun } from '../settle-notes.js';
import type { Piece, Row } from './rows.js';

/** A line of text or a row of a table. */
export interface Line {
  readonly runs: readonly PrintedRun[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isTableRow: boolean;
  /** Where the words after a label and a gap begin. */
  readonly hangingLeft: number | undefined;
}

/** The lines of a column from top to bottom. */
export function makeLines(rows: readonly Row[]): Line[] {
  const tabular = rows.map((row, index) => isTableRow(row, rows[index - 1], rows[index + 1]));
  return rows.map((row, index) => makeLine(row, tabular[index] ?? false));
}

/** Two cells or more, set under or above other cells. */
function isTableRow(row: Row, above: Row | undefined, below: Row | undefined): boolean {
  if (row.length < 2 || isLabelled(row)) return false;
  return [above, below].some(
    (other) => other && other.length > 1 && !isLabelled(other) && areAligned(row, other),
  );
}

/** A number, a gap and text are a line, not two cells. */
function isLabelled([first, second]: Row): boolean {
  return (
    second !== undefined && /^(?:[•▪●–—*]|\d{1,4})$|./u.test(first.text) && isLabel(first.text)
  );
}

function isLabel(text: string): boolean {
  return /^[•▪●○–—*-]$/u.test(text) || findHeadingLabel(`${text} x`)?.label === text;
}

function areAligned([, ...cells]: Row, [, ...others]: Row): boolean {
  return cells.some((cell) => others.some((other) => isUnder(cell, other)));
}

const tolerance = 0.6;

/** Whether two cells share their left or right edge or their middle. */
function isUnder(a: Piece, b: Piece): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < a.size * tolerance;
  return near(a.left, b.left) || near(a.right, b.right) || near(a.left + a.right, b.left + b.right);
}

function makeLine(row: Row, isTable: boolean): Line {
  const [first] = row;
  const last = row.at(-1) ?? first;
  const longest = row.reduce((most, piece) =>
    piece.text.length > most.text.length ? piece : most,
  );
  const runs = row.flatMap((piece, index): PrintedRun[] =>
    index === 0 ? [...piece.runs] : [{ text: isTable ? '\t' : ' ' }, ...piece.runs],
  );
  return {
    runs,
    text: runs.map(({ text }) => text).join(''),
    left: first.left,
    right: last.right,
    y: longest.y,
    size: longest.size,
    isTableRow: isTable,
    hangingLeft: row.length > 1 ? row[1]?.left : undefined,
  };
}
