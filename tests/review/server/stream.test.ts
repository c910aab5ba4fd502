import { afterEach, describe, expect, it } from 'vitest';
import type { StreamMessage } from '../../../src/review/model/api.js';
import type { ReviewEvent } from '../../../src/review/model/types.js';
import { type ReviewServer, startReviewServer } from '../../../src/review/server/index.js';
import { createPresence } from '../../../src/review/server/presence.js';
import { openStream } from '../../../src/review/server/stream.js';
import { createPageFolder, edit } from './fixtures.js';
import { createProjectInMemory, pairs } from './project-in-memory.js';
import { type Visitor, visit } from './visitor.js';

let server: ReviewServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start() {
  const project = createProjectInMemory({
    one: pairs(
      'one',
      Array.from({ length: 20 }, (_, at) => [`${at}`, '0']),
    ),
    two: pairs('two', [['二', 'two']]),
  });
  const started = await startReviewServer({ project, pageFolder: createPageFolder(), port: 0 });
  server = started;
  return { project, server: started, visitor: await visit(started.url) };
}

/** Edits one segment `times` times, from `from` on, each change sent by itself. */
async function editMany(visitor: Visitor, place: number, from: number, times: number) {
  for (let at = from; at < from + times; at++) {
    const changes = [edit(`change-${place}-${at}`, place, `${at}`, `${at + 1}`)];
    const { status } = await visitor.post('/api/bitexts/one/changes', { author: 'me', changes });
    expect(status).toBe(200);
  }
}

async function take(
  messages: AsyncGenerator<StreamMessage, void>,
  isEnough: (message: StreamMessage) => boolean,
): Promise<readonly StreamMessage[]> {
  const taken: StreamMessage[] = [];
  for await (const message of messages) {
    taken.push(message);
    if (isEnough(message)) break;
  }
  return taken;
}

function seqsOf(messages: readonly StreamMessage[]): readonly number[] {
  return messages.flatMap((message) => (message.kind === 'event' ? [message.event.seq] : []));
}

function upTo(last: number, first = 1): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

describe('a stream', () => {
  it('tells of what was and what comes, without gap or repetition, while many change things', async () => {
    const { visitor } = await start();
    await editMany(visitor, 0, 0, 20);
    const total = 20 + 20 * 10;
    const isLast = (message: StreamMessage) =>
      message.kind === 'event' && message.event.seq === total;
    const editors = upTo(10).map((place) => editMany(visitor, place, 0, 20));
    const readers: Promise<readonly StreamMessage[]>[] = [];
    for (let at = 0; at < 20; at++) {
      const listened = visitor.listen(`/api/bitexts/one/stream?after=${at}`);
      readers.push(take(listened, isLast));
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await Promise.all(editors);
    for (const [after, messages] of (await Promise.all(readers)).entries()) {
      expect(seqsOf(messages)).toEqual(upTo(total, after + 1));
    }
  });

  it('goes on after the last event that the browser says it had', async () => {
    const { visitor } = await start();
    await editMany(visitor, 0, 0, 10);
    const messages = await take(
      visitor.listen('/api/bitexts/one/stream?after=2', { 'last-event-id': '7' }),
      (message) => message.kind === 'presence',
    );
    expect(seqsOf(messages)).toEqual([8, 9, 10]);
  });

  it('numbers its events for the browser, and has its type', async () => {
    const { visitor, server } = await start();
    await editMany(visitor, 0, 0, 1);
    const messages = visitor.listen('/api/bitexts/one/stream');
    expect((await messages.next()).value).toMatchObject({ kind: 'event', lastEventId: '1' });
    await messages.return();
    const stop = new AbortController();
    const reply = await fetch(`${new URL(server.url).origin}/api/bitexts/one/stream`, {
      headers: { cookie: visitor.cookie, 'accept-encoding': 'gzip' },
      signal: stop.signal,
    });
    expect(reply.headers.get('content-type')).toBe('text/event-stream');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.has('content-encoding')).toBe(false);
    stop.abort();
  });

  it('is refused where there are very many', async () => {
    const { visitor } = await start();
    const open = upTo(100).map(() => visitor.listen('/api/bitexts/one/stream'));
    await Promise.all(open.map((messages) => messages.next()));
    expect((await visitor.get('/api/bitexts/one/stream')).status).toBe(503);
    await Promise.all(open.map((messages) => messages.return()));
    await expect
      .poll(async () => {
        const messages = visitor.listen('/api/bitexts/one/stream');
        const isOpen = await messages.next().then(
          () => true,
          () => false,
        );
        await messages.return();
        return isOpen;
      })
      .toBe(true);
  });
});

