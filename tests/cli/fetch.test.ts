import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { docxIn, docxOf, errorPage } from '../fetch/documents.js';
import { type LoopbackSite, type SiteContents, startSite } from '../fetch/loopback-site.js';
import { duizhao, inFolder, shippedTexts } from './command-line.js';

const symbol = 'A/RES/56/123';
const hasSignals = process.platform !== 'win32';

interface Bench {
  readonly site: LoopbackSite;
  readonly folder: string;
  /** The options that lead to the site, the cache and the folder of files. */
  readonly options: readonly string[];
}

/** Runs a test with a site that has the resolution in both languages, and empty folders. */
const withSite =
  (contents: Partial<SiteContents>, use: (bench: Bench) => Promise<void>) => (): Promise<void> =>
    inFolder(async (folder) => {
      const documents = {
        [`${symbol} zh docx`]: docxIn('zh'),
        [`${symbol} en docx`]: docxIn('en'),
        ...contents.documents,
      };
      const site = await startSite({ ...contents, documents });
      const options = ['--site', site.url, '--cache', join(folder, 'cache'), '--prefer', 'docx'];
      await use({ site, folder, options }).finally(() => site.close());
    });

const made = (name: string) => readFileSync(packageFile('tests', 'documents-made', name));

const outIn = (folder: string) => ['-o', join(folder, 'out'), '--pause', '0'];

