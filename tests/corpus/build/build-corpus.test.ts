import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { writeMadeCorpus } from '../../bench/made-corpus.js';
import { sumsOf } from '../../same-files.js';
import { buildMade } from '../build-made.js';

let made: string;
let whole: Readonly<Record<string, string>>;
let folder: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'duizhao-made-'));
  writeMadeCorpus(join(made, 'sources'), { pairs: 12, seed: 4 });
  await buildMade(made);
  whole = sumsOf(join(made, 'corpus'));
});
afterAll(() => rmSync(made, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-build-'));
  cpSync(join(made, 'sources'), join(folder, 'sources'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const linesOf = (name: string) =>
  readFileSync(join(folder, 'corpus', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('a corpus', () => {
  it('is the same bytes with one thread and with three, and wherever it is built', async () => {
    const { manifest } = await buildMade(folder, { workers: 3 });
    expect(manifest.counts.documents).toMatchObject({ aligned: 12, failed: 0 });
    expect(manifest.counts.units.kept).toBeGreaterThan(60);
    expect(sumsOf(join(folder, 'corpus'))).toEqual(whole);
  });

  it('is built again out of what is there, with only what is new', async () => {
    await buildMade(folder);
    expect((await buildMade(folder)).reused).toBe(12);
    writeFileSync(join(folder, 'sources', 'new.zh.txt'), '欢迎秘书长的报告。\n');
    writeFileSync(
      join(folder, 'sources', 'new.en.txt'),
      'Welcomes the report of the Secretary-General.\n',
    );
    const { reused, tasks } = await buildMade(folder);
    expect([reused, tasks]).toEqual([12, 13]);
  });

  it('keeps splits apart by document', async () => {
    const { manifest } = await buildMade(folder, { settings: { split: { dev: 0.3, test: 0.3 } } });
    const { train = 0, dev = 0, test = 0 } = manifest.counts.units.splits;
    expect(train + dev + test).toBe(manifest.counts.units.kept);
    expect(Math.min(train, dev, test)).toBeGreaterThan(0);
    const documents = linesOf('documents.jsonl');
    for (const split of ['train', 'dev', 'test']) {
      const kept = documents.filter((document) => document.split === split);
      const sum = kept.reduce((total, document) => total + document.kept, 0);
      expect(sum).toBe(manifest.counts.units.splits[split as 'train']);
    }
  });
});

describe('what goes wrong', () => {
  it('is put aside: unreadable, damaged and empty files do not stop the run', async () => {
    const at = (name: string) => join(folder, 'sources', name);
    mkdirSync(at('folder.zh.txt'));
    symlinkSync('/nowhere/at/all', at('link.zh.txt'));
    writeFileSync(at('bad.zh.docx'), 'PK\u0003\u0004 no archive');
    writeFileSync(at('bad.en.docx'), 'PK\u0003\u0004 no archive');
    writeFileSync(at('pairs.tmx.gz'), gzipSync('<tmx version="1.4"><body>').subarray(0, 30));
    writeFileSync(at('broken.zip'), 'PK\u0003\u0004 no archive');
    writeFileSync(at('empty.zh.txt'), '');
    writeFileSync(at('empty.en.txt'), 'The report.\n');
    const { manifest } = await buildMade(folder);
    expect(manifest.counts.documents.aligned).toBe(12);
    const aside = linesOf('quarantine.jsonl');
    for (const name of ['link', 'bad', 'pairs', 'broken', 'empty']) {
      const entry = aside.find((one) => one.name.includes(name));
      expect(entry, name).toMatchObject({ code: expect.any(String), hint: expect.any(String) });
    }
    expect(JSON.stringify(aside)).not.toContain(folder);
  });

  it('fails a task that is too slow, and has it again when it is to be retried', async () => {
    const slow = await buildMade(folder, { patience: 1 });
    expect(slow.manifest.counts.documents).toMatchObject({ aligned: 0, failed: 12 });
    expect(linesOf('quarantine.jsonl')[0]).toMatchObject({ code: 'TASK_TOO_SLOW' });
    const again = await buildMade(folder);
    expect(again.manifest.counts.documents.failed).toBe(12);
    await buildMade(folder, { retryFailed: true });
    expect(sumsOf(join(folder, 'corpus'))).toEqual(whole);
  });

  it('fails a task that needs too much memory, and goes on with the others', async () => {
    // So many paragraphs fill the heap at once; with fewer, it would be nearly full for a minute.
    const write = (language: string, line: string) =>
      writeFileSync(
        join(folder, 'sources', `big.${language}.txt`),
        Array.from({ length: 400_000 }, (_, at) => `${at}. ${line}`).join('\n\n'),
      );
    write('zh', '报告。');
    write('en', 'Report.');
    const { manifest } = await buildMade(folder, { heap: 110 });
    expect(manifest.counts.documents).toMatchObject({ aligned: 12, failed: 1 });
    expect(linesOf('quarantine.jsonl')).toMatchObject([{ name: 'big', code: 'TASK_CRASHED' }]);
  }, 180_000);

  it('computes damaged results again', async () => {
    await buildMade(folder);
    const results = join(folder, 'corpus', '.work', 'results');
    const files = readdirSync(results, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.gz'))
      .map((name) => join(results, name));
    truncateSync(files[0] ?? '', 10);
    appendFileSync(files[1] ?? '', 'x');
    writeFileSync(files[2] ?? '', '');
    await buildMade(folder);
    expect(sumsOf(join(folder, 'corpus'))).toEqual(whole);
  });

  it('computes damaged results again that documents are paired by', async () => {
    const at = (name: string) => join(folder, 'sources', name);
    for (const number of [1, 2, 3]) {
      writeFileSync(
        at(`甲${number}.txt`),
        `第${number}号。\n\n报告${number * 711}号文件的情况。\n`,
      );
      writeFileSync(
        at(`b${number}.txt`),
        `No. ${number}.\n\nReport on document ${number * 711}.\n`,
      );
    }
    await buildMade(folder);
    const before = sumsOf(join(folder, 'corpus'));
    const results = join(folder, 'corpus', '.work', 'results');
    for (const name of readdirSync(results, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.gz')) truncateSync(join(results, name), 10);
    }
    await buildMade(folder);
    expect(sumsOf(join(folder, 'corpus'))).toEqual(before);
  });

  it('never touches a folder that holds something else, nor one that is being built', async () => {
    const out = join(folder, 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'years of work');
    await expect(buildMade(folder, { out })).rejects.toMatchObject({ code: 'BAD_USAGE' });
    expect(readdirSync(out)).toEqual(['thesis.txt']);
    const busy = join(folder, 'busy');
    mkdirSync(join(busy, '.work'), { recursive: true });
    writeFileSync(
      join(busy, '.work', 'lock'),
      JSON.stringify({ host: 'elsewhere.example', process: 1 }),
    );
    await expect(buildMade(folder, { out: busy })).rejects.toThrow(/elsewhere\.example/);
  });

  it('leaves the older corpus when it is interrupted, and goes on from there', async () => {
    await buildMade(folder, { settings: { split: { seed: 9 } } });
    const before = sumsOf(join(folder, 'corpus'));
    const stop = new AbortController();
    const interrupted = buildMade(folder, {
      signal: stop.signal,
      onProgress: (stage) => {
        if (stage === 'write') stop.abort(new RangeError('interrupted'));
      },
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(sumsOf(join(folder, 'corpus'))).toEqual(before);
    await buildMade(folder);
    expect(sumsOf(join(folder, 'corpus'))).toEqual(whole);
  });
});

describe('a run that is killed', () => {
  it('ends with the same bytes when it is run again and again', async () => {
    const program = join(packageFile('tests'), 'corpus', 'build', 'build-once.ts');
    for (const wait of [900, 1_600, 2_300, 3_000]) {
      const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
        stdio: 'ignore',
        cwd: packageFile(),
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), wait);
      await ended;
      clearTimeout(timer);
    }
    await buildMade(folder);
    expect(sumsOf(join(folder, 'corpus'))).toEqual(whole);
    expect(existsSync(join(folder, 'corpus', '.work', 'next'))).toBe(false);
  });
});
