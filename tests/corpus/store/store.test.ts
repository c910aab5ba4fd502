import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolderStore } from '../../../src/corpus/store/folder-store.js';
import type { ResultLine } from '../../../src/corpus/tasks/index.js';

const key = 'ab'.repeat(32);
const line: ResultLine = { type: 'failure', code: 'INPUT_EMPTY', message: '空', hint: 'x' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = () => join(folder, 'ab', `${key}.jsonl.gz`);

async function read(): Promise<readonly ResultLine[]> {
  const lines: ResultLine[] = [];
  for await (const found of openFolderStore(folder).read(key)) lines.push(found);
  return lines;
}

it('gives back what it was given, to whoever opens the folder', async () => {
  expect(await openFolderStore(folder).has(key)).toBe(false);
  await openFolderStore(folder).write(key, [line, line]);
  expect(await openFolderStore(folder).has(key)).toBe(true);
  expect(await read()).toEqual([line, line]);
  await openFolderStore(folder).remove(key);
  expect(await openFolderStore(folder).has(key)).toBe(false);
});

it('leaves nothing behind when what it is to write fails', async () => {
  function* failing(): Generator<ResultLine> {
    yield line;
    throw new RangeError('no more');
  }
  await expect(openFolderStore(folder).write(key, failing())).rejects.toThrow('no more');
  expect(readdirSync(join(folder, 'ab'))).toEqual([]);
});

it('says that a result is not there', async () => {
  await expect(read()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});

it.each([
  ['cut off', () => truncateSync(pathOf(), 20)],
  ['no archive', () => writeFileSync(pathOf(), 'abc')],
  ['without its end', () => writeFileSync(pathOf(), gzipSync(`${JSON.stringify(line)}\n`))],
  ['empty', () => writeFileSync(pathOf(), '')],
  ['no JSON', () => writeFileSync(pathOf(), gzipSync('{"type":\n'))],
])('says that a result is damaged that is %s', async (_, damage) => {
  await openFolderStore(folder).write(key, [line]);
  damage();
  await expect(read()).rejects.toMatchObject({ code: 'CORPUS_INVALID' });
});

it('says so where it cannot write', async () => {
  writeFileSync(join(folder, 'ab'), 'a file where the folder should be');
  await expect(openFolderStore(folder).write(key, [line])).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
    hint: /goes on where it stopped/,
  });
});
