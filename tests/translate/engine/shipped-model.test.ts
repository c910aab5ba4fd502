import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import type { TranslationEngine } from '../../../src/translate/engine.js';
import { openTransformersEngine } from '../../../src/translate/transformers-engine.js';

const segments = [
  { id: 'preambular-01', text: '回顾其2001年12月19日第56/123号决议，' },
  { id: 'operative-01', text: '请秘书长向大会第五十七届会议报告本决议的执行情况；' },
  { id: 'symbol', text: 'A/56/402' },
  { id: 'title', text: '国际合作' },
];

describe('the engine with the model that ships', () => {
  let engine: TranslationEngine;

  beforeAll(async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('the network is off')));
    engine = await openTransformersEngine(packageFile('models', 'duizhao-zh-en'));
  });

  afterAll(async () => {
    vi.unstubAllGlobals();
    await engine.close();
  });

  it('drafts each segment in order, in English, ending as its source does', async () => {
    const drafts = await engine.translate(segments);
    expect(drafts.map(({ segment }) => segment)).toEqual(segments.map(({ id }) => id));
    for (const { text } of drafts) expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(drafts[0]?.text).toMatch(/^Recall.*56\/123.*,$/);
    expect(drafts[1]?.text).toMatch(/Secretary-General.*;$/);
    expect(drafts[2]?.text).toBe('A/56/402');
    expect(drafts[3]?.text).toMatch(/[a-z]$/);
    expect(drafts[0]?.engine).toBe('transformers:duizhao-zh-en');
  });

  it('gives the same drafts for the same segments', async () => {
    expect(await engine.translate(segments)).toEqual(await engine.translate(segments));
  });

  it('drafts Traditional Chinese as it does Simplified', async () => {
    const [simplified] = await engine.translate([{ id: 'a', text: '国际合作与发展' }]);
    const [traditional] = await engine.translate([{ id: 'a', text: '國際合作與發展' }]);
    expect(traditional).toEqual(simplified);
  });

  it('leaves out nothing of a text longer than its window', async () => {
    const text = `${'请各会员国加强国际合作，'.repeat(15)}并向大会报告。`;
    const [draft] = await engine.translate([{ id: 'long', text }]);
    expect(draft?.text.split(/\s+/).length).toBeGreaterThan(40);
    expect(draft?.text).toMatch(/\.$/);
  });

  it('gives the same drafts whatever the number of threads', async () => {
    const two = await openTransformersEngine(packageFile('models', 'duizhao-zh-en'), {
      threads: 2,
    });
    expect(await two.translate(segments)).toEqual(await engine.translate(segments));
    await two.close();
  });

  it('says how good it thinks a draft is, not of what it only copied', async () => {
    const drafts = await engine.translate(segments);
    expect(drafts[0]?.quality?.expected).toBeGreaterThan(30);
    expect(drafts[2]?.quality).toBeUndefined();
  });

  it('tells its progress', async () => {
    const seen: string[] = [];
    await engine.translate(segments, {
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(seen.at(-1)).toBe('4/4');
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const work = engine.translate(segments, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
  });
});

describe('a model that cannot be used', () => {
  it('is reported as not found where its folder or a file is missing', async () => {
    await expect(openTransformersEngine('no-such-folder')).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
      message: expect.stringContaining('no-such-folder'),
    });
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
    writeFileSync(join(folder, 'config.json'), '{}');
    await expect(openTransformersEngine(folder)).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
      message: expect.stringContaining('generation_config.json'),
    });
  });
});
