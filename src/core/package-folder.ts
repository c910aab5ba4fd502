/** Finds the folder this package is installed in, so that the data that ships with it can be read. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = 'duizhao';

/**
 * Absolute path of a file that ships with the package, e.g. `packageFile('corpora', 'x.bin')`.
 * Works from the sources and from the built files alike; the file itself need not exist.
 */
export function packageFile(...parts: readonly string[]): string {
  return join(packageFolder(), ...parts);
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isOurFolder(folder)) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new TypeError(`No folder above ${import.meta.url} holds the package ${packageName}`);
    }
    folder = parent;
  }
  return folder;
}

function isOurFolder(folder: string): boolean {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return false;
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return (
    typeof content === 'object' &&
    content !== null &&
    'name' in content &&
    content.name === packageName
  );
}
