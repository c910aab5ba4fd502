/** Says how two corpora differ. */
import type { AssembledDocument } from '../assembly.js';
import type { CorpusSettings } from '../settings.js';
import type { Corpus } from './open-corpus.js';
import { createUnitCursor } from './unit-cursor.js';

export interface CorpusDifference {
  readonly documents: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** In both, with other files or other units. */
    readonly changed: readonly string[];
    /** In both, in another split. */
    readonly moved: readonly string[];
  };
  /** Units that one of them keeps and the other does not, or not with the same texts. */
  readonly units: { readonly added: number; readonly removed: number; readonly same: number };
  /** Settings that differ, by their path. */
  readonly settings: readonly {
    readonly setting: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** The differences from one corpus to another; both are read in step, a document at a time. */
export async function compareCorpora(before: Corpus, after: Corpus): Promise<CorpusDifference> {
  const documents = {
    added: [] as string[],
    removed: [] as string[],
    changed: [] as string[],
    moved: [] as string[],
  };
  const units = { added: 0, removed: 0, same: 0 };
  const [left, right] = [cursor(before), cursor(after)];
  let [one, other] = [await left.next(), await right.next()];
  while (one !== undefined || other !== undefined) {
    const id = [one?.document.id, other?.document.id]
      .filter((name) => name !== undefined)
      .sort(compareBytes)[0];
    const [old, fresh] = [
      one?.document.id === id ? one : undefined,
      other?.document.id === id ? other : undefined,
    ];
    const change = compareUnits(old?.units ?? new Set(), fresh?.units ?? new Set());
    units.added += change.added;
    units.removed += change.removed;
    units.same += change.same;
    const name = id ?? '';
    if (old === undefined) documents.added.push(name);
    else if (fresh === undefined) documents.removed.push(name);
    else {
      const isSame = JSON.stringify(old.document.files) === JSON.stringify(fresh.document.files);
      if (!isSame || change.added + change.removed > 0) documents.changed.push(name);
      if (old.document.split !== fresh.document.split) documents.moved.push(name);
    }
    if (old !== undefined) one = await left.next();
    if (fresh !== undefined) other = await right.next();
  }
  return {
    documents,
    units,
    settings: differencesOf(before.manifest.settings, after.manifest.settings),
  };
}

/** The order of the documents in a corpus: that of the bytes of their ids, not of UTF-16 units. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

interface DocumentUnits {
  readonly document: AssembledDocument;
  /** Texts of the units that stay. */
  readonly units: ReadonlySet<string>;
}

function cursor(corpus: Corpus): { next(): Promise<DocumentUnits | undefined> } {
  const documents = corpus.documents()[Symbol.asyncIterator]();
  const units = createUnitCursor(corpus.units());
  return {
    async next() {
      const document = await documents.next();
      if (document.done === true) return undefined;
      const own = new Set<string>();
      for await (const { chinese, english, removed } of units.of(document.value.id)) {
        if (removed === undefined) own.add(`${chinese}\u0000${english}`);
      }
      return { document: document.value, units: own };
    },
  };
}

function compareUnits(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  let same = 0;
  for (const text of after) if (before.has(text)) same += 1;
  return { added: after.size - same, removed: before.size - same, same };
}

function differencesOf(
  before: CorpusSettings,
  after: CorpusSettings,
): CorpusDifference['settings'] {
  const [old, fresh] = [flatten(before), flatten(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .filter((setting) => JSON.stringify(old.get(setting)) !== JSON.stringify(fresh.get(setting)))
    .map((setting) => ({ setting, before: old.get(setting), after: fresh.get(setting) }));
}

/** Settings by path, e.g. `split.dev`; lists are values. */
function flatten(value: object, path = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]): (readonly [string, unknown])[] => {
      const place = path === '' ? key : `${path}.${key}`;
      const isGroup = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
      return isGroup ? [...flatten(inner, place)] : [[place, inner]];
    }),
  );
}
