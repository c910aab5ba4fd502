/** Writes units as a bilingual table in a Word document, row by row. */
import type { WriteOptions } from '../convert/format.js';
import type { ExchangeUnit } from '../convert/unit.js';
import { draftStatus, noStatus, statuses } from '../office/table-units.js';
import {
  createCells,
  peekLanguages,
  type TableLanguages,
  withDraft,
} from '../office/unit-cells.js';
import { zipParts } from '../office/zip-parts.js';
import { columnWidths, createFrame, styleIds, tableKinds } from './frame.js';
import { writeRuns } from './text-runs.js';

type TableKind = (typeof tableKinds)[number];

/**
 * The bytes of a document with a table of ID, source, target, comment and status, its row of headings
 * repeated on every page. IDs and sources are locked against edits by mistake, the status is chosen
 * from a list. A unit without a target has its first draft there, and the status “draft”. The same
 * units give the same bytes.
 */
export async function* writeDocxTable(
  units: AsyncIterable<ExchangeUnit>,
  { name }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const { languages, units: all } = await peekLanguages(units);
  const frame = await createFrame(languages, name);
  yield* zipParts(
    frame.map((part) =>
      'text' in part
        ? { name: part.name, content: part.text }
        : { name: part.name, content: writeDocument(part.before, all, languages, part.after) },
    ),
  );
}

async function* writeDocument(
  before: string,
  units: AsyncIterable<ExchangeUnit>,
  languages: TableLanguages,
  after: string,
): AsyncGenerator<string> {
  yield before;
  const cellsOf = createCells(languages);
  for await (const unit of units) {
    const cells = withDraft(cellsOf(unit));
    yield `<w:tr>${tableKinds.map((kind) => writeCell(kind, cells[kind])).join('')}</w:tr>`;
  }
  yield after;
}

function writeCell(kind: TableKind, text: string): string {
  const style =
    kind === 'source' || kind === 'target'
      ? `<w:pPr><w:pStyle w:val="${styleIds[kind]}"/></w:pPr>`
      : '';
  const width = `<w:tcPr><w:tcW w:w="${columnWidths[kind]}" w:type="dxa"/></w:tcPr>`;
  return `<w:tc>${width}<w:p>${style}${cellContent(kind, text)}</w:p></w:tc>`;
}

function cellContent(kind: TableKind, text: string): string {
  if (kind === 'status') return writeStatus(text);
  const runs = writeRuns(text);
  if (runs === '' || kind === 'target' || kind === 'comment') return runs;
  return `<w:sdt><w:sdtPr><w:tag w:val="${kind}"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
}

const items = [noStatus, draftStatus, ...statuses]
  .map((status) => `<w:listItem w:displayText="${status}" w:value="${status}"/>`)
  .join('');

function writeStatus(status: string): string {
  const shown = status === '' ? noStatus : status;
  return `<w:sdt><w:sdtPr><w:tag w:val="status"/><w:dropDownList>${items}</w:dropDownList></w:sdtPr><w:sdtContent>${writeRuns(shown)}</w:sdtContent></w:sdt>`;
}
