/** Writes a corpus to its folder, whole or not at all. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssembledDocument, Assembly } from '../assembly.js';
import { createCardCounter } from '../card/card-facts.js';
import { type PairingWay, renderCards } from '../card/index.js';
import type { CorpusSettings } from '../settings.js';
import { exchangeUnitsOf } from '../shards/exchange-units.js';
import { writeShards } from '../shards/write-shards.js';
import { type JudgedUnit, splits } from '../unit.js';
import { type CorpusFile, type CorpusManifest, corpusSchema, manifestName } from './manifest.js';
import { putInPlace, workFolder } from './place.js';
import { writeSummedFile } from './summed-file.js';

export interface WriteCorpusOptions {
  readonly folder: string;
  readonly settings: CorpusSettings;
  /** Version of duizhao. */
  readonly version: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (units: number) => void;
}

/**
 * Writes shards, documents, scores, what was put aside, cards and manifest; then they take the place
 * of an older corpus. The same assembly always gives the same bytes.
 * @throws DuizhaoError FILE_UNWRITABLE; the signal's reason. The older corpus is as it was then.
 */
export async function writeCorpus(
  assembly: Assembly,
  options: WriteCorpusOptions,
): Promise<CorpusManifest> {
  const { folder, settings, version } = options;
  const finished = join(folder, workFolder, 'next');
  await rm(finished, { recursive: true, force: true });
  await mkdir(finished, { recursive: true });
  const files: CorpusFile[] = [];
  const counter = createCardCounter();
  const all = countedUnits(assembly.units({ kept: false }), counter.add, options);
  if (settings.output.scores) files.push(...(await writeScores(finished, all, settings)));
  else for await (const _ of all);
  for (const format of settings.output.formats) {
    for (const split of splits) {
      const units = exchangeUnitsOf(watched(assembly.units({ split, kept: true }), options.signal));
      const shard = { folder: finished, split, format, size: settings.output.shard };
      files.push(...(await writeShards(units, shard)));
    }
  }
  const tally = createDocumentTally();
  files.push(
    await writeSummedFile(finished, 'documents.jsonl', linesOf(tally.watch(assembly.documents()))),
    await writeSummedFile(
      finished,
      'quarantine.jsonl',
      linesOf([...assembly.refused, ...assembly.quarantined]),
    ),
    await writeSummedFile(
      finished,
      'lone.jsonl',
      linesOf(assembly.lone.map(({ item, reason }) => ({ name: item.name, reason }))),
    ),
  );
  const facts = counter.facts();
  const counts: CorpusManifest['counts'] = {
    documents: {
      ...tally.counts(),
      failed: assembly.quarantined.length,
      lone: assembly.lone.length,
      refused: assembly.refused.length,
    },
    units: { found: facts.found, kept: facts.kept, removed: facts.removed, splits: facts.splits },
    characters: facts.characters,
    words: facts.words,
  };
  const cards = renderCards({
    settings,
    version,
    counts,
    facts,
    licences: tally.licences(),
    ways: tally.ways(),
    files,
  });
  for (const [name, card] of Object.entries(cards)) {
    files.push(await writeSummedFile(finished, name, [card]));
  }
  const manifest: CorpusManifest = { schema: corpusSchema, version, settings, counts, files };
  await writeSummedFile(finished, manifestName, [`${JSON.stringify(manifest, null, 2)}\n`]);
  options.signal.throwIfAborted();
  await putInPlace(finished, folder);
  return manifest;
}

async function writeScores(
  folder: string,
  units: AsyncIterable<JudgedUnit>,
  { output }: CorpusSettings,
): Promise<readonly CorpusFile[]> {
  const files: CorpusFile[] = [];
  const iterator = units[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    let count = 0;
    async function* part(): AsyncGenerator<string> {
      while (count < output.shard) {
        const next = await iterator.next();
        if (next.done === true) return;
        count += 1;
        yield `${JSON.stringify(next.value)}\n`;
      }
    }
    const path = `scores/part-${String(number).padStart(5, '0')}.jsonl.gz`;
    const file = await writeSummedFile(folder, path, part());
    // An empty first part stays: it tells a corpus without units from one without scores.
    if (count === 0 && number > 1) {
      await rm(join(folder, path));
      return files;
    }
    files.push({ ...file, format: 'scores', units: count });
    if (count < output.shard) return files;
  }
}

async function* countedUnits(
  units: AsyncIterable<JudgedUnit>,
  add: (unit: JudgedUnit) => void,
  { signal, onProgress }: WriteCorpusOptions,
): AsyncGenerator<JudgedUnit> {
  let count = 0;
  for await (const unit of watched(units, signal)) {
    add(unit);
    count += 1;
    onProgress?.(count);
    yield unit;
  }
}

async function* watched<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  for await (const item of items) {
    signal.throwIfAborted();
    yield item;
  }
}

async function* linesOf(
  values: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** Counts documents as they pass. */
function createDocumentTally() {
  const counts = { aligned: 0, rejected: 0 };
  const licences = new Map<string, number>();
  const ways = new Map<PairingWay, number>();
  return {
    counts: () => counts,
    /** Documents by licence; those without one under the empty string. */
    licences: (): ReadonlyMap<string, number> => licences,
    /** Documents by the way in which they were paired. */
    ways: (): ReadonlyMap<PairingWay, number> => ways,
    async *watch(documents: AsyncIterable<AssembledDocument>): AsyncGenerator<AssembledDocument> {
      for await (const document of documents) {
        counts[document.status] += 1;
        if (document.kept > 0) {
          const { licence = '', pairedBy = 'bitext' } = document;
          licences.set(licence, (licences.get(licence) ?? 0) + 1);
          ways.set(pairedBy, (ways.get(pairedBy) ?? 0) + 1);
        }
        yield document;
      }
    },
  };
}
