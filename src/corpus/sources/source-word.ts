/** Tells what is meant by a word on the command line that names a source. */
import { open, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { DuizhaoError } from '../../core/errors.js';
import { expandSymbols, readSymbolList } from '../../fetch/index.js';
import { parseSymbol } from '../../language/symbols/index.js';
import { failureOfSystem } from './failures.js';
import { headLength, headText, isManifestHeader } from './recognize.js';

export type Source =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'manifest'; readonly path: string }
  /** With `/` between folders. */
  | { readonly kind: 'glob'; readonly pattern: string }
  /** In normal form. */
  | { readonly kind: 'symbols'; readonly symbols: readonly string[] };

const symbolListPrefix = 'symbols:';

/**
 * The source that a word means: a file or folder that is there; a manifest by its content; `symbols:`
 * before a list of document symbols; a symbol, or several by ranges in braces; else a pattern.
 * @throws DuizhaoError FILE_NOT_FOUND, FILE_UNREADABLE; BAD_USAGE for what is no symbol in a list.
 */
export async function sourceOf(word: string): Promise<Source> {
  if (word.startsWith(symbolListPrefix)) {
    const list = word.slice(symbolListPrefix.length);
    const text = await readFile(list, 'utf8').catch((error) => {
      throw failureOfSystem(list, error);
    });
    return { kind: 'symbols', symbols: expandSymbols(readSymbolList(text)) };
  }
  const path = resolve(word);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error)) {
    if (found.isDirectory()) return { kind: 'folder', path };
    return { kind: (await isManifest(path, word)) ? 'manifest' : 'file', path };
  }
  if (found.code !== 'ENOENT' && found.code !== 'ENOTDIR') throw failureOfSystem(word, found);
  const symbols = symbolsOf(word);
  if (symbols !== undefined) return { kind: 'symbols', symbols };
  if (isDynamicPattern(word)) return { kind: 'glob', pattern: word.replaceAll('\\', '/') };
  throw failureOfSystem(word, found);
}

/** A word in capitals with the shape of a symbol; others are likelier to be files that are missing. */
function symbolsOf(word: string): readonly string[] | undefined {
  if (
    !/^[A-Z]{1,8}\//u.test(word) ||
    parseSymbol(word.replaceAll(/\{[^{}]*\}/gu, '1')) === undefined
  ) {
    return undefined;
  }
  try {
    return expandSymbols([word]);
  } catch (error) {
    if (error instanceof DuizhaoError) return undefined;
    throw error;
  }
}

async function isManifest(path: string, word: string): Promise<boolean> {
  const [, extension] = /\.(csv|tsv|jsonl)$/iu.exec(path) ?? [];
  if (extension === undefined) return false;
  try {
    const file = await open(path);
    try {
      const head = Buffer.alloc(headLength);
      const { bytesRead } = await file.read(head, 0, headLength, 0);
      const [first = ''] = headText(head.subarray(0, bytesRead)).split(/\r\n|\n|\r/u, 1);
      if (extension.toLowerCase() === 'jsonl') return /^\s*\{.*"path"\s*:/u.test(first);
      return isManifestHeader(first, extension.toLowerCase() === 'csv' ? ',' : '\t');
    } finally {
      await file.close();
    }
  } catch (error) {
    throw failureOfSystem(word, error);
  }
}
