import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSettings } from '../../../src/corpus/config/read-settings.js';
import {
  compareCorpora,
  openCorpus,
  remakeCorpus,
  requireOwnFolder,
} from '../../../src/corpus/folder/index.js';
import { writeSummedFile } from '../../../src/corpus/folder/summed-file.js';
import type { JudgedUnit } from '../../../src/corpus/unit.js';
import { buildMade } from '../build-made.js';

let folder: string;
const at = (name: string) => join(folder, name);

const wideName = '（一）.tsv';
const rareName = '𠀀.tsv';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-remake-'));
  const first = '一读\tFirst reading\n';
  const second = '二读\tSecond reading\n';
  await build('both', {
    [wideName]: first,
    [rareName]: second,
    'lone.zh.txt': '没有译文的文件。\n',
    'bad.zh.docx': 'PK\u0003\u0004 no archive',
    'bad.en.docx': 'PK\u0003\u0004 no archive',
  });
  await build('one', { [rareName]: second });
  await build('other', { [rareName]: '三读\tThird reading\n' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const bare = { filters: [], split: { dev: 0, test: 0 }, deduplicate: { near: 1 } };

async function build(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  const sources = at(`${name}-sources`);
  mkdirSync(sources);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(sources, file), text);
  await buildMade(folder, { sources: [sources], out: at(name), settings: bare });
}

const options = (out: string, settings: unknown = {}) => ({
  folder: at(out),
  settings: checkSettings(settings, ''),
  version: 'test',
  memory: 128,
  signal: new AbortController().signal,
});

async function unitsOf(name: string): Promise<readonly JudgedUnit[]> {
  const units: JudgedUnit[] = [];
  for await (const unit of (await openCorpus(at(name))).units()) units.push(unit);
  return units;
}

const lines = (name: string, file: string) =>
  readFileSync(join(at(name), file), 'utf8')
    .split('\n')
    .filter(Boolean);

describe('a folder', () => {
  const place = () => mkdtempSync(join(folder, 'place-'));

  it.each([
    ['a configuration named corpus.json', { 'corpus.json': '{"name": "laws"}' }],
    ['a corpus.json of something else', { 'corpus.json': '[]' }],
    ['a .work of something else', { '.work': '', 'thesis.docx': '' }],
  ])('is another’s with %s', (_, files) => {
    const own = place();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
    expect(() => requireOwnFolder(own)).toThrow(/holds no corpus/);
  });

  it('in which a first build was stopped is one’s own', () => {
    const own = place();
    for (const name of ['.work', 'data']) mkdirSync(join(own, name));
    expect(() => requireOwnFolder(own)).not.toThrow();
  });
});

describe('a corpus made out of others', () => {
  it('still says what was put aside when they were built', async () => {
    const corpus = await openCorpus(at('both'));
    const { failed, refused, lone } = corpus.manifest.counts.documents;
    expect(failed + refused).toBeGreaterThan(0);
    expect(lone).toBe(1);
    const { counts } = await remakeCorpus([corpus, corpus], options('aside', bare));
    expect(counts.documents).toMatchObject({ failed, refused, lone });
    for (const file of ['quarantine.jsonl', 'lone.jsonl']) {
      expect(lines('aside', file)).toEqual(lines('both', file));
    }
  });

  it('has ids of their own for documents of one name that are not the same', async () => {
    const [one, other] = [await openCorpus(at('one')), await openCorpus(at('other'))];
    await remakeCorpus([one, other, other], options('all', bare));
    const units = await unitsOf('all');
    expect(units.map(({ chinese }) => chinese)).toEqual(['二读', '三读']);
    expect(new Set(units.map(({ id }) => id)).size).toBe(2);
    expect(new Set(units.map(({ document }) => document)).size).toBe(2);
  });

  it('leaves nothing in its folder but itself', async () => {
    await remakeCorpus([await openCorpus(at('one'))], options('again', bare));
    expect(readdirSync(at('again'))).not.toContain('.work');
    expect(readdirSync(at('again'))).toContain('corpus.json');
  });
});

it('two corpora are compared in their order, whatever characters names are of', async () => {
  const [both, one] = [await openCorpus(at('both')), await openCorpus(at('one'))];
  const { documents, units } = await compareCorpora(both, one);
  expect(documents).toMatchObject({ added: [], removed: [wideName], changed: [] });
  expect(units).toEqual({ added: 0, removed: 1, same: 1 });
});

it('a manifest that points outside its folder is refused', async () => {
  const manifest = readFileSync(join(at('one'), 'corpus.json'), 'utf8');
  const copy = mkdtempSync(join(folder, 'copy-'));
  for (const place of ['../x', '/etc/passwd', 'data/../../x']) {
    writeFileSync(join(copy, 'corpus.json'), manifest.replace('documents.jsonl', place));
    await expect(openCorpus(copy)).rejects.toMatchObject({ code: 'CORPUS_INVALID' });
  }
});

describe('what a corpus keeps', () => {
  const copy = (name: string) => {
    cpSync(at('one'), at(name), { recursive: true });
    return join(at(name), 'scores/part-00001.jsonl.gz');
  };

  it('is read whatever separators of lines its texts hold', async () => {
    const scores = copy('separators');
    const [unit] = await unitsOf('one');
    const chinese = '二\u2028读\u2029再\u0085读';
    writeFileSync(scores, gzipSync(`${JSON.stringify({ ...unit, chinese })}\n`));
    expect((await unitsOf('separators')).map((read) => read.chinese)).toEqual([chinese]);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -12)],
    ['no archive', () => Buffer.from('no archive')],
    ['no JSON', () => gzipSync('{"id":\n')],
  ])('is refused when it is %s', async (what, damage) => {
    const scores = copy(what);
    writeFileSync(scores, damage(readFileSync(scores)));
    await expect(unitsOf(what)).rejects.toMatchObject({
      code: 'CORPUS_INVALID',
      message: expect.stringContaining('part-00001.jsonl.gz'),
    });
  });

  it('is refused when it is gone', async () => {
    rmSync(copy('gone'));
    await expect(unitsOf('gone')).rejects.toMatchObject({ code: 'CORPUS_INVALID' });
  });
});

describe('a file with a sum', () => {
  it('is the same whatever parts it comes in, and unpacks to them', async () => {
    const text = '大会通过了决议。\n'.repeat(20_000);
    const whole = await writeSummedFile(folder, 'whole.txt', [text]);
    const parts = await writeSummedFile(folder, 'parts.txt', text.split(/(?<=\n)/u));
    expect(parts).toEqual({ ...whole, path: 'parts.txt' });
    await writeSummedFile(folder, 'packed.gz', text.split(/(?<=\n)/u));
    expect(gunzipSync(readFileSync(at('packed.gz'))).toString('utf8')).toBe(text);
  });

  it('says which file could not be written', async () => {
    mkdirSync(at('taken'));
    await expect(writeSummedFile(folder, 'taken', ['text'])).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: expect.stringContaining('taken'),
    });
  });
});
