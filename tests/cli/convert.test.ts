import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duizhao, inFolder, shippedTexts } from './command-line.js';

const table = '回顾其决议，\tRecalling its resolution,\n深信必须加强，\tConvinced of the need,\n';

/** Runs in a folder that has a table of two pairs, `pairs.tsv`. */
function withTable(use: (folder: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'pairs.tsv'), table);
    await use(folder);
  });
}

describe('duizhao convert', () => {
  it.each(['tmx', 'xlf', 'xlf2', 'csv', 'jsonl', 'zh', 'parquet'])(
    'writes .%s that it reads again to the same units',
    (end) =>
      withTable(async (folder) => {
        const [first, out, back] = ['pairs.jsonl', `out.${end}`, 'back.jsonl'].map((name) =>
          join(folder, name),
        );
        await duizhao(['convert', join(folder, 'pairs.tsv'), '-o', String(first)]);
        const there = await duizhao(['convert', String(first), '-o', String(out)]);
        expect([there.exitCode, there.stderr]).toEqual([0, '']);
        expect(there.stdout).toMatch(/^2 units, jsonl to /u);
        await duizhao(['convert', String(out), '-o', String(back)]);
        expect(readFileSync(String(back), 'utf8')).toBe(readFileSync(String(first), 'utf8'));
      }),
  );

  it('writes both files of a pair, and nothing beside them', () =>
    withTable(async (folder) => {
      const out = join(folder, 'out', 'corpus');
      await duizhao(['convert', join(folder, 'pairs.tsv'), '-o', out, '--to', 'moses']);
      expect(readdirSync(join(folder, 'out')).sort()).toEqual(['corpus.en', 'corpus.zh']);
      expect(readFileSync(`${out}.zh`, 'utf8')).toBe('回顾其决议，\n深信必须加强，\n');
    }));

  it('reads from standard input and writes to standard output', async () => {
    const { exitCode, stdout } = await duizhao(
      ['convert', '-', '--from', 'tsv', '--to', 'xliff21'],
      { input: table },
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('<xliff version="2.1" srcLang="zh-CN" trgLang="en"');
    expect(stdout.trimEnd().endsWith('</xliff>')).toBe(true);
  });

  it('says what could not be converted, in English and Chinese', () =>
    withTable(async (folder) => {
      const file = join(folder, 'a.tmx');
      writeFileSync(
        file,
        '<tmx version="1.4"><header/><body><tu><tuv xml:lang="zh"><seg>甲\n乙</seg></tuv><tuv xml:lang="en"><seg>A</seg></tuv></tu>\n<tu><tuv></tu></body></tmx>',
      );
      const { stdout, stderr } = await duizhao(['convert', file, '-o', join(folder, 'a.zh')]);
      expect(stdout).toBe('1 unit, tmx to moses\n');
      expect(stderr).toContain('1 unit is not well-formed XML; the first: line 3');
      expect(stderr).toContain('1 unit has breaks of lines, which became spaces; the first: 1');
      const chinese = await duizhao(['convert', '--help', '--locale', 'zh']);
      expect(chinese.stdout).toContain('要转换的文件');
    }));

  it('keeps units within a length', () =>
    withTable(async (folder) => {
      const [file, out] = [join(folder, 'pairs.tsv'), join(folder, 'out.tmx')];
      const { stderr } = await duizhao(['convert', file, '-o', out, '--max-length', '22']);
      expect(stderr).toContain('1 unit is longer than --max-length and left out; the first: 1');
      expect(readFileSync(out, 'utf8').match(/<tu /gu)).toHaveLength(1);
    }));

  it('tells it as data', () =>
    withTable(async (folder) => {
      const [file, out] = [join(folder, 'pairs.tsv'), join(folder, 'out.tmx')];
      const { stdout } = await duizhao(['convert', file, '-o', out, '--json']);
      expect(JSON.parse(stdout)).toEqual({ units: 2, from: 'tsv', to: 'tmx', problems: {} });
    }));

  it('takes a ladder with the sentences that it counts', () =>
    withTable(async (folder) => {
      const [ladder, zh, en, out] = ['a.ladder', 'a.zh.txt', 'a.en.txt', 'a.csv'].map((name) =>
        join(folder, name),
      );
      writeFileSync(String(ladder), '0\t0\t0\n2\t1\t0.5\n3\t3\t0.5\n');
      writeFileSync(String(zh), '甲。\n乙。\n丙。\n');
      writeFileSync(String(en), 'A.\nB.\nC.\n');
      const args = ['convert', String(ladder), '-o', String(out)];
      const refused = await duizhao(args);
      expect([refused.exitCode, existsSync(String(out))]).toEqual([2, false]);
      expect(refused.stderr).toContain('Give them with --source and --target');
      await duizhao([...args, '--source', String(zh), '--target', String(en)]);
      expect(readFileSync(String(out), 'utf8')).toContain('甲。乙。,A.,');
    }));

  it('takes the bitext of a run', () =>
    inFolder(async (folder) => {
      const [bitext, out] = [join(folder, 'A.bitext.jsonl'), join(folder, 'A.xlf')];
      const { chinese, english } = shippedTexts;
      await duizhao(['align', chinese, english, '--format', 'jsonl', '-o', bitext]);
      const { exitCode } = await duizhao(['convert', bitext, '-o', out]);
      expect(exitCode).toBe(0);
      expect(readFileSync(out, 'utf8')).toContain('state="needs-review-translation"');
    }));

  it.each([
    ['a name that shows no format', ['convert', 'pairs.tsv', '-o', 'a.zip'], 'Give --to one of'],
    ['a file that is not there', ['convert', 'none.tmx', '-o', 'a.csv'], 'no file none.tmx'],
    ['a length that is none', ['convert', 'pairs.tsv', '-o', 'a.csv', '--max-length', '0'], '2000'],
  ])('refuses %s and leaves nothing behind', (_, args, said) =>
    withTable(async (folder) => {
      const inPlace = args.map((arg) => (arg === 'pairs.tsv' ? join(folder, arg) : arg));
      const { exitCode, stderr } = await duizhao(inPlace);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(said);
      expect(readdirSync(folder)).toEqual(['pairs.tsv']);
    }),
  );

  it('refuses a file in which nothing is a whole unit, and writes none', () =>
    inFolder(async (folder) => {
      const [file, out] = [join(folder, 'cut.tmx'), join(folder, 'cut.csv')];
      writeFileSync(file, '<tmx version="1.4"><body><tu>');
      const { exitCode, stderr } = await duizhao(['convert', file, '-o', out, '-q']);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('cut.tmx, line 1')]);
      expect(existsSync(out)).toBe(false);
    }));

  it('says what was cut off even when it is told to be quiet', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'cut.tmx');
      const unit =
        '<tu><tuv xml:lang="zh"><seg>甲</seg></tuv><tuv xml:lang="en"><seg>A</seg></tuv></tu>';
      writeFileSync(file, `<tmx version="1.4"><body>${unit}<tu><tuv xml:lang="zh"><seg>乙`);
      const { exitCode, stdout, stderr } = await duizhao(['convert', file, '--to', 'tsv', '-q']);
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('甲')]);
      expect(stderr).toContain('1 unit is not well-formed XML');
    }));

  it('leaves the old file where the new one cannot be made', () =>
    withTable(async (folder) => {
      const [bad, out] = [join(folder, 'bad.jsonl'), join(folder, 'out.tmx')];
      writeFileSync(bad, '{"schema":"duizhao-units/1"}\n{"id":');
      writeFileSync(out, 'old');
      const { exitCode } = await duizhao(['convert', bad, '-o', out]);
      expect([exitCode, readFileSync(out, 'utf8')]).toEqual([2, 'old']);
      expect(readdirSync(folder).sort()).toEqual(['bad.jsonl', 'out.tmx', 'pairs.tsv']);
    }));
});
