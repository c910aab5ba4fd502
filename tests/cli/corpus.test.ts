import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMadeCorpus } from '../bench/made-corpus.js';
import { docxIn } from '../fetch/documents.js';
import { startSite } from '../fetch/loopback-site.js';
import { sumsOf } from '../same-files.js';
import { duizhao, inFolder } from './command-line.js';

/** Does something with a folder that has made documents in `sources`. */
function withSources<Result>(use: (folder: string) => Promise<Result>, pairs = 6): Promise<Result> {
  return inFolder(async (folder) => {
    writeMadeCorpus(join(folder, 'sources'), { pairs, seed: 2 });
    return use(folder);
  });
}

describe('duizhao corpus', () => {
  it('builds, shows, filters, merges and exports a corpus', () =>
    withSources(async (folder) => {
      const at = (name: string) => join(folder, name);
      const built = await duizhao(['corpus', 'build', at('sources'), '-o', at('corpus')]);
      expect(built.exitCode).toBe(0);
      expect(built.stdout).toMatch(/documents {3}6 aligned, 0 rejected, 0 failed/);

      const stats = await duizhao(['corpus', 'stats', at('corpus'), '--verify']);
      expect(stats.stdout).toMatch(/^6 documents, \d+ units kept of \d+\n/);
      expect(stats.stdout).toMatch(/files are as they were written/);

      const sample = await duizhao(['corpus', 'sample', at('corpus'), '-n', '2', '--json']);
      expect(sample.stdout.trim().split('\n')).toHaveLength(2);

      writeFileSync(at('strict.json'), '{"filters": [{"LengthFilter": {"min_length": 30}}]}');
      const strict = ['corpus', 'filter', at('corpus'), '--config', at('strict.json')];
      expect((await duizhao([...strict, '-o', at('strict')])).exitCode).toBe(0);
      const diff = await duizhao(['corpus', 'diff', at('corpus'), at('strict')]);
      expect(diff.exitCode).toBe(1);
      expect(diff.stdout).toMatch(/filters: – → /);

      const both = ['corpus', 'merge', at('corpus'), at('strict'), '-o', at('both')];
      expect((await duizhao(both)).exitCode).toBe(0);
      const tmx = await duizhao(['corpus', 'export', at('both'), '-o', at('both.tmx')]);
      expect(tmx.stdout).toMatch(/units written to/);
      expect(readFileSync(at('both.tmx'), 'utf8')).toContain('<tmx version="1.4">');
    }));

  it('speaks Chinese', () =>
    withSources(async (folder) => {
      const out = join(folder, 'corpus');
      const built = await duizhao(['corpus', 'build', join(folder, 'sources'), '-o', out], {
        locale: 'zh_CN.UTF-8',
      });
      expect(built.stdout).toMatch(/对齐 6，弃用 0，失败 0/);
    }));

  it('stops at Ctrl-C and goes on from there', () =>
    withSources(async (folder) => {
      const at = (name: string) => join(folder, name);
      const build = (out: string) => ['corpus', 'build', at('sources'), '-o', at(out)];
      await duizhao(build('whole'));
      const stopped = await duizhao(build('corpus'), { interruptAt: 'Aligning' });
      expect(stopped.exitCode).toBe(130);
      expect(stopped.stderr).toMatch(/Interrupted; the same command goes on from here/);
      expect(existsSync(join(at('corpus'), 'corpus.json'))).toBe(false);
      expect((await duizhao(build('corpus'))).exitCode).toBe(0);
      expect(sumsOf(at('corpus'))).toEqual(sumsOf(at('whole')));
    }, 40));

  it('fetches documents by their symbols, and goes on from the cache without a network', () =>
    inFolder(async (folder) => {
      const at = (name: string) => join(folder, name);
      const documents = {
        'A/RES/56/123 zh docx': docxIn('zh'),
        'A/RES/56/123 en docx': docxIn('en'),
      };
      const site = await startSite({ documents });
      const fetching = ['--cache', at('cache'), '--site', site.url, '--pause', '0'];
      const build = ['corpus', 'build', 'A/RES/56/{123,124}', ...fetching];
      const online = [...build, '-o', at('corpus')];
      try {
        const built = await duizhao(online);
        expect(built.exitCode, built.stderr).toBe(0);
        expect(built.stdout).toMatch(/documents {3}1 aligned/);
      } finally {
        await site.close();
      }
      const aside = readFileSync(at('corpus/quarantine.jsonl'), 'utf8');
      expect(aside).toContain('A-RES-56-124');
      const again = await duizhao([...build, '--offline', '-o', at('again')]);
      expect(again.stdout).toMatch(/documents {3}1 aligned/);
      expect(readFileSync(at('again/documents.jsonl'))).toEqual(
        readFileSync(at('corpus/documents.jsonl')),
      );
    }));

  it('fails documents loudly where that is asked for', () =>
    withSources(async (folder) => {
      const at = (name: string) => join(folder, name);
      writeFileSync(at('sources/bad.zh.docx'), 'PK\u0003\u0004 no archive');
      writeFileSync(at('sources/bad.en.docx'), 'PK\u0003\u0004 no archive');
      const build = ['corpus', 'build', at('sources'), '-o', at('corpus'), '--workers', '1'];
      const usual = await duizhao(build);
      expect(usual.exitCode).toBe(0);
      expect(usual.stderr).toMatch(/quarantine\.jsonl; --retry-failed tries them again/);
      expect((await duizhao([...build, '--strict', '-q'])).exitCode).toBe(1);
    }));

  const bad: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
    ['no output', ['build', 'x'], /-o, --out/],
    ['no such source', ['build', '/nowhere', '-o', 'OUT'], /\/nowhere/],
    ['no such configuration', ['build', '.', '-o', 'OUT', '--config', '/nowhere.json'], /nowhere/],
    ['a bad number', ['build', '.', '-o', 'OUT', '--workers', 'two'], /--workers/],
    ['a bad format', ['build', '.', '-o', 'OUT', '--formats', 'xml'], /“xml” is no format/],
    ['a bad address', ['status', 'http://localhost'], /no address of Redis/],
    ['no corpus', ['stats', '.'], /holds no corpus/],
  ];
  it.each(bad)('says what is wrong: %s', (_, args, message) =>
    inFolder(async (folder) => {
      const out = join(folder, 'corpus');
      const outcome = await duizhao(['corpus', ...args.map((arg) => (arg === 'OUT' ? out : arg))]);
      expect(outcome.exitCode).toBe(2);
      expect(outcome.stderr).toMatch(message);
    }),
  );

  it('names what is wrong in a configuration', () =>
    inFolder(async (folder) => {
      const config = join(folder, 'corpus.json');
      writeFileSync(config, '{"split": {"dev": 2}, "filters": [{"LenghtFilter": {}}]}');
      const build = ['corpus', 'build', folder, '-o', join(folder, 'out'), '--config', config];
      const outcome = await duizhao(build);
      expect(outcome.exitCode).toBe(2);
      expect(outcome.stderr).toMatch(/corpus\.json: split\.dev/);
    }));
});

const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

describe.skipIf(!canMount)('a full disk', () => {
  it('ends the run with a message, and the same command goes on when there is room', () =>
    withSources(async (folder) => {
      const at = (name: string) => join(folder, name);
      mkdirSync(at('small'));
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120k', 'tmpfs', at('small')]);
      if (mounted.status !== 0) return;
      const build = (out: string) => ['corpus', 'build', at('sources'), '-o', out, '-q'];
      try {
        const full = await duizhao(build(at('small/corpus')));
        expect(full.exitCode).toBe(2);
        expect(full.stderr).toMatch(/the disk is full|ENOSPC|No space left/);
        expect(existsSync(at('small/corpus/corpus.json'))).toBe(false);
        spawnSync('mount', ['-o', 'remount,size=64m', at('small')]);
        expect((await duizhao(build(at('small/corpus')))).exitCode).toBe(0);
        await duizhao(build(at('whole')));
        expect(sumsOf(at('small/corpus'))).toEqual(sumsOf(at('whole')));
      } finally {
        spawnSync('umount', ['-l', at('small')]);
      }
    }, 20));
});
