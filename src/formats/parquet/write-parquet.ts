/** Writes units as a Parquet file, a group of rows at a time. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExchangeUnit } from '../convert/unit.js';
import { toolName, toolVersion } from '../tool.js';
import { columnNames, metadata, schema } from './columns.js';
import { type Row, rowOf } from './unit-rows.js';

/** A group of rows is written when it has so many rows, or so many characters of text. */
const most = { rows: 10_000, characters: 1 << 22 } as const;

/**
 * The bytes of a Parquet file with the columns id, translation (a struct of en and zh, as Hugging
 * Face has it), source_language, target_language, score, status, document and extra; compressed by Snappy. No more
 * than one group of rows is held at a time, and the same units give the same bytes.
 */
export async function* writeParquet(
  units: AsyncIterable<ExchangeUnit>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema,
    kvMetadata: metadata,
    createdBy: `${toolName} ${toolVersion}`,
  });
  let rows: Row[] = [];
  let characters = 0;
  for await (const unit of units) {
    const row = rowOf(unit);
    rows.push(row);
    characters += charactersOf(row);
    if (rows.length < most.rows && characters < most.characters) continue;
    yield writeGroup(writer, bytes, rows);
    rows = [];
    characters = 0;
  }
  if (rows.length > 0) yield writeGroup(writer, bytes, rows);
  writer.finish();
  yield takeBytes(bytes);
}

function charactersOf({ translation, extra }: Row): number {
  return translation.en.length + translation.zh.length + (extra?.length ?? 0);
}

function writeGroup(writer: ParquetWriter, bytes: ByteWriter, rows: readonly Row[]): Uint8Array {
  writer.write({
    columnData: columnNames.map((name) => ({
      name,
      data: rows.map((row) => row[name]),
      // The bounds of running text are of no use to anybody who looks for rows.
      statistics: name === 'score',
    })),
    rowGroupSize: rows.length,
  });
  return takeBytes(bytes);
}

function takeBytes(bytes: ByteWriter): Uint8Array {
  const taken = new Uint8Array(bytes.getBytes());
  bytes.index = 0;
  return taken;
}
