/** TSV as a format that files are converted from and to; cells are escaped as in the table of a run. */
import { decodeStrictly } from '../text-stream.js';
import { escapeCell, unescapeCell } from '../tsv.js';
import { boundedLines } from './bounded-lines.js';
import type { ExchangeItem, ExchangeSource, FileFormat } from './format.js';
import { rowOf, unitColumns } from './table.js';
import { placedUnitsOfRows, type TableRow, unitsOfRows } from './table-rows.js';
import type { ExchangeUnit } from './unit.js';

const byteOrderMark = '\uFEFF';

/** Tables of units in TSV, that of a run, and pairs set apart by a tab. */
export const tsv: FileFormat = {
  kind: 'file',
  name: 'tsv',
  extensions: ['.tsv', '.tab'],
  read: ({ name, bytes }: ExchangeSource): AsyncIterable<ExchangeItem> =>
    unitsOfRows(readRows(boundedLines(decodeStrictly(bytes(), name), name)), unescapeCell, name),
  readPlaced: ({ name, bytes }) =>
    placedUnitsOfRows(
      readRows(boundedLines(decodeStrictly(bytes(), name), name)),
      unescapeCell,
      name,
    ),
  write: writeTsv,
};

async function* readRows(lines: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text !== '') yield { cells: text.split('\t'), line };
  }
}

async function* writeTsv(units: AsyncIterable<ExchangeUnit>): AsyncGenerator<string> {
  yield `${byteOrderMark}${unitColumns.join('\t')}\n`;
  for await (const unit of units) {
    const row = rowOf(unit);
    yield `${unitColumns.map((column) => escapeCell(row[column])).join('\t')}\n`;
  }
}
