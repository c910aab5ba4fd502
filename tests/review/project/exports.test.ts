import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { readBeads, readInterText, readLadder } from '../../../src/formats/alignment/index.js';
import { formatNamed } from '../../../src/formats/convert/index.js';
import { readJsonl, readTmx, readTsv, writeJsonl, writeTmx } from '../../../src/formats/index.js';
import { exportFormats } from '../../../src/review/model/api.js';
import { exportFile } from '../../../src/review/project/export-file.js';
import { change, inFolder, resolution, restate, terms, withBitext, withRun } from './bitexts.js';

const run = resolution('block');
const golden = (file: string) => readFileSync(packageFile('tests', 'golden', 'run', file), 'utf8');

describe('exports of a review', () => {
  it('are the golden files where nothing was changed', () =>
    withRun(run, async (session) => {
      const tsv = await session.exportAs('tsv');
      expect(tsv).toMatchObject({ name: 'A.tsv', contents: golden('bitext.tsv') });
      const tmx = await session.exportAs('tmx');
      expect(tmx).toMatchObject({ name: 'A.tmx', contents: golden('bitext.tmx') });
      const { findings, ...rest } = readJsonl(
        String((await session.exportAs('jsonl')).contents),
        'A',
      );
      expect(findings.length).toBeGreaterThan(0);
      expect({ ...rest, findings: [] }).toEqual(readJsonl(writeJsonl(run), 'A'));
    }));

  it('leave out what was excluded, but for JSON lines', () =>
    withRun(run, async (session) => {
      const [first, second] = session.opened().snapshot.links;
      if (first === undefined || second === undefined) throw new TypeError('there are links');
      await session.change('Li', [restate(first, 'rejected'), restate(second, 'accepted')]);
      const units = readTmx(String((await session.exportAs('tmx')).contents), 'A').units;
      expect(units.map(({ id }) => id)).not.toContain(first.id);
      expect(units).toHaveLength(run.bitext.links.length - 1);
      const rows = readTsv(String((await session.exportAs('tsv')).contents), 'A');
      expect(rows).toHaveLength(units.length);
      expect(rows[0]).toMatchObject({ link: second.id, status: 'accepted' });
      const { bitext } = readJsonl(String((await session.exportAs('jsonl')).contents), 'A');
      expect(bitext.links.slice(0, 2).map(({ status }) => status)).toEqual([
        'rejected',
        'accepted',
      ]);
      const { beads } = readBeads(String((await session.exportAs('beads')).contents), 'A');
      expect(beads).toHaveLength(units.length);
      expect(beads.flatMap(({ source }) => source)).not.toContain(0);
    }));

  it('have the texts as they were edited, split and joined', () =>
    withRun(
      run,
      async (session) => {
        const { snapshot } = session.opened();
        const [title] = snapshot.target;
        const link = snapshot.links.find(({ target }) => target[0] === title?.id);
        if (title === undefined || link === undefined) throw new TypeError('there is a title');
        const parts = [
          { ...title, text: title.text.slice(0, 10).trimEnd() },
          { id: 'new', text: title.text.slice(10).trimStart() },
        ];
        await session.change('Li', [
          change('split-text', {
            segments: [{ side: 'target', removed: [title], added: parts }],
            links: {
              removed: [link],
              added: [{ ...link, target: [title.id, 'new'], status: 'accepted' }],
            },
          }),
        ]);
        const { bitext } = readJsonl(String((await session.exportAs('jsonl')).contents), 'A');
        const blocks = bitext.target.blocks.slice(0, 2);
        expect(blocks.map(({ id, text }) => ({ id, text }))).toEqual(
          parts.map(({ id, text }) => ({ id, text })),
        );
        expect(bitext.links[0]).toMatchObject({ target: [title.id, 'new'], status: 'edited' });
        const [row] = readTsv(String((await session.exportAs('tsv')).contents), 'A');
        expect(row).toMatchObject({
          type: '1-2',
          en: parts.map(({ text }) => text).join('\n'),
        });
        const report = await session.report('zh');
        expect(report).toContain('lang="zh-Hans"');
        expect(report).toMatch(/<th scope="row">Li<\/th><td>[^<]+ 1 次<\/td>/u);
      },
      { editSource: true },
    ));

  it.each(['xliff12', 'xliff21', 'csv', 'docx', 'xlsx', 'parquet'] as const)(
    'are what duizhao convert makes of them, as %s',
    (name) =>
      withRun(run, async (session) => {
        const { contents } = await session.exportAs(name);
        const bytes = Uint8Array.from(Buffer.from(contents));
        const format = formatNamed(name);
        if (format?.kind !== 'file') throw new TypeError(name);
        const texts: string[] = [];
        const items = format.read?.({
          name,
          bytes: async function* () {
            yield bytes;
          },
          random: {
            byteLength: bytes.length,
            slice: async (start, end) => bytes.slice(start, end).buffer,
          },
        });
        for await (const item of items ?? []) if ('source' in item) texts.push(item.source.text);
        const { links } = session.opened().snapshot;
        expect(texts).toHaveLength(links.length);
        expect(texts).toContain('大会决议');
      }),
  );

  it('can be read again, all of them', () =>
    withRun(run, async (session) => {
      const exported = new Map<string, string>();
      for (const format of exportFormats) {
        if (format === 'ladder') continue;
        exported.set(format, String((await session.exportAs(format)).contents));
      }
      const { beads } = readBeads(exported.get('beads') ?? '', 'A');
      expect(readInterText(exported.get('intertext') ?? '', 'A').beads).toEqual(beads);
      // Where links cross, as the closing lines of resolutions do, no ladder can be written.
      await expect(session.exportAs('ladder')).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
      const crossing = session
        .opened()
        .snapshot.links.filter(({ source }) => source[0]?.startsWith('closing'));
      await session.change(
        'Li',
        crossing.map((link) => restate(link, 'rejected')),
      );
      const ladder = readLadder(String((await session.exportAs('ladder')).contents), 'A').beads;
      expect(ladder.filter(({ source, target }) => source.length * target.length > 0)).toHaveLength(
        beads.length - crossing.length,
      );
    }));

  it('are rebuilt from file and journal alone, byte for byte', () =>
    withRun(run, async (session, path) => {
      const [first] = session.opened().snapshot.links;
      if (first === undefined) throw new TypeError('there are links');
      await expect(exportFile(path, 'tmx', terms)).rejects.toMatchObject({
        code: 'FILE_UNWRITABLE',
      });
      await session.change('Li', [restate(first, 'rejected')]);
    }).then(() =>
      inFolder(async (folder) => {
        const path = join(folder, 'A.jsonl');
        writeFileSync(path, writeJsonl(run));
        const shown = await withBitext(path, async (session) => {
          const [first] = session.opened().snapshot.links;
          if (first !== undefined) await session.change('Li', [restate(first, 'rejected')]);
          return Promise.all(exportFormats.slice(0, 4).map((format) => session.exportAs(format)));
        });
        const rebuilt = [];
        for (const format of exportFormats.slice(0, 4)) {
          rebuilt.push(await exportFile(path, format, terms));
        }
        expect(rebuilt).toEqual(shown);
      }),
    ));

  it('of a translation memory are the same memory again, drafts and all', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'A.tmx');
      const [, segment = ''] = run.bitext.links.map(({ source }) => source[0] ?? '');
      const memory = { rate: 87, adapted: true, source: '', target: '', memory: 'un 2001' };
      const drafts = [
        { segment, text: 'A draft', engine: 'transformers:mine', warnings: [] },
        { segment, text: 'A match', engine: 'memory', warnings: [], memory },
        { segment, text: 'By hand', engine: 'memory', warnings: [], editor: 'Li' },
      ];
      const contents = writeTmx({ ...run, drafts });
      expect(contents).toContain('87% adapted un 2001');
      writeFileSync(path, contents);
      await withBitext(path, async (session) => {
        expect(String((await session.exportAs('tmx')).contents)).toBe(contents);
      });
    }));
});
