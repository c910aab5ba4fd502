import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../../src/corpus/source-item.js';
import { inOrder } from '../../../src/corpus/sources/in-order.js';
import { openItem, readItem } from '../../../src/corpus/sources/index.js';
import { sourceNames } from '../../../src/corpus/sources/source-names.js';
import { itemsOf, listAll, makeFolder, namesOf, refusedOf } from './folder.js';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

async function onlyItem(words: readonly string[]): Promise<SourceItem> {
  const [item] = itemsOf(await listAll(words));
  if (item === undefined) throw new Error('nothing was listed');
  return item;
}

describe('listSources', () => {
  it('lists a folder by the code units of names, without what is hidden', async () => {
    const folder = makeFolder({
      'a/b.txt': 'b',
      'a-c.txt': 'c',
      'a/B.txt': 'B',
      '.hidden/x.txt': 'x',
      '.y.txt': 'y',
    });
    expect(namesOf(await listAll([folder]))).toEqual(['a-c.txt', 'a/B.txt', 'a/b.txt']);
  });

  it('gives digest and size of the bytes', async () => {
    const folder = makeFolder({ 'a.txt': '大会' });
    expect(await onlyItem([folder])).toEqual({
      place: join(folder, 'a.txt'),
      name: 'a.txt',
      kind: 'document',
      digest: createHash('sha256').update('大会').digest('hex'),
      size: 6,
    });
  });

  it('tells bitexts from documents', async () => {
    const folder = makeFolder({
      'a.tmx': '<tmx/>',
      'b.tsv': 'zh\ten\n一\tone\n',
      'c.csv': '一,one\n',
      'd.tsv.gz': gzipSync('en\tzh-CN\none\t一\n'),
      'e.md': '# one',
      README: 'read me',
      'f.jsonl': '{"schema":"duizhao-units/1"}\n',
    });
    const kinds = itemsOf(await listAll([folder])).map(({ name, kind }) => `${name} ${kind}`);
    expect(kinds).toEqual([
      'README document',
      'a.tmx bitext',
      'b.tsv bitext',
      'c.csv bitext',
      'd.tsv.gz bitext',
      'e.md document',
      'f.jsonl bitext',
    ]);
  });

  it('refuses what is neither, and goes on', async () => {
    const folder = makeFolder({
      'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10),
      'b.json': '{}',
      'c.csv': 'name,size\nx,1\n',
      'd.csv': 'path,language\nx.txt,zh\n',
      'z.txt': 'z',
    });
    const found = await listAll([folder]);
    expect(refusedOf(found).map(({ name, code }) => `${name} ${code}`)).toEqual([
      'a.png INPUT_BINARY',
      'b.json FORMAT_UNKNOWN',
      'c.csv FORMAT_UNKNOWN',
      'd.csv FORMAT_UNKNOWN',
    ]);
    expect(namesOf(itemsOf(found))).toEqual(['z.txt']);
  });

  it('refuses a link that leads nowhere, and names no folder of the machine', async () => {
    const folder = makeFolder({ 'b.txt': 'b' });
    symlinkSync('nowhere', join(folder, 'a.txt'));
    const found = await listAll([folder]);
    expect(refusedOf(found)).toMatchObject([{ name: 'a.txt', code: 'FILE_NOT_FOUND' }]);
    expect(JSON.stringify(refusedOf(found))).not.toContain(folder);
    expect(namesOf(itemsOf(found))).toEqual(['b.txt']);
  });

  it('does not follow links round in a circle', async () => {
    const folder = makeFolder({ 'a/b.txt': 'b' });
    symlinkSync(folder, join(folder, 'a', 'again'));
    expect(namesOf(await listAll([folder]))).toEqual(['a/b.txt']);
  });

  it('leaves the output folder and earlier corpora out', async () => {
    const folder = makeFolder({
      'a.txt': 'a',
      'out/b.txt': 'b',
      'old/corpus.json': '{}',
      'old/c.txt': 'c',
    });
    expect(namesOf(await listAll([folder], { leaveOut: [join(folder, 'out')] }))).toEqual([
      'a.txt',
    ]);
  });

  it('names several sources by their last parts, so that names stay unique', async () => {
    const folder = makeFolder({ 'a/zh/1.txt': '一', 'b/zh/1.txt': '二' });
    const words = [join(folder, 'a', 'zh'), join(folder, 'b', 'zh')];
    expect(namesOf(await listAll(words))).toEqual(['a/zh/1.txt', 'b/zh/1.txt']);
  });

  it('lists a file once that several sources hold', async () => {
    const folder = makeFolder({ 'a/1.txt': '1', 'a/2.txt': '2' });
    const words = [join(folder, 'a', '2.txt'), join(folder, 'a')];
    expect(namesOf(await listAll(words))).toEqual(['2.txt', 'a/1.txt']);
  });

  it('takes a pattern', async () => {
    const folder = makeFolder({ 'x/a.zh.txt': 'a', 'x/y/b.zh.txt': 'b', 'x/b.en.txt': 'b' });
    expect(namesOf(await listAll([`${folder}/x/**/*.zh.txt`]))).toEqual(['a.zh.txt', 'y/b.zh.txt']);
    const both = [`${folder}/x/*.zh.txt`, `${folder}/x/*.en.txt`];
    expect(namesOf(await listAll(both))).toEqual(['a.zh.txt', 'b.en.txt']);
  });

  it('throws for a word that names nothing', async () => {
    await expect(listAll(['nowhere/at/all'])).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(listAll(['nowhere/*.txt'])).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('asks a cache of digests before it reads', async () => {
    const folder = makeFolder({ 'a.txt': 'a' });
    const digest = '0'.repeat(64);
    const item = itemsOf(
      await listAll([folder], { digests: { get: () => `${digest} 7`, set: () => {} } }),
    );
    expect(item).toMatchObject([{ digest, size: 7 }]);
  });

  it('stops when it is told to', async () => {
    const folder = makeFolder({ 'a.txt': 'a' });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(listAll([folder], { signal })).rejects.toThrow('enough');
  });
});

describe('readItem', () => {
  it('unpacks what gzip packed', async () => {
    const item = await onlyItem([makeFolder({ 'a.txt.gz': gzipSync('大会') })]);
    expect(text(await readItem(item))).toBe('大会');
  });

  it('refuses a file that was changed after the listing', async () => {
    const folder = makeFolder({ 'a.txt': 'before' });
    const item = await onlyItem([folder]);
    writeFileSync(item.place, 'after');
    await expect(readItem(item)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: 'a.txt was changed after it had been listed',
    });
  });

  it('says that a file vanished, or became a folder', async () => {
    const item = await onlyItem([makeFolder({ 'a.txt': 'a' })]);
    unlinkSync(item.place);
    await expect(readItem(item)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    mkdirSync(item.place);
    await expect(readItem(item)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('says that a packed file is cut off', async () => {
    const packed = gzipSync('大会'.repeat(1000));
    const item = await onlyItem([makeFolder({ 'a.txt.gz': packed.subarray(0, 30) })]);
    await expect(readItem(item)).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
  });
});

describe('openItem', () => {
  it('streams a packed bitext, and reads an unpacked one in any order', async () => {
    const folder = makeFolder({ 'a.tsv': '一\tone\n', 'b.tsv.gz': gzipSync('二\ttwo\n') });
    const [plain, packed] = itemsOf(await listAll([folder]));
    if (plain === undefined || packed === undefined) throw new Error('not listed');
    const slice = await openItem(plain).random?.slice(0, 3);
    expect(text(new Uint8Array(slice ?? new ArrayBuffer(0)))).toBe('一');
    const pieces: Uint8Array[] = [];
    for await (const piece of openItem(packed).bytes()) pieces.push(piece);
    expect(text(Buffer.concat(pieces))).toBe('二\ttwo\n');
    expect(openItem(packed).random).toBeUndefined();
  });
});

describe('sourceNames', () => {
  it('are unique, whatever the paths', () => {
    const part = fc.constantFrom('a', 'b', 'zh');
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((all) => `/${all.join('/')}`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 2, maxLength: 6 }), (paths) => {
        expect(new Set(sourceNames(paths)).size).toBe(paths.length);
      }),
    );
  });
});

describe('inOrder', () => {
  it('keeps the order of the things, and has no more in hand than it may', async () => {
    let running = 0;
    let most = 0;
    const results: number[] = [];
    const work = async (thing: number): Promise<number> => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, thing % 3));
      running -= 1;
      return thing;
    };
    const things = Array.from({ length: 30 }, (_, at) => at);
    for await (const result of inOrder(things, 4, work)) results.push(result);
    expect(results).toEqual(things);
    expect(most).toBeLessThanOrEqual(4);
  });
});
