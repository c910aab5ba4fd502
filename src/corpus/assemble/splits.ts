/** Decides which documents go to train, dev and test. */
import { hash32 } from '../pairing/hash.js';
import type { CorpusSettings } from '../settings.js';
import type { Split } from '../unit.js';
import type { Database } from './database.js';

/** Share of a document's units that another has to hold for the two to go together. */
const leastShared = 0.5;

/** Documents that go together, with the units of them that stay. */
export interface DocumentGroup {
  readonly documents: readonly string[];
  readonly kept: number;
}

/**
 * The split of each document. Documents that say mostly the same go together, so that nothing of dev
 * and test can be learned from train.
 */
export async function splitDocuments(
  database: Database,
  settings: CorpusSettings['split'],
): Promise<ReadonlyMap<string, Split>> {
  const joined = createGroups();
  const shared = database.rows(
    `WITH firsts AS (SELECT normal, min(n) AS n FROM ordered GROUP BY normal HAVING count(DISTINCT document) > 1),
      sizes AS (SELECT document, count(*) AS size FROM ordered GROUP BY document),
      meetings AS (
        SELECT o.document AS a, f.document AS b, count(*) AS shared
        FROM ordered o JOIN firsts ON firsts.normal = o.normal JOIN ordered f ON f.n = firsts.n
        WHERE o.document <> f.document GROUP BY ALL
      )
      SELECT a, b FROM meetings JOIN sizes ON sizes.document = a WHERE shared >= ${leastShared} * size ORDER BY a, b`,
  );
  for await (const [a, b] of shared) joined.join(String(a), String(b));
  const groups = new Map<string, { documents: string[]; kept: number }>();
  const sizes = database.rows(
    'SELECT d.id, coalesce(k.kept, 0) FROM (SELECT DISTINCT id FROM documents) d LEFT JOIN (SELECT document, count(*) AS kept FROM ordered WHERE removed IS NULL GROUP BY document) k ON k.document = d.id ORDER BY d.id',
  );
  for await (const [id, kept] of sizes) {
    const root = joined.rootOf(String(id));
    const group = groups.get(root) ?? { documents: [], kept: 0 };
    group.documents.push(String(id));
    group.kept += Number(kept);
    groups.set(root, group);
  }
  return splitGroups(groups, settings);
}

/**
 * Gives test the groups with the lowest hashes of their name and the seed, dev those with the highest,
 * until they have their share of the units: so a group hardly ever changes its split when documents
 * are added. A group that would overshoot the share by more than it falls short without it is passed
 * over, so that one large document is never all of test.
 */
export function splitGroups(
  groups: ReadonlyMap<string, DocumentGroup>,
  { dev, test, seed }: CorpusSettings['split'],
): ReadonlyMap<string, Split> {
  const hashed = Array.from(groups, ([name, group]) => ({
    ...group,
    name,
    hash: hash32(name, seed),
  }));
  hashed.sort((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : 1));
  const total = hashed.reduce((sum, { kept }) => sum + kept, 0);
  const splits = new Map<string, Split>();
  const fill = (candidates: typeof hashed, split: Split, share: number) => {
    let taken = 0;
    for (const { documents, kept } of candidates) {
      const [first] = documents;
      if (kept === 0 || first === undefined || splits.has(first)) continue;
      if (taken + kept / 2 > share * total) continue;
      taken += kept;
      for (const document of documents) splits.set(document, split);
    }
  };
  fill(hashed, 'test', test);
  fill(hashed.toReversed(), 'dev', dev);
  for (const { documents } of hashed) {
    for (const document of documents) if (!splits.has(document)) splits.set(document, 'train');
  }
  return splits;
}

/** Groups of names that were joined, each known by its first name in order (union-find). */
function createGroups() {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) {
      root = parent;
    }
    return root;
  };
  return {
    rootOf,
    join(one: string, other: string): void {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
    },
  };
}
