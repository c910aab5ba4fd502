import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { readJsonl, readTsv } from '../../src/formats/index.js';
import { duizhao, inFolder, shippedTexts } from './command-line.js';

const { chinese, english } = shippedTexts;
const gold = (name: string) => packageFile('corpora', 'A-RES-56-123', 'gold', name);
const goldLines = readFileSync(gold('sentences.align'), 'utf8').trimEnd().split('\n');
const sentences = { zh: gold('sentences.zh.txt'), en: gold('sentences.en.txt') };

/** Runs `duizhao align` quietly and gives what it printed. */
async function align(...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await duizhao(['align', '-q', ...args]);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return stdout;
}

describe('duizhao align --level sentence', () => {
  it('links the sentences of the resolution as the gold does', async () => {
    const beads = await align(chinese, english, '--level', 'sentence', '--format', 'beads');
    expect(beads.trimEnd().split('\n').sort()).toEqual([...goldLines].sort());
  });

  it('writes Chinese first, whichever text comes first', async () => {
    const options = ['--level', 'sentence', '--format', 'beads'];
    expect(await align(english, chinese, ...options)).toBe(
      await align(chinese, english, ...options),
    );
  });

  it('cuts at semicolons where it is asked to', () =>
    inFolder(async (folder) => {
      const [zh, en] = [join(folder, 'a'), join(folder, 'b')];
      writeFileSync(zh, '会议在维也纳举行；委员会讨论了毒品问题。\n');
      writeFileSync(en, 'The meeting was held in Vienna; the Commission discussed drugs.\n');
      const options = ['--level', 'sentence', '--format', 'beads'];
      expect(await align(zh, en, ...options)).toBe('[0]:[0]\n');
      expect(await align(zh, en, ...options, '--semicolons')).toBe('[0]:[0]\n[1]:[1]\n');
    }));

  it('writes TMX whose segments are sentences', async () => {
    const tmx = await align(chinese, english, '--level', 'sentence', '--format', 'tmx');
    expect(tmx).toContain('segtype="sentence"');
    expect(tmx).not.toContain('segtype="paragraph"');
  });
});

describe('duizhao align --presegmented', () => {
  it('takes each line for a sentence and links these', async () => {
    const table = await align(sentences.zh, sentences.en, '--presegmented');
    const rows = readTsv(table, 'a.tsv');
    const ids = rows.flatMap(({ source_ids }) => source_ids.split(' ')).filter(Boolean);
    expect(ids).toEqual(goldLines.map((_, at) => `line-${String(at + 1).padStart(4, '0')}`));
  });

  it('counts empty lines', () =>
    inFolder(async (folder) => {
      const [zh, en] = [join(folder, 'a'), join(folder, 'b')];
      writeFileSync(zh, '秘书长提交了报告。\n\n会议在维也纳举行。\n');
      writeFileSync(
        en,
        'The Secretary-General submitted a report.\nThe meeting was held in Vienna.\n',
      );
      const beads = await align(zh, en, '--presegmented', '--format', 'beads');
      expect(beads).toContain('[0]:[0]\n');
      expect(beads).toContain('[2]:[1]\n');
    }));
});

describe('duizhao align --level word', () => {
  it('links words inside links of sentences', async () => {
    const file = await align(chinese, english, '--level', 'word', '--json');
    const { bitext } = readJsonl(file, 'a.jsonl');
    const [link] = bitext.links.filter(({ id }) => id === 'enacting-01=enacting-01');
    const words = link?.words?.map(({ source, target }) => [source, target]);
    expect(words).toContainEqual([[{ start: 0, end: 2 }], [{ start: 4, end: 20 }]]);
    expect(bitext.links.every(({ words: own }) => own !== undefined)).toBe(true);
  });
});

