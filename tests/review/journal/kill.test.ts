import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/review/journal/open.js';
import { bundled } from './bundled.js';
import { madeBase, withJournal } from './made-bitext.js';

const kills = 200;
const atOnce = 4;

/** Runs the editor until it is killed `wait` ms after it began to open; gives back what it acknowledged. */
async function editUntilKilled(editor: string, path: string, wait: number): Promise<string[][]> {
  const child = spawn(process.execPath, [editor, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await setTimeout(wait);
  child.kill('SIGKILL');
  const [code, signal] = await closed;
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  // A line without its end is one that the editor was printing.
  const [, ...requests] = printed.split('\n').slice(0, -1);
  return requests.map((line) => line.split(' '));
}

describe('an editor that is killed', () => {
  it(`loses nothing that it acknowledged, ${kills} times`, async () => {
    let acknowledged = 0;
    let torn = 0;
    const editAndKill = (editor: string) =>
      withJournal(async (path) => {
        const base = madeBase(300);
        let checked = 0;
        for (let kill = 0; kill < kills / atOnce; kill++) {
          const requests = await editUntilKilled(editor, path, 5 + Math.random() * 115);
          const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
          const journal = await openJournal(path, base);
          const events = await journal.eventsAfter(checked);
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => checked + at + 1));
          const order = new Map(events.map(({ id, seq }) => [id, seq]));
          for (const request of requests) {
            const seqs = request.map((id) => order.get(id));
            const [first = Number.NaN] = seqs;
            expect(seqs).toEqual(request.map((_, at) => first + at));
          }
          acknowledged += requests.length;
          checked = journal.seq;
          await journal.close();
          if (statSync(path, { throwIfNoEntry: false })?.size !== size) torn += 1;
        }
      });
    await bundled('editor', (editor) =>
      Promise.all(Array.from({ length: atOnce }, () => editAndKill(editor))),
    );
    console.log(`${kills} kills, ${acknowledged} requests acknowledged, ${torn} journals torn`);
    expect(acknowledged).toBeGreaterThan(kills);
  }, 120_000);
});
