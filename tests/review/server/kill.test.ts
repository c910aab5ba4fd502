import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'tsdown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import type { Change, ReviewEvent, Snapshot } from '../../../src/review/model/types.js';
import { createPageFolder } from './fixtures.js';
import { type Visitor, visit } from './visitor.js';

const kills = 200;
/** Servers that run, are killed and start again beside each other. */
const lanes = 2;
const bitexts = 2;
const segments = 30;
const token = 'a-token-that-stays-over-restarts';

const parent = packageFile('node_modules', '.cache');
mkdirSync(parent, { recursive: true });
const built = mkdtempSync(join(parent, 'duizhao-serve-'));
const pageFolder = createPageFolder();

beforeAll(async () => {
  await build({
    config: false,
    entry: { serve: packageFile('tests', 'review', 'server', 'serve.ts') },
    outDir: built,
    dts: false,
    fixedExtension: false,
    platform: 'node',
    logLevel: 'error',
    // One small file starts in a moment.
    noExternal: [/./],
    minify: true,
  });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** What a person has done to one bitext, over all restarts of the server. */
interface Editor {
  readonly acknowledged: Map<string, ReviewEvent>;
  /** Sent, and not known to be made: it is sent again after a restart, as a page does. */
  readonly pending: Map<number, Change>;
  /** Text of each target segment after all that was acknowledged. */
  readonly texts: Map<number, string>;
}

function startServer(folder: string): ChildProcess {
  return spawn(
    process.execPath,
    [join(built, 'serve.js'), folder, pageFolder, token, String(bitexts), String(segments)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

/** The link that a server prints; `undefined` if it is killed before. */
function linkOf(server: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('exit', () => resolve(undefined));
  });
}

/** Edits segments, three at a time, until the server is gone. @throws Error if one is refused. */
async function editUntilDeath(visitor: Visitor, id: string, editor: Editor): Promise<void> {
  const editPlaces = async (places: readonly number[]) => {
    for (let at = 0; ; at = (at + 1) % places.length) {
      const place = places[at] ?? 0;
      const before = { id: `t${place}`, text: editor.texts.get(place) ?? `${place}` };
      const change: Change = editor.pending.get(place) ?? {
        id: randomUUID(),
        action: 'edit-text',
        patch: {
          segments: [
            {
              side: 'target',
              removed: [before],
              added: [{ ...before, text: `text ${randomUUID()}` }],
            },
          ],
        },
      };
      editor.pending.set(place, change);
      const path = `/api/bitexts/${id}/changes`;
      const reply = await visitor.post(path, { author: '王', changes: [change] });
      if (reply.status !== 200) throw new Error(`a change was refused: ${reply.body}`);
      const [event]: readonly ReviewEvent[] = JSON.parse(reply.body).events;
      if (event === undefined) throw new Error('no event came back');
      editor.acknowledged.set(change.id, event);
      editor.texts.set(place, change.patch.segments?.[0]?.added[0]?.text ?? '');
      editor.pending.delete(place);
    }
  };
  const all = Array.from({ length: segments }, (_, place) => place);
  await Promise.all(
    [0, 1, 2].map((hand) =>
      editPlaces(all.filter((place) => place % 3 === hand)).catch((error: unknown) => {
        // A connection that breaks off is the server's death; anything else is a fault.
        if (!(error instanceof Error && 'code' in error)) throw error;
      }),
    ),
  );
}

async function check(visitor: Visitor, id: string, editor: Editor): Promise<void> {
  const opened = await visitor.get(`/api/bitexts/${id}`);
  if (opened.status !== 200) throw new Error(`the journal cannot be read: ${opened.body}`);
  const { seq, target }: Snapshot = JSON.parse(opened.body).snapshot;
  for (const [place, text] of editor.texts) {
    const pending = editor.pending.get(place)?.patch.segments?.[0]?.added[0]?.text;
    const present = target[place]?.text;
    if (present !== text && present !== pending) throw new Error(`segment ${place} lost its text`);
  }
  const events: ReviewEvent[] = [];
  for (let before = seq + 1; before > 1; before = events.at(-1)?.seq ?? 0) {
    const { body } = await visitor.get(`/api/bitexts/${id}/history?before=${before}&limit=1000`);
    events.push(...JSON.parse(body).events);
  }
  expect(events.map((event) => event.seq)).toEqual(
    Array.from({ length: seq }, (_, at) => seq - at),
  );
  const kept = new Map(events.map((event) => [event.id, event]));
  expect(kept.size).toBe(seq);
  for (const [change, event] of editor.acknowledged) expect(kept.get(change)).toEqual(event);
}

/** One lane: starts, edits and kills a server `times` times; gives back how much was acknowledged. */
async function killOften(times: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));
  const editors = new Map<string, Editor>(
    Array.from({ length: bitexts }, (_, at) => [
      `bitext-${at}`,
      { acknowledged: new Map(), pending: new Map(), texts: new Map() },
    ]),
  );
  const checkAll = async (url: string | undefined) => {
    if (url === undefined) throw new Error('the server did not start');
    const visitor = await visit(url);
    for (const [id, editor] of editors) await check(visitor, id, editor);
    return visitor;
  };
  for (let kill = 1; kill <= times; kill++) {
    const begun = performance.now();
    const server = startServer(folder);
    const died = new Promise((resolve) => server.once('exit', resolve));
    if (kill % 10 === 0) {
      await wait(Math.random() * 200);
    } else {
      const visitor = await checkAll(await linkOf(server));
      // On a machine that is slow today changes take longer as well.
      const window = Math.max(80, (performance.now() - begun) / 4);
      const editing = Promise.all(
        [...editors].map(([id, editor]) => editUntilDeath(visitor, id, editor)),
      );
      await Promise.race([editing, wait(Math.random() * window)]);
      server.kill('SIGKILL');
      await editing;
    }
    server.kill('SIGKILL');
    await died;
  }
  const server = startServer(folder);
  await checkAll(await linkOf(server));
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  return [...editors.values()].reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
}

it('no acknowledged change is lost when the server is killed 200 times at any moment', async () => {
  const counts = await Promise.all(Array.from({ length: lanes }, () => killOften(kills / lanes)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(kills);
}, 300_000);