describe('duizhao align --explain', () => {
  it('tells both texts, the score, the evidence and the runner-up', async () => {
    const text = await align(chinese, english, '--level', 'sentence', '--explain', '6');
    expect(text).toMatch(
      /^Link 6 of 42, one to one; probability that it is right 0\.\d{3}|1\.000/u,
    );
    expect(text).toMatch(/^Chinese {2}preambular-02 {2}强调联合国/mu);
    expect(text).toMatch(/^English {2}preambular-02 {2}Emphasizing the role/mu);
    expect(text).toMatch(
      /^ +\+\d+\.\d\d {2}Words translate each other, such as .*标准 \/ standards/mu,
    );
    expect(text).toMatch(/^Runner-up, by its own evidence \d+\.\d\d behind/mu);
  });

  it('explains links of paragraphs too', async () => {
    const text = await align(chinese, english, '--explain', '6');
    expect(text).toMatch(/Lead words match: 强调 \/ emphasizing/u);
    expect(text).toMatch(/^Runner-up/mu);
  });

  it('lists linked words', async () => {
    const text = await align(chinese, english, '--level', 'word', '--explain', '4');
    expect(text).toMatch(/^大会 = General Assembly$/mu);
  });

  it('gives data with --json', async () => {
    const text = await align(chinese, english, '--level', 'sentence', '--explain', '6', '--json');
    expect(JSON.parse(text)).toMatchObject({
      number: 6,
      of: 42,
      type: '1-1',
      source: [{ id: 'preambular-02' }],
      evidence: expect.arrayContaining([expect.objectContaining({ feature: 'words' })]),
      runnerUp: { behind: expect.any(Number) as unknown },
    });
  });

  it('speaks Chinese', async () => {
    const args = ['align', chinese, english, '-q', '--level', 'sentence', '--explain', '6'];
    const { stdout } = await duizhao(args, { locale: 'zh_CN.UTF-8' });
    expect(stdout).toMatch(/^第 6 个对应（共 42 个），一对一/u);
    expect(stdout).toMatch(/有互为译文的词/u);
  });
});

describe('two texts that do not belong together', () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');
  const weather = [
    'It rained all night.',
    'My sister bakes bread.',
    'The cat sleeps on the sofa.',
    'He plays the violin badly.',
    'We walked along the river.',
  ];
  const unrelated = (english: string) =>
    inFolder(async (folder) => {
      const file = join(folder, 'en.txt');
      writeFileSync(file, english);
      const args = ['align', sentences.zh, file, '-q', '--presegmented'];
      return (await duizhao(args)).stderr;
    });

  it('are said to look so, line by line as well', async () => {
    expect(await unrelated(lines(40, (at) => weather[at % weather.length] ?? ''))).toMatch(
      /two texts look unrelated: the mean confidence .* is only 0\.[0-4]/u,
    );
  });

  it('are found out where it is sure that nothing has a counterpart', async () => {
    expect(await unrelated(lines(400, (at) => weather[at % weather.length] ?? ''))).toMatch(
      /two texts look unrelated/u,
    );
  });

  it('are not suspected where one is an extract of the other', async () => {
    const extract = readFileSync(sentences.en, 'utf8').split('\n').slice(8, 20).join('\n');
    expect(await unrelated(extract)).toBe('');
  });
});

describe('what duizhao align refuses', () => {
  const refuses =
    (args: readonly string[], words: RegExp, locale = 'C') =>
    async () => {
      const { exitCode, stdout, stderr } = await duizhao(['align', '-q', ...args], { locale });
      expect(stderr).toMatch(words);
      expect(stderr).not.toMatch(/\bat .*\.js:\d+/u);
      expect(stdout).toBe('');
      expect(exitCode).toBe(2);
    };
  const texts = [chinese, english];

  it(
    'a level there is not',
    refuses([...texts, '--level', 'clause'], /--level clause: .*block, sentence, word/u),
  );
  it(
    'positions of paragraphs',
    refuses([...texts, '--format', 'beads'], /beads[\s\S]*Add --level sentence/u),
  );
  it(
    'paragraphs of lines',
    refuses(
      [...texts, '--level', 'block', '--presegmented'],
      /--presegmented[\s\S]*--level sentence/u,
    ),
  );
  it('semicolons between paragraphs', refuses([...texts, '--semicolons'], /--semicolons/u));
  it(
    'semicolons in lines',
    refuses([...texts, '--semicolons', '--presegmented'], /--semicolons .* --presegmented/u),
  );
  it('a link that is no number', refuses([...texts, '--explain', '0'], /--explain 0/u));
  it('a link there is not', refuses([...texts, '--explain', '43'], /only 42 links/u));
  it(
    'in Chinese too',
    refuses([...texts, '--explain', '43'], /总共只有 42 个对应/u, 'zh_CN.UTF-8'),
  );
  it('an empty text of lines', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'en.txt');
      writeFileSync(file, '\n\n');
      await refuses([sentences.zh, file, '--presegmented'], /en\.txt has no text/u)();
    }));
});
