/** Reads units out of the rows of a table, ours or one of another tool. */
import type { UnitProblem } from '../../translate/memory/unit.js';
import { invalidFormat } from '../invalid-format.js';
import type { PlacedItem } from './format.js';
import { findColumns, type UnitColumn, unitOfRow } from './table.js';
import type { ExchangeUnit } from './unit.js';

/** A row of a table and where it stands. */
export interface TableRow {
  readonly cells: readonly string[];
  /** 1-based line of the file. */
  readonly line: number;
}

/**
 * The units of a table. A first row that names columns `zh` and `en` (or `zh-CN`, `English` …) is a
 * header; without one, the first row shows which column is Chinese and which English; usually the first
 * and the second.
 * @param unguard undoes what a cell of a table that duizhao wrote was given.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID if no row has two columns.
 */
export async function* unitsOfRows(
  rows: AsyncIterable<TableRow>,
  unguard: (cell: string) => string,
  name: string,
): AsyncGenerator<ExchangeUnit | UnitProblem> {
  for await (const { item } of placedUnitsOfRows(rows, unguard, name)) yield item;
}

/** The same, each with the 1-based line that it stands on. */
export async function* placedUnitsOfRows(
  rows: AsyncIterable<TableRow>,
  unguard: (cell: string) => string,
  name: string,
): AsyncGenerator<PlacedItem> {
  let columns: ReadonlyMap<UnitColumn, number> | undefined;
  let read = (cell: string): string => cell;
  let number = 0;
  let others = 0;
  for await (const { cells, line } of rows) {
    if (columns === undefined) {
      const named = findColumns(cells);
      columns = named ?? columnsOfRow(cells);
      if (named !== undefined) {
        const isOwn = cells.includes('details') || cells.includes('source_ids');
        if (isOwn) read = unguard;
        continue;
      }
    }
    const place = `line ${line}`;
    const row = Object.fromEntries(
      [...columns].flatMap(([column, at]) => {
        const cell = cells[at];
        return cell === undefined ? [] : [[column, read(cell)]];
      }),
    );
    if (row.zh === undefined || row.en === undefined) {
      others += 1;
      yield { item: { problem: 'one-language', place }, line };
    } else {
      number += 1;
      yield { item: unitOfRow(row, number, place), line };
    }
  }
  if (number === 0 && others > 0) {
    throw invalidFormat(name, 'line 1', 'no row has Chinese in one column and English in another');
  }
}

/** The 0-based column that the English of a table stands in, told by its first row. */
export function englishColumn(first: readonly string[]): number | undefined {
  return (findColumns(first) ?? columnsOfRow(first)).get('en');
}

/** The first column with Chinese and, of the others, that with the most letters; else the first two. */
function columnsOfRow(first: readonly string[]): ReadonlyMap<UnitColumn, number> {
  const zh = Math.max(0, first.findIndex(hasHan));
  const letters = first.map((cell, at) => (at === zh ? -1 : countLetters(cell)));
  const most = Math.max(...letters);
  const en = most > 0 ? letters.indexOf(most) : Number(zh === 0);
  return new Map([
    ['zh', zh],
    ['en', en],
  ]);
}

function countLetters(text: string): number {
  return hasHan(text) ? 0 : (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
