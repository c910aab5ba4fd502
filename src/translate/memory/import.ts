/** Puts units into a translation memory. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { buildChunk, type ChunkBuilder } from './chunk.js';
import { chunkSize, type Neighbour, type StoredUnit, startRevision, type Tables } from './store.js';
import type { MemoryUnit, ProblemKind, UnitItem, UnitProblem } from './unit.js';

export interface ImportOptions {
  /**
   * Whether units stand in the order of a text, so that those before and after one are its context;
   * units that name their contexts keep those. By default they do not.
   */
  readonly inOrder?: boolean;
  /** Name of the file that the units come from, for units that name none. */
  readonly file?: string;
  /** Stops the import, which then rejects with the signal's reason and leaves the memory as it was. */
  readonly signal?: AbortSignal;
  /** Told how many units were read, every few thousand. */
  readonly onProgress?: (read: number) => void;
}

export interface ImportReport {
  /** Units that were read, problems left out. */
  readonly read: number;
  /** Units that the memory did not have. */
  readonly added: number;
  /** Things that were no units, by kind. */
  readonly problems: Readonly<Record<ProblemKind, number>>;
  /** The first of them. */
  readonly examples: readonly UnitProblem[];
}

export type UnitSource = Iterable<UnitItem> | AsyncIterable<UnitItem>;

const batchSize = 4096;
const mostExamples = 10;
/** A unit that stands in more places than this keeps the first of them. */
const mostContexts = 16;

/**
 * Adds units to the memory in a folder, which is made where there is none. A unit whose two texts
 * the memory has already, to the letter, only adds its contexts. All of the units are added or, if
 * anything goes wrong, none.
 * @throws DuizhaoError FORMAT_INVALID for a memory that cannot be used, FILE_UNWRITABLE.
 */
export async function importUnits(
  path: string,
  units: UnitSource,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { signal, onProgress } = options;
  const revision = startRevision(path);
  try {
    const writer = new UnitWriter(revision.tables, revision.unitCount, options);
    let batch: UnitItem[] = [];
    const take = async () => {
      const { root } = revision.tables;
      root.transactionSync(() => {
        for (const unit of batch) writer.take(unit);
      });
      batch = [];
      onProgress?.(writer.report().read);
      // Reading and writing may both be synchronous; a signal has to get through.
      await setImmediate();
      signal?.throwIfAborted();
    };
    for await (const unit of units) {
      batch.push(unit);
      if (batch.length === batchSize) await take();
    }
    await take();
    revision.tables.root.transactionSync(() => {
      writer.end();
    });
    await revision.commit(writer.unitCount);
    return writer.report();
  } catch (error) {
    await revision.abandon();
    throw error;
  }
}

/** A unit that waits for its neighbours. */
interface Waiting {
  readonly number: number;
  stored: StoredUnit;
  isChanged: boolean;
  readonly before: Neighbour;
}

class UnitWriter {
  unitCount: number;
  readonly #tables: Tables;
  readonly #options: ImportOptions;
  readonly #problems: Record<ProblemKind, number> = { 'bad-xml': 0, 'one-language': 0, empty: 0 };
  readonly #examples: UnitProblem[] = [];
  readonly #unitsBefore: number;
  #read = 0;
  #last: Waiting | undefined;
  #chunk:
    | { readonly number: number; readonly zh: ChunkBuilder; readonly en: ChunkBuilder }
    | undefined;

  constructor(tables: Tables, unitCount: number, options: ImportOptions) {
    this.#tables = tables;
    this.unitCount = unitCount;
    this.#unitsBefore = unitCount;
    this.#options = options;
  }

  take(unit: UnitItem): void {
    if ('textBreak' in unit) this.#settle(null);
    else if ('problem' in unit) this.#refuse(unit);
    else if (unit.chinese.trim() === '' || unit.english.trim() === '') {
      this.#refuse({ problem: 'empty', place: `unit ${this.#read + 1}` });
    } else this.#add(unit);
  }

  end(): void {
    this.#settle(null);
    this.#writeChunk();
  }

  report(): ImportReport {
    return {
      read: this.#read,
      added: this.unitCount - this.#unitsBefore,
      problems: { ...this.#problems },
      examples: [...this.#examples],
    };
  }

  #refuse(problem: UnitProblem): void {
    // What is not known stands between its neighbours.
    this.#settle(null);
    this.#problems[problem.problem] += 1;
    if (this.#examples.length < mostExamples) this.#examples.push(problem);
  }

  #add(unit: MemoryUnit): void {
    this.#read += 1;
    const digest = contentDigest(unit);
    const known = this.#tables.contents.get(digest);
    const number = known ?? this.unitCount;
    const before = this.#last?.number ?? null;
    this.#settle(number);
    if (known === undefined) {
      this.unitCount += 1;
      this.#tables.contents.putSync(digest, number);
      this.#index(number, unit);
    }
    const stored = known === undefined ? this.#storedFormOf(unit) : this.#tables.units.get(number);
    if (stored === undefined) throw new TypeError(`unit ${number} is missing`);
    this.#last = { number, stored, isChanged: known === undefined, before };
    for (const context of unit.contexts ?? []) {
      this.#addContext(context.before ?? null, context.after ?? null);
    }
    if (unit.contexts !== undefined || this.#options.inOrder !== true) this.#write();
  }

  /** Writes the last unit, now that the next is known; `null` for none. */
  #settle(after: Neighbour): void {
    const last = this.#last;
    if (last === undefined) return;
    // Beside itself it says nothing.
    this.#addContext(last.before, after);
    this.#write();
  }

  #addContext(before: Neighbour, after: Neighbour): void {
    const last = this.#last;
    if (last === undefined || (before === null && after === null)) return;
    const [chinese, english, contexts, ...rest] = last.stored;
    const isKnown = contexts.some((context) => context[0] === before && context[1] === after);
    if (isKnown || contexts.length === mostContexts) return;
    last.stored = [chinese, english, [...contexts, [before, after]], ...rest];
    last.isChanged = true;
  }

  #write(): void {
    if (this.#last?.isChanged) this.#tables.units.putSync(this.#last.number, this.#last.stored);
    this.#last = undefined;
  }

  #storedFormOf({ chinese, english, ...unit }: MemoryUnit): StoredUnit {
    const { created = null, changed = null, creator = null } = unit;
    return [
      chinese,
      english,
      [],
      created,
      changed,
      creator,
      unit.file ?? this.#options.file ?? null,
    ];
  }

  #index(number: number, { chinese, english }: MemoryUnit): void {
    const chunk = Math.floor(number / chunkSize);
    if (this.#chunk?.number !== chunk) {
      this.#writeChunk();
      this.#chunk = {
        number: chunk,
        zh: buildChunk(this.#tables, 'zh', chunk),
        en: buildChunk(this.#tables, 'en', chunk),
      };
    }
    this.#chunk.zh.add(number, chinese);
    this.#chunk.en.add(number, english);
  }

  #writeChunk(): void {
    this.#chunk?.zh.write();
    this.#chunk?.en.write();
    this.#chunk = undefined;
  }
}

/** What a unit is known by: its texts to the letter. */
function contentDigest({ chinese, english }: MemoryUnit): Uint8Array {
  const hash = createHash('sha256').update(JSON.stringify([chinese, english]));
  return hash.digest().subarray(0, 16);
}
