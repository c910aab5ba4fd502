import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duizhao, inFolder } from './command-line.js';

const pairs = [
  '大会注意到1999年10月的报告。\tThe General Assembly notes the report of October 1998.',
  '',
  '第15段提及57个国家。\tParagraph 15 refers to 75 countries.',
  '没有英文',
  '第16段。\tParagraph 16.',
].join('\r\n');

/** Checks `pairs.tsv` in a folder of its own, where a configuration may stand. */
function withPairs(act: (file: string, folder: string) => Promise<void>, text = pairs) {
  return inFolder(async (folder) => {
    const file = join(folder, 'pairs.tsv');
    writeFileSync(file, text);
    await act(file, folder);
  });
}

interface JsonFinding {
  readonly id: string;
  readonly rule: string;
  readonly line: number;
  readonly severity: string;
}

async function findingsOf(args: readonly string[]): Promise<JsonFinding[]> {
  const { stdout } = await duizhao(['check', ...args, '-q', '--format', 'json']);
  return JSON.parse(stdout).findings;
}

const places = (findings: readonly JsonFinding[]) =>
  findings.map(({ rule, line }) => `${String(line)} ${rule}`);

describe('duizhao check pairs.tsv', () => {
  it('names the 1-based lines, and what it did not check', () =>
    withPairs(async (file) => {
      expect(places(await findingsOf([file]))).toEqual(['1 date', '3 number-changed']);
      const { stdout, stderr } = await duizhao(['check', file, '-q']);
      expect(stdout).toContain(`${file}:3`);
      expect(stderr).toMatch(/1 line or unit .* first line 4/u);
    }));

  it('mends what is safe and leaves all else in the file as it was', () =>
    withPairs(async (file, folder) => {
      const [mended, again] = ['mended.tsv', 'again.tsv'].map((name) => join(folder, name));
      const { stdout } = await duizhao(['check', file, '-q', '--fix', '-o', mended ?? '']);
      expect(stdout).toMatch(/pairs\.tsv:3 {2}number-changed/u);
      expect(readFileSync(mended ?? '', 'utf8')).toBe(
        pairs.replace('75 countries', '57 countries'),
      );
      expect(readFileSync(file, 'utf8')).toBe(pairs);
      await duizhao(['check', mended ?? '', '-q', '--fix', '-o', again ?? '']);
      expect(readFileSync(again ?? '', 'utf8')).toBe(readFileSync(mended ?? '', 'utf8'));
    }));

  it('mends a text in its lines, and leaves all else in it as it was', () =>
    inFolder(async (folder) => {
      const [zh, en, out] = ['zh.txt', 'en.txt', 'out.txt'].map((name) => join(folder, name));
      writeFileSync(
        zh ?? '',
        '大会，\n1. 注意到第15段提及57个国家和组织；\n2. 请秘书长向大会提出报告。\n',
      );
      const english =
        'The General Assembly,\r\n  1.  Notes that paragraph 15 refers to 75\r\ncountries and organ-\r\nizations;\r\n\r\n2. Requests the Secretary-General to report to the General Assembly.';
      writeFileSync(en ?? '', english);
      const args = ['check', zh ?? '', en ?? '', '-q', '--fix', '-o', out ?? ''];
      const { stdout } = await duizhao(args);
      expect(stdout).toContain('number-changed');
      expect(readFileSync(out ?? '', 'utf8')).toBe(english.replace('75', '57'));
    }));

  it('tells by the first row that the English stands first', () =>
    withPairs(async (file, folder) => {
      const turned =
        'The second.\t第二。\nParagraph 15 refers to 75 countries.\t第15段提及57个国家。\n';
      writeFileSync(file, turned);
      expect(places(await findingsOf([file]))).toEqual(['2 number-changed']);
      const mended = join(folder, 'mended.tsv');
      await duizhao(['check', file, '-q', '--fix', '-o', mended]);
      expect(readFileSync(mended, 'utf8')).toBe(turned.replace('75', '57'));
    }));

  it('refuses what has no pair of Chinese and English in it', async () => {
    for (const text of ['', 'Hello\tHallo\n', 'zh\ten\n']) {
      await withPairs(async (file) => {
        const { exitCode, stdout, stderr } = await duizhao(['check', file, '-q']);
        expect(exitCode).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toContain('pairs.tsv, all of it: nothing in the file is a pair');
      }, text);
    }
  });

  it('goes by a termbase in any format, and says what it could not take over', () =>
    withPairs(async (file, folder) => {
      const glossary = join(folder, 'glossary.csv');
      writeFileSync(glossary, 'zh,en,status\n报告,account,preferred\n段,part,odd\n');
      const args = ['check', file, '-q', '--termbase', glossary];
      const { stdout, stderr } = await duizhao(args);
      expect(stdout).toContain('“account” for 报告');
      expect(stderr).toContain('glossary.csv');
      const missing = await duizhao(['check', file, '--termbase', join(folder, 'none.csv')]);
      expect(missing.exitCode).toBe(2);
    }));

  it('refuses a date that there is not', () =>
    withPairs(async (file) => {
      const { exitCode, stderr } = await duizhao(['check', file, '-q', '--date', '2001-02-30']);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('“2001-02-30” is no day');
    }));

  it('keeps quiet of what was ignored with a reason, wherever the pair goes', () =>
    withPairs(async (file, folder) => {
      const ignores = join(folder, 'ignores.json');
      const [, number] = await findingsOf([file]);
      const ignore = ['--ignores', ignores, '--ignore', number?.id ?? ''];
      const bare = await duizhao(['check', file, '-q', ...ignore]);
      expect(bare.stderr).toContain('--reason');
      expect(existsSync(ignores)).toBe(false);
      await duizhao(['check', file, '-q', ...ignore, '--reason', 'as spoken', '--author', 'A']);
      writeFileSync(file, `第1段\tParagraph 1\n${pairs}`);
      expect(places(await findingsOf([file, '--ignores', ignores]))).toEqual(['2 date']);
      writeFileSync(file, pairs.replace('75', '77'));
      const changed = await duizhao(['check', file, '--ignores', ignores]);
      expect(changed.stderr).toMatch(/ignore of number-changed by A .* fits nothing/u);
    }));

  it('fails for new findings only, once there is a baseline', () =>
    withPairs(async (file, folder) => {
      const baseline = join(folder, 'baseline.json');
      await duizhao(['check', file, '-q', '--write-baseline', baseline]);
      const again = ['check', file, '-q', '--baseline', baseline, '--fail-on', 'error'];
      expect((await duizhao(again)).exitCode).toBe(0);
      writeFileSync(file, `${pairs}\r\n第7段\tParagraph 8`);
      const { exitCode, stdout } = await duizhao(again);
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`${file}:6`);
      expect(stdout).not.toContain(`${file}:1 `);
    }));

  it('goes by its configuration, and says what is wrong with one', () =>
    withPairs(async (file, folder) => {
      const config = join(folder, 'duizhao.config.ts');
      writeFileSync(
        config,
        `import { defineConfig } from 'duizhao';
export default defineConfig({ rules: { date: 'off', 'number-changed': 'info' }, failOn: 'warning' });`,
      );
      const found = await findingsOf([file, '--config', config]);
      expect(found.map(({ severity }) => severity)).toEqual(['info']);
      writeFileSync(config, "export default { rules: { dates: 'off' } };");
      const { exitCode, stderr } = await duizhao(['check', file, '-q', '--config', config]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/rules\.dates: there is no such rule/u);
    }));

  it.each(['tmx', 'xliff21'])('writes the pairs in %s with findings as notes', (format) =>
    withPairs(async (file) => {
      const { stdout } = await duizhao(['check', file, '-q', '--format', format]);
      expect(stdout).toMatch(/<note[^>]*>error target date/u);
    }),
  );

  it('writes a workbook to a file only', () =>
    withPairs(async (file, folder) => {
      const { exitCode, stderr } = await duizhao(['check', file, '-q', '--format', 'xlsx']);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('-o')]);
      const book = join(folder, 'findings.xlsx');
      await duizhao(['check', file, '-q', '--format', 'xlsx', '-o', book]);
      expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
    }));

  it('finds the same with threads and without', () => {
    const many = Array.from(
      { length: 1_500 },
      (_, at) => `第${String(at + 1)}段\tParagraph ${String(at % 50 === 0 ? at + 2 : at + 1)}`,
    ).join('\n');
    return withPairs(async (file) => {
      const [alone, together] = await Promise.all(
        ['0', '2'].map((threads) =>
          duizhao(['check', file, '-q', '--format', 'json', '--threads', threads]),
        ),
      );
      expect(JSON.parse(alone?.stdout ?? '').findings).toHaveLength(30);
      expect(together?.stdout).toBe(alone?.stdout);
    }, many);
  });
});
