import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duizhao, inFolder } from './command-line.js';

const gold = '[0]:[0]\n[1, 2]:[1]\n[3]:[]\n[4]:[2]\n';
const ladder = '0\t0\t1\n1\t1\t1\n3\t2\t1\n5\t3\t1\n';

/** Writes files into a fresh folder and gives their paths by their names. */
function withFiles<Name extends string>(
  files: Readonly<Record<Name, string>>,
  use: (paths: Readonly<Record<Name, string>>, folder: string) => Promise<void>,
): Promise<void> {
  return inFolder(async (folder) => {
    const entries = Object.entries<string>(files).map(([name, contents]) => {
      const path = join(folder, name);
      writeFileSync(path, contents);
      return [name, path] as const;
    });
    await use(Object.fromEntries(entries) as Record<Name, string>, folder);
  });
}

describe('duizhao evaluate', () => {
  it('prints strict and lax measures by type and in all', () =>
    withFiles({ 'A.align': gold, 'A.ladder': ladder }, async (paths) => {
      const { exitCode, stdout, stderr } = await duizhao([
        'evaluate',
        '--gold',
        paths['A.align'],
        '--proposed',
        paths['A.ladder'],
      ]);
      expect(exitCode).toBe(0);
      expect(stderr).toBe('');
      expect(stdout).toMatch(
        /all +│ +4 │ +3 │ +0\.667 │ 0\.500 │ 0\.571 │ 1\.000 │ 1\.000 │ 1\.000/u,
      );
      expect(stdout).toMatch(/1-0 +│ +1 │ +0 │ +– │ 0\.000 │ +– │ +– │ +– │ +–/u);
    }));

  it('sums documents and names each', () =>
    withFiles({ 'A.align': gold, 'B.align': '[0]:[0]\n' }, async (paths) => {
      const files = [paths['A.align'], paths['B.align']];
      const { stdout } = await duizhao(['evaluate', '--gold', ...files, '--proposed', ...files]);
      expect(stdout).toMatch(/│ A\.align +│ +4 │/u);
      expect(stdout).toMatch(/│ B\.align +│ +1 │/u);
      expect(stdout).toMatch(/│ all +│ +5 │/u);
    }));

  it('gives data with --json, to a file with -o', () =>
    withFiles({ 'A.align': gold, 'A.ladder': ladder }, async (paths, folder) => {
      const out = join(folder, 'deep', 'scores.json');
      const args = ['--gold', paths['A.align'], '--proposed', paths['A.ladder'], '--json'];
      const { stdout } = await duizhao(['evaluate', ...args, '-o', out]);
      expect(stdout).toBe('');
      expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
        documents: [{ gold: paths['A.align'], strict: { correct: 2 } }],
        all: { strict: { precision: 2 / 3, recall: 0.5 }, types: { '2-1': { lax: { f1: 1 } } } },
      });
    }));

  it('reads one of the files from standard input', () =>
    withFiles({ 'A.align': gold }, async (paths) => {
      const args = ['evaluate', '--gold', paths['A.align'], '--proposed', '-'];
      const { stdout } = await duizhao(args, { input: ladder });
      expect(stdout).toContain('0.571');
    }));

  it('finds the segments of a TMX in the sentences that are given', () =>
    withFiles(
      {
        'A.align': '[0, 1]:[0]\n',
        'A.tmx': `<tmx version="1.4"><header segtype="sentence"/><body><tu>
          <tuv xml:lang="zh"><seg>他来。他看。</seg></tuv><tuv xml:lang="en"><seg>He came, he saw.</seg></tuv>
          </tu></body></tmx>`,
        'A.zh.txt': '他来。\n他看。\n',
        'A.en.txt': 'He came, he saw.\n',
      },
      async (paths) => {
        const { stdout } = await duizhao([
          ...['evaluate', '--json', '--gold', paths['A.align'], '--proposed', paths['A.tmx']],
          ...['--source', paths['A.zh.txt'], '--target', paths['A.en.txt']],
        ]);
        expect(JSON.parse(stdout)).toMatchObject({ all: { strict: { f1: 1 } } });
      },
    ));

  it('aligns the texts itself where nothing is proposed', () =>
    withFiles(
      {
        'A.align': '[0]:[0]\n[1]:[1]\n',
        'A.zh.txt': '秘书长提交了报告。\n会议在维也纳举行。\n',
        'A.en.txt': 'The Secretary-General submitted a report.\nThe meeting was held in Vienna.\n',
      },
      async (paths) => {
        const { exitCode, stdout } = await duizhao([
          ...['evaluate', '--json', '-q', '--gold', paths['A.align'], paths['A.align']],
          ...['--source', paths['A.zh.txt'], paths['A.zh.txt']],
          ...['--target', paths['A.en.txt'], paths['A.en.txt']],
        ]);
        expect(exitCode).toBe(0);
        expect(JSON.parse(stdout)).toMatchObject({
          documents: [{ strict: { f1: 1 } }, { strict: { f1: 1 } }],
          all: { strict: { gold: 4, proposed: 4, f1: 1 } },
        });
      },
    ));

  it('warns with numbers where positions and sentences do not fit', () =>
    withFiles(
      { 'A.align': gold, 'A.zh.txt': '一\n二\n三\n四\n', 'A.en.txt': '1\n2\n3\n4\n5\n' },
      async (paths) => {
        const { exitCode, stderr } = await duizhao([
          ...['evaluate', '-q', '--gold', paths['A.align'], '--proposed', paths['A.align']],
          ...['--source', paths['A.zh.txt'], '--target', paths['A.en.txt']],
        ]);
        expect(exitCode).toBe(0);
        expect(stderr).toMatch(/warning: .*A\.align: 1 .*beyond the 4 Chinese sentences.* is 4$/mu);
        expect(stderr).toMatch(/A\.align: 2 of 5 English sentences are in no link.*position 3$/mu);
      },
    ));

  it('speaks Chinese', () =>
    withFiles({ 'A.align': gold }, async (paths) => {
      const args = ['evaluate', '--gold', paths['A.align'], '--proposed', paths['A.align']];
      const { stdout } = await duizhao(args, { locale: 'zh_CN.UTF-8' });
      expect(stdout).toMatch(/│ 合计/u);
      expect(stdout).not.toMatch(/gold|strict|lax/u);
    }));
});

