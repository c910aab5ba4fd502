import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duizhao, inFolder } from './command-line.js';

const pairs = [
  ['回顾其2000年12月4日第55/59号决议，', 'Recalling its resolution 55/59 of 4 December 2000,'],
  ['深信必须加强能力建设，', 'Convinced of the need to strengthen capacity-building,'],
  ['能力建设十分重要。', 'Capacity-building is of great importance.'],
] as const;
const table = pairs.map((pair) => `${pair.join('\t')}\n`).join('');

/** Runs commands in a folder that has a memory of the table. */
function withMemory(use: (memory: string, folder: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    const [file, memory] = [join(folder, 'pairs.tsv'), join(folder, 'un.memory')];
    writeFileSync(file, table);
    const { exitCode, stdout } = await duizhao(['memory', 'import', memory, file]);
    expect([exitCode, stdout]).toEqual([0, '3 units read, 3 of them new\n']);
    await use(memory, folder);
  });
}

describe('duizhao memory', () => {
  it('says what it can do, in English and Chinese', async () => {
    const { stdout } = await duizhao(['memory', '--help']);
    expect(stdout).toMatch(/import .*look-up .*concordance .*stats .*export /su);
    const chinese = await duizhao(['memory', 'look-up', '--help', '--locale', 'zh']);
    expect(chinese.stdout).toContain('最低匹配率');
  });

  it('looks up a text, its numbers put in', () =>
    withMemory(async (memory) => {
      const { exitCode, stdout } = await duizhao([
        'memory',
        'look-up',
        memory,
        '回顾其2001年12月19日第56/123号决议，',
      ]);
      expect(exitCode).toBe(0);
      expect(stdout).toBe(
        ' 99%  回顾其2000年12月4日第55/59号决议，\n' +
          '      Recalling its resolution 56/123 of 19 December 2001,\n' +
          '      (adapted from: Recalling its resolution 55/59 of 4 December 2000,)\n',
      );
    }));

  it('looks up the lines of standard input in their context, as data', () =>
    withMemory(async (memory) => {
      const input = `${pairs[0][0]}\n${pairs[1][0]}\n没有的句子\n`;
      const { stdout } = await duizhao(['memory', 'look-up', memory, '--json'], { input });
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ matches }) => matches[0]?.rate)).toEqual([101, 101, undefined]);
    }));

  it('finds words in either language and marks them', () =>
    withMemory(async (memory) => {
      const { stdout } = await duizhao([
        'memory',
        'concordance',
        memory,
        '能力建设',
        '--limit',
        '1',
      ]);
      expect(stdout).toBe(
        '【能力建设】十分重要。\n  【Capacity-building】 is of great importance.\n',
      );
      const english = await duizhao(['memory', 'concordance', memory, 'strengthened']);
      expect(english.stdout).toContain('to 【strengthen】 capacity-building');
    }));

  it('writes TMX that fills another memory the same', () =>
    withMemory(async (memory, folder) => {
      const [out, copy] = [join(folder, 'out', 'un.tmx'), join(folder, 'copy.memory')];
      expect((await duizhao(['memory', 'export', memory, '-o', out])).exitCode).toBe(0);
      expect(readdirSync(join(folder, 'out'))).toEqual(['un.tmx']);
      await duizhao(['memory', 'import', copy, out]);
      const again = await duizhao(['memory', 'export', copy]);
      expect(again.stdout).toBe(readFileSync(out, 'utf8'));
    }));

  it('describes a memory', () =>
    withMemory(async (memory) => {
      const { stdout } = await duizhao(['memory', 'stats', memory, '--json']);
      expect(JSON.parse(stdout)).toMatchObject({ units: 3, contexts: 3, files: ['pairs.tsv'] });
    }));

  it('warns of what was no unit and goes on', () =>
    inFolder(async (folder) => {
      const [file, memory] = [join(folder, 'a.tsv'), join(folder, 'a.memory')];
      writeFileSync(file, '深信\tConvinced\n只有中文\n');
      const { exitCode, stdout, stderr } = await duizhao(['memory', 'import', memory, file]);
      expect([exitCode, stdout]).toEqual([0, '1 unit read, 1 of them new\n']);
      expect(stderr).toContain(
        `1 unit does not have both Chinese and English; the first: ${file}, line 2`,
      );
    }));

  it('says what is wrong with files, memories and options', () =>
    withMemory(async (memory, folder) => {
      const html = join(folder, 'a.html');
      writeFileSync(html, '<html></html>');
      const notes = join(folder, 'README.md');
      writeFileSync(notes, '# 说明\n');
      const bad = [
        [['import', memory, html], '<tmx>'],
        [['import', memory, notes, '-q'], 'a tab'],
        [['import', memory, join(folder, 'none.tmx')], 'there is no file'],
        [['look-up', join(folder, 'none'), '甲'], 'no translation memory'],
        [['look-up', folder, '甲'], 'not a translation memory'],
        [['look-up', memory, '甲', '--threshold', '200'], '--threshold 200'],
        [['stats'], '<memory>'],
      ] as const;
      for (const [args, message] of bad) {
        const { exitCode, stderr } = await duizhao(['memory', ...args]);
        expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
      }
      expect(existsSync(join(folder, 'none'))).toBe(false);
      expect((await duizhao(['memory', 'stats', memory, '--json'])).stdout).toContain('"units": 3');
    }));
});
