/** Reads manifests: tables of files with what is known of each. */
import { createReadStream } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DuizhaoError } from '../../core/errors.js';
import { requireSymbol } from '../../fetch/index.js';
import { boundedLines } from '../../formats/convert/bounded-lines.js';
import { decodeStrictly } from '../../formats/text-stream.js';
import { isChineseTag, isEnglishTag } from '../../language/tags.js';
import type { FoundFile } from './describe-item.js';
import { failureOfSystem } from './failures.js';

/** Columns by what they are called; other columns are left alone. */
const columnNames: ReadonlyMap<string, Column> = new Map([
  ['path', 'path'],
  ['language', 'language'],
  ['lang', 'language'],
  ['group', 'group'],
  ['id', 'group'],
  ['symbol', 'symbol'],
  ['licence', 'licence'],
  ['license', 'licence'],
]);

type Column = 'path' | 'language' | 'group' | 'symbol' | 'licence';
type Row = Partial<Record<Column, string>>;

/** A line of a manifest; its name is the path as the manifest writes it. */
export type ManifestFile = FoundFile & { readonly said: NonNullable<FoundFile['said']> };

/**
 * The files of a manifest (`.csv`, `.tsv` or `.jsonl`) in its order. Paths are relative to its folder.
 * @param path Absolute.
 * @param name of the manifest, for messages.
 * @throws DuizhaoError CONFIG_INVALID for a line that says what cannot be, with its number;
 * FILE_UNREADABLE; INPUT_UNDECODABLE.
 */
export async function* readManifest(path: string, name: string): AsyncGenerator<ManifestFile> {
  const folder = dirname(path);
  const lineOf = new Map<string, number>();
  for await (const { row, line } of readRows(path, name)) {
    const wrong = (problem: string): DuizhaoError => invalidManifest(name, line, problem);
    const written = row.path?.trim() ?? '';
    if (written === '') throw wrong('there is no path');
    const place = resolve(folder, written);
    const earlier = lineOf.get(place);
    if (earlier !== undefined) throw wrong(`${written} is on line ${earlier} already`);
    lineOf.set(place, line);
    yield {
      place,
      // An absolute path differs from machine to machine; its last part need not.
      name: isAbsolute(written)
        ? lastParts(written)
        : written.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, ''),
      said: readSaid(row, wrong),
    };
  }
}

function lastParts(path: string): string {
  return path.split(/[\\/]/u).slice(-2).join('/');
}

function readSaid(row: Row, wrong: (problem: string) => DuizhaoError): ManifestFile['said'] {
  const cell = (column: Column): string => row[column]?.trim() ?? '';
  const [language, group, symbol, licence] = [
    cell('language'),
    cell('group'),
    cell('symbol'),
    cell('licence'),
  ];
  if (language !== '' && !isChineseTag(language) && !isEnglishTag(language)) {
    throw wrong(
      `the language ${JSON.stringify(language)} is neither Chinese (zh) nor English (en)`,
    );
  }
  return {
    ...(language !== '' && { language: isChineseTag(language) ? 'zh' : 'en' }),
    ...(group !== '' && { group }),
    ...(symbol !== '' && { symbol: readSymbol(symbol, wrong) }),
    ...(licence !== '' && { licence }),
  };
}

function readSymbol(written: string, wrong: (problem: string) => DuizhaoError): string {
  try {
    return requireSymbol(written);
  } catch (error) {
    if (error instanceof DuizhaoError) throw wrong(error.message.replace(/\.$/u, ''));
    throw error;
  }
}

/** The error for a line of a manifest. */
function invalidManifest(name: string, line: number, problem: string): DuizhaoError {
  return new DuizhaoError(
    'CONFIG_INVALID',
    `${name}, line ${line}: ${problem}`,
    'A manifest has a column path, and may have language (zh or en), group, symbol and licence.',
  );
}

interface NumberedRow {
  readonly row: Row;
  /** 1-based. */
  readonly line: number;
}

async function* readRows(path: string, name: string): AsyncGenerator<NumberedRow> {
  const texts = decodeStrictly(readBytes(path, name), name);
  yield* /\.jsonl$/iu.test(path) ? readObjects(texts, name) : readTable(texts, path, name);
}

async function* readBytes(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (cause) {
    throw failureOfSystem(name, cause);
  }
}

async function* readObjects(
  texts: AsyncIterable<string>,
  name: string,
): AsyncGenerator<NumberedRow> {
  let line = 0;
  for await (const text of boundedLines(texts, name)) {
    line += 1;
    const trimmed = text.replace(/^\uFEFF/u, '').trim();
    if (trimmed === '') continue;
    yield { row: rowOfObject(trimmed, name, line), line };
  }
}

function rowOfObject(text: string, name: string, line: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalidManifest(name, line, 'it is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidManifest(name, line, 'it is no JSON object');
  }
  const row: Row = {};
  for (const [key, cell] of Object.entries(value)) {
    const column = columnNames.get(key.toLowerCase());
    if (column === undefined || cell === null) continue;
    if (typeof cell !== 'string' && typeof cell !== 'number') {
      throw invalidManifest(name, line, `${key} is no text`);
    }
    row[column] ??= String(cell);
  }
  return row;
}

async function* readTable(
  texts: AsyncIterable<string>,
  path: string,
  name: string,
): AsyncGenerator<NumberedRow> {
  const isTsv = /\.tsv$/iu.test(path);
  const parser = parse({
    bom: true,
    info: true,
    delimiter: isTsv ? '\t' : ',',
    // Quotation marks in TSV are quotation marks.
    quote: isTsv ? null : '"',
    relax_column_count: true,
    skip_empty_lines: true,
  });
  let failure: unknown;
  pipeline(Readable.from(texts), parser, (error) => {
    failure = error;
  });
  let columns: readonly (Column | undefined)[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (columns === undefined) {
        columns = record.map((cell) => columnNames.get(cell.trim().toLowerCase()));
        continue;
      }
      if (record.length > columns.length) {
        const counts = `${record.length} cells for ${columns.length} columns`;
        throw invalidManifest(name, info.lines, `it has ${counts}`);
      }
      const row: Row = {};
      for (const [at, column] of columns.entries()) {
        const cell = record[at];
        if (column !== undefined && cell !== undefined) row[column] ??= cell;
      }
      yield { row, line: info.lines };
    }
  } catch (error) {
    const cause = failure ?? error;
    if (!(cause instanceof CsvError)) throw cause;
    throw invalidManifest(name, Number(cause.lines), cause.message);
  }
}

/** What csv-parse gives for a record, with the line that it ends on. */
interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}
