import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { readTbx } from '../../src/terms/tbx.js';
import { duizhao, inFolder } from './command-line.js';

const shipped = packageFile('corpora', 'termbases', 'un-crime-prevention.tbx');

const pairs = [
  [
    '区域渔业管理组织通过了养护措施。',
    'The regional fisheries management organization adopted conservation measures.',
  ],
  [
    '区域渔业管理组织应打击腐败。',
    'Regional fisheries management organizations should combat corruption.',
  ],
  ['养护措施有助于打击腐败。', 'Conservation measures help to fight bribery.'],
  ['主席宣布会议结束。', 'The Chair declared the meeting closed.'],
  ['秘书处编写了一份报告。', 'The Secretariat prepared a report.'],
  ['代表们讨论了预算问题。', 'Representatives discussed questions of the budget.'],
  ['他感谢各国政府。', 'He thanked Governments.'],
  ['会议于下午休会。', 'The meeting rose in the afternoon.'],
];
const table = `${pairs.map((pair) => pair.join('\t')).join('\n')}\n`;

function inFolderWithPairs(run: (folder: string, file: string) => Promise<void>) {
  return inFolder(async (folder) => {
    const file = join(folder, 'pairs.tsv');
    writeFileSync(file, table);
    await run(folder, file);
  });
}

describe('duizhao terms extract', () => {
  it('writes proposals as a termbase that is read again', () =>
    inFolderWithPairs(async (folder, file) => {
      const out = join(folder, 'candidates.tbx');
      const { exitCode, stderr } = await duizhao(['terms', 'extract', file, '-o', out]);
      expect([exitCode, stderr]).toEqual([0, expect.stringContaining('from 8 pairs')]);
      const { concepts } = readTbx(readFileSync(out, 'utf8'), 'candidates.tbx');
      const chinese = concepts.flatMap(({ terms }) => terms.map(({ text }) => text));
      expect(chinese).toEqual(expect.arrayContaining(['区域渔业管理组织', '养护措施']));
    }));

  it('leaves out what a termbase has', () =>
    inFolderWithPairs(async (_, file) => {
      const { stdout } = await duizhao(['terms', 'extract', file, '--termbase', shipped, '-q']);
      expect(stdout).toContain('区域渔业管理组织');
      expect(stdout).not.toMatch(/^腐败\t/mu);
    }));

  it('wants files, which it reads twice', async () => {
    const { exitCode, stderr } = await duizhao(['terms', 'extract', '-'], { input: table });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('twice')]);
  });
});

describe('duizhao terms check', () => {
  it('shows how each term was translated, with examples of other words', () =>
    inFolderWithPairs(async (_, file) => {
      const { exitCode, stdout } = await duizhao(['terms', 'check', file, '--termbase', shipped]);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(
        /腐败 \(2 pairs\)\n +1 {2}preferred: corruption\n +1 {2}other words: .*bribery/u,
      );
      expect(stdout).toContain('pairs.tsv 3');
    }));

  it('writes JSON and TSV', () =>
    inFolderWithPairs(async (_, file) => {
      const run = (...options: string[]) =>
        duizhao(['terms', 'check', file, '--termbase', shipped, '-q', ...options]);
      const { concepts } = JSON.parse((await run('--json')).stdout);
      const lines = (await run('--format', 'tsv')).stdout.trimEnd().split('\n');
      expect(concepts.length).toBeGreaterThan(0);
      expect(lines[0]).toMatch(/^concept\tchinese\tpairs\tkind/u);
    }));

  it('needs a termbase', () =>
    inFolderWithPairs(async (_, file) => {
      const { exitCode, stderr } = await duizhao(['terms', 'check', file]);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--termbase')]);
    }));
});
