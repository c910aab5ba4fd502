/** A page folder and changes for tests of the review server. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../../src/review/model/types.js';

/** A folder such as the page is built into, with a file beside it that must never be sent. */
export function createPageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-page-'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(page, 'assets', 'index-3fa9c1d2.js'), 'export {};');
  return page;
}

/** A change of the text of the target segment at a place of `pairs`. */
export function edit(id: string, place: number, before: string, after: string): Change {
  const segment = (text: string) => ({ id: `t${place}`, text });
  return {
    id,
    action: 'edit-text',
    patch: {
      segments: [{ side: 'target', removed: [segment(before)], added: [segment(after)] }],
    },
  };
}
