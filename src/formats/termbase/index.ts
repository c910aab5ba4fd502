/** Termbases in the formats of other tools. */

import { DuizhaoError } from '../../core/errors.js';
import type { Termbase } from '../../core/term.js';
import { decodeDetected } from '../../document/read/encoding.js';
import { guessField, headingOf } from '../../terms/formats/columns.js';
import { conceptColumns, writeConceptRows } from '../../terms/formats/concept-rows.js';
import { writeIateRows, writeUntermRows } from '../../terms/formats/exchange-layouts.js';
import { findLosses, type Loss } from '../../terms/formats/losses.js';
import { readMultiTerm, writeMultiTerm } from '../../terms/formats/multiterm.js';
import { readOmegatGlossary, writeOmegatGlossary } from '../../terms/formats/omegat.js';
import { soundTermbase } from '../../terms/formats/sound-termbase.js';
import { readTable } from '../../terms/formats/tables.js';
import { termColumns, writeTermRows } from '../../terms/formats/term-rows.js';
import { readTermbaseJson, writeTermbaseJson } from '../../terms/formats/termbase-json.js';
import { readTbxLoosely } from '../../terms/read-tbx.js';
import type { TermbaseRead } from '../../terms/validate/problem.js';
import { writeTbx } from '../../terms/write-tbx.js';
import { readDelimited, unguardCell, writeDelimited } from './delimited.js';
import type { TableLayout, TermbaseFormat } from './names.js';
import { readWorkbook, writeWorkbook } from './workbook.js';

export { type TableLayout, type TermbaseFormat, tableLayouts, termbaseFormats } from './names.js';

export interface ReadTermbaseOptions {
  /** Guessed from the content where it is not given. */
  readonly format?: TermbaseFormat | undefined;
  /** Which columns of a table hold what: `zh=中文,en=English,status=C`. */
  readonly columns?: string | undefined;
}

/**
 * A termbase out of a file in any of the formats and any of the usual encodings, with what could not
 * be taken over.
 * @throws DuizhaoError for a file that is damaged, in no known encoding or none of these formats.
 */
export async function readTermbase(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { format, columns }: ReadTermbaseOptions = {},
): Promise<TermbaseRead> {
  const { name, bytes } = file;
  if (format === 'xlsx' || (format === undefined && isZip(bytes))) {
    return readTable(await readWorkbook(bytes, name), name, { columns });
  }
  const text = decode(bytes, name);
  switch (format ?? guessFormat(text, name, columns !== undefined)) {
    case 'json':
      return readTermbaseJson(text, name);
    case 'multiterm':
      return readMultiTerm(text, name);
    case 'omegat':
      return readOmegatGlossary(text, name);
    case 'csv':
    case 'tsv':
      return readTable(readDelimited(text, name), name, { columns, unguard: unguardCell });
    default:
      return readTbxLoosely(text, name);
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function decode(bytes: Uint8Array, name: string): string {
  // XML says itself what it is in; older tools write UTF-16.
  const decoded = decodeDetected(bytes);
  if (decoded !== undefined) return decoded.text;
  throw new DuizhaoError(
    'INPUT_UNDECODABLE',
    `${name} is in no encoding that is known, or was cut short`,
    'Save the file as UTF-8; a spreadsheet calls it “CSV UTF-8” or “Unicode text”.',
  );
}

function guessFormat(text: string, name: string, hasColumns: boolean): TermbaseFormat {
  const start = text.trimStart().slice(0, 2000);
  if (start.startsWith('<')) return /<mtf[\s>]/u.test(start) ? 'multiterm' : 'tbx';
  if (start.startsWith('{')) return 'json';
  if (hasColumns || !/\.(?:txt|utf8|tab)$/iu.test(name)) return 'csv';
  const [first = ''] = start.split(/[\r\n]/u, 1);
  const headings = first.split('\t').filter((cell) => guessField(cell) !== undefined);
  return headings.length >= 2 ? 'tsv' : 'omegat';
}

export interface WrittenTermbase {
  /** Text is written in UTF-8. */
  readonly contents: string | Uint8Array;
  /** What the format could not hold. */
  readonly losses: readonly Loss[];
}

/**
 * A termbase as a file. What could not be read again (empty terms, terms in the wrong script) is
 * left out. The same termbase gives the same bytes.
 * @param layout of a table.
 * @throws DuizhaoError INPUT_TOO_LARGE for what no workbook can hold.
 */
export async function writeTermbase(
  termbase: Termbase,
  format: TermbaseFormat,
  layout: TableLayout = 'concepts',
): Promise<WrittenTermbase> {
  const sound = soundTermbase(termbase);
  const contents = await write(sound, format, layout);
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  if (sound.concepts.length === 0) return { contents, losses: [] };
  const kept = await readTermbase({ name: `${sound.id}.${format}`, bytes }, { format });
  return { contents, losses: findLosses(sound, kept.termbase) };
}

function write(
  termbase: Termbase,
  format: TermbaseFormat,
  layout: TableLayout,
): string | Promise<Uint8Array> {
  switch (format) {
    case 'tbx':
      return writeTbx(termbase, 'dca');
    case 'tbx-dct':
      return writeTbx(termbase, 'dct');
    case 'tbx-v2':
      return writeTbx(termbase, 'v2');
    case 'csv':
      return writeDelimited(rowsOf(termbase, layout), layout === 'iate' ? '|' : ',');
    case 'tsv':
      return writeDelimited(rowsOf(termbase, layout), '\t');
    case 'xlsx':
      return writeWorkbook(rowsOf(termbase, layout));
    case 'omegat':
      return writeOmegatGlossary(termbase);
    case 'multiterm':
      return writeMultiTerm(termbase);
    case 'json':
      return writeTermbaseJson(termbase);
  }
}

function rowsOf(termbase: Termbase, layout: TableLayout): string[][] {
  switch (layout) {
    case 'concepts':
      return [conceptColumns.map(headingOf), ...writeConceptRows(termbase)];
    case 'terms':
      return [termColumns.map(headingOf), ...writeTermRows(termbase)];
    case 'unterm':
      return writeUntermRows(termbase);
    case 'iate':
      return writeIateRows(termbase);
  }
}
