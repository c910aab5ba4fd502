import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpusSettings } from '../../../src/corpus/config/read-settings.js';

const folder = mkdtempSync(join(tmpdir(), 'corpus-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('readCorpusSettings', () => {
  it('fills in what a file leaves out', async () => {
    const settings = await readCorpusSettings(written('few.json', '{"name": "laws"}'));
    expect(settings).toMatchObject({ name: 'laws', level: 'sentence', split: { seed: 1 } });
  });

  it.each([
    ['settings.mjs', 'export default { name: "laws" };'],
    [
      'settings.ts',
      'const name: string = "laws"; export default { name } satisfies { name: string };',
    ],
  ])('takes what %s exports', async (name, text) => {
    expect(await readCorpusSettings(written(name, text))).toMatchObject({ name: 'laws' });
  });

  it.each([
    ['{"level": "word"}', /bad\.json: level: /],
    ['{"split": {"dev": 2}}', /bad\.json: split\.dev: /],
    ['{"splits": {}}', /bad\.json: .*splits/],
    ['{"filters": [{"LengthFilter": {}}, {"LengthFilter": {"min_length": "a"}}]}', /filters\.1: /],
    ['{"filters": [{"LenghtFilter": {}}]}', /bad\.json: filters\.0: .*is LengthFilter meant/],
    ['{"filters": [{"LengthFilter": {}}, {"LengthFilter": {}}]}', /filters: .*there twice/],
    ['{"name": ', /bad\.json is no JSON: /],
    ['[]', /bad\.json: /],
  ])('says where %s is wrong', async (text, message) => {
    await expect(readCorpusSettings(written('bad.json', text))).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(message),
    });
  });

  it('says that a module cannot be loaded', async () => {
    const path = written('broken.mjs', 'throw new Error("no settings today");');
    await expect(readCorpusSettings(path)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('no settings today'),
    });
  });

  it('says that there is no such file', async () => {
    await expect(readCorpusSettings(join(folder, 'none.json'))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });
});
