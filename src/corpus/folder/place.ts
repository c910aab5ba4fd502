/** Puts a finished corpus in the place of an older one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { isManifest, manifestName } from './manifest.js';

/** Where results and what is unfinished are kept, in the corpus's folder. */
export const workFolder = '.work';

/**
 * Refuses a folder that holds something else. A file called `corpus.json` alone makes no corpus: the
 * settings of a build are often called so, and what stands beside them is not ours to replace.
 * @throws DuizhaoError BAD_USAGE
 */
export function requireOwnFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length === 0 || holdsManifest(folder)) return;
  const isUnfinished = names.includes(workFolder);
  if (isUnfinished && names.every((name) => name === workFolder || ownNames.has(name))) return;
  throw new DuizhaoError(
    'BAD_USAGE',
    `${folder} is not empty and holds no corpus`,
    'Give a new folder with -o, so that nothing of yours is overwritten.',
  );
}

function holdsManifest(folder: string): boolean {
  try {
    return isManifest(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch {
    return false;
  }
}

/**
 * Moves everything in `finished` to `folder`, in place of what a corpus there had under those names.
 * The manifest comes last: until then the corpus counts as the old one, or as none.
 */
export async function putInPlace(finished: string, folder: string): Promise<void> {
  await rm(join(folder, manifestName), { force: true });
  const old = (await readdir(folder)).filter((name) => ownNames.has(name));
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
  const names = (await readdir(finished)).filter((name) => name !== manifestName);
  await mkdir(folder, { recursive: true });
  for (const name of names) await rename(join(finished, name), join(folder, name));
  await rename(join(finished, manifestName), join(folder, manifestName));
  await rm(finished, { recursive: true, force: true });
}

/** Whatever a corpus may have beside its manifest. */
const ownNames: ReadonlySet<string> = new Set([
  'data',
  'scores',
  'documents.jsonl',
  'quarantine.jsonl',
  'lone.jsonl',
  'README.md',
  'README.zh.md',
  'card.html',
  'card.zh.html',
]);
