/** The termbases that ship. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/core/package-folder.js';
import type { Termbase } from '../../src/core/term.js';
import { readTbx } from '../../src/terms/tbx.js';

export function shippedFiles(): string[] {
  const folder = packageFile('corpora', 'termbases');
  const names = readdirSync(folder).filter((name) => name.endsWith('.tbx'));
  return names.sort().map((name) => join(folder, name));
}

/** All of them as one. */
export function shippedTermbase(): Termbase {
  const concepts = shippedFiles()
    .flatMap((file) => readTbx(readFileSync(file, 'utf8'), file).concepts)
    // They have faults of their own kind.
    .filter(({ type }) => type !== 'lead-word');
  return { id: 'shipped', title: 'Termbases that ship', concepts };
}
