/** Reads units out of the first sheet of an Excel workbook that has columns for them. */
import { childOf, childrenOf, parsePart } from '../../document/read/docx/xml.js';
import type { ExchangeSource } from '../convert/format.js';
import type { ExchangeUnit } from '../convert/unit.js';
import { guardPackage, guardRows, openPackage, type PackagePart } from '../office/open-package.js';
import { readTableUnits, type TableRow } from '../office/table-units.js';
import { carriesOn, longestCell } from './cell-text.js';
import { readSharedStrings, readSheetRows } from './sheet-rows.js';

const kind = 'an Excel workbook';

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
    strings: readSharedStrings(workbook.related('sharedStrings')),
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

function* readRows(
  sheet: PackagePart,
  strings: readonly string[],
  name: string,
): Generator<TableRow> {
  for (const { row, cells } of readSheetRows(sheet, strings, name)) {
    yield { place: `row ${row}`, cells };
  }
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
