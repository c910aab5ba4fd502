import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { modelFiles } from '../../src/translate/model-files.js';

interface FileEntry {
  readonly bytes: number;
  readonly sha256: string;
}

const manifest: Record<string, Record<string, FileEntry>> = JSON.parse(
  readFileSync(packageFile('models', 'manifest.json'), 'utf8'),
);

it('lists every file of the model with its size and checksum, under 25 MB in all', () => {
  const files = manifest['duizhao-zh-en'] ?? {};
  expect(Object.keys(files).sort()).toEqual([...modelFiles].sort());
  let total = 0;
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const content = readFileSync(packageFile('models', 'duizhao-zh-en', name));
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    total += bytes;
  }
  expect(total).toBeLessThan(25_000_000);
});
