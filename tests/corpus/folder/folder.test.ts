import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSettings } from '../../../src/corpus/config/read-settings.js';
import {
  compareCorpora,
  openCorpus,
  remakeCorpus,
  sampleUnits,
} from '../../../src/corpus/folder/index.js';
import type { JudgedUnit } from '../../../src/corpus/unit.js';
import { writeMadeCorpus } from '../../bench/made-corpus.js';
import { sumsOf } from '../../same-files.js';
import { buildMade } from '../build-made.js';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-folder-'));
  writeMadeCorpus(at('sources'), { pairs: 10, seed: 8 });
  writeFileSync(at('sources/evil.zh.txt'), '<script>alert(1)</script>欢迎“报告”。\n');
  writeFileSync(at('sources/evil.en.txt'), '<script>alert(1)</script> Welcomes "the report".\n');
  const name = '语料 <script>alert(1)</script>';
  const output = { formats: ['parquet', 'jsonl', 'tmx', 'moses'], shard: 20 };
  await buildMade(folder, {
    settings: {
      name,
      licence: 'CC0-1.0',
      description: 'A *made* corpus.',
      output,
      split: { dev: 0.2, test: 0.2 },
    },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

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

describe('the folder of a corpus', () => {
  it('has shards of the chosen size in every format, and sums that hold', async () => {
    const corpus = await openCorpus(at('corpus'));
    const { files, counts } = corpus.manifest;
    for (const format of ['parquet', 'jsonl', 'tmx', 'moses']) {
      const own = files.filter((file) => file.format === format);
      const perFile = format === 'moses' ? 2 : 1;
      const units = own.reduce((sum, file) => sum + (file.units ?? 0), 0) / perFile;
      expect(units, format).toBe(counts.units.kept);
      expect(Math.max(...own.map((file) => file.units ?? 0))).toBeLessThanOrEqual(20);
    }
    const damages: string[] = [];
    for await (const file of corpus.damages()) damages.push(file);
    expect(damages).toEqual([]);
  });

  it('has every unit that was found, with its scores and what became of it', async () => {
    const { counts } = (await openCorpus(at('corpus'))).manifest;
    const units = await unitsOf('corpus');
    expect(units).toHaveLength(counts.units.found);
    expect(units.filter(({ removed }) => removed === undefined)).toHaveLength(counts.units.kept);
    expect(Object.keys(units[0]?.scores ?? {})).toContain('NumberFilter');
  });

  it('finds a file that was changed', async () => {
    await remakeCorpus([await openCorpus(at('corpus'))], options('changed'));
    writeFileSync(join(at('changed'), 'documents.jsonl'), '{}\n');
    const damages: string[] = [];
    for await (const file of (await openCorpus(at('changed'))).damages()) damages.push(file);
    expect(damages).toEqual(['documents.jsonl']);
  });

  it.each([
    ['nothing', undefined, /there is no corpus\.json/],
    ['no manifest', '{"schema": "other"}', /damaged/],
    ['no JSON', '{', /damaged/],
  ])('is refused when it holds %s', async (_, text, message) => {
    const place = mkdtempSync(join(folder, 'bad-'));
    if (text !== undefined) writeFileSync(join(place, 'corpus.json'), text);
    await expect(openCorpus(place)).rejects.toThrow(message);
    await expect(openCorpus(place)).rejects.toMatchObject({ code: 'CORPUS_INVALID' });
  });
});

describe('data cards', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'prefer-native-element': 'off',
      },
    }),
  );

  it.each(['card.html', 'card.zh.html'])(
    '%s is valid and takes nothing for markup',
    async (name) => {
      const markup = readFileSync(join(at('corpus'), name), 'utf8');
      const { results } = await validator.validateString(markup, name);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(markup).not.toContain('<script');
      expect(markup).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
    },
  );

  it('README.md has the front matter of Hugging Face and escapes what texts hold', () => {
    const text = readFileSync(join(at('corpus'), 'README.md'), 'utf8');
    expect(text).toMatch(/^---\npretty_name: .*\nlanguage: \[zh, en\]\nlicense: cc0-1.0\n/);
    expect(text).toContain('split: train');
    expect(text).toContain('A *made* corpus.');
    expect(text.slice(text.indexOf('# '))).not.toMatch(/(?<!\\)<script/);
  });
});

describe('a corpus made again', () => {
  it('is the same with the same settings', async () => {
    const corpus = await openCorpus(at('corpus'));
    await remakeCorpus([corpus], { ...options('again'), settings: corpus.manifest.settings });
    const difference = await compareCorpora(corpus, await openCorpus(at('again')));
    expect(difference.units).toMatchObject({ added: 0, removed: 0 });
    expect(difference.documents).toEqual({ added: [], removed: [], changed: [], moved: [] });
    expect(difference.settings).toEqual([]);
  });

  it('obeys other thresholds, and says what has changed', async () => {
    const filters = [{ LengthFilter: { min_length: [40, 1] } }];
    await remakeCorpus([await openCorpus(at('corpus'))], options('strict', { filters }));
    const kept = (await unitsOf('strict')).filter(({ removed }) => removed === undefined);
    expect(kept.length).toBeGreaterThan(0);
    for (const { chinese } of kept) expect([...chinese].length).toBeGreaterThanOrEqual(40);
    const difference = await compareCorpora(
      await openCorpus(at('corpus')),
      await openCorpus(at('strict')),
    );
    expect(difference.units.removed).toBeGreaterThan(0);
    expect(difference.settings.map(({ setting }) => setting)).toContain('filters');
  });

  it('is refused for a filter that was not measured', async () => {
    const filters = [{ RegExpFilter: { regexps: 'a' } }];
    const remade = remakeCorpus([await openCorpus(at('corpus'))], options('not', { filters }));
    await expect(remade).rejects.toThrow(/not measured by RegExpFilter/);
  });

  it('out of itself twice keeps each unit once', async () => {
    const corpus = await openCorpus(at('corpus'));
    const { counts } = await remakeCorpus([corpus, corpus], options('twice'));
    expect(counts.units.kept).toBe(corpus.manifest.counts.units.kept);
  });

  it('keeps the splits of documents', async () => {
    const corpus = await openCorpus(at('corpus'));
    await remakeCorpus([corpus], options('seeded', { split: { seed: 99, dev: 0.4, test: 0.4 } }));
    const { documents } = await compareCorpora(corpus, await openCorpus(at('seeded')));
    expect(documents.moved).toEqual([]);
  });
});

describe('a sample', () => {
  it('is the same each time, and another with another seed', async () => {
    const corpus = await openCorpus(at('corpus'));
    const draw = async (seed: number) =>
      (await sampleUnits(corpus, { size: 6, seed })).map(({ id }) => id);
    expect(await draw(1)).toEqual(await draw(1));
    expect(await draw(1)).not.toEqual(await draw(2));
    expect(await draw(1)).toHaveLength(6);
  });

  it('can be of what was removed', async () => {
    const corpus = await openCorpus(at('corpus'));
    const [reason = ''] = Object.keys(corpus.manifest.counts.units.removed);
    const drawn = await sampleUnits(corpus, { size: 3, seed: 1, removed: reason });
    expect(drawn.length).toBeGreaterThan(0);
    for (const { removed } of drawn) expect([removed?.by, removed?.detail]).toContain(reason);
  });
});

it('leaves nothing in its folder but the corpus and its work', () => {
  expect(readdirSync(at('corpus')).sort()).toEqual(
    [
      '.work',
      ...new Set(Object.keys(sumsOf(at('corpus'))).map((path) => path.split('/')[0])),
    ].sort(),
  );
});
