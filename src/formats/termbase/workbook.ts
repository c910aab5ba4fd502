/** Tables of terms as Excel workbooks. */
import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { DuizhaoError } from '../../core/errors.js';
import { childOf, childrenOf, parsePart } from '../../document/read/docx/xml.js';
import type { TableRow } from '../../terms/formats/tables.js';
import { guardPackage, openPackage, type PackagePart } from '../office/open-package.js';
import { zipParts } from '../office/zip-parts.js';
import { longestCell, writeCellText } from '../xlsx/cell-text.js';
import { readSharedStrings, readSheetRows } from '../xlsx/sheet-rows.js';

const kind = 'an Excel workbook';

/**
 * The rows of the first sheet of a workbook that has any. Of a formula its last result is read.
 * @throws DuizhaoError FORMAT_INVALID, INPUT_ENCRYPTED or INPUT_TOO_LARGE for what is no such file.
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<TableRow[]> {
  const workbook = await openPackage({ name, bytes: () => oneChunk(bytes) }, kind);
  return guardPackage(name, kind, () => {
    const strings = readSharedStrings(workbook.related('sharedStrings'));
    for (const { attributes } of childrenOf(
      childOf(parsePart(workbook.bytes), 'sheets'),
      'sheet',
    )) {
      // Attributes have lost their prefix: this is r:id.
      const sheet = workbook.related('worksheet', attributes.id);
      const rows = sheet === undefined ? [] : [...readRows(sheet, strings, name)];
      if (rows.length > 0) return rows;
    }
    return [];
  });
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function* readRows(
  sheet: PackagePart,
  strings: readonly string[],
  name: string,
): Generator<TableRow> {
  for (const { row, cells } of readSheetRows(sheet, strings, name)) {
    if (cells.some((cell) => cell !== '')) yield { line: row, cells };
  }
}

const mostRows = 1_048_576;
const sheetPart = 'xl/worksheets/sheet1.xml';

/**
 * The bytes of a workbook of one sheet whose first row stays in view; all text is text, never a
 * formula. The same rows give the same bytes.
 * @throws DuizhaoError INPUT_TOO_LARGE for more rows than a sheet has or a text longer than a cell.
 */
export async function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const longest = rows.flat().find((cell) => cell.length > longestCell);
  if (rows.length > mostRows || longest !== undefined) {
    throw new DuizhaoError(
      'INPUT_TOO_LARGE',
      longest === undefined
        ? `the termbase needs more than the ${mostRows} rows of a sheet`
        : `“${longest.slice(0, 40)}…” is longer than the ${longestCell} characters of a cell`,
      'Export the termbase as CSV, TBX or JSON.',
    );
  }
  const [headings = []] = rows;
  const parts = await createFrame(headings);
  const chunks: Uint8Array[] = [];
  const zipped = zipParts(
    parts.map(({ name, text }) => ({
      name,
      content: name === sheetPart ? fillSheet(text, rows.slice(1)) : text,
    })),
  );
  for await (const chunk of zipped) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The parts of a workbook with the headings and one row more, which shows the style of the rest. */
async function createFrame(headings: readonly string[]) {
  const bytes = await writeExcelFile(
    [
      headings.map((value) => ({
        value,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#DDE4EC',
      })),
      headings.map(() => ({ value: '', type: String, wrap: true, alignVertical: 'top' as const })),
    ],
    { sheet: 'Terms', columns: headings.map(() => ({ width: 28 })), stickyRowsCount: 1 },
  ).toBuffer();
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => ({ name, text: strFromU8(content) }));
}

function fillSheet(sheet: string, rows: readonly (readonly string[])[]): string {
  const [model, style] = /<row r="2"[^>]*>.*? s="(\d+)".*?<\/row>/su.exec(sheet) ?? [];
  if (model === undefined || style === undefined)
    throw new TypeError('the sheet has no second row');
  const at = sheet.indexOf(model);
  const written = rows.map((cells, index) => {
    const row = index + 2;
    return `<row r="${row}">${cells.map((text, column) => writeCell(text, `${letterOf(column)}${row}`, style)).join('')}</row>`;
  });
  return [sheet.slice(0, at), ...written, sheet.slice(at + model.length)].join('');
}

const letterOf = (column: number): string => String.fromCharCode(65 + column);

function writeCell(text: string, place: string, style: string): string {
  if (text === '') return '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${writeCellText(text)}</t></is></c>`;
}
