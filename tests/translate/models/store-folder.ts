/** A store for one test: the models that ship and a user's folder that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../../src/core/package-folder.js';
import type { ModelPlaces } from '../../../src/translate/models/places.js';

/** Runs a test with a store of its own. */
export async function inStore(use: (places: ModelPlaces) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-models-'));
  try {
    await use({ shipped: packageFile('models'), user: join(folder, 'models') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