describe('duizhao fetch', () => {
  it(
    'writes both languages to files, and on the second run asks for nothing',
    withSite({}, async ({ site, folder, options }) => {
      const first = await duizhao(['fetch', symbol, ...options, ...outIn(folder)]);
      expect(first.exitCode, first.stderr).toBe(0);
      expect(first.stdout).toMatch(
        /A\/RES\/56\/123 .* Chinese .* fetched .*A-RES-56-123\.zh\.docx/u,
      );
      expect(first.stdout).toMatch(/2 texts, 2 of them fetched now; 0 missing/u);
      expect(readFileSync(join(folder, 'out', 'A-RES-56-123.zh.docx'))).toEqual(docxIn('zh'));
      expect(readFileSync(join(folder, 'out', 'A-RES-56-123.en.docx'))).toEqual(docxIn('en'));
      expect(site.requests).toHaveLength(2);
      expect(site.requests[0]?.headers['user-agent']).toMatch(/^duizhao\/\d+\.\d+\.\d+/u);
      const second = await duizhao(['fetch', symbol, ...options, ...outIn(folder)]);
      expect(second.exitCode).toBe(0);
      expect(second.stdout).toMatch(/in the cache/u);
      expect(site.requests).toHaveLength(2);
    }),
  );

  it(
    'uses no network with --offline',
    withSite({}, async ({ folder, options }) => {
      await duizhao(['fetch', symbol, ...options, ...outIn(folder)]);
      const preload = packageFile('tests', 'cli', 'no-network.mjs');
      const again = await duizhao(
        ['fetch', symbol, 'A/RES/56/1', '--offline', ...options, ...outIn(folder)],
        { preload },
      );
      expect(again.exitCode, again.stderr).toBe(1);
      expect(again.stdout).toMatch(/2 texts, 0 of them fetched now; 2 missing/u);
      expect(again.stdout).toMatch(/A\/RES\/56\/1 .* not in the cache/u);
    }),
  );

  it(
    'says what failed and why, and ends with 1',
    withSite(
      {
        documents: {
          'A/RES/56/1 zh pdf': errorPage,
          'A/RES/56/2 en docx': docxIn('zh'),
        },
        quirks: { 'A/RES/56/3 en docx': { kind: 'status', status: 403 } },
      },
      async ({ folder, options }) => {
        const { exitCode, stdout } = await duizhao([
          'fetch',
          'A/RES/56/{1..3}',
          symbol,
          ...options,
          ...outIn(folder),
        ]);
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(
          /56\/1 .* Chinese .* a web page came .*“Error – Document Not Available”/u,
        );
        expect(stdout).toMatch(/56\/1 .* English .* not published: the site gives an empty file/u);
        expect(stdout).toMatch(/56\/2 .* English .* what came is in Chinese/u);
        expect(stdout).toMatch(/56\/3 .* English .* the site refuses \(HTTP 403\)/u);
        expect(stdout).toMatch(/56\/123 .* English .* fetched/u);
        expect(readdirSync(join(folder, 'out'))).toEqual([
          'A-RES-56-123.en.docx',
          'A-RES-56-123.zh.docx',
        ]);
      },
    ),
  );

  it(
    'tells the language of PDF files by their text',
    withSite(
      {
        redirects: true,
        documents: {
          [`${symbol} zh pdf`]: made('resolution-overprinted.zh.pdf'),
          [`${symbol} en pdf`]: made('resolution-plain.zh.pdf'),
          [`${symbol} en docx`]: '',
        },
      },
      async ({ folder, options }) => {
        const { exitCode, stdout } = await duizhao([
          'fetch',
          symbol,
          ...options,
          ...outIn(folder),
          '--prefer',
          'pdf',
        ]);
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/56\/123 .* Chinese .* fetched/u);
        expect(stdout).toMatch(/56\/123 .* English .* what came is in Chinese/u);
        expect(readFileSync(join(folder, 'out', 'A-RES-56-123.zh.pdf'))).toEqual(
          made('resolution-overprinted.zh.pdf'),
        );
      },
    ),
  );

  it(
    'takes symbols from a list, one language only, and gives data with --json',
    withSite({}, async ({ folder, options }) => {
      const list = join(folder, 'symbols.txt');
      writeFileSync(list, '# crime\nA/RES/56/{122..123}  # two\n');
      const asked = ['fetch', '--list', list, '--lang', 'en', '--json', ...options];
      const { exitCode, stdout } = await duizhao([...asked, ...outIn(folder)]);
      expect(exitCode).toBe(1);
      expect(JSON.parse(stdout)).toEqual([
        { symbol: 'A/RES/56/122', language: 'en', failure: { reason: 'unpublished' } },
        expect.objectContaining({
          symbol,
          language: 'en',
          origin: 'fetched',
          format: 'docx',
          size: docxIn('en').length,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
          file: join(folder, 'out', 'A-RES-56-123.en.docx'),
        }),
      ]);
    }),
  );

  it(
    'speaks Chinese',
    withSite({}, async ({ folder, options }) => {
      const { stdout } = await duizhao(['fetch', symbol, 'A/1', ...options, ...outIn(folder)], {
        locale: 'zh_CN.UTF-8',
      });
      expect(stdout).toMatch(/A\/RES\/56\/123 .* 中文 .* 已取得/u);
      expect(stdout).toMatch(/A\/1 .* 英文 .* 尚未发布/u);
    }),
  );

  it.each([
    [['fetch'], /no document was asked for/u],
    [['fetch', 'resolution 56/123'], /is not the symbol/u],
    [['fetch', symbol, '--lang', 'zh,fr'], /--lang zh,fr/u],
    [['fetch', symbol, '--pause', 'long'], /--pause long/u],
    [['fetch', symbol, '--offline', '--revalidate'], /--revalidate/u],
    [['fetch', symbol, '--site', 'http://example.org'], /is not the address of a site/u],
  ])('refuses %j', async (args, expected) => {
    const { exitCode, stderr } = await duizhao(args, {
      preload: packageFile('tests', 'cli', 'no-network.mjs'),
    });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(expected);
  });

  const stalled: Partial<SiteContents> = {
    quirks: { [`${symbol} en docx`]: { kind: 'stall', after: 300, milliseconds: 60_000 } },
  };

  it.runIf(hasSignals).each(['SIGKILL', 'SIGINT'] as const)(
    'leaves nothing half-written when %s ends it in the middle of a file',
    (signal) =>
      withSite(stalled, async ({ site, folder, options }) => {
        const child = spawn(
          process.execPath,
          [join(inject('build'), 'cli.js'), 'fetch', symbol, ...options, ...outIn(folder)],
          { stdio: 'ignore' },
        );
        const ended = new Promise((done) => child.on('close', done));
        while (site.requests.length < 2) await sleep(10);
        await sleep(200);
        child.kill(signal);
        const exitCode = await ended;
        if (signal === 'SIGINT') expect(exitCode).toBe(130);
        expect(filesIn(folder)).toEqual([
          expect.stringMatching(/^cache\/index\/[^/]+\/A-RES-56-123\.zh\.docx\.json$/u),
          expect.stringMatching(/^cache\/objects\/[0-9a-f]{2}\/[0-9a-f]{62}$/u),
          'out/A-RES-56-123.zh.docx',
        ]);
        delete site.quirks[`${symbol} en docx`];
        const again = await duizhao(['fetch', symbol, ...options, ...outIn(folder)]);
        expect(again.exitCode).toBe(0);
        expect(again.stdout).toMatch(/2 texts, 1 of them fetched now/u);
      })(),
  );

  it(
    'shares cache and pace with another process at the same time',
    withSite({}, async ({ site, folder, options }) => {
      for (const number of [1, 2, 3, 4]) {
        for (const language of ['zh', 'en'] as const) {
          site.documents[`A/RES/57/${number} ${language} docx`] = docxIn(language);
        }
      }
      const run = (out: string) =>
        duizhao([
          'fetch',
          'A/RES/57/{1..4}',
          ...options,
          '-o',
          join(folder, out),
          '--pause',
          '0.2',
        ]);
      const [first, second] = await Promise.all([run('one'), run('two')]);
      expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
      expect(site.requests).toHaveLength(8);
      const times = site.requests.map(({ time }) => time);
      expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(7 * 200 - 100);
      expect(readdirSync(join(folder, 'one'))).toHaveLength(8);
      for (const name of readdirSync(join(folder, 'one'))) {
        expect(readFileSync(join(folder, 'two', name))).toEqual(
          readFileSync(join(folder, 'one', name)),
        );
      }
    }),
  );
});

