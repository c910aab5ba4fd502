/** The version of duizhao that runs. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../core/package-folder.js';

export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isNamed ? String(manifest.version) : '';
}
