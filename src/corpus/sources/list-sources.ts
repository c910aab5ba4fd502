/** Lists what the sources of a corpus hold. */
import { basename, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { DuizhaoError } from '../../core/errors.js';
import type { RefusedItem, SourceItem } from '../source-item.js';
import { archiveFiles } from './archive-files.js';
import { type DigestCache, describeItem, type FoundFile } from './describe-item.js';
import { fetchedFiles, type SymbolFetching } from './fetched-files.js';
import { inOrder } from './in-order.js';
import { readManifest } from './manifest.js';
import { namedFile } from './named-file.js';
import { isArchiveName } from './place.js';
import { sourceNames } from './source-names.js';
import { type Source, sourceOf } from './source-word.js';
import { walkFolder } from './walk-folder.js';

export interface SourceOptions {
  /** Folders that are none of the sources, e.g. the output. */
  readonly leaveOut?: readonly string[];
  /** Digests of earlier runs. */
  readonly digests?: DigestCache;
  /** How documents are had by their symbols; without it, symbols are refused. */
  readonly symbols?: SymbolFetching;
  readonly signal?: AbortSignal;
}

/** Files that are read at once: enough to keep a disk busy. */
const atOnce = 8;

/**
 * The items that the words of a command line name, source by source and in each by name; a file that
 * several sources hold comes once. What cannot be used is refused, and the listing goes on.
 *
 * A word is a file, a folder, an archive (zip, tar, tar.gz), a manifest, a pattern, a document symbol
 * (a range of them in braces), or `symbols:` before the path of a list of symbols.
 * @throws DuizhaoError FILE_NOT_FOUND for a word that names nothing; CONFIG_INVALID for a manifest
 * with a mistake; BAD_USAGE; the signal's reason.
 */
export async function* listSources(
  words: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceItem | RefusedItem> {
  const files = findFiles(words, options);
  yield* inOrder(withMembers(files), atOnce, async (found) =>
    isFile(found) ? describeItem(found, options.digests) : found,
  );
}

const isFile = (found: FoundFile | RefusedItem): found is FoundFile => 'place' in found;

async function* findFiles(
  words: readonly string[],
  options: SourceOptions,
): AsyncGenerator<FoundFile | RefusedItem> {
  const sources = inOrderOfSaying(await sourcesOf(words));
  const paths = [...new Set(sources.map(pathOf))];
  const names = new Map(sourceNames(paths).map((name, at) => [paths[at], name]));
  // With one source nothing is found twice, and what was found need not be kept in mind.
  const seen = sources.length > 1 ? new Set<string>() : undefined;
  for (const source of sources) {
    for await (const found of filesOf(source, names.get(pathOf(source)) ?? '', options)) {
      options.signal?.throwIfAborted();
      if (isFile(found)) {
        if (seen?.has(found.place)) continue;
        seen?.add(found.place);
      }
      yield found;
    }
  }
}

/** The sources that words mean; all symbols are one. */
async function sourcesOf(words: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  const symbols = new Set<string>();
  for (const word of words) {
    const source = await sourceOf(word);
    if (source.kind !== 'symbols') sources.push(source);
    else for (const symbol of source.symbols) symbols.add(symbol);
  }
  return symbols.size === 0 ? sources : [...sources, { kind: 'symbols', symbols: [...symbols] }];
}

/** What manifests say of files counts, though a folder among the sources holds them too. */
function inOrderOfSaying(sources: readonly Source[]): readonly Source[] {
  const isManifest = ({ kind }: Source): boolean => kind === 'manifest';
  return [...sources.filter(isManifest), ...sources.filter((source) => !isManifest(source))];
}

/** By its last parts a source is told from others in the names of its files. */
function pathOf(source: Source): string {
  switch (source.kind) {
    case 'symbols':
      return '/un';
    case 'glob':
      return resolve(baseOf(source.pattern));
    default:
      return source.path;
  }
}

/** The folder above the first part of a pattern that stands for several. */
function baseOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?{}[\]!()]/u.test(part));
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** @param own What stands before the names of a source's files. */
async function* filesOf(
  source: Source,
  own: string,
  options: SourceOptions,
): AsyncGenerator<FoundFile | RefusedItem> {
  const leaveOut = new Set((options.leaveOut ?? []).map((folder) => resolve(folder)));
  const named = (name: string): string => (own === '' ? name : `${own}/${name}`);
  switch (source.kind) {
    case 'file':
      yield await namedFile(source.path, own === '' ? basename(source.path) : own);
      return;
    case 'folder':
      for await (const file of walkFolder(source.path, { leaveOut, signal: options.signal })) {
        if ('code' in file) yield { ...file, name: named(file.name) };
        else yield { place: file.path, name: named(file.name) };
      }
      return;
    case 'glob': {
      const base = resolve(baseOf(source.pattern));
      const pattern = source.pattern.split('/').slice(-partsBelow(source.pattern)).join('/');
      const ignore = [...leaveOut].map((folder) => `${folder.replaceAll('\\', '/')}/**`);
      const found = await glob(pattern, { cwd: base, ignore, absolute: false });
      if (found.length === 0) throw nothingFits(source.pattern);
      for (const name of found.sort()) yield { place: resolve(base, name), name: named(name) };
      return;
    }
    case 'manifest':
      for await (const file of readManifest(source.path, basename(source.path))) {
        yield { ...file, name: named(file.name) };
      }
      return;
    case 'symbols':
      if (options.symbols === undefined) throw noFetching(source.symbols[0] ?? '');
      for await (const found of fetchedFiles(source.symbols, options.symbols)) {
        yield { ...found, name: named(found.name) };
      }
  }
}

function partsBelow(pattern: string): number {
  const parts = pattern.split('/');
  return parts.length - parts.findIndex((part) => /[*?{}[\]!()]/u.test(part));
}

function nothingFits(pattern: string): DuizhaoError {
  return new DuizhaoError(
    'FILE_NOT_FOUND',
    `no file fits the pattern ${pattern}`,
    'Check it; ** stands for folders within folders.',
  );
}

function noFetching(symbol: string): DuizhaoError {
  return new DuizhaoError(
    'BAD_USAGE',
    `${symbol} is a document of the United Nations, and nothing is fetched here`,
    'Fetch it first with duizhao fetch, and give the files.',
  );
}

async function* withMembers(
  files: AsyncIterable<FoundFile | RefusedItem>,
): AsyncGenerator<FoundFile | RefusedItem> {
  for await (const found of files) {
    if (isFile(found) && isArchiveName(found.name)) yield* archiveFiles(found);
    else yield found;
  }
}
