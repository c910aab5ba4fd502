/** Reads units out of the bilingual table of a Word document, with what people changed there. */
import { childOf, childrenOf, type XmlElement } from '../../document/read/docx/xml.js';
import type { ExchangeSource } from '../convert/format.js';
import type { ExchangeUnit, UnitNote } from '../convert/unit.js';
import { findColumns } from '../office/columns.js';
import { cutElements } from '../office/cut-elements.js';
import { guardPackage, guardRows, openPackage, type PackagePart } from '../office/open-package.js';
import { readTableUnits, type TableRow } from '../office/table-units.js';
import { readCellText } from './cell-text.js';

const kind = 'a Word document';

/**
 * The units of a document's bilingual table: duizhao's own, a memoQ table or a bilingual review file
 * of Trados Studio. Tracked changes are accepted; comments become notes, with their authors.
 *
 * @throws DuizhaoError FORMAT_INVALID for a file that is damaged, no Word document, without such a
 * table, or with a row whose ID is missing or another row's; INPUT_TOO_LARGE for one that unpacks to
 * more than 256 MiB.
 */
export async function* readDocxTable(source: ExchangeSource): AsyncGenerator<ExchangeUnit> {
  const main = await openPackage(source, kind);
  const comments = guardPackage(source.name, kind, () => readComments(main.related('comments')));
  yield* readTableUnits(guardRows(source.name, kind, readRows(main, comments)), source.name);
}

function readComments(part: PackagePart | undefined): ReadonlyMap<string, UnitNote> {
  const notes = new Map<string, UnitNote>();
  if (part === undefined) return notes;
  for (const { element } of cutElements(part.bytes, 'comment')) {
    const { id = '', author = '' } = element.attributes;
    const { text } = readCellText(element);
    if (text !== '') notes.set(id, { text, ...(author !== '' && { author }) });
  }
  return notes;
}

/** The rows of the first table that has the headings; those of others, such as a legend, are not. */
function* readRows(
  main: PackagePart,
  comments: ReadonlyMap<string, UnitNote>,
): Generator<TableRow> {
  let table: number | undefined;
  let number = 0;
  let last = 0;
  for (const { element, container } of cutElements(main.bytes, 'tr', 'tbl')) {
    number = container === last ? number + 1 : 1;
    last = container;
    if (table !== undefined && container !== table) continue;
    if (isDeleted(element)) continue;
    const cells = cellsOf(element).map(readCellText);
    const texts = cells.map(({ text }) => text);
    if (table === undefined && findColumns(texts) !== undefined) table = container;
    const notes = [...new Set(cells.flatMap((cell) => cell.comments))].flatMap(
      (id) => comments.get(id) ?? [],
    );
    yield { place: `row ${number}`, cells: texts, notes };
  }
}

const isDeleted = (row: XmlElement): boolean => childOf(childOf(row, 'trPr'), 'del') !== undefined;

/** The cells of a row, those in content controls too; one that spans several columns counts once. */
function cellsOf(row: XmlElement): XmlElement[] {
  return row.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tc') return [child];
    if (child.name === 'sdt') return childrenOf(child, 'sdtContent').flatMap(cellsOf);
    return child.name === 'ins' || child.name === 'customXml' ? cellsOf(child) : [];
  });
}
