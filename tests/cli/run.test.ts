import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { duizhao, inFolder, shippedTexts } from './command-line.js';

const outputs = ['bitext.jsonl', 'bitext.tmx', 'bitext.tsv', 'findings.json', 'report.html'];
const noNetwork = packageFile('tests', 'cli', 'no-network.mjs');

describe('duizhao run', () => {
  it('writes the same bytes as the golden run, drafts left out', () =>
    inFolder(async (folder) => {
      const { exitCode, stdout } = await duizhao(['run', '--no-drafts', '--json', '-o', folder]);
      expect(exitCode).toBe(0);
      await expect(stdout).toMatchFileSnapshot('../golden/run/summary.json');
      expect(readdirSync(folder).sort()).toEqual(outputs);
      for (const file of ['bitext.tmx', 'bitext.tsv', 'findings.json']) {
        const written = readFileSync(join(folder, file), 'utf8');
        await expect(written).toMatchFileSnapshot(`../golden/run/${file}`);
      }
    }));

  it(
    'writes the same bytes twice, drafts and report included',
    () =>
      inFolder(async (folder) => {
        const runs = [join(folder, 'first'), join(folder, 'second')];
        for (const out of runs) expect((await duizhao(['run', '-q', '-o', out])).exitCode).toBe(0);
        const [first = [], second] = runs.map((out) =>
          outputs.map((file) => readFileSync(join(out, file), 'utf8')),
        );
        expect(first.every((text) => text.length > 0)).toBe(true);
        expect(second).toEqual(first);
      }),
    240_000,
  );

  it(
    'drafts every paragraph without touching a network',
    () =>
      inFolder(async (folder) => {
        const { exitCode, stdout, stderr } = await duizhao(['run', '--json', '-o', folder], {
          preload: noNetwork,
        });
        expect(stderr).toBe('');
        expect(exitCode).toBe(0);
        expect(JSON.parse(stdout)).toMatchObject({ segments: 42, drafts: 42 });
      }),
    120_000,
  );

  it('goes on without a model and says that the drafts are missing', () =>
    inFolder(async (folder) => {
      const missing = join(folder, 'no-model');
      const out = join(folder, 'out');
      const { exitCode, stdout, stderr } = await duizhao(['run', '--model', missing, '-o', out]);
      expect(exitCode).toBe(0);
      expect(stderr).toContain(missing);
      expect(stdout).toContain('missing: there is no model');
      expect(readdirSync(out).sort()).toEqual(outputs);
    }));

  it('takes the two texts in either order', () =>
    inFolder(async (folder) => {
      const { chinese, english } = shippedTexts;
      const flags = ['--no-drafts', '-q', '-o'];
      await duizhao(['run', chinese, english, ...flags, join(folder, 'a')]);
      await duizhao(['run', english, chinese, ...flags, join(folder, 'b')]);
      const read = (out: string) => readFileSync(join(folder, out, 'bitext.tsv'), 'utf8');
      expect(read('b')).toBe(read('a'));
    }));

  it('exits with 1 when a finding is as bad as --fail-on', () =>
    inFolder(async (folder) => {
      const run = ['run', '--no-drafts', '-q', '-o', folder, '--fail-on'];
      expect((await duizhao([...run, 'error'])).exitCode).toBe(1);
      expect((await duizhao([...run, 'never'])).exitCode).toBe(0);
    }));

  it('speaks Chinese where the environment does', () =>
    inFolder(async (folder) => {
      const { stdout, stderr } = await duizhao(['run', '--no-drafts', '-o', folder], {
        locale: 'zh_CN.UTF-8',
      });
      expect(stdout).toContain('平均置信度');
      expect(stderr).toContain('已写到');
      expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<html lang="zh');
    }));

  it('says that the English that ships is a working text', () =>
    inFolder(async (folder) => {
      const { stderr } = await duizhao(['run', '--no-drafts', '-o', folder]);
      expect(stderr).toContain('working text');
    }));

  it('leaves what was there when it is interrupted', () =>
    inFolder(async (folder) => {
      const report = join(folder, 'report.html');
      writeFileSync(report, 'the report of yesterday');
      const { exitCode, stderr } = await duizhao(['run', '-o', folder], {
        interruptAt: 'Drafting',
      });
      expect(exitCode).toBe(130);
      expect(stderr).toContain('interrupted');
      expect(readFileSync(report, 'utf8')).toBe('the report of yesterday');
      expect(readdirSync(folder)).toEqual(['report.html']);
    }));

  it('writes nothing where it cannot write, and says so', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a file');
      writeFileSync(file, '');
      const { exitCode, stderr } = await duizhao(['run', '--no-drafts', '-q', '-o', file]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/cannot be written[\s\S]*-o/u);
      expect(existsSync(join(file, 'report.html'))).toBe(false);
    }));
});