describe('duizhao compare-official', () => {
  const paragraphs = documentFromBytes(readFileSync(shippedTexts.english), {
    name: 'en.txt',
  }).blocks.map(({ number, text }) => (number === undefined ? text : `${number.label} ${text}`));

  it(
    'fetches the official text and marks where the working text differs',
    withSite({}, async ({ site, folder, options }) => {
      const changed = paragraphs
        .filter((text) => !text.startsWith('Recognizing that action'))
        .map((text) =>
          text
            .replace('common and shared', 'shared')
            .replace('18 December 1991', '19 December 1991'),
        );
      // Without the three notes.
      site.documents[`${symbol} en docx`] = docxOf(changed);
      const command = ['compare-official', symbol, ...options, '--pause', '0'];
      const { exitCode, stdout, stderr } = await duizhao(command);
      expect(exitCode, stderr).toBe(1);
      expect(stdout).toMatch(/the working text .*en\.txt/u);
      expect(stdout).toMatch(
        /1 different, 0 only in the official text, 4 only in the working text/u,
      );
      expect(stdout).toMatch(/resolution 46\/152 of \[-18-\]\{\+19\+\} December 1991/u);
      expect(stdout).toMatch(/only in the working text\n {2}\[-Recognizing that action against/u);
      const json = await duizhao([...command, '--json', '--offline', '-o', join(folder, 'x.json')]);
      expect(json.exitCode).toBe(1);
      const read: unknown = JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8'));
      expect(read).toMatchObject({
        symbol,
        official: { format: 'docx', url: expect.stringContaining('56%2F123') },
        counts: { different: 1, 'only-working': 4, 'only-official': 0 },
      });
    }),
  );

  it.each(['resolution-two-columns.en.pdf', 'resolution.en.docx'])(
    'finds no difference in %s, which was made of the working text',
    async (name) => {
      const file = packageFile('tests', 'documents-made', name);
      const { exitCode, stdout } = await duizhao(['compare-official', symbol, '--official', file]);
      expect(stdout).toMatch(/The two texts do not differ/u);
      expect(exitCode).toBe(0);
    },
  );

  it('ends with 0 where nothing differs', async () => {
    const { exitCode, stdout } = await duizhao([
      'compare-official',
      symbol,
      '--official',
      shippedTexts.english,
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/0 different, 0 only in the official text, 0 only in the working text/u);
    expect(stdout).toMatch(/en\.txt, given as the official text/u);
  });

  it(
    'says why the official text cannot be had, and what then',
    withSite({ documents: { [`${symbol} en docx`]: '' } }, async ({ options }) => {
      const { exitCode, stderr } = await duizhao([
        'compare-official',
        symbol,
        ...options,
        '--pause',
        '0',
      ]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/the English text of A\/RES\/56\/123 cannot be had: not published/u);
      expect(stderr).toMatch(/--official/u);
    }),
  );

  it.each([
    [
      ['A/RES/56/124', '--official', shippedTexts.english],
      /no English working text of A\/RES\/56\/124/u,
    ],
    [[symbol, '--official', shippedTexts.chinese], /is not in English/u],
    [[symbol, '--official', 'nowhere.pdf'], /there is no file nowhere\.pdf/u],
  ])('refuses %j', async (args, expected) => {
    const { exitCode, stderr } = await duizhao(['compare-official', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(expected);
  });
});

/** Files below a folder, by their paths from it, without the marks that keep processes apart. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => !path.startsWith(join('cache', 'pace')))
    .sort();
}
