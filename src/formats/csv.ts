/**
 * CSV as RFC 4180 has it: cells set apart by commas, quoted where they need it, lines ended by CR LF.
 *
 * A byte order mark stands in front, without which a spreadsheet on a Chinese system reads GBK. A
 * cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it,
 * as does one that begins with an apostrophe: a spreadsheet would take it for a formula. It is taken
 * away again when a table of duizhao is read, and left alone in those of others.
 */
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { longestLine } from './convert/bounded-lines.js';
import type { ExchangeItem, ExchangeSource, FileFormat } from './convert/format.js';
import { rowOf, unitColumns } from './convert/table.js';
import { placedUnitsOfRows, type TableRow, unitsOfRows } from './convert/table-rows.js';
import type { ExchangeUnit } from './convert/unit.js';
import { invalidFormat } from './invalid-format.js';
import { decodeStrictly } from './text-stream.js';

const byteOrderMark = '\uFEFF';

/** Tables of units in CSV. */
export const csv: FileFormat = {
  kind: 'file',
  name: 'csv',
  extensions: ['.csv'],
  read: readCsv,
  readPlaced: ({ name, bytes }) =>
    placedUnitsOfRows(firstLines(readRows(decodeStrictly(bytes(), name), name)), unguardCell, name),
  write: writeCsv,
};

function readCsv({ name, bytes }: ExchangeSource): AsyncIterable<ExchangeItem> {
  return unitsOfRows(readRows(decodeStrictly(bytes(), name), name), unguardCell, name);
}

async function* readRows(texts: AsyncIterable<string>, name: string): AsyncGenerator<TableRow> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
  });
  let failure: unknown;
  pipeline(Readable.from(texts), parser, (error) => {
    failure = error;
  });
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      yield { cells: record, line: info.lines };
    }
  } catch (error) {
    const cause = failure ?? error;
    if (!(cause instanceof CsvError)) throw cause;
    throw invalidFormat(name, `line ${String(cause.lines)}`, cause.message, { cause });
  }
}

/** The rows by the line on which each begins. */
async function* firstLines(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  for await (const { cells, line } of rows) {
    const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    yield { cells, line: line - breaks };
  }
}

/** What csv-parse gives for a record, with the line that it ends on. */
interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* writeCsv(units: AsyncIterable<ExchangeUnit>): AsyncGenerator<string> {
  yield `${byteOrderMark}${formatRecord(unitColumns)}`;
  for await (const unit of units) {
    const row = rowOf(unit);
    yield formatRecord(unitColumns.map((column) => guardCell(row[column])));
  }
}

function formatRecord(cells: readonly string[]): string {
  return `${cells.map(quoteCell).join(',')}\r\n`;
}

function quoteCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function guardCell(cell: string): string {
  return /^[=+\-@\t\r']/u.test(cell) ? `'${cell}` : cell;
}

function unguardCell(cell: string): string {
  return /^'[=+\-@\t\r']/u.test(cell) ? cell.slice(1) : cell;
}
