import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { readTbx, tbxDialects } from '../../src/terms/tbx.js';
import { duizhao, inFolder } from './command-line.js';

const shipped = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');

describe('duizhao terms convert', () => {
  it.each(tbxDialects)('writes a termbase as %s, with nothing lost', (dialect) =>
    inFolder(async (folder) => {
      const out = join(folder, 'un-crime-prevention.tbx');
      const { exitCode } = await duizhao(['terms', 'convert', shipped, '--to', dialect, '-o', out]);
      expect(exitCode).toBe(0);
      const read = (path: string) => readTbx(readFileSync(path, 'utf8'), 'un-crime-prevention.tbx');
      expect(read(out)).toEqual(read(shipped));
    }),
  );

  it('says what is wrong with a file that is no termbase', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a.tbx');
      writeFileSync(file, '<html></html>');
      const { exitCode, stderr } = await duizhao(['terms', 'convert', file]);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('a.tbx')]);
    }));
});

const glossary = '中文,English,状态\n枪支,firearm,Approved\n枪支,gun,禁用\n贿赂,bribery,\n';

describe('duizhao terms import and export', () => {
  it('reads the glossary of another tool, which then can be checked with', () =>
    inFolder(async (folder) => {
      const [file, out] = [join(folder, 'a.csv'), join(folder, 'a.tbx')];
      writeFileSync(file, glossary);
      const { exitCode, stdout, stderr } = await duizhao(['terms', 'import', file, '-o', out]);
      expect([exitCode, stdout, stderr]).toEqual([0, `${out}: 2 concepts with 5 terms\n`, '']);
      const { concepts } = readTbx(readFileSync(out, 'utf8'), 'a.tbx');
      expect(concepts.map(({ terms }) => terms.map(({ text, status }) => [text, status]))).toEqual([
        [
          ['枪支', 'preferred'],
          ['firearm', 'preferred'],
          ['gun', 'deprecated'],
        ],
        [
          ['贿赂', 'preferred'],
          ['bribery', 'preferred'],
        ],
      ]);
    }));

  it('keeps all of the termbase that ships in a table with a row for each term', () =>
    inFolder(async (folder) => {
      const [table, out] = [join(folder, 'a.xlsx'), join(folder, 'un-crime-prevention.tbx')];
      const told = await duizhao(['terms', 'export', shipped, '--layout', 'terms', '-o', table]);
      expect([told.exitCode, told.stderr]).toEqual([0, expect.not.stringMatching(/status|terms/u)]);
      await duizhao(['terms', 'import', table, '-o', out]);
      const read = (path: string) => readTbx(readFileSync(path, 'utf8'), 'a.tbx').concepts;
      expect(read(out)).toEqual(read(shipped));
    }));

  it('says what a format cannot hold, and what is wrong with the command', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'a.txt');
      const { exitCode, stderr } = await duizhao(['terms', 'export', shipped, '-o', out]);
      expect([exitCode, stderr]).toEqual([
        0,
        expect.stringMatching(/omegat .*lost are .*subjects/u),
      ]);
      const none = await duizhao(['terms', 'export', shipped]);
      expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('--to')]);
      const workbook = await duizhao(['terms', 'export', shipped, '--to', 'xlsx']);
      expect([workbook.exitCode, workbook.stderr]).toEqual([2, expect.stringContaining('-o')]);
    }));
});

describe('duizhao terms validate', () => {
  it('finds nothing gravely wrong with the termbase that ships', async () => {
    const { exitCode, stdout } = await duizhao(['terms', 'validate', shipped, '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 0 } });
  });

  it('tells line, concept, term and problem in either language, and fails', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a.csv');
      writeFileSync(file, `${glossary}毒品,毒品,\n`);
      const english = await duizhao(['terms', 'validate', file]);
      expect(english.exitCode).toBe(1);
      expect(english.stdout).toContain('line 5, concept “concept-3”, “毒品”: the term is not in');
      const chinese = await duizhao(['terms', 'validate', file, '--locale', 'zh']);
      expect(chinese.stdout).toContain('第 5 行，概念“concept-3”，“毒品”：术语的文字与其语言不符');
      const lenient = await duizhao(['terms', 'validate', file, '--fail-on', 'never', '-q']);
      expect(lenient.exitCode).toBe(0);
    }));
});

describe('duizhao terms merge', () => {
  it('makes one termbase, reports conflicts and fails where there are any', () =>
    inFolder(async (folder) => {
      const [one, two, out, report] = ['a.csv', 'b.csv', 'c.tbx', 'conflicts.json'].map((name) =>
        join(folder, name),
      ) as [string, string, string, string];
      writeFileSync(one, glossary);
      writeFileSync(two, 'zh,en\n枪支,gun|firearm\n恐怖主义,terrorism\n');
      const { exitCode, stderr } = await duizhao([
        'terms',
        'merge',
        one,
        two,
        '-o',
        out,
        '--report',
        report,
      ]);
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringContaining('3 concepts, of which 1 joined'),
      ]);
      expect(stderr).toContain('“gun”: the status is “deprecated”');
      expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
        concepts: 3,
        joined: 1,
        conflicts: [{ kind: 'status', term: 'gun', kept: 'deprecated' }],
      });
      expect(readTbx(readFileSync(out, 'utf8'), 'c.tbx').concepts).toHaveLength(3);
      const alone = await duizhao(['terms', 'merge', one, one, '-o', out]);
      expect(alone.exitCode).toBe(0);
    }));
});
