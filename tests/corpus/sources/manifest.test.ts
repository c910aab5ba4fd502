import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemsOf, listAll, makeFolder, namesOf, refusedOf } from './folder.js';

const texts = { 'zh/a.txt': '一', 'en/a.txt': 'one' };

describe('a manifest', () => {
  it.each([
    ['csv', 'path,language,id,license\nzh/a.txt,zh-CN,A1,CC0-1.0\n"en/a.txt",EN,A1,\n'],
    [
      'tsv',
      '\uFEFFpath\tlang\tgroup\tlicence\r\nzh/a.txt\tzh\tA1\tCC0-1.0\r\nen/a.txt\ten\tA1\t\r\n',
    ],
    [
      'jsonl',
      '{"path":"zh/a.txt","language":"zh","group":"A1","licence":"CC0-1.0"}\n\n{"path":"en/a.txt","language":"en","group":"A1"}\n',
    ],
  ])('as .%s says what is known of each file', async (extension, manifest) => {
    const folder = makeFolder({ ...texts, [`m.${extension}`]: manifest });
    expect(itemsOf(await listAll([join(folder, `m.${extension}`)]))).toMatchObject([
      { name: 'zh/a.txt', language: 'zh', group: 'A1', licence: 'CC0-1.0', kind: 'document' },
      { name: 'en/a.txt', language: 'en', group: 'A1', kind: 'document' },
    ]);
  });

  it('counts before the folder that holds its files too', async () => {
    const folder = makeFolder({ ...texts, 'm.tsv': 'path\tgroup\nzh/a.txt\tA1\n' });
    const found = await listAll([folder, join(folder, 'm.tsv')]);
    expect(itemsOf(found).map(({ group }) => group)).toEqual(['A1', undefined]);
    expect(new Set(namesOf(found)).size).toBe(found.length);
  });

  it('takes symbols in any writing', async () => {
    const folder = makeFolder({ ...texts, 'm.tsv': 'path\tsymbol\nzh/a.txt\ta/res/56/123\n' });
    expect(itemsOf(await listAll([join(folder, 'm.tsv')]))).toMatchObject([
      { symbol: 'A/RES/56/123' },
    ]);
  });

  it('refuses a file that is not there, and goes on', async () => {
    const folder = makeFolder({ ...texts, 'm.csv': 'path\ngone.txt\nzh/a.txt\n' });
    const found = await listAll([join(folder, 'm.csv')]);
    expect(refusedOf(found)).toMatchObject([{ name: 'gone.txt', code: 'FILE_NOT_FOUND' }]);
    expect(namesOf(itemsOf(found))).toEqual(['zh/a.txt']);
  });

  it.each([
    ['m.csv', 'path,language\nzh/a.txt,fr\n', 'm.csv, line 2: the language "fr" is neither'],
    ['m.csv', 'path,language\nzh/a.txt,zh,x\n', 'm.csv, line 2: it has 3 cells for 2 columns'],
    ['m.csv', 'path\nzh/a.txt\n\nzh/a.txt\n', 'm.csv, line 4: zh/a.txt is on line 2 already'],
    ['m.tsv', 'path\tgroup\n\tA1\n', 'm.tsv, line 2: there is no path'],
    ['m.tsv', 'path\tsymbol\nzh/a.txt\tnone\n', 'm.tsv, line 2: "none" is not the symbol'],
    ['m.jsonl', '{"path":"zh/a.txt"}\n{"path":\n', 'm.jsonl, line 2: it is no JSON'],
    ['m.jsonl', '{"path":"zh/a.txt"}\n{"path":["x"]}\n', 'm.jsonl, line 2: path is no text'],
  ])('with a mistake says on which line: %s %j', async (name, manifest, message) => {
    const folder = makeFolder({ ...texts, [name]: manifest });
    await expect(listAll([join(folder, name)])).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(message),
    });
  });
});
