/** Puts results together: verdicts, repeats, splits, order. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { splitSentences } from '../../language/sentences.js';
import type { AssembledDocument, Assembly, Quarantined, ResultRef } from '../assembly.js';
import {
  bandingFor,
  createHeldOutIndex,
  type HeldOutText,
  unitKeys,
} from '../deduplicate/index.js';
import type { Filter } from '../filters/index.js';
import type { CorpusSettings } from '../settings.js';
import type { LoneItem, RefusedItem } from '../source-item.js';
import type { ResultStore } from '../store/result-store.js';
import type { CorpusUnit, JudgedUnit, Split } from '../unit.js';
import { type Database, describeFailure, openDatabase } from './database.js';
import { type DocumentFacts, loadResults } from './load.js';
import { heldOutTexts, otherUnits } from './other-texts.js';
import { markNear, markOthers, markSame, orderUnits } from './repeats.js';
import { splitDocuments } from './splits.js';

export interface AssembleOptions {
  readonly results: AsyncIterable<ResultRef>;
  readonly store: ResultStore;
  readonly filters: readonly Filter[];
  readonly settings: Pick<CorpusSettings, 'deduplicate' | 'split'>;
  /** Folder for the database. */
  readonly folder: string;
  /** Megabytes for the database. */
  readonly memory: number;
  readonly lone: readonly LoneItem[];
  readonly refused: readonly RefusedItem[];
  /** What could not be read before it came to a result. */
  readonly failed?: readonly Quarantined[];
  /** Splits that documents have already and keep. */
  readonly splits?: ReadonlyMap<string, Split>;
  readonly signal: AbortSignal;
  readonly onProgress?: (results: number) => void;
}

/** Share of a held-out text that no unit may hold where near duplicates of each other may stay. */
const usualNear = 0.8;

/**
 * The judged units of all results, on disk.
 * @throws DuizhaoError CORPUS_INVALID for a damaged result, FILE_NOT_FOUND for a set to hold them
 * against; the signal's reason.
 */
export async function assembleCorpus(options: AssembleOptions): Promise<Assembly> {
  const { settings, signal } = options;
  const { exact, normalized, near, against, decontaminate } = settings.deduplicate;
  const findsNear = near > 0 && near < 1;
  const database = await openDatabase(options.folder, options.memory, signal);
  try {
    const { connection } = database;
    const quarantined = await loadResults(connection, options.results, {
      ...options,
      banding: findsNear ? bandingFor(near) : undefined,
      heldOut: createHeldOutIndex(await textsOf(decontaminate), findsNear ? near : usualNear),
    });
    await loadOthers(connection, against);
    await orderUnits(connection);
    if (against.length > 0) await markOthers(connection, normalized ? 'normal' : 'exact');
    if (exact) await markSame(connection, 'exact');
    if (normalized) await markSame(connection, 'normal');
    if (findsNear) await markNear(database, near, signal);
    const splits = new Map([
      ...(await splitDocuments(database, settings.split)),
      ...(options.splits ?? []),
    ]);
    const { lone, refused, failed = [] } = options;
    return {
      units: (which) => unitsOf(database, splits, which),
      documents: () => documentsOf(database, splits),
      quarantined: [...failed, ...quarantined].sort((a, b) => (a.name < b.name ? -1 : 1)),
      lone,
      refused,
      close: async () => database.close(),
    };
  } catch (error) {
    database.close();
    signal.throwIfAborted();
    throw describeFailure(error, options.folder);
  }
}

async function textsOf(paths: readonly string[]): Promise<readonly HeldOutText[]> {
  const texts: HeldOutText[] = [];
  for (const path of paths) {
    for await (const text of heldOutTexts(path)) texts.push(text, ...sentencesOf(text));
  }
  return texts;
}

/** The sentences of a longer text, since a unit may repeat one of them. */
function sentencesOf(whole: HeldOutText): readonly HeldOutText[] {
  const { text, language } = whole;
  const ranges = splitSentences(text, language);
  if (ranges.length < 2) return [];
  return ranges.map(({ start, end }) => ({ ...whole, text: text.slice(start, end) }));
}

async function loadOthers(connection: DuckDBConnection, paths: readonly string[]): Promise<void> {
  const others = await connection.createAppender('others');
  for (const path of paths) {
    for await (const { chinese, english, name } of otherUnits(path)) {
      const { exact, normal } = unitKeys(chinese, english);
      others.appendUBigInt(exact);
      others.appendUBigInt(normal);
      others.appendVarchar(name);
      others.endRow();
    }
  }
  others.closeSync();
}

async function* unitsOf(
  database: Database,
  splits: ReadonlyMap<string, Split>,
  { split, kept }: { readonly split?: Split; readonly kept: boolean },
): AsyncGenerator<JudgedUnit> {
  const condition = kept ? 'WHERE removed IS NULL' : '';
  const rows = database.rows(`SELECT unit, removed FROM ordered ${condition} ORDER BY n`);
  for await (const [text, removed] of rows) {
    const unit: CorpusUnit = JSON.parse(String(text));
    const own = splits.get(unit.document) ?? 'train';
    if (split !== undefined && own !== split) continue;
    yield {
      ...unit,
      split: own,
      ...(removed !== null && removed !== undefined && { removed: JSON.parse(String(removed)) }),
    };
  }
}

async function* documentsOf(
  database: Database,
  splits: ReadonlyMap<string, Split>,
): AsyncGenerator<AssembledDocument> {
  const rows = database.rows(
    'SELECT d.id, d.facts, coalesce(k.kept, 0) FROM documents d LEFT JOIN (SELECT document, count(*) AS kept FROM ordered WHERE removed IS NULL GROUP BY document) k ON k.document = d.id ORDER BY d.id',
  );
  for await (const [id, text, kept] of rows) {
    const facts: DocumentFacts = JSON.parse(String(text));
    yield { ...facts, split: splits.get(String(id)) ?? 'train', kept: Number(kept) };
  }
}
