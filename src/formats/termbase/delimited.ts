/** Tables of terms as CSV or TSV. */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { TableRow } from '../../terms/formats/tables.js';
import { invalidFormat } from '../invalid-format.js';

const byteOrderMark = '\uFEFF';
const separators = [',', '\t', ';', '|'] as const;

export type Separator = (typeof separators)[number];

/**
 * The rows of a table whose cells are set apart by whichever of comma, tab, semicolon and bar is
 * most often in its first line outside of quotes; IATE writes bars.
 * @throws DuizhaoError FORMAT_INVALID for quotes that do not end.
 */
export function readDelimited(text: string, name: string): TableRow[] {
  const separator = guessSeparator(text);
  try {
    return parseRows(text, separator, separator === '\t' ? {} : { relax_quotes: true });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    // Programs that know no quotes set cells apart by tabs.
    if (separator === '\t') return parseRows(text, separator, { quote: null });
    const line: unknown = Reflect.get(cause, 'lines');
    throw invalidFormat(name, `line ${String(line)}`, cause.message, { cause });
  }
}

function parseRows(text: string, separator: Separator, quotes: Options): TableRow[] {
  const records: unknown = parse(text, {
    bom: true,
    delimiter: separator,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    ...quotes,
  });
  return Array.isArray(records) ? records.map(toRow) : [];
}

function toRow({ record, info }: { record: string[]; info: { lines: number } }): TableRow {
  // What the library counts is the line on which a record ends.
  const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0);
  return { cells: record, line: info.lines - breaks };
}

function guessSeparator(text: string): Separator {
  const [first = ''] = text.replace(/^[\s\uFEFF]+/u, '').split(/[\r\n]/u, 1);
  const plain = first.replaceAll(/"[^"]*"/gu, '');
  const counts = separators.map((separator) => plain.split(separator).length);
  const most = Math.max(...counts);
  return separators[counts.indexOf(most)] ?? ',';
}

/**
 * Rows as a file that spreadsheets open: UTF-8 with a byte order mark, lines ended by CR LF. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it, see `unguardCell`.
 */
export function writeDelimited(rows: readonly (readonly string[])[], separator: Separator): string {
  const lines = rows.map((cells) =>
    cells.map((cell) => quoteCell(guardCell(cell), separator)).join(separator),
  );
  return `${byteOrderMark}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quoteCell(cell: string, separator: string): string {
  const needsQuotes = cell.includes(separator) || /["\r\n]|^\s|\s$/u.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function guardCell(cell: string): string {
  return /^[=+\-@\t\r'＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was written. */
export function unguardCell(cell: string): string {
  return /^'[=+\-@\t\r'＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
