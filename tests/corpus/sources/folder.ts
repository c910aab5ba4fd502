/** Makes folders of files for tests of sources. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { RefusedItem, SourceItem } from '../../../src/corpus/source-item.js';
import { listSources, type SourceOptions } from '../../../src/corpus/sources/index.js';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with files of the given contents; it goes away after the test. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-sources-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Everything that sources hold. */
export async function listAll(
  words: readonly string[],
  options?: SourceOptions,
): Promise<(SourceItem | RefusedItem)[]> {
  const found: (SourceItem | RefusedItem)[] = [];
  for await (const each of listSources(words, options)) found.push(each);
  return found;
}

export function itemsOf(found: readonly (SourceItem | RefusedItem)[]): SourceItem[] {
  return found.filter((each): each is SourceItem => 'place' in each);
}

export function refusedOf(found: readonly (SourceItem | RefusedItem)[]): RefusedItem[] {
  return found.filter((each): each is RefusedItem => 'code' in each);
}

export const namesOf = (found: readonly { readonly name: string }[]): string[] =>
  found.map(({ name }) => name);
