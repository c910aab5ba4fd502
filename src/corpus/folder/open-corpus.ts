/** Opens a corpus that was built. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DuizhaoError } from '../../core/errors.js';
import { boundedLines } from '../../formats/convert/bounded-lines.js';
import type { AssembledDocument, Quarantined } from '../assembly.js';
import type { RefusedItem } from '../source-item.js';
import type { JudgedUnit } from '../unit.js';
import { type CorpusManifest, corpusManifest, manifestName } from './manifest.js';

/** What is not in a corpus, and why. */
export interface Aside {
  readonly refused: readonly RefusedItem[];
  readonly quarantined: readonly Quarantined[];
  readonly lone: readonly { readonly name: string; readonly reason: string }[];
}

/** A corpus on disk. */
export interface Corpus {
  readonly folder: string;
  readonly manifest: CorpusManifest;
  /** By id. */
  documents(): AsyncIterable<AssembledDocument>;
  /**
   * All units with their scores and verdicts, in their order.
   * @throws DuizhaoError CORPUS_INVALID where the corpus was written without scores.
   */
  units(): AsyncIterable<JudgedUnit>;
  /**
   * What was put aside when it was built.
   * @throws DuizhaoError CORPUS_INVALID
   */
  aside(): Promise<Aside>;
  /** The files that are not there or not as they were written. */
  damages(): AsyncIterable<string>;
}

/**
 * Opens the folder that `corpus build` wrote.
 * @throws DuizhaoError CORPUS_INVALID for a folder without a manifest, or with a damaged one.
 */
export async function openCorpus(folder: string): Promise<Corpus> {
  const manifest = await readManifest(folder);
  return {
    folder,
    manifest,
    documents: () => readLines(folder, 'documents.jsonl'),
    units: () => readUnits(folder, manifest),
    aside: () => readAside(folder, manifest),
    damages: () => findDamages(folder, manifest),
  };
}

async function readManifest(folder: string): Promise<CorpusManifest> {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new DuizhaoError(
      'CORPUS_INVALID',
      `${folder} holds no corpus: there is no ${manifestName} in it`,
      'Give a folder that duizhao corpus build made.',
      { cause },
    );
  });
  const parsed = corpusManifest.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DuizhaoError(
    'CORPUS_INVALID',
    `${path} is damaged: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    'Build the corpus again.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* readUnits(folder: string, { files }: CorpusManifest): AsyncGenerator<JudgedUnit> {
  const parts = files.filter(({ format }) => format === 'scores');
  if (parts.length === 0) {
    throw new DuizhaoError(
      'CORPUS_INVALID',
      `${folder} was built without scores`,
      'Build it again with "scores": true in the settings for output.',
    );
  }
  for (const { path } of parts) yield* readLines<JudgedUnit>(folder, path);
}

/** The lines of a file that we wrote ourselves, so that their shape is known. */
async function* readLines<Line>(folder: string, path: string): AsyncGenerator<Line> {
  const place = join(folder, path);
  const stored = createReadStream(place);
  const bytes = path.endsWith('.gz') ? createGunzip() : new PassThrough();
  // The end and the failure of the file are those of what is read here.
  pipeline(stored, bytes, () => undefined);
  bytes.setEncoding('utf8');
  try {
    for await (const line of boundedLines(bytes, place)) yield JSON.parse(line);
  } catch (cause) {
    throw new DuizhaoError(
      'CORPUS_INVALID',
      `${place} cannot be read`,
      'Build the corpus again: what it is made of is kept, so that takes little time.',
      { cause },
    );
  } finally {
    bytes.destroy();
    stored.destroy();
  }
}

async function readAside(folder: string, { counts }: CorpusManifest): Promise<Aside> {
  const aside: (RefusedItem & Quarantined)[] = [];
  for await (const line of readLines<RefusedItem & Quarantined>(folder, 'quarantine.jsonl')) {
    aside.push(line);
  }
  const lone: Aside['lone'][number][] = [];
  for await (const line of readLines<Aside['lone'][number]>(folder, 'lone.jsonl')) lone.push(line);
  // Files that were refused come first, then what failed.
  const { refused } = counts.documents;
  return { refused: aside.slice(0, refused), quarantined: aside.slice(refused), lone };
}

async function* findDamages(folder: string, { files }: CorpusManifest): AsyncGenerator<string> {
  for (const { path, sha256 } of files) {
    const hash = createHash('sha256');
    try {
      for await (const piece of createReadStream(join(folder, path))) hash.update(piece);
    } catch {
      yield path;
      continue;
    }
    if (hash.digest('hex') !== sha256) yield path;
  }
}
