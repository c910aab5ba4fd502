import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { duizhao, inFolder, shippedTexts } from './command-line.js';

const { chinese, english } = shippedTexts;

describe('duizhao align', () => {
  it('writes a table to standard output and nothing else', async () => {
    const { exitCode, stdout } = await duizhao(['align', chinese, english, '-q']);
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(43);
    expect(stdout).toContain('closing-01=closing-02');
  });

  it('reads one of the texts from standard input', async () => {
    const fromFile = await duizhao(['align', chinese, english, '-q']);
    const input = readFileSync(chinese, 'utf8');
    const fromInput = await duizhao(['align', '-', english, '-q'], { input });
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });

  it.each([
    ['tmx', '<?xml'],
    ['jsonl', '{'],
  ])('writes %s to the file named by -o', (format, beginning) =>
    inFolder(async (folder) => {
      const file = join(folder, 'deep', `bitext.${format}`);
      const { exitCode, stdout } = await duizhao([
        'align',
        chinese,
        english,
        '-q',
        '--format',
        format,
        '-o',
        file,
      ]);
      expect(exitCode).toBe(0);
      expect(stdout).toBe('');
      expect(readFileSync(file, 'utf8').startsWith(beginning)).toBe(true);
    }),
  );
});

describe('two texts that do not belong together', () => {
  const other = packageFile('tests', 'golden', 'annex', 'en.txt');

  it('are said to look so', async () => {
    const { stderr } = await duizhao(['align', chinese, other, '-q']);
    expect(stderr).toMatch(/mean confidence .* is only 0\.[0-4]/u);
  });

  it('are not suspected where they do', async () => {
    expect((await duizhao(['align', chinese, english, '-q'])).stderr).toBe('');
  });
});

describe('duizhao translate', () => {
  it('drafts a text from standard input, one paragraph for each of its own', async () => {
    const { exitCode, stdout } = await duizhao(['translate', '-', '-q'], {
      input: '大会，\n\n欢迎秘书长的报告；\n',
    });
    expect(exitCode).toBe(0);
    expect(stdout.trim().split(/\n\n/u)).toHaveLength(2);
    expect(stdout).toMatch(/General Assembly/u);
    expect(stdout).toMatch(/Secretary-General/u);
  });

  it('gives drafts as JSON lines with engine and warnings', async () => {
    const { stdout } = await duizhao(['translate', '-', '--json', '-q'], { input: '大会，\n' });
    expect(JSON.parse(stdout)).toMatchObject({
      segment: 'enacting-01',
      engine: expect.stringContaining('duizhao-zh-en') as unknown,
    });
  });

  it('fails without a model and says how to get one', async () => {
    const { exitCode, stderr } = await duizhao(['translate', chinese, '--model', 'nowhere', '-q']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('nowhere');
  });

  it('refuses an English text', async () => {
    const { exitCode, stderr } = await duizhao(['translate', english, '-q']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('not in Chinese');
  });
});

describe('duizhao check', () => {
  it('names severity, place and rule', async () => {
    const { exitCode, stdout } = await duizhao(['check', chinese, english, '-q']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Error {2}preambular-12 .*date/mu);
  });

  it('finds the same in a bitext that was written before', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'bitext.jsonl');
      await duizhao(['align', chinese, english, '-q', '--format', 'jsonl', '-o', file]);
      const texts = await duizhao(['check', chinese, english, '-q', '--json']);
      const bitext = await duizhao(['check', file, '-q', '--json']);
      expect(JSON.parse(bitext.stdout)).toEqual(JSON.parse(texts.stdout));
    }));

  it('exits with 1 for findings at or above --fail-on, 0 below', async () => {
    const check = ['check', chinese, english, '-q', '--fail-on'];
    expect((await duizhao([...check, 'error'])).exitCode).toBe(1);
    expect((await duizhao([...check, 'never'])).exitCode).toBe(0);
  });
});

describe('bad input', () => {
  const bad =
    (args: readonly string[], words: RegExp, locale = 'C') =>
    async () => {
      const { exitCode, stdout, stderr } = await duizhao([...args], { locale });
      expect(stderr).toMatch(words);
      expect(stderr).not.toMatch(/\bat .*\.js:\d+/u);
      expect(stdout).toBe('');
      expect(exitCode).toBe(2);
    };

  it('names a file that is not there', bad(['align', 'no.txt', english], /no file no\.txt/u));
  it('names a folder given for a file', bad(['align', 'src', english], /src is a folder/u));
  it('wants two texts', bad(['run', chinese], /two are needed/u));
  it('wants two languages', bad(['align', chinese, chinese], /both in Chinese/u));
  it('wants two inputs', bad(['align', '-', '-'], /standard input/u));
  it('names an unknown command', bad(['algin'], /algin/u));
  it('names an unknown option', bad(['run', '--fast'], /--fast/u));
  it('names a missing argument', bad(['align'], /<first>/u));
  it(
    'names the choices of an option',
    bad(['check', chinese, english, '--fail-on', 'x'], /error, warning, info, never/u),
  );
  it('says so in Chinese', bad(['align', 'no.txt', english], /错误.*没有 no\.txt/u, 'zh_CN.UTF-8'));

  it.each([
    ['a PDF', '%PDF-1.4\n%âãÏÓ\n', /PDF/u],
    ['an empty file', '', /no text/u],
    ['binary data', 'ab\u0000\u0001\u0002\u0000cd', /holds bytes/u],
  ])('refuses %s', (_name, contents, words) =>
    inFolder(async (folder) => {
      const file = join(folder, 'input.txt');
      writeFileSync(file, contents, 'latin1');
      await bad(['align', file, english], words)();
    }),
  );

  it('refuses a termbase that is no TBX', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'terms.tbx');
      writeFileSync(file, '<tbx><unfinished>');
      await bad(['check', chinese, english, '--termbase', file], /terms\.tbx/u)();
    }));

  it('refuses to check a single text', bad(['check', chinese], /not a bitext[\s\S]*\.jsonl/u));

  it('refuses a bitext that is cut off', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'bitext.jsonl');
      writeFileSync(file, '{"type":"header"');
      await bad(['check', file], /bitext\.jsonl/u)();
    }));
});

describe('help', () => {
  it.each(['run', 'align', 'translate', 'check'])('shows examples for %s', async (command) => {
    const { exitCode, stdout } = await duizhao([command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain(`duizhao ${command}`);
  });

  it('is shown when nothing is asked for', async () => {
    expect((await duizhao([])).stdout).toContain('Usage: duizhao');
  });

  it('is in Chinese where the environment is', async () => {
    const { stdout } = await duizhao(['--help'], { locale: 'zh_CN.UTF-8' });
    expect(stdout).toContain('用法：');
    expect(stdout).not.toMatch(/Usage|Options|Commands/u);
  });

  it('shows the version of the package', async () => {
    expect((await duizhao(['--version'])).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});
