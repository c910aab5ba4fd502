/** Reads corpora as the results they were made of, so that they can be put together again. */
import { createHash } from 'node:crypto';
import { DuizhaoError } from '../../core/errors.js';
import type { AssembledDocument, ResultRef } from '../assembly.js';
import type { DocumentPair, SourceItem } from '../source-item.js';
import type { ResultStore } from '../store/result-store.js';
import type { ResultLine } from '../tasks/index.js';
import type { JudgedUnit, Split } from '../unit.js';
import type { Corpus } from './open-corpus.js';
import { createUnitCursor } from './unit-cursor.js';

export interface CorpusResults {
  readonly results: AsyncIterable<ResultRef>;
  /** Gives each result once, in the order of `results`. */
  readonly store: ResultStore;
  /** The splits that documents have; one that was in test in any corpus stays there. */
  readonly splits: ReadonlyMap<string, Split>;
}

/** A corpus with the names that those of its documents get which are taken from it. */
interface Plan {
  readonly corpus: Corpus;
  readonly names: ReadonlyMap<string, string>;
}

interface Result {
  readonly key: string;
  readonly lines: AsyncIterable<ResultLine>;
}

const strictest: Readonly<Record<Split, number>> = { train: 0, dev: 1, test: 2 };

/**
 * The documents of corpora as results. A document that several corpora have, with the same files, is
 * taken from the first; one of the same name with other files gets the number of its corpus. Units
 * are streamed, however many a document has.
 * @throws DuizhaoError CORPUS_INVALID, also while they are read.
 */
export async function corpusResults(corpora: readonly Corpus[]): Promise<CorpusResults> {
  const { plans, splits } = await planNames(corpora);
  let current: Result | undefined;
  async function* results(): AsyncGenerator<ResultRef> {
    for (const { corpus, names } of plans) {
      const units = createUnitCursor(corpus.units());
      try {
        for await (const document of corpus.documents()) {
          const own = units.of(document.id);
          const name = names.get(document.id);
          if (name !== undefined) {
            current = { key: name, lines: linesOf(document, own, name) };
            yield { key: name, origin: originOf(document, name) };
          }
          // Those of a document that an earlier corpus has as well.
          for await (const _ of units.of(document.id));
        }
        requireEnd(corpus, await units.peek());
      } finally {
        await units.close();
      }
    }
  }
  return { results: results(), store: storeOf(() => current), splits };
}

async function planNames(corpora: readonly Corpus[]) {
  const splits = new Map<string, Split>();
  // By id and files, since those say which document it is.
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const plans: Plan[] = [];
  for (const [at, corpus] of corpora.entries()) {
    const names = new Map<string, string>();
    for await (const document of corpus.documents()) {
      const identity = JSON.stringify([document.id, document.files]);
      let name = known.get(identity);
      if (name === undefined) {
        name = freeName(document.id, at + 1, taken);
        known.set(identity, name);
        taken.add(name);
        names.set(document.id, name);
      }
      const split = splits.get(name);
      if (split === undefined || strictest[document.split] > strictest[split]) {
        splits.set(name, document.split);
      }
    }
    plans.push({ corpus, names });
  }
  return { plans, splits };
}

function freeName(id: string, corpus: number, taken: ReadonlySet<string>): string {
  let name = id;
  for (let number = corpus; taken.has(name); number++) name = `${id} (${number})`;
  return name;
}

function requireEnd({ folder }: Corpus, unit: JudgedUnit | undefined): void {
  if (unit === undefined) return;
  throw new DuizhaoError(
    'CORPUS_INVALID',
    `${folder} has units of ${unit.document}, which is not among its documents`,
    'Build the corpus again.',
  );
}

async function* linesOf(
  document: AssembledDocument,
  units: AsyncIterable<JudgedUnit>,
  name: string,
): AsyncGenerator<ResultLine> {
  for await (const { removed: _removed, split: _split, ...unit } of units) {
    const id = name === document.id ? unit.id : renamedId(name, unit.id);
    yield { type: 'unit', unit: { ...unit, id, document: name } };
  }
  const {
    files: _files,
    split: _split,
    kept: _kept,
    pairedBy: _by,
    pairing: _pairing,
    licence: _licence,
    ...line
  } = document;
  yield { type: 'document', ...line, id: name };
}

/** An id that the unit at the same place of the document of the old name has not got. */
function renamedId(document: string, id: string): string {
  return createHash('sha256').update(`${document}\u0000${id}`).digest('hex').slice(0, 16);
}

function originOf(document: AssembledDocument, name: string): DocumentPair | SourceItem {
  const items = document.files.map(
    (file): SourceItem => ({
      ...file,
      place: file.name,
      kind: document.files.length > 1 ? 'document' : 'bitext',
      size: 0,
      ...(document.licence !== undefined && { licence: document.licence }),
    }),
  );
  const [first, second] = items;
  if (first === undefined) throw new TypeError(`document ${name} came from no file`);
  if (second === undefined) return first;
  const { pairedBy = 'name', pairing = { score: 1, margin: 1 } } = document;
  return { id: name, chinese: first, english: second, pairedBy, ...pairing };
}

function storeOf(current: () => Result | undefined): ResultStore {
  const readOnly = () => Promise.reject(new TypeError('a corpus is only read'));
  return {
    has: async (key) => current()?.key === key,
    async *read(key) {
      const result = current();
      if (result?.key !== key) throw new TypeError(`result ${key} is read out of its order`);
      yield* result.lines;
    },
    write: readOnly,
    remove: readOnly,
  };
}
