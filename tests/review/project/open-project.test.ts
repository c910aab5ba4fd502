import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeJsonl, writeTmx } from '../../../src/formats/index.js';
import { inFolder, resolution, restate, withBitext, withProject } from './bitexts.js';

const run = resolution('block');
const jsonl = writeJsonl(run);

describe('a project of a folder', () => {
  it('lists the bitexts below it by path, and says which are broken', () =>
    inFolder(async (folder) => {
      for (const name of ['b', '.hidden', 'node_modules']) mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'z.tmx'), writeTmx(run));
      writeFileSync(join(folder, 'b', 'a.jsonl'), jsonl);
      writeFileSync(join(folder, 'b', 'half.jsonl'), jsonl.slice(0, 3_000));
      writeFileSync(join(folder, 'other.jsonl'), '{"text":"no bitext"}\n');
      writeFileSync(join(folder, 'bad.tmx'), '<tmx><body>');
      writeFileSync(join(folder, 'notes.txt'), 'no bitext\n');
      writeFileSync(join(folder, '.hidden', 'a.jsonl'), jsonl);
      writeFileSync(join(folder, 'node_modules', 'a.jsonl'), jsonl);
      await withProject({ kind: 'folder', path: folder }, async (project) => {
        const list = await project.list();
        expect(list.map(({ file, state }) => [file, state])).toEqual([
          ['b/a.jsonl', 'untouched'],
          ['b/half.jsonl', 'broken'],
          ['bad.tmx', 'broken'],
          ['z.tmx', 'untouched'],
        ]);
        expect(list[0]?.progress).toEqual({ links: 42, confirmed: 0, seconds: 0 });
        expect(list[1]?.reason).toContain('b/half.jsonl, line');
        expect(new Set(list.map(({ id }) => id)).size).toBe(4);
        await expect(project.open(list[1]?.id ?? '')).rejects.toMatchObject({
          code: 'FORMAT_INVALID',
        });
        expect((await project.list())[3]?.state).toBe('untouched');
      });
    }));

  it('does not follow links out of the folder', () =>
    inFolder(async (folder) => {
      for (const name of ['project', 'outside']) mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'outside', 'secret.jsonl'), jsonl);
      symlinkSync(join(folder, 'outside'), join(folder, 'project', 'folder'));
      symlinkSync(join(folder, 'outside', 'secret.jsonl'), join(folder, 'project', 'file.jsonl'));
      await withProject({ kind: 'folder', path: join(folder, 'project') }, async (project) => {
        expect(await project.list()).toEqual([]);
      });
    }));

  it('says how far each review is, before it is opened too', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'A.jsonl');
      writeFileSync(path, jsonl);
      await withBitext(path, async (session) => {
        const { links } = session.opened().snapshot;
        await session.change(
          'Li',
          links.slice(0, 5).map((link) => restate(link, 'accepted')),
        );
      });
      await withProject({ kind: 'folder', path: folder }, async (project) => {
        const [summary] = await project.list();
        expect(summary).toMatchObject({
          state: 'begun',
          file: 'A.jsonl',
          progress: { links: 42, confirmed: 5 },
        });
        const session = await project.open(summary?.id ?? '');
        expect(session.opened().progress).toMatchObject({ links: 42, confirmed: 5 });
        const { links } = session.opened().snapshot;
        const rest = links.filter(({ status }) => status === 'proposed');
        await session.change(
          'Li',
          rest.map((link) => restate(link, 'accepted')),
        );
        expect((await project.list())[0]).toMatchObject({
          state: 'done',
          progress: { links: 42, confirmed: 42 },
        });
      });
    }));

  it('reads how far a long review is from what its journal keeps', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'A.jsonl');
      writeFileSync(path, jsonl);
      await withBitext(path, async (session) => {
        const [first, second] = session.opened().snapshot.links;
        if (first === undefined || second === undefined) throw new TypeError('there are links');
        let link = first;
        for (let time = 0; time < 1_001; time++) {
          const status = link.status === 'accepted' ? 'proposed' : 'accepted';
          await session.change('Li', [restate(link, status)]);
          link = { ...link, status };
        }
        await session.change('Li', [restate(second, 'accepted')]);
      });
      expect(existsSync(`${path}.journal.snapshot`)).toBe(true);
      await withProject({ kind: 'folder', path: folder }, async (project) => {
        expect((await project.list())[0]?.progress).toMatchObject({ links: 42, confirmed: 2 });
      });
    }));

  it('opens a bitext once, however many ask for it', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'A.jsonl'), jsonl);
      await withProject({ kind: 'folder', path: folder }, async (project) => {
        const [summary] = await project.list();
        const [one, other] = await Promise.all([
          project.open(summary?.id ?? ''),
          project.open(summary?.id ?? ''),
        ]);
        expect(one).toBe(other);
        await expect(project.open('none')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
        await expect(project.open('../A.jsonl')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
      });
    }));
});

describe('a project of one file', () => {
  it('leaves the file as it was', () =>
    inFolder(async (folder) => {
      for (const [name, contents] of [
        ['a.tmx', writeTmx(run)],
        ['a.jsonl', jsonl],
        ['a.tsv', '大会，\tThe General Assembly,\n决定\tDecides\n'],
      ] as const) {
        const path = join(folder, name);
        writeFileSync(path, contents);
        await withBitext(path, async (session) => {
          const [link] = session.opened().snapshot.links;
          if (link !== undefined) await session.change('Li', [restate(link, 'accepted')]);
        });
        expect(readFileSync(path, 'utf8')).toBe(contents);
        expect(existsSync(`${path}.journal`)).toBe(true);
        await withBitext(path, async (session) => {
          expect(session.opened().progress.confirmed).toBe(1);
        });
      }
    }));

  it('says so if the file has changed since its review began', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.jsonl');
      writeFileSync(path, jsonl);
      await withBitext(path, async (session) => {
        const [link] = session.opened().snapshot.links;
        if (link !== undefined) await session.change('Li', [restate(link, 'accepted')]);
      });
      writeFileSync(path, jsonl.replace('"score":0.9', '"score":0.8'));
      await expect(withBitext(path, async () => undefined)).rejects.toMatchObject({
        code: 'FORMAT_INVALID',
      });
    }));

  it('refuses a bitext that is not as its writer leaves it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.jsonl');
      const spoilt = [
        ['"spans":[', '"spans":{},"other":['],
        ['"kind":"preambular"', '"kind":"constructor"'],
        ['"feature":"', '"feature":"toString'],
        ['"label":"1."', '"label":1'],
        ['"script":"Hans"', '"script":null'],
      ] as const;
      for (const [was, is] of spoilt) {
        expect(jsonl).toContain(was);
        writeFileSync(path, jsonl.replace(was, is));
        await expect(withBitext(path, async () => undefined)).rejects.toMatchObject({
          code: 'FORMAT_INVALID',
          message: expect.stringContaining('a.jsonl'),
        });
      }
    }));

  it('refuses a bitext in which a segment is in two links, or the source is English', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.jsonl');
      const [first, second, ...rest] = jsonl.split('\n');
      writeFileSync(path, [first, second, second, ...rest].join('\n'));
      await expect(withBitext(path, async () => undefined)).rejects.toMatchObject({
        code: 'FORMAT_INVALID',
      });
      writeFileSync(path, jsonl.replace('"language":"zh"', '"language":"en"'));
      await expect(withBitext(path, async () => undefined)).rejects.toMatchObject({
        code: 'FORMAT_INVALID',
      });
    }));
});
