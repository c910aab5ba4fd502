/** Reads units out of the first sheet of an Excel workbook that has columns for them. */
import { childOf, childrenOf, parsePart, type XmlElement } from '../../document/read/docx/xml.js';
import { requireMost } from '../../document/read/limits.js';
import type { ExchangeSource } from '../convert/format.js';
import type { ExchangeUnit } from '../convert/unit.js';
import { cutElements } from '../office/cut-elements.js';
import { guardPackage, guardRows, openPackage, type PackagePart } from '../office/open-package.js';
import { readTableUnits, type TableRow } from '../office/table-units.js';
import { carriesOn, longestCell, readCellText } from './cell-text.js';

const kind = 'an Excel workbook';
/** Columns that are looked at. */
const mostColumns = 256;

/**
 * The units of a workbook's first sheet, below the row that heads columns for ID, source and target.
 * A row with an arrow for its ID carries on the row above it, which has a full cell. Of a formula its last result is read.
 *
 * @throws DuizhaoError FORMAT_INVALID for a file that is damaged, no workbook, without such columns,
 * or with a row whose ID another row has; INPUT_TOO_LARGE for one that unpacks to more than 256 MiB.
 */
export async function* readXlsx(source: ExchangeSource): AsyncGenerator<ExchangeUnit> {
  const workbook = await openPackage(source, kind);
  const { sheet, strings } = guardPackage(source.name, kind, () => ({
    sheet: firstSheet(workbook),
    strings: readStrings(workbook.related('sharedStrings')),
  }));
  const rows = joinRows(guardRows(source.name, kind, readRows(sheet, strings, source.name)));
  yield* readTableUnits(rows, source.name);
}

function firstSheet(workbook: PackagePart): PackagePart {
  const [first] = childrenOf(childOf(parsePart(workbook.bytes), 'sheets'), 'sheet');
  // Attributes have lost their prefix: this is r:id.
  const sheet = workbook.related('worksheet', first?.attributes.id);
  if (sheet === undefined) throw new Error('there is no sheet');
  return sheet;
}

function readStrings(part: PackagePart | undefined): readonly string[] {
  if (part === undefined) return [];
  return [...cutElements(part.bytes, 'si')].map(({ element }) => richText(element));
}

/** Text of an item, of its runs where it has several; not how it is pronounced. */
function richText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 't') return readCellText(plainText(child));
      return child.name === 'r' ? richText(child) : '';
    })
    .join('');
}

const plainText = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');

function* readRows(
  sheet: PackagePart,
  strings: readonly string[],
  name: string,
): Generator<TableRow> {
  let number = 0;
  for (const { element } of cutElements(sheet.bytes, 'row')) {
    number = Number(element.attributes.r ?? number + 1);
    const cells: string[] = [];
    for (const cell of childrenOf(element, 'c')) {
      const column = columnOf(cell.attributes.r) ?? cells.length;
      requireMost(column, mostColumns, name, 'columns');
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, strings);
    }
    yield { place: `row ${number}`, cells };
  }
}

/** The place of a column, counted from 0: `C7` stands in 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, strings: readonly string[]): string {
  const { t: type } = cell.attributes;
  if (type === 'inlineStr') return richText(childOf(cell, 'is') ?? cell);
  const value = childOf(cell, 'v');
  if (value === undefined) return '';
  const written = plainText(value);
  if (type === 's') {
    const text = strings[Number(written)];
    if (text === undefined) throw new Error(`there is no shared string ${written}`);
    return text;
  }
  return type === 'str' ? readCellText(written) : written;
}

/** Rows with what carries them on. */
function* joinRows(rows: Iterable<TableRow>): Generator<TableRow> {
  let open: { readonly place: string; readonly pieces: (readonly string[])[] } | undefined;
  for (const { place, cells } of rows) {
    const [id = '', ...others] = cells;
    if (open !== undefined && id.startsWith(carriesOn) && open.pieces.at(-1)?.some(isFull)) {
      open.pieces.push([id.slice(carriesOn.length), ...others]);
      continue;
    }
    if (open !== undefined) yield { place: open.place, cells: joinPieces(open.pieces) };
    open = { place, pieces: [cells] };
  }
  if (open !== undefined) yield { place: open.place, cells: joinPieces(open.pieces) };
}

// The arrow and a character of two units may be missing to a full cell.
const isFull = ({ length }: string): boolean => length >= longestCell - 2 * carriesOn.length;

function joinPieces(pieces: readonly (readonly string[])[]): string[] {
  const length = Math.max(...pieces.map((cells) => cells.length));
  return Array.from({ length }, (_, index) => pieces.map((piece) => piece[index] ?? '').join(''));
}
