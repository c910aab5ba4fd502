/** Compares folders byte for byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of each file below a folder by its path, but for those in `.work`. */
export function sumsOf(folder: string, below = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(join(folder, below), { withFileTypes: true })
      .filter(({ name }) => name !== '.work')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) return Object.entries(sumsOf(folder, path));
        const sum = createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex');
        return [[path, sum] as const];
      }),
  );
}
