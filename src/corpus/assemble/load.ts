/** Loads results into the database: units with their verdicts and keys, documents, failures. */
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { AssembledDocument, Quarantined, ResultRef } from '../assembly.js';
import {
  type Banding,
  bucketsOf,
  type HeldOutIndex,
  unitKeys,
  unitShingles,
} from '../deduplicate/index.js';
import { type Filter, judgeUnit } from '../filters/index.js';
import type { DocumentPair, SourceItem } from '../source-item.js';
import type { ResultStore } from '../store/result-store.js';
import type { DocumentLine } from '../tasks/index.js';
import type { CorpusUnit, Removal } from '../unit.js';

export const tables = [
  'CREATE TABLE documents (id VARCHAR, facts VARCHAR)',
  // n: rows as they come; removed: a Removal as JSON.
  'CREATE TABLE units (n BIGINT, document VARCHAR, place INTEGER, id VARCHAR, exact UBIGINT, normal UBIGINT, removed VARCHAR, unit VARCHAR)',
  'CREATE TABLE buckets (bucket UBIGINT, n BIGINT)',
  'CREATE TABLE others (exact UBIGINT, normal UBIGINT, name VARCHAR)',
] as const;

/** Units that wait in memory, outside what the database counts. */
const rowsHeld = 10_000;

export interface LoadOptions {
  readonly store: ResultStore;
  readonly filters: readonly Filter[];
  /** Left out where near duplicates stay. */
  readonly banding: Banding | undefined;
  readonly heldOut: HeldOutIndex;
  readonly signal: AbortSignal;
  readonly onProgress?: (results: number) => void;
}

/** What a document brings along, without what is known only at the end. */
export type DocumentFacts = Omit<AssembledDocument, 'split' | 'kept'>;

/**
 * Loads all results.
 * @returns What was put aside.
 * @throws DuizhaoError CORPUS_INVALID for a damaged result; the signal's reason.
 */
export async function loadResults(
  connection: DuckDBConnection,
  results: AsyncIterable<ResultRef>,
  options: LoadOptions,
): Promise<readonly Quarantined[]> {
  for (const table of tables) await connection.run(table);
  const documents = await connection.createAppender('documents');
  const units = await connection.createAppender('units');
  const buckets = await connection.createAppender('buckets');
  const quarantined: Quarantined[] = [];
  let n = 0;
  let loaded = 0;
  for await (const { key, origin } of results) {
    options.signal.throwIfAborted();
    for await (const line of options.store.read(key)) {
      switch (line.type) {
        case 'unit':
          appendUnit(line.unit, n, units, buckets, options);
          n += 1;
          if (n % rowsHeld === 0) for (const appender of [units, buckets]) appender.flushSync();
          break;
        case 'document':
          appendDocument(line, origin, documents);
          break;
        case 'failure': {
          const { code, message, hint } = line;
          quarantined.push({ name: nameOf(origin), code, message, hint });
          break;
        }
        case 'fingerprint':
          break;
      }
    }
    loaded += 1;
    options.onProgress?.(loaded);
  }
  for (const appender of [documents, units, buckets]) appender.closeSync();
  return quarantined;
}

function nameOf(origin: DocumentPair | SourceItem): string {
  return 'id' in origin ? origin.id : origin.name;
}

function appendUnit(
  measured: CorpusUnit,
  n: number,
  units: DuckDBAppender,
  buckets: DuckDBAppender,
  { filters, banding, heldOut }: LoadOptions,
): void {
  const unit = amend(measured, filters);
  const { chinese, english } = unit;
  const removed = removalOf(unit, filters, heldOut);
  const { exact, normal } = unitKeys(chinese, english);
  units.appendBigInt(BigInt(n));
  units.appendVarchar(unit.document);
  units.appendInteger(unit.index);
  units.appendVarchar(unit.id);
  units.appendUBigInt(exact);
  units.appendUBigInt(normal);
  if (removed === undefined) units.appendNull();
  else units.appendVarchar(JSON.stringify(removed));
  units.appendVarchar(JSON.stringify(unit));
  units.endRow();
  if (removed !== undefined || banding === undefined) return;
  const shingles = unitShingles(chinese, english);
  if (shingles === undefined) return;
  for (const bucket of bucketsOf(shingles, banding)) {
    buckets.appendUBigInt(bucket);
    buckets.appendBigInt(BigInt(n));
    buckets.endRow();
  }
}

/** The unit as the filters that mark what they find want it. */
function amend(unit: CorpusUnit, filters: readonly Filter[]): CorpusUnit {
  let { chinese, english } = unit;
  for (const filter of filters) {
    if (filter.amend === undefined) continue;
    chinese = filter.amend(chinese);
    english = filter.amend(english);
  }
  return { ...unit, chinese, english };
}

function removalOf(
  unit: CorpusUnit,
  filters: readonly Filter[],
  heldOut: HeldOutIndex,
): Removal | undefined {
  const filter = judgeUnit(unit, filters);
  if (filter !== undefined) return { by: 'filter', detail: filter };
  const place = heldOut.find(unit.chinese, unit.english);
  return place === undefined ? undefined : { by: 'contaminated', detail: place };
}

function appendDocument(
  line: DocumentLine,
  origin: DocumentPair | SourceItem,
  documents: DuckDBAppender,
): void {
  const { type: _, ...rest } = line;
  const items = 'id' in origin ? [origin.chinese, origin.english] : [origin];
  const licences = [...new Set(items.flatMap(({ licence }) => licence ?? []))];
  const facts: DocumentFacts = {
    ...rest,
    files: items.map(({ name, digest }) => ({ name, digest })),
    ...('id' in origin && {
      pairedBy: origin.pairedBy,
      pairing: { score: origin.score, margin: origin.margin },
    }),
    ...(licences.length > 0 && { licence: licences.join('; ') }),
  };
  documents.appendVarchar(line.id);
  documents.appendVarchar(JSON.stringify(facts));
  documents.endRow();
}
