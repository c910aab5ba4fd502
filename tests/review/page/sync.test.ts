import { afterEach, describe, expect, it } from 'vitest';
import { createReviewState, type ReviewState } from '../../../src/review/model/state.js';
import type { Change, ReviewEvent } from '../../../src/review/model/types.js';
import type { SavedState } from '../../../src/review/page/store/store.js';
import { createSync, type Sync } from '../../../src/review/page/store/sync.js';
import { createUnsent, type KeyStore } from '../../../src/review/page/store/unsent.js';
import { type ReviewServer, startReviewServer } from '../../../src/review/server/index.js';
import { createPageFolder, edit } from '../server/fixtures.js';
import { createProjectInMemory, pairs } from '../server/project-in-memory.js';
import { visit } from '../server/visitor.js';
import { keyStore, type PageServer, pageServer, until } from './page-server.js';

const pages: Sync[] = [];
let running: ReviewServer | undefined;

afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  await running?.close();
  running = undefined;
});

async function start() {
  const project = createProjectInMemory({
    one: pairs('one', [
      ['一', 'one'],
      ['二', 'two'],
      ['三', 'three'],
    ]),
  });
  running = await startReviewServer({ project, pageFolder: createPageFolder(), port: 0 });
  return { project, url: running.url };
}

interface Page {
  readonly state: ReviewState;
  readonly sync: Sync;
  readonly server: PageServer;
  readonly saved: SavedState[];
  readonly dropped: Change[];
  readonly received: ReviewEvent[];
  restored: number;
  isLost: boolean;
}

async function openPage(url: string, storage: KeyStore = keyStore()): Promise<Page> {
  const server = pageServer(await visit(url), 'one');
  const { snapshot } = await server.open();
  const state = createReviewState(snapshot);
  const tab = String(pages.length);
  const page = {
    state,
    server,
    saved: [] as SavedState[],
    dropped: [] as Change[],
    received: [] as ReviewEvent[],
    restored: 0,
    isLost: false,
  };
  const sync = createSync({
    state,
    seq: snapshot.seq,
    unsent: createUnsent(storage, 'one', tab),
    send: (changes) => server.send('me', changes),
    stream: (after, listener, broken) => server.stream(after, tab, listener, broken),
    applied: () => undefined,
    received: (event) => page.received.push(event),
    dropped: (changes) => page.dropped.push(...changes),
    restored: (count) => {
      page.restored += count;
    },
    lost: () => {
      page.isLost = true;
    },
    notStored: () => undefined,
    saved: (state) => page.saved.push(state),
    people: () => undefined,
    delay: () => 0.01,
  });
  pages.push(sync);
  return Object.assign(page, { sync });
}

const textOf = ({ state }: Page, place: number) => state.segment('target', `t${place}`)?.text;