describe('what duizhao evaluate refuses', () => {
  const refuses =
    (options: readonly string[], words: RegExp, locale = 'C') =>
    () =>
      withFiles(
        { 'A.align': gold, 'bad.align': '[0]:[0]\n[0]:[1]\n', 'A.txt': '你好\n' },
        async (paths) => {
          const named: Readonly<Record<string, string>> = paths;
          const args = options.map((option) => named[option] ?? option);
          const { exitCode, stdout, stderr } = await duizhao(['evaluate', ...args], { locale });
          expect(stderr).toMatch(words);
          expect(stderr).not.toMatch(/\bat .*\.js:\d+/u);
          expect(stdout).toBe('');
          expect(exitCode).toBe(2);
        },
      );
  const pair = ['--gold', 'A.align', '--proposed', 'A.align'];

  it('nothing to measure', refuses(['--gold', 'A.align'], /--proposed is missing/u));
  it('nothing to measure against', refuses(['--proposed', 'A.align'], /--gold is missing/u));
  it('unequal numbers of files', refuses([...pair, 'A.align'], /--gold 1, --proposed 2/u));
  it('one text to align', refuses(['--gold', 'A.align', '--source', 'A.txt'], /--target 0/u));
  it('one text of two', refuses([...pair, '--source', 'A.txt'], /--gold 1, --target 0/u));
  it(
    'embeddings for what is aligned already',
    refuses([...pair, '--embeddings', 'm'], /already made/u),
  );
  it('standard input twice', refuses(['--gold', '-', '--proposed', '-'], /more than once/u));
  it('a file that is not there', refuses(['--gold', 'no', '--proposed', 'A.align'], /no file no/u));
  it('a position used twice', refuses([...pair.slice(0, 3), 'bad.align'], /bad\.align, line 2/u));
  it('an unknown format', refuses([...pair.slice(0, 3), 'A.txt'], /A\.txt.*\n.*beads, ladder/u));
  it('a format that does not exist', refuses([...pair, '--format', 'x'], /--format x: .*beads/u));
  it('the wrong format', refuses([...pair, '--gold-format', 'tmx'], /A\.align/u));
  it('in Chinese too', refuses(['--gold', 'A.align'], /缺少 --proposed/u, 'zh_CN.UTF-8'));
});

describe('help for duizhao evaluate', () => {
  it.each([
    ['C', 'Examples:', 'gold alignments'],
    ['zh_CN.UTF-8', '示例：', '标准对齐'],
  ])('is there in %s', async (locale, heading, words) => {
    const { exitCode, stdout } = await duizhao(['evaluate', '--help'], { locale });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(heading);
    expect(stdout).toContain(words);
    expect(stdout).toContain('duizhao evaluate --gold');
  });
});
