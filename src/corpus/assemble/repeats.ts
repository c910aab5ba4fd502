/** Marks the units that repeat others; the first in the order of the corpus stays. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { likeness, unitShingles } from '../deduplicate/index.js';
import type { CorpusUnit, Removal } from '../unit.js';
import type { Database, Value } from './database.js';

/** Puts the units in their order: `n` becomes their place, by document, then index. */
export async function orderUnits(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    'CREATE TABLE places AS SELECT n AS loaded, row_number() OVER (ORDER BY document, place, n) - 1 AS n FROM units',
  );
  await connection.run(
    'CREATE TABLE ordered AS SELECT p.n, u.document, u.place, u.id, u.exact, u.normal, u.removed, u.unit FROM units u JOIN places p ON p.loaded = u.n',
  );
  await connection.run(
    'CREATE TABLE placed AS SELECT b.bucket, p.n FROM buckets b JOIN places p ON p.loaded = b.n',
  );
  for (const table of ['units', 'buckets', 'places']) await connection.run(`DROP TABLE ${table}`);
}

/** SQL for a `Removal` as JSON. */
function duplicateOf(detail: string): string {
  return `json_object('by', 'duplicate', 'detail', ${detail})::VARCHAR`;
}

/** Marks units that another corpus holds, with the name of its file. */
export async function markOthers(
  connection: DuckDBConnection,
  key: 'exact' | 'normal',
): Promise<void> {
  await connection.run(
    `UPDATE ordered SET removed = ${duplicateOf('f.name')} FROM (SELECT ${key} AS k, min(name) AS name FROM others GROUP BY ${key}) f WHERE ordered.removed IS NULL AND ordered.${key} = f.k`,
  );
}

/** Marks units whose key an earlier unit that stays has, with the id of that unit. */
export async function markSame(
  connection: DuckDBConnection,
  key: 'exact' | 'normal',
): Promise<void> {
  await connection.run(
    `UPDATE ordered SET removed = ${duplicateOf('f.id')} FROM (SELECT ${key} AS k, min(n) AS n, arg_min(id, n) AS id FROM ordered WHERE removed IS NULL GROUP BY ${key} HAVING count(*) > 1) f WHERE ordered.removed IS NULL AND ordered.${key} = f.k AND ordered.n > f.n`,
  );
}

/** How many of the first units of a bucket, and of those right before it, a unit is compared with. */
const reach = 12;
/** Pairs whose texts are in memory at a time. */
const batchSize = 4_096;

/**
 * Marks units that are nearly the same as an earlier one that stays. Candidates share a bucket; a unit
 * is compared with the first units of the bucket and with those right before it, so that the work
 * stays linear where thousands share one.
 * @param threshold Jaccard likeness of both sides.
 */
export async function markNear(
  database: Database,
  threshold: number,
  signal: AbortSignal,
): Promise<void> {
  const { connection } = database;
  await connection.run(`CREATE TABLE alive AS
    SELECT b.bucket, b.n, row_number() OVER (PARTITION BY b.bucket ORDER BY b.n) AS place
    FROM placed b JOIN ordered o ON o.n = b.n WHERE o.removed IS NULL
    QUALIFY count(*) OVER (PARTITION BY b.bucket) > 1`);
  await connection.run(`CREATE TABLE pairs AS
    SELECT DISTINCT a.n AS earlier, b.n FROM (
      SELECT bucket, n, unnest(list_distinct(list_concat(
        range(1, least(place, ${reach + 1})), range(greatest(1, place - ${reach}), place)
      ))) AS wanted FROM alive
    ) b JOIN alive a ON a.bucket = b.bucket AND a.place = b.wanted`);
  await connection.run('CREATE TABLE near (n BIGINT, removed VARCHAR)');
  const near = await connection.createAppender('near');
  const removed = new Set<number>();
  const pairs = database.rows('SELECT earlier, n FROM pairs ORDER BY n, earlier');
  for await (const batch of batches(pairs, batchSize)) {
    signal.throwIfAborted();
    const units = await unitsAt(database, new Set(batch.flat()));
    for (const [earlier = 0, n = 0] of batch) {
      if (removed.has(n) || removed.has(earlier)) continue;
      const [a, b] = [units.get(earlier), units.get(n)];
      if (a === undefined || b === undefined || !areNear(a, b, threshold)) continue;
      removed.add(n);
      const removal: Removal = { by: 'near-duplicate', detail: a.id };
      near.appendBigInt(BigInt(n));
      near.appendVarchar(JSON.stringify(removal));
      near.endRow();
    }
  }
  near.closeSync();
  await connection.run(
    'UPDATE ordered SET removed = near.removed FROM near WHERE ordered.n = near.n',
  );
  for (const table of ['placed', 'alive', 'pairs', 'near'])
    await connection.run(`DROP TABLE ${table}`);
}

async function* batches(
  rows: AsyncIterable<readonly Value[]>,
  size: number,
): AsyncGenerator<readonly (readonly number[])[]> {
  let batch: (readonly number[])[] = [];
  for await (const row of rows) {
    batch.push(row.map(Number));
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The units at these places; sorting their texts with the pairs would take far more memory. */
async function unitsAt(
  { rows }: Database,
  places: ReadonlySet<number>,
): Promise<ReadonlyMap<number, CorpusUnit>> {
  const units = new Map<number, CorpusUnit>();
  const list = [...places].join(', ');
  for await (const [n, unit] of rows(
    `SELECT n, unit FROM ordered WHERE n IN (SELECT unnest([${list}]))`,
  )) {
    units.set(Number(n), JSON.parse(String(unit)));
  }
  return units;
}

function areNear(a: CorpusUnit, b: CorpusUnit, threshold: number): boolean {
  const [first, second] = [a, b].map(({ chinese, english }) => unitShingles(chinese, english));
  return first !== undefined && second !== undefined && likeness(first, second) >= threshold;
}