describe('two pages', () => {
  it('see each other’s changes, and each its own only once', async () => {
    const { url } = await start();
    const [a, b] = [await openPage(url), await openPage(url)];
    a.sync.make([edit('change-1', 0, 'one', 'uno')]);
    b.sync.make([edit('change-2', 1, 'two', 'due')]);
    expect(textOf(a, 0)).toBe('uno');
    await until(() => textOf(a, 1) === 'due' && textOf(b, 0) === 'uno');
    expect(a.received.map(({ id }) => id)).toEqual(['change-2']);
    expect(b.received.map(({ id }) => id)).toEqual(['change-1']);
    expect(a.saved.at(-1)).toEqual({ kind: 'saved' });
  });

  it('agree where both change the same place: the second one’s change is given back', async () => {
    const { url } = await start();
    const [a, b] = [await openPage(url), await openPage(url)];
    const [mine, yours] = [edit('change-1', 0, 'one', 'uno'), edit('change-2', 0, 'one', 'eins')];
    a.sync.make([mine]);
    b.sync.make([yours]);
    await until(
      () => textOf(a, 0) === textOf(b, 0) && a.sync.pendingCount + b.sync.pendingCount === 0,
    );
    expect([...a.dropped, ...b.dropped]).toHaveLength(1);
    const kept = a.dropped.length === 0 ? 'uno' : 'eins';
    expect(textOf(a, 0)).toBe(kept);
  });

  it('miss nothing while one of them does not listen', async () => {
    const { url } = await start();
    const [a, b] = [await openPage(url), await openPage(url)];
    b.sync.pause();
    for (let at = 0; at < 20; at++) {
      a.sync.make([edit(`change-${at}-1`, 0, at === 0 ? 'one' : `${at}`, `${at + 1}`)]);
    }
    await until(() => a.sync.pendingCount === 0);
    expect(textOf(b, 0)).toBe('one');
    b.sync.resume();
    await until(() => textOf(b, 0) === '20');
    expect(b.received.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });
});

describe('while the server is away', () => {
  it('work goes on, is said not to be saved, and is sent when it is back', async () => {
    const { url, project } = await start();
    const page = await openPage(url);
    page.server.isAway = true;
    page.sync.make([edit('change-1', 0, 'one', 'uno')]);
    page.sync.make([edit('change-2', 0, 'uno', 'un')]);
    await until(() => page.saved.some(({ kind }) => kind === 'offline'));
    expect(textOf(page, 0)).toBe('un');
    expect(page.sync.pendingCount).toBe(2);
    page.server.isAway = false;
    await page.sync.settled();
    const { snapshot } = (await project.open('one')).opened();
    expect(snapshot.target[0]?.text).toBe('un');
    expect(snapshot.seq).toBe(2);
    expect(page.saved.at(-1)).toEqual({ kind: 'saved' });
  });

  it('a change whose answer was lost is not made twice', async () => {
    const { url, project } = await start();
    const page = await openPage(url);
    page.server.losesAnswer = true;
    page.sync.make([edit('change-1', 0, 'one', 'uno')]);
    page.sync.make([edit('change-2', 1, 'two', 'due')]);
    await page.sync.settled();
    const { snapshot } = (await project.open('one')).opened();
    expect(snapshot.seq).toBe(2);
    expect(page.dropped).toEqual([]);
  });

  it('what a closed page had not sent is sent by the next one', async () => {
    const { url, project } = await start();
    const storage = keyStore();
    const first = await openPage(url, storage);
    first.server.isAway = true;
    first.sync.make([edit('change-1', 0, 'one', 'uno')]);
    first.sync.leave();
    expect(storage.length).toBe(1);
    const second = await openPage(url, storage);
    await until(() => textOf(second, 0) === 'uno');
    await until(() => second.restored === 1 && storage.length === 0);
    expect((await project.open('one')).opened().snapshot.target[0]?.text).toBe('uno');
  });

  it('what the next page cannot make any more is given back, and the rest is made', async () => {
    const { url } = await start();
    const storage = keyStore();
    const first = await openPage(url, storage);
    first.server.isAway = true;
    first.sync.make([edit('change-1', 0, 'one', 'uno'), edit('change-2', 1, 'two', 'due')]);
    first.sync.leave();
    const other = await openPage(url);
    other.sync.make([edit('change-3', 0, 'one', 'eins')]);
    await other.sync.settled();
    const second = await openPage(url, storage);
    await until(() => second.sync.pendingCount === 0 && textOf(second, 1) === 'due');
    expect(textOf(second, 0)).toBe('eins');
    expect(second.dropped.map(({ id }) => id)).toEqual(['change-1']);
  });
});

describe('a server that cannot write', () => {
  it('is asked again, and nothing is lost', async () => {
    const { url, project } = await start();
    const page = await openPage(url);
    project.beforeChange = async () => {
      throw new Error('the disk is full');
    };
    page.sync.make([edit('change-1', 0, 'one', 'uno')]);
    await until(() => page.saved.some(({ kind }) => kind === 'refused'));
    project.beforeChange = async () => undefined;
    await page.sync.settled();
    expect(page.saved.at(-1)).toEqual({ kind: 'saved' });
  });
});
