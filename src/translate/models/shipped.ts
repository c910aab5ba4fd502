/** The models that come with the package, as its manifest lists them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { FileSums } from './model-record.js';

const manifest = z.record(
  z.string(),
  z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
);

// All are ours and under the licence of the code, but for what was learned from CC-CEDICT.
const usualLicence = 'apache-2.0';
const otherLicences: Readonly<Record<string, string>> = { 'duizhao-lexicon': 'cc-by-sa-4.0' };

/** A model of the manifest. */
export interface ShippedModel {
  readonly name: string;
  readonly licence: string;
  readonly files: FileSums;
}

/** The models of `manifest.json` in `folder`, in the order of their names. */
export function readShipped(folder: string): readonly ShippedModel[] {
  const models = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  return Object.entries(models)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, files]) => ({ name, licence: otherLicences[name] ?? usualLicence, files }));
}
