/** Remembers the digests of files between runs. */
import { readFileSync } from 'node:fs';
import { writeFileWhole } from '../../core/write-whole.js';
import type { DigestCache } from '../sources/index.js';

/** A cache that is kept in a file. */
export interface DigestFile extends DigestCache {
  save(): void;
}

/** Opens a cache; one that cannot be read is begun anew. */
export function openDigestFile(path: string): DigestFile {
  const known = new Map<string, string>();
  let isChanged = false;
  try {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [key, digest] = line === '' ? [] : JSON.parse(line);
      if (typeof key === 'string' && typeof digest === 'string') known.set(key, digest);
    }
  } catch {
    known.clear();
  }
  return {
    get: (key) => known.get(key),
    set(key, digest) {
      known.set(key, digest);
      isChanged = true;
    },
    save() {
      if (!isChanged) return;
      writeFileWhole(path, [...known].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      isChanged = false;
    },
  };
}