/** A journal whose events are written by hand. */
function createJournal() {
  const events: ReviewEvent[] = [];
  const listeners = new Set<(event: ReviewEvent) => void>();
  let reads = 0;
  return {
    get reads() {
      return reads;
    },
    get listeners() {
      return listeners.size;
    },
    write(isTold = true) {
      const { patch, action, id } = edit(`change-${events.length}`, 0, 'a', 'b');
      const event = { id, action, patch, seq: events.length + 1, time: '', author: '' };
      events.push(event);
      if (isTold) for (const listener of listeners) listener(event);
    },
    session: {
      eventsAfter: async (seq: number) => {
        reads += 1;
        return events.filter((event) => event.seq > seq);
      },
      subscribe(listener: (event: ReviewEvent) => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}

function openJournal(journal: ReturnType<typeof createJournal>, heartbeat = 60_000) {
  let closings = 0;
  const stream = openStream({
    session: journal.session,
    after: 0,
    people: () => [],
    watchPeople: () => () => undefined,
    closed: () => {
      closings += 1;
    },
    heartbeat,
  });
  const reader = stream.body.getReader();
  const decoder = new TextDecoder();
  return {
    stream,
    reader,
    get closings() {
      return closings;
    },
    async read() {
      const { done, value } = await reader.read();
      return done ? undefined : decoder.decode(value);
    },
    /** Seqs until `last` has come. */
    async readUntil(last: number) {
      const seqs: number[] = [];
      while (seqs.at(-1) !== last) {
        const text = await this.read();
        if (text === undefined) break;
        const id = /^id: (\d+)$/mu.exec(text)?.[1];
        if (id !== undefined) seqs.push(Number(id));
      }
      return seqs;
    },
  };
}

describe('a page that reads slowly', () => {
  it('gets everything, though only so much waits for it', async () => {
    const journal = createJournal();
    const page = openJournal(journal);
    journal.write();
    expect(await page.readUntil(1)).toEqual([1]);
    for (let at = 0; at < 5_000; at++) journal.write();
    expect(await page.readUntil(5_001)).toEqual(upTo(5_001, 2));
    expect(journal.reads).toBeLessThan(10);
    await page.reader.cancel();
    expect(page.closings).toBe(1);
    expect(journal.listeners).toBe(0);
  });

  it('gets what nobody told of as soon as the next event shows that it is missing', async () => {
    const journal = createJournal();
    const page = openJournal(journal);
    journal.write();
    expect(await page.readUntil(1)).toEqual([1]);
    journal.write(false);
    journal.write(false);
    journal.write();
    expect(await page.readUntil(4)).toEqual([2, 3, 4]);
    await page.reader.cancel();
  });
});

describe('a quiet stream', () => {
  it('gives signs of life, and ends once', async () => {
    const page = openJournal(createJournal(), 5);
    expect(await page.read()).toBe('retry: 1000\n\n');
    expect(await page.read()).toContain('presence');
    expect(await page.read()).toBe(': still here\n\n');
    page.stream.end();
    while ((await page.read()) !== undefined);
    page.stream.end();
    expect(page.closings).toBe(1);
  });
});

describe('presence', () => {
  it('tells everybody on a bitext, and nobody on another, who is where', async () => {
    const { visitor, server } = await start();
    const other = await visit(server.url);
    const here = visitor.listen('/api/bitexts/one/stream?tab=a');
    const elsewhere = visitor.listen('/api/bitexts/two/stream?tab=b');
    expect((await here.next()).value).toEqual({ kind: 'presence', people: [] });
    expect((await elsewhere.next()).value).toEqual({ kind: 'presence', people: [] });
    const person = { author: '李', tab: 'c', side: 'target', segment: 't3' };
    expect((await other.post('/api/bitexts/one/presence', person)).status).toBe(204);
    expect((await here.next()).value).toEqual({ kind: 'presence', people: [person] });
    const moved = { ...person, segment: 't4' };
    await other.post('/api/bitexts/one/presence', moved);
    expect((await here.next()).value).toEqual({ kind: 'presence', people: [moved] });
    const next = elsewhere.next();
    const quiet = new Promise((resolve) => setTimeout(() => resolve('quiet'), 150));
    expect(await Promise.race([next, quiet])).toBe('quiet');
  });

  it('ends when the stream of the tab closes', async () => {
    const { visitor, server } = await start();
    const other = await visit(server.url);
    const here = visitor.listen('/api/bitexts/one/stream?tab=a');
    await here.next();
    const theirs = other.listen('/api/bitexts/one/stream?tab=c');
    await theirs.next();
    await other.post('/api/bitexts/one/presence', { author: '李', tab: 'c' });
    expect((await here.next()).value).toMatchObject({ people: [{ tab: 'c' }] });
    await theirs.return();
    expect((await here.next()).value).toEqual({ kind: 'presence', people: [] });
    await here.return();
  });

  it('ends for who says nothing for a while, and one session cannot speak for another', async () => {
    const presence = createPresence(200);
    presence.say('one', 'session 1', { author: 'A', tab: 't' });
    presence.say('one', 'session 2', { author: 'B', tab: 't' });
    expect(presence.people('one').map(({ author }) => author)).toEqual(['A', 'B']);
    await expect.poll(() => presence.people('one'), { timeout: 2_000 }).toEqual([]);
    presence.close();
  });
});

describe('closing the server', () => {
  it('ends the streams and waits for changes that are being made', async () => {
    const { project, server: started, visitor } = await start();
    server = undefined;
    const messages = visitor.listen('/api/bitexts/one/stream');
    await messages.next();
    project.beforeChange = () => new Promise((resolve) => setTimeout(resolve, 200));
    const changes = [edit('change-1', 0, '0', '1')];
    const reply = visitor.post('/api/bitexts/one/changes', { author: 'me', changes });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = started.close();
    expect((await reply).status).toBe(200);
    expect(await messages.next()).toMatchObject({ done: true });
    await closed;
    await expect(visitor.get('/')).rejects.toThrow();
  });

  it('does not wait for those who have stopped talking', async () => {
    const { server: started } = await start();
    server = undefined;
    const { connect } = await import('node:net');
    const idle = connect(started.port, '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    idle.write('GET / HTTP/1.1\r\nHost: ');
    idle.on('error', () => undefined);
    const before = Date.now();
    await started.close();
    expect(Date.now() - before).toBeLessThan(1_000);
    idle.destroy();
  });
});
