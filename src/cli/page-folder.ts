/** Finds the built review page. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../core/package-folder.js';

/** The folder beside the built command line, or from the sources that of the last build. */
export function pageFolder(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'page');
  return existsSync(join(beside, 'index.html')) ? beside : packageFile('dist', 'page');
}
