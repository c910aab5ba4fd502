import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { duizhao, inFolder } from './command-line.js';

const termbase = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');

const tmx = (units: Readonly<Record<string, string>>) => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t"
  adminlang="en" srclang="zh" datatype="plaintext"/><body>${Object.entries(units)
    .map(
      ([zh, en]) =>
        `<tu><tuv xml:lang="zh"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`,
    )
    .join('')}</body></tmx>`;

describe('duizhao translate --lines', () => {
  it('writes a line for each line, whatever the line holds', () =>
    inFolder(async (folder) => {
      const lines = [
        '大会，',
        '',
        '   ',
        'plain English',
        '第一行\u2028第二行',
        '\u0000\t。',
        '（a）',
      ];
      const [source, out] = [join(folder, 'in.txt'), join(folder, 'out.txt')];
      writeFileSync(source, lines.map((line) => `${line}\r\n`).join(''));
      const { exitCode } = await duizhao(['translate', source, '--lines', '-o', out, '-q']);
      expect(exitCode).toBe(0);
      const written = readFileSync(out, 'utf8').split('\n');
      expect(written).toHaveLength(lines.length + 1);
      expect(written[0]).toBe('The General Assembly,');
      expect(written.slice(1, 4).map((line) => line.trim())).toEqual(['', '', 'plain English']);
    }));

  it('writes nothing for nothing', async () => {
    const { exitCode, stdout } = await duizhao(['translate', '-', '--lines', '-q']);
    expect([exitCode, stdout]).toEqual([0, '']);
  });
});

describe('duizhao translate --termbase', () => {
  it('uses the preferred terms and says which', async () => {
    const args = ['translate', '-', '--json', '-q', '--termbase', termbase];
    const { stdout } = await duizhao(args, { input: '促进预防犯罪和刑事司法；\n' });
    expect(JSON.parse(stdout)).toMatchObject({
      text: expect.stringMatching(/crime prevention and criminal justice/iu),
      terms: [{ used: true }],
    });
  });
});

describe('duizhao translate --memory', () => {
  it('takes from the memory what it has, and says how well it matches', () =>
    inFolder(async (folder) => {
      const [units, memory] = [join(folder, 'units.tmx'), join(folder, 'un.memory')];
      writeFileSync(
        units,
        tmx({
          '回顾其1999年12月17日第54/125号决议，':
            'Recalling its resolution 54/125 of 17 December 1999,',
        }),
      );
      expect(await duizhao(['memory', 'import', memory, units, '-q'])).toMatchObject({
        exitCode: 0,
      });
      const input = '回顾其2000年12月4日第55/59号决议，\n大会，\n';
      const args = ['translate', '-', '--lines', '--json', '-q', '--memory', memory];
      const { stdout } = await duizhao(args, { input });
      const [first, second] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(first).toMatchObject({
        text: 'Recalling its resolution 55/59 of 4 December 2000,',
        memory: { adapted: true, memory: 'un.memory' },
      });
      expect(first.memory.rate).toBeGreaterThanOrEqual(75);
      expect(first.memory.rate).toBeLessThan(100);
      expect(second.memory).toBeUndefined();
    }));

  it('says what a match rate is to one that is none', async () => {
    const args = ['translate', '-', '--lines', '--memory-threshold', '0.8'];
    const { exitCode, stderr } = await duizhao(args, { input: '大会，' });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--memory-threshold 0.8');
  });
});

describe('duizhao translate --engine chat', () => {
  it('sends nothing to another machine unless it is allowed', async () => {
    const args = ['--engine', 'chat', '--chat-model', 'm', '--chat-url', 'http://192.0.2.1:80'];
    const { exitCode, stderr } = await duizhao(['translate', '-', '--lines', ...args], {
      input: '大会，',
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--allow-remote');
  });
});
