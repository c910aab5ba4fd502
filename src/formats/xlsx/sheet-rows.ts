/** Reads the rows of a sheet of an Excel workbook as texts. */
import { childOf, childrenOf, type XmlElement } from '../../document/read/docx/xml.js';
import { requireMost } from '../../document/read/limits.js';
import { cutElements } from '../office/cut-elements.js';
import type { PackagePart } from '../office/open-package.js';
import { readCellText } from './cell-text.js';

/** Columns that are looked at. */
const mostColumns = 256;

export interface SheetRow {
  /** Its number in the sheet, counted from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The texts that cells of a workbook share, by place. */
export function readSharedStrings(part: PackagePart | undefined): readonly string[] {
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

/**
 * The rows of a sheet in order, cells that are left out as empty ones. Of a formula its last result is
 * read.
 * @throws DuizhaoError INPUT_TOO_LARGE for columns without end; Error where a shared string is missing.
 */
export function* readSheetRows(
  sheet: PackagePart,
  strings: readonly string[],
  name: string,
): Generator<SheetRow> {
  let row = 0;
  for (const { element } of cutElements(sheet.bytes, 'row')) {
    row = Number(element.attributes.r ?? row + 1);
    const cells: string[] = [];
    for (const cell of childrenOf(element, 'c')) {
      const column = columnOf(cell.attributes.r) ?? cells.length;
      requireMost(column, mostColumns, name, 'columns');
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, strings);
    }
    yield { row, cells };
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
