import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkSettings } from '../../../src/corpus/config/read-settings.js';
import { performAndKeep } from '../../../src/corpus/run/perform-and-keep.js';
import { openFolderStore } from '../../../src/corpus/store/folder-store.js';
import type { ResultStore } from '../../../src/corpus/store/result-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-keep-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const key = 'cd'.repeat(32);
const settings = checkSettings({}, 'settings');

/** A store that the machine is too short of files to write to, for some times. */
function shortStore(times: number): ResultStore & { readonly tried: () => number } {
  const store = openFolderStore(join(folder, 'results'));
  let tried = 0;
  return {
    ...store,
    tried: () => tried,
    async write(name, lines) {
      tried += 1;
      if (tried > times) return store.write(name, lines);
      throw Object.assign(new Error('too many open files'), { code: 'EMFILE', syscall: 'open' });
    },
  };
}

function keyed() {
  const place = join(folder, 'a.zh.txt');
  writeFileSync(place, '欢迎秘书长的报告。\n');
  const digest = createHash('sha256').update(readFileSync(place)).digest('hex');
  const item = { name: 'a.zh.txt', place, kind: 'document', digest, size: 28 } as const;
  return { key, task: { kind: 'fingerprint', item } } as const;
}

it('waits where the machine is short of open files, and then goes on', async () => {
  const store = shortStore(2);
  expect(await performAndKeep(keyed(), settings, store)).toEqual({ status: 'done' });
  expect(store.tried()).toBe(3);
  expect(await store.has(key)).toBe(true);
});

it('ends the run where that does not pass, without blaming the document', async () => {
  const store = shortStore(Number.POSITIVE_INFINITY);
  const reply = await performAndKeep(keyed(), settings, store);
  expect(reply).toMatchObject({ status: 'stopped', message: expect.stringContaining('EMFILE') });
  expect(await store.has(key)).toBe(false);
});
