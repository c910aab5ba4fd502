/** Compares the files of a stored model with the checksums that were recorded of them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DigestOptions, digestFile } from './digest.js';
import type { StoredModel } from './store.js';

/** A file that is not as it was recorded. */
export interface FileDifference {
  readonly path: string;
  readonly problem: 'missing' | 'wrong-size' | 'wrong-checksum';
}

/** The files that differ, in the order of the record; none is best. */
export async function verifyModel(
  { folder, files }: StoredModel,
  options: DigestOptions = {},
): Promise<readonly FileDifference[]> {
  const differences: FileDifference[] = [];
  for (const [path, expected] of Object.entries(files)) {
    const place = join(folder, ...path.split('/'));
    if (!existsSync(place)) {
      differences.push({ path, problem: 'missing' });
      continue;
    }
    const found = await digestFile(place, options);
    if (found.bytes !== expected.bytes) differences.push({ path, problem: 'wrong-size' });
    else if (found.sha256 !== expected.sha256) {
      differences.push({ path, problem: 'wrong-checksum' });
    }
  }
  return differences;
}
