import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { checkSettings } from '../../../src/corpus/config/read-settings.js';
import type { DocumentPair, SourceItem } from '../../../src/corpus/source-item.js';
import { listSources } from '../../../src/corpus/sources/index.js';
import {
  type DocumentLine,
  performTask,
  type ResultLine,
  type Task,
  taskKey,
} from '../../../src/corpus/tasks/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-tasks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const usual = checkSettings({}, '');

async function itemOf(path: string): Promise<SourceItem> {
  for await (const item of listSources([path])) if ('digest' in item) return item;
  throw new Error(`no item at ${path}`);
}

async function itemWith(name: string, text: string): Promise<SourceItem> {
  writeFileSync(join(folder, name), text);
  return itemOf(join(folder, name));
}

async function pairOf(chinese: SourceItem, english: SourceItem): Promise<Task> {
  const pair: DocumentPair = { id: 'a', chinese, english, pairedBy: 'name', score: 1, margin: 1 };
  return { kind: 'align', pair };
}

async function linesOf(task: Task, settings = usual): Promise<readonly ResultLine[]> {
  const lines: ResultLine[] = [];
  for await (const line of performTask(task, settings)) lines.push(line);
  return lines;
}

function documentIn(lines: readonly ResultLine[]): DocumentLine | undefined {
  return lines.find((line) => line.type === 'document');
}

describe('aligning a pair', () => {
  it('gives the units of the resolution with a score of every filter, then its document', async () => {
    const [chinese, english] = [
      await itemOf(packageFile('corpora', 'A-RES-56-123', 'zh.txt')),
      await itemOf(packageFile('corpora', 'A-RES-56-123', 'en.txt')),
    ];
    const lines = await linesOf(await pairOf(chinese, english), { ...usual, level: 'paragraph' });
    const units = lines.flatMap((line) => (line.type === 'unit' ? [line.unit] : []));
    expect(lines.at(-1)).toMatchObject({
      type: 'document',
      status: 'aligned',
      units: units.length,
    });
    expect(units.map(({ index }) => index)).toEqual(units.map((_, at) => at));
    expect(units.find(({ source }) => source[0] === 'title-01')).toMatchObject({
      target: ['title-01'],
      script: 'Hans',
      scores: { NumberFilter: 1, LanguageIDFilter: [1, 1] },
    });
    expect(documentIn(lines)?.confidence).toBeGreaterThan(0.95);
  });

  it('rejects documents that are in the wrong language', async () => {
    const english = await itemWith('b.en.txt', 'The General Assembly welcomes the report.\n');
    const lines = await linesOf(await pairOf(english, english));
    expect(lines).toHaveLength(1);
    expect(documentIn(lines)).toMatchObject({ status: 'rejected', reason: /wrong-language/ });
  });

  it('rejects documents that have nothing to do with each other', async () => {
    const chinese = await itemWith(
      'c.zh.txt',
      '面粉与黄油拌匀。\n\n加入三个鸡蛋。\n\n烤四十分钟即可。\n\n放凉以后切块食用。\n',
    );
    const english = await itemWith(
      'c.en.txt',
      'The Court adjourned.\n\nCounsel for the Republic of Malta spoke on maritime law.\n\nThe President thanked all delegations for their patience during the proceedings.\n',
    );
    const lines = await linesOf(await pairOf(chinese, english));
    expect(documentIn(lines)).toMatchObject({ status: 'rejected', reason: 'not-parallel' });
  });

  it('leaves out blocks in other languages and says how many', async () => {
    const chinese = await itemWith('d.zh.txt', '欢迎秘书长的报告。\n\n请秘书长提交报告。\n');
    const english = await itemWith(
      'd.en.txt',
      'Welcomes the report of the Secretary-General.\n\nL’Assemblée générale accueille avec satisfaction le rapport du Secrétaire général.\n\nRequests the Secretary-General to report.\n',
    );
    const lines = await linesOf(await pairOf(chinese, english));
    expect(documentIn(lines)).toMatchObject({
      status: 'aligned',
      leftOut: { 'wrong-language': 1 },
    });
  });

  it('turns a document that cannot be read into a failure without paths of the machine', async () => {
    const broken = await itemWith('e.docx', 'PK\u0003\u0004 no archive');
    const english = await itemWith('e.en.txt', 'The report.\n');
    const [line, ...rest] = await linesOf(await pairOf(broken, english));
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ type: 'failure', code: 'FORMAT_INVALID' });
    expect(JSON.stringify(line)).not.toContain(folder);
  });
});

describe('reading a bitext', () => {
  it('gives its units either way round and counts what is none', async () => {
    const item = await itemWith(
      'f.tmx',
      `<?xml version="1.0"?><tmx version="1.4"><header srclang="en" segtype="sentence" adminlang="en" datatype="plaintext" creationtool="x" creationtoolversion="1" o-tmf="x"/><body>
<tu><tuv xml:lang="en"><seg>The report</seg></tuv><tuv xml:lang="zh"><seg>报告</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu></body></tmx>`,
    );
    const lines = await linesOf({ kind: 'bitext', item });
    expect(lines[0]).toMatchObject({ unit: { chinese: '报告', english: 'The report', index: 0 } });
    const document = documentIn(lines);
    expect(document).toMatchObject({ status: 'aligned', units: 1 });
    expect(Object.values(document?.leftOut ?? {})).toEqual([1]);
  });
});

describe('taskKey', () => {
  it('depends on the content and what is measured, not on thresholds or the machine', async () => {
    const [chinese, english] = [
      await itemWith('g.zh.txt', '报告。\n'),
      await itemWith('g.en.txt', 'The report.\n'),
    ];
    const task = await pairOf(chinese, english);
    const keyWith = (settings: unknown, of = task) => taskKey(of, checkSettings(settings, ''));
    expect(keyWith({})).toMatch(/^[\da-f]{64}$/);
    expect(keyWith({ split: { seed: 7 }, output: { shard: 5 } })).toBe(keyWith({}));
    const filters = (parameters: unknown) => ({ filters: [{ LengthFilter: parameters }] });
    expect(keyWith(filters({ min_length: 9 }))).toBe(keyWith(filters({})));
    expect(keyWith(filters({ unit: 'char' }))).not.toBe(keyWith(filters({})));
    expect(keyWith({ level: 'paragraph' })).not.toBe(keyWith({}));
    const moved = await pairOf({ ...chinese, place: '/elsewhere/g.zh.txt' }, english);
    expect(keyWith({}, moved)).toBe(keyWith({}));
    const other = await pairOf({ ...chinese, digest: '0'.repeat(64) }, english);
    expect(keyWith({}, other)).not.toBe(keyWith({}));
  });
});
