/** Makes a corpus out of others: with other thresholds, or several put together. */
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assembleCorpus } from '../assemble/index.js';
import { takeLock } from '../build/lock.js';
import { createFilters } from '../filters/index.js';
import type { CorpusSettings } from '../settings.js';
import type { LoneItem } from '../source-item.js';
import { corpusResults } from './corpus-results.js';
import type { CorpusManifest } from './manifest.js';
import type { Aside, Corpus } from './open-corpus.js';
import { requireOwnFolder, workFolder } from './place.js';
import { writeCorpus } from './write-corpus.js';

export interface RemakeOptions {
  /** Folder of the new corpus. */
  readonly folder: string;
  readonly settings: CorpusSettings;
  readonly version: string;
  /** Megabytes for the database. */
  readonly memory: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (units: number) => void;
}

/**
 * Judges the units of corpora anew by their kept scores, finds repeats across them, and writes the
 * outcome. Documents keep the splits they have, and what was put aside when the corpora were built is
 * told again.
 * @throws DuizhaoError CORPUS_INVALID where a filter was not measured; BAD_USAGE for a folder that is
 * another's or in use; FILE_UNWRITABLE.
 */
export async function remakeCorpus(
  corpora: readonly Corpus[],
  options: RemakeOptions,
): Promise<CorpusManifest> {
  const { folder, settings, memory, signal } = options;
  requireOwnFolder(folder);
  const work = join(resolve(folder), workFolder);
  mkdirSync(work, { recursive: true });
  const release = takeLock(join(work, 'lock'));
  try {
    const { results, store, splits } = await corpusResults(corpora);
    const { refused, quarantined, lone } = await gatherAside(corpora);
    const assembly = await assembleCorpus({
      results,
      store,
      filters: createFilters(settings.filters),
      settings,
      folder: work,
      memory,
      lone: lone.map(loneItem),
      refused,
      failed: quarantined,
      splits,
      signal,
    });
    try {
      return await writeCorpus(assembly, options);
    } finally {
      await assembly.close();
    }
  } finally {
    release();
    if (readdirSync(work).length === 0) rmdirSync(work);
  }
}

/** What all corpora put aside, each name once. */
async function gatherAside(corpora: readonly Corpus[]): Promise<Aside> {
  const all: Aside[] = [];
  for (const corpus of corpora) all.push(await corpus.aside());
  return {
    refused: firstOfName(all.flatMap(({ refused }) => refused)),
    quarantined: firstOfName(all.flatMap(({ quarantined }) => quarantined)),
    lone: firstOfName(all.flatMap(({ lone }) => lone)),
  };
}

function firstOfName<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  const names = new Set<string>();
  return items.filter(({ name }) => !names.has(name) && names.add(name));
}

/** A file that found no counterpart; of the file itself a corpus knows the name alone. */
function loneItem({ name, reason }: Aside['lone'][number]): LoneItem {
  return { item: { name, place: name, kind: 'document', digest: '', size: 0 }, reason };
}
