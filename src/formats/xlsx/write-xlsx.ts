/** Writes units as an Excel workbook of one sheet, row by row. */
import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { DuizhaoError } from '../../core/errors.js';
import type { ExchangeUnit } from '../convert/unit.js';
import { columnKinds, headingsOf } from '../office/columns.js';
import {
  createCells,
  peekLanguages,
  type TableLanguages,
  type UnitCells,
} from '../office/unit-cells.js';
import { zipParts } from '../office/zip-parts.js';
import { carriesOn, longestCell, writeCellText } from './cell-text.js';

const mostRows = 1_048_576;

/** In characters, by column. */
const widths = {
  id: 14,
  source: 60,
  target: 60,
  comment: 40,
  status: 12,
  score: 8,
  draft: 60,
  document: 24,
};

/**
 * The bytes of a workbook whose heading row stays in view; all text is text, never a formula. What
 * is too long for a cell goes on in rows below, with an arrow for their ID. The same units give the same bytes.
 *
 * @throws DuizhaoError INPUT_TOO_LARGE for more rows than a sheet has.
 */
export async function* writeXlsx(units: AsyncIterable<ExchangeUnit>): AsyncGenerator<Uint8Array> {
  const { languages, units: all } = await peekLanguages(units);
  const parts = await createFrame(languages);
  yield* zipParts(
    parts.map(({ name, text }) => {
      if (name !== sheetPart) return { name, content: text };
      const { before, style, after } = splitSheet(text);
      return { name, content: writeSheet(before, writeRows(all, languages, style), after) };
    }),
  );
}

const sheetPart = 'xl/worksheets/sheet1.xml';

/** The parts of a workbook with the headings and one more row, which shows the style of the rest. */
async function createFrame(languages: TableLanguages) {
  const heading = {
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#DDE4EC',
    wrap: true,
  } as const;
  const bytes = await writeExcelFile(
    [
      headingsOf(columnKinds, languages).map((value) => ({ ...heading, value })),
      columnKinds.map(() => ({
        value: '',
        type: String,
        wrap: true,
        alignVertical: 'top' as const,
      })),
    ],
    {
      sheet: 'Units',
      columns: columnKinds.map((kind) => ({ width: widths[kind] })),
      stickyRowsCount: 1,
    },
  ).toBuffer();
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => ({ name, text: strFromU8(content) }));
}

function splitSheet(sheet: string) {
  const [row, style] = /<row r="2"[^>]*>.*? s="(\d+)".*?<\/row>/su.exec(sheet) ?? [];
  if (row === undefined || style === undefined) throw new TypeError('the sheet has no second row');
  const at = sheet.indexOf(row);
  return { before: sheet.slice(0, at), style, after: sheet.slice(at + row.length) };
}

async function* writeSheet(
  before: string,
  rows: AsyncIterable<string>,
  after: string,
): AsyncGenerator<string> {
  yield before;
  yield* rows;
  yield after;
}

async function* writeRows(
  units: AsyncIterable<ExchangeUnit>,
  languages: TableLanguages,
  style: string,
): AsyncGenerator<string> {
  const cellsOf = createCells(languages);
  let row = 1;
  for await (const unit of units) {
    for (const cells of splitCells(cellsOf(unit))) {
      row += 1;
      if (row > mostRows) throw tooManyRows();
      const written = cells.map((value, index) =>
        writeCell(value, `${letterOf(index)}${row}`, style),
      );
      yield `<row r="${row}">${written.join('')}</row>`;
    }
  }
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);

type CellValue = string | number | undefined;

function writeCell(value: CellValue, place: string, style: string): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const text = writeCellText(value);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The cells of a unit in one row, or in several where one is too long. */
function splitCells(cells: UnitCells): CellValue[][] {
  const pieces = columnKinds.map((kind) => {
    const value = cells[kind];
    return typeof value === 'string' ? splitText(value) : [value];
  });
  const rows = Math.max(...pieces.map(({ length }) => length));
  const place = columnKinds.indexOf('id');
  return Array.from({ length: rows }, (_, row) =>
    pieces.map((column, index) =>
      row > 0 && index === place ? `${carriesOn}${column[row] ?? ''}` : column[row],
    ),
  );
}

function splitText(text: string): string[] {
  if (text.length <= longestCell) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + longestCell - carriesOn.length, text.length);
    // A character of two units stays in one cell.
    const isPair = text.charCodeAt(to - 1) >>> 10 === 0x36 && text.charCodeAt(to) >>> 10 === 0x37;
    if (isPair) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function tooManyRows(): DuizhaoError {
  return new DuizhaoError(
    'INPUT_TOO_LARGE',
    `the units need more than the ${mostRows} rows of a sheet`,
    'Convert them to Parquet, TSV or JSON lines, or cut them into several files.',
  );
}
