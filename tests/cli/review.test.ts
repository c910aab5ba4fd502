import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';
import { openedBitext, project as projectShape } from '../../src/review/model/api.js';
import { duizhao, inFolder, shippedTexts } from './command-line.js';

const ready = 'Ctrl-C ends';

/** Starts a review and ends it as soon as its page could be opened. */
const start = (...args: readonly string[]) =>
  duizhao(['review', ...args, '--port', '0'], { interruptAt: ready });

/** Does something with the two texts of the resolution in a fresh folder. */
function withTexts<Result>(
  use: (texts: readonly [string, string], folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolder(async (folder) => {
    const texts = [join(folder, 'A.zh.txt'), join(folder, 'A.en.txt')] as const;
    copyFileSync(shippedTexts.chinese, texts[0]);
    copyFileSync(shippedTexts.english, texts[1]);
    return use(texts, folder);
  });
}

/** Does something with the page of a review while it is served; gives back the exit code. */
function serving(
  args: readonly string[],
  cwd: string,
  use: (request: (path: string, body?: unknown) => Promise<unknown>) => Promise<void>,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const cli = join(inject('build'), 'cli.js');
    const child = spawn(process.execPath, [cli, 'review', ...args, '--port', '0', '--json'], {
      cwd,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.on('error', reject);
    child.on('close', resolve);
    child.stdout.setEncoding('utf8').once('data', (line: string) => {
      const { url } = JSON.parse(line);
      signIn(url)
        .then(use)
        .catch(reject)
        .finally(() => child.kill('SIGINT'));
    });
  });
}

async function signIn(url: string) {
  const { origin } = new URL(url);
  const { headers } = await fetch(url, { redirect: 'manual' });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async (path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(`${origin}/api${path}`, {
      headers: { cookie, origin, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    expect(reply.status).toBe(200);
    return reply.json();
  };
}

describe('duizhao review', () => {
  it('aligns two texts into a bitext beside the Chinese one, and shows the link to its page', () =>
    withTexts(async (texts, folder) => {
      const { exitCode, stdout, stderr } = await start(...texts);
      expect([exitCode, stdout]).toEqual([
        0,
        expect.stringMatching(/^Review at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{20,}\n$/u),
      ]);
      expect(stderr).toContain(`Aligned: 42 links, written to ${folder}/A.bitext.jsonl`);
      expect(stderr).toContain('Ended; everything is kept.');
      const files = readdirSync(folder);
      expect(files.filter((file) => !file.endsWith('.journal'))).toEqual([
        'A.bitext.jsonl',
        'A.en.txt',
        'A.zh.txt',
      ]);
    }));

  it('goes on where it was, and rebuilds exports from what was kept', () =>
    withTexts(async (texts, folder) => {
      const exitCode = await serving([...texts], folder, async (request) => {
        const { bitexts } = projectShape.parse(await request('/project'));
        const place = `/bitexts/${bitexts[0]?.id}`;
        const { snapshot } = openedBitext.parse(await request(place));
        const [first, second] = snapshot.links;
        if (first === undefined || second === undefined) throw new TypeError('there are links');
        await request(`${place}/changes`, {
          author: 'Li',
          changes: [
            {
              id: 'exclude-1',
              action: 'exclude',
              patch: { links: { removed: [first], added: [{ ...first, status: 'rejected' }] } },
            },
            {
              id: 'confirm-1',
              action: 'confirm',
              patch: { links: { removed: [second], added: [{ ...second, status: 'accepted' }] } },
            },
          ],
        });
      });
      expect(exitCode).toBe(0);
      const bitext = join(folder, 'A.bitext.jsonl');
      const before = readFileSync(bitext);
      const { stderr } = await start(texts[1], texts[0]);
      expect(stderr).toContain(`Going on with ${bitext}: 2 of 42 links confirmed`);
      expect(readFileSync(bitext)).toEqual(before);
      const out = join(folder, 'A.tsv');
      const exported = await duizhao(['review', bitext, '--export', 'tsv', '-o', out]);
      expect([exported.exitCode, exported.stdout]).toEqual([0, '']);
      const rows = readFileSync(out, 'utf8').trimEnd().split('\n');
      expect(rows).toHaveLength(42);
      expect(rows[1]).toContain('\taccepted\t');
    }));

  it('overwrites nothing if the texts have changed, and says what to do', () =>
    withTexts(async (texts, folder) => {
      await start(...texts);
      const bitext = join(folder, 'A.bitext.jsonl');
      const before = readFileSync(bitext);
      writeFileSync(texts[1], readFileSync(texts[1], 'utf8').replace('Recalling', 'Reaffirming'));
      const { exitCode, stderr } = await duizhao(['review', ...texts]);
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining(`the texts are not those that ${bitext} was made of`),
      ]);
      expect(stderr).toContain('-o');
      const chinese = await duizhao(['review', ...texts, '--locale', 'zh']);
      expect(chinese.stderr).toContain('未作任何改动');
      expect(readFileSync(bitext)).toEqual(before);
      const other = join(folder, 'new', 'A.jsonl');
      expect((await start(...texts, '-o', other)).exitCode).toBe(0);
      expect(existsSync(other)).toBe(true);
    }));

  it('links paragraphs where it is told to; their exports are the golden files', () =>
    withTexts(async (texts, folder) => {
      await start(...texts, '--level', 'block');
      const bitext = join(folder, 'A.bitext.jsonl');
      const { exitCode, stdout } = await duizhao(['review', bitext, '--export', 'tsv']);
      const golden = packageFile('tests', 'golden', 'run', 'bitext.tsv');
      expect([exitCode, stdout]).toEqual([0, readFileSync(golden, 'utf8')]);
      const other = await duizhao(['review', ...texts, '--level', 'sentence']);
      expect([other.exitCode, other.stderr]).toEqual([
        2,
        expect.stringContaining('links by block'),
      ]);
    }));

  it('takes the resolution that ships where nothing is given', () =>
    inFolder(async (folder) => {
      const exitCode = await serving([], folder, async (request) => {
        const { bitexts } = projectShape.parse(await request('/project'));
        expect(bitexts).toMatchObject([{ name: 'A/RES/56/123', file: 'review.jsonl' }]);
      });
      expect(exitCode).toBe(0);
      expect(existsSync(join(folder, 'out', 'A-RES-56-123', 'review.jsonl'))).toBe(true);
    }));

  it('takes a folder of bitexts', () =>
    withTexts(async (texts, folder) => {
      mkdirSync(join(folder, 'all'));
      await start(...texts, '-o', join(folder, 'all', 'A.jsonl'));
      const tmx = ['align', ...texts, '--format', 'tmx', '-o', join(folder, 'all', 'A.tmx')];
      expect((await duizhao(tmx)).exitCode).toBe(0);
      writeFileSync(join(folder, 'all', 'bad.tmx'), '<tmx>');
      const { stderr } = await start(join(folder, 'all'));
      expect(stderr).toContain('3 bitexts');
    }));

  it('warns where others can reach it', () =>
    withTexts(async (texts) => {
      const { exitCode, stderr } = await start(...texts, '--host', '0.0.0.0');
      expect(exitCode).toBe(0);
      expect(stderr).toContain('others on the network can reach these texts');
    }));

  it('says what is wrong with its options and files', () =>
    withTexts(async (texts, folder) => {
      const bitext = join(folder, 'A.tmx');
      writeFileSync(bitext, '<tmx>');
      const taken = join(folder, 'taken.jsonl');
      writeFileSync(taken, 'notes\n');
      const bad = [
        [[...texts, '--port', '70000'], '--port 70000'],
        [[...texts, '--level', 'block', '--presegmented'], '--presegmented'],
        [[...texts, '-o', taken], 'is not a bitext'],
        [[texts[0]], 'two are needed'],
        [[join(folder, 'none.tmx')], 'there is no file'],
        [[bitext, '--drafts'], '--drafts is about two texts'],
        [[bitext], 'A.tmx'],
        [[folder, '--export', 'tmx'], 'a folder was given'],
        [[...texts, '--host', '203.0.113.7'], '203.0.113.7'],
      ] as const;
      for (const [args, message] of bad) {
        const { exitCode, stderr } = await duizhao(['review', ...args]);
        expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
      }
      expect(readFileSync(taken, 'utf8')).toBe('notes\n');
    }));
});
