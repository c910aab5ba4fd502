/** Reads units out of a Parquet file, a group of rows at a time. */
import {
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  type RowGroup,
} from 'hyparquet';
import { DuizhaoError } from '../../core/errors.js';
import type { ExchangeSource } from '../convert/format.js';
import type { ExchangeUnit } from '../convert/unit.js';
import { invalidFormat } from '../invalid-format.js';
import { checkPages } from './check-pages.js';
import { findLayout, type Layout } from './layout.js';
import { compressors } from './unpack-page.js';

/** A file that is read here and there: its length, and its bytes from one place to another. */
export type ParquetFile = NonNullable<ExchangeSource['random']>;

/** What can be worked on in memory. */
const most = {
  /** Bytes of the directory at the file's end. */
  directory: 64 * 2 ** 20,
  /** Rows of a group. */
  rows: 2 ** 23,
  /** Unpacked bytes of a group's columns that are read, together. */
  bytes: 512 * 2 ** 20,
} as const;

/**
 * The units of a Parquet file that duizhao wrote, or of any that has a `translation` column as
 * Hugging Face has it, or one column for Chinese and one for English. Units are numbered where there
 * is no column `id`; of rows without a text in either language there is no unit.
 *
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for a file that is damaged, cut off or has no such columns,
 * INPUT_TOO_LARGE for groups of rows that cannot be held in memory.
 */
export async function* readParquet(file: ParquetFile, name: string): AsyncGenerator<ExchangeUnit> {
  const metadata = await readDirectory(file, name);
  const layout = findLayout(metadata, name);
  let row = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const rows = await readGroup(file, metadata, group, layout, `${name}, row group ${index + 1}`);
    for (const values of rows) {
      row += 1;
      const unit = unitOf(layout, values, row, name);
      if (unit !== undefined) yield unit;
    }
  }
}

function unitOf(
  layout: Layout,
  values: RowValues,
  row: number,
  name: string,
): ExchangeUnit | undefined {
  try {
    return layout.unitOf(values, row);
  } catch (cause) {
    throw invalidFormat(name, `row ${row}`, 'its columns do not make a unit', { cause });
  }
}

async function readDirectory(file: ParquetFile, name: string): Promise<FileMetaData> {
  try {
    if (file.byteLength < 12) throw new Error('there is no directory');
    const end = new DataView(await file.slice(file.byteLength - 8, file.byteLength));
    if (end.getUint32(4, true) !== 0x31524150) throw new Error('there is no mark at the end');
    const length = end.getUint32(0, true);
    if (length > file.byteLength - 12) throw new Error('its directory is longer than the file');
    if (length > most.directory) throw tooLarge(`the directory of ${name}`);
    return await parquetMetadataAsync(file, { geoparquet: false });
  } catch (cause) {
    throw damaged(name, cause);
  }
}

// A mark at the beginning of a text is a part of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

type RowValues = Readonly<Record<string, unknown>>;

async function readGroup(
  file: ParquetFile,
  metadata: FileMetaData,
  group: RowGroup,
  layout: Layout,
  place: string,
): Promise<readonly RowValues[]> {
  const rows = Number(group.num_rows);
  if (rows > most.rows) throw tooLarge(place);
  let room: number = most.bytes;
  try {
    for (const { path, column } of layout.columnsOf(group)) {
      if (Number(column.num_values) !== rows) throw new Error('a column is longer than its group');
      const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const end = start + Number(column.total_compressed_size);
      if (!(start >= 4 && end >= start && end <= file.byteLength)) {
        throw new Error('a column reaches past the end');
      }
      if (Number(column.total_uncompressed_size) > room) throw tooLarge(place);
      room -= checkPages(await file.slice(start, end), path, column, { rows, bytes: room });
    }
    return await parquetReadObjects({
      file,
      // With one group only, what is looked through for it does not grow with their number.
      metadata: { ...metadata, row_groups: [group], num_rows: group.num_rows },
      columns: [...layout.columns],
      compressors,
      parsers: { stringFromBytes: (bytes) => bytes && decoder.decode(bytes) },
    });
  } catch (cause) {
    throw damaged(place, cause);
  }
}

function tooLarge(place: string): DuizhaoError {
  return new DuizhaoError(
    'INPUT_TOO_LARGE',
    `${place} is too large to be held in memory`,
    'Write the file again with smaller row groups, of 100,000 rows for example.',
  );
}

function damaged(place: string, cause: unknown): DuizhaoError {
  if (cause instanceof DuizhaoError) return cause;
  const problem = cause instanceof Error ? cause.message : String(cause);
  return invalidFormat(place, 'Parquet', `damaged or cut off (${problem})`, { cause });
}
