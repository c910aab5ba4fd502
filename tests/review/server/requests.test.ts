import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DuizhaoError } from '../../../src/core/errors.js';
import {
  conflictReply,
  openedBitext,
  project as projectSchema,
} from '../../../src/review/model/api.js';
import { type ReviewServer, startReviewServer } from '../../../src/review/server/index.js';
import { createPageFolder, edit } from './fixtures.js';
import { createProjectInMemory, pairs } from './project-in-memory.js';
import { ask, type Visitor, visit } from './visitor.js';

let server: ReviewServer;
let visitor: Visitor;
const reported: unknown[] = [];
const script = '<script>alert(1)</script>\u202Etxt.exe';
const project = createProjectInMemory({
  one: pairs('one', [['一', 'one']]),
  hostile: pairs(`../${script}"\r\nX-Evil: 1`, [[script, script]]),
  large: pairs(
    '长',
    Array.from({ length: 50_000 }, (_, at) => [
      `第${at}段：大会申明其决心，并请秘书长向大会第七十七届会议提出报告。`,
      `Paragraph ${at}: Reaffirms its determination and requests the Secretary-General to report.`,
    ]),
  ),
});

beforeAll(async () => {
  server = await startReviewServer({
    project,
    pageFolder: createPageFolder(),
    port: 0,
    report: (error) => reported.push(error),
  });
  visitor = await visit(server.url);
});
afterEach(() => {
  project.failure = undefined;
  project.beforeChange = async () => undefined;
  reported.length = 0;
});
afterAll(() => server.close());

describe('the interface', () => {
  it('lists the project', async () => {
    const { body } = await visitor.get('/api/project');
    const { bitexts, shared, editSource } = projectSchema.parse(JSON.parse(body));
    expect(bitexts.map(({ id }) => id)).toEqual(['one', 'hostile', 'large']);
    expect({ shared, editSource }).toEqual({ shared: false, editSource: false });
  });

  it('opens a bitext, changes it, and remembers what the person is called', async () => {
    const changes = [edit('change-1', 0, 'one', 'uno'), edit('change-2', 0, 'uno', 'one')];
    const { status, body } = await visitor.post('/api/bitexts/one/changes', {
      author: '李',
      changes,
    });
    expect(status).toBe(200);
    expect(JSON.parse(body).events).toMatchObject([
      { seq: 1, id: 'change-1', author: '李' },
      { seq: 2, id: 'change-2', author: '李' },
    ]);
    const opened = openedBitext.parse(JSON.parse((await visitor.get('/api/bitexts/one')).body));
    expect(opened.snapshot).toMatchObject({ seq: 2, target: [{ text: 'one' }] });
    expect(JSON.parse((await visitor.get('/api/project')).body).author).toBe('李');
    const history = await visitor.get('/api/bitexts/one/history?limit=1');
    expect(JSON.parse(history.body).events).toMatchObject([{ seq: 2 }]);
    const earlier = await visitor.get('/api/bitexts/one/history?before=2');
    expect(JSON.parse(earlier.body).events).toMatchObject([{ seq: 1 }]);
  });

  it('gives details, and realigns with a body and without', async () => {
    const details = { links: ['l0'], locale: 'zh' };
    const { body } = await visitor.post('/api/bitexts/one/details', details);
    expect(JSON.parse(body).details).toMatchObject([{ link: 'l0' }]);
    for (const sent of ['', {}, { author: '李' }]) {
      const { status, body } = await visitor.post('/api/bitexts/one/realign', sent);
      expect({ status, body }).toEqual({ status: 200, body: '{"events":[]}' });
    }
  });

  it('says what somebody else has changed', async () => {
    const changes = [edit('change-3', 0, 'eins', 'uno')];
    const { status, body } = await visitor.post('/api/bitexts/one/changes', {
      author: '',
      changes,
    });
    expect(status).toBe(409);
    expect(conflictReply.parse(JSON.parse(body))).toMatchObject({
      code: 'CHANGE_CONFLICT',
      change: 'change-3',
      conflict: { kind: 'segment', id: 't0' },
    });
  });

  it('passes on what a person can act on, and nothing of other faults', async () => {
    project.failure = new DuizhaoError('FILE_UNWRITABLE', 'The disk is full', 'Make room.');
    const full = await visitor.get('/api/bitexts/one');
    expect(full.status).toBe(507);
    expect(JSON.parse(full.body)).toEqual({
      code: 'FILE_UNWRITABLE',
      message: 'The disk is full',
      hint: 'Make room.',
    });
    project.failure = new DuizhaoError('FORMAT_INVALID', 'Not a TMX', 'Export it again.');
    expect((await visitor.get('/api/bitexts/one')).status).toBe(422);
    expect(reported).toEqual([]);

    project.failure = new Error('/home/me/secret: password');
    const fault = await visitor.get('/api/bitexts/one');
    expect(fault.status).toBe(500);
    expect(JSON.parse(fault.body).code).toBe('INTERNAL');
    expect(fault.body).not.toMatch(/home|password|\bat /);
    expect(reported).toEqual([project.failure]);
  });
});

describe('a request that is not as it should be', () => {
  it.each([
    ['changes', '{'],
    ['changes', ''],
    ['changes', 'null'],
    ['changes', '[]'],
    ['changes', '"text"'],
    ['changes', '\uFEFF{}'],
    ['changes', '{"author":"me","changes":[]}'],
    ['changes', '{"author":1,"changes":[]}'],
    ['changes', `{"author":"${'x'.repeat(81)}","changes":[]}`],
    ['changes', '{"author":"me","changes":[{"id":"change-1","action":"destroy","patch":{}}]}'],
    [
      'changes',
      '{"author":"me","changes":[{"id":"change-1","action":"merge","patch":{"links":1}}]}',
    ],
    ['changes', '['.repeat(1_000_000)],
    ['changes', '{"a":'.repeat(500_000)],
    ['details', '{"links":[],"locale":"en"}'],
    ['details', '{"links":["l0"],"locale":"de"}'],
    ['presence', '{"author":"me"}'],
    ['presence', '{"author":"me","tab":"t","side":"middle"}'],
    ['realign', '{"author":{}}'],
  ])('to %s: 400 with a problem', async (route, body) => {
    const { status, body: reply } = await visitor.post(`/api/bitexts/one/${route}`, body);
    expect(status).toBe(400);
    expect(JSON.parse(reply)).toMatchObject({
      code: 'REQUEST_INVALID',
      message: expect.any(String),
    });
    expect(reply.length).toBeLessThan(1_000);
    expect(reported).toEqual([]);
  });

  it.each([
    'history?limit=0',
    'history?limit=1001',
    'history?limit=-1',
    'history?limit=1e3',
    'history?before=x',
    'stream?after=-1',
    'stream?after=99999999999999999999',
    `stream?tab=${'x'.repeat(65)}`,
    'export',
    'export?format=exe',
    'export?format=__proto__',
    'report?locale=de',
  ])('%s: 400 with a problem', async (path) => {
    const { status, body } = await visitor.get(`/api/bitexts/one/${path}`);
    expect({ status, code: JSON.parse(body).code }).toEqual({
      status: 400,
      code: 'REQUEST_INVALID',
    });
  });

  it('with text that is not UTF-8: 400', async () => {
    const body = Buffer.concat([
      Buffer.from('{"author":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    const { status } = await upload([body], {});
    expect(status).toBe(400);
  });

  it('keys that would change every object of the program change none', async () => {
    const id = 'change-p';
    const segments =
      '[{"side":"target","removed":[{"id":"t0","text":"one","__proto__":{"polluted":1}}],"added":[{"id":"t0","text":"one","constructor":{"prototype":{"polluted":1}}}]}]';
    const sent = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"author":"me","changes":[{"id":"${id}","action":"edit-text","__proto__":{"polluted":1},"patch":{"__proto__":{"polluted":1},"segments":${segments}}}]}`;
    const { status, body } = await visitor.post('/api/bitexts/one/changes', sent);
    expect(status).toBe(200);
    expect(body).not.toMatch(/polluted|__proto__|constructor/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const people = '{"author":"me","tab":"__proto__","segment":"constructor"}';
    expect((await visitor.post('/api/bitexts/one/presence', people)).status).toBe(204);
  });
});

/** Sends parts as fast as they are taken, until there is an answer; gives back how much was sent. */
function upload(
  parts: Iterable<Uint8Array>,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const outgoing = request({
      host: '127.0.0.1',
      port: server.port,
      method: 'POST',
      path: '/api/bitexts/one/changes',
      agent: false,
      headers: {
        cookie: visitor.cookie,
        origin: new URL(server.url).origin,
        'content-type': 'application/json',
        ...headers,
      },
    });
    outgoing.on('response', (reply) => {
      isAnswered = true;
      reply.resume();
      resolve({ status: reply.statusCode ?? 0, sent });
      outgoing.destroy();
    });
    outgoing.on('error', (error) => (isAnswered ? undefined : reject(error)));
    const iterator = parts[Symbol.iterator]();
    const go = () => {
      for (;;) {
        const { done, value } = iterator.next();
        if (isAnswered) return;
        if (done) return void outgoing.end();
        sent += value.length;
        if (!outgoing.write(value)) return void outgoing.once('drain', go);
      }
    };
    go();
  });
}

function* megabytes(count: number): Generator<Uint8Array, void> {
  const part = new Uint8Array(1024 * 1024).fill(0x20);
  for (let at = 0; at < count; at++) yield part;
}

describe('an upload', () => {
  it.each([
    ['that says how large it is', { 'content-length': String(100 * 1024 * 1024) }],
    ['in pieces', {}],
  ])('of 100 MB %s is refused early and never kept', async (_, headers) => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    const { status, sent } = await upload(megabytes(100), headers);
    clearInterval(watch);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20 * 1024 * 1024);
    expect(most).toBeLessThan(30 * 1024 * 1024);
  });

  it('just under the limit is read, and presence may be much smaller only', async () => {
    const padded = (size: number) => JSON.stringify({ author: 'me', changes: [] }).padEnd(size);
    const { status } = await visitor.post('/api/bitexts/one/changes', padded(4 * 1024 * 1024));
    expect(status).toBe(400);
    expect(
      (await visitor.post('/api/bitexts/one/changes', padded(4 * 1024 * 1024 + 1))).status,
    ).toBe(413);
    expect((await visitor.post('/api/bitexts/one/presence', padded(5_000))).status).toBe(413);
  });

  it('headers have a limit too', async () => {
    const { status } = await ask(server.port, { path: `/?token=${'x'.repeat(20_000)}` });
    expect(status).toBe(431);
  });
});

describe('text that pretends to be something else', () => {
  it('comes back as it is, in JSON', async () => {
    const { headers, body } = await visitor.get('/api/bitexts/hostile');
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body).snapshot.target[0].text).toBe(script);
  });

  it('does not get into the headers of a file, and the file is saved, not shown', async () => {
    const { headers } = await visitor.get('/api/bitexts/hostile/export?format=tmx');
    expect(headers).not.toHaveProperty('x-evil');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\w .()+,-]+"; filename\*=UTF-8''[\w.%~-]+$/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^sandbox;/);
  });

  it('a Chinese name stays one', async () => {
    const { headers } = await visitor.get('/api/bitexts/large/export?format=tsv');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="_.tsv"; filename*=UTF-8''${encodeURIComponent('长')}.tsv`,
    );
  });
});

describe('50,000 segments', () => {
  it('are packed for who asks', async () => {
    await visitor.get('/api/bitexts/large');
    const plain = await visitor.get('/api/bitexts/large');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(JSON.parse(plain.body).snapshot.target).toHaveLength(50_000);

    const packed = await fetch(`${new URL(server.url).origin}/api/bitexts/large`, {
      headers: { cookie: visitor.cookie, 'accept-encoding': 'gzip' },
    });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(await packed.text()).toBe(plain.body);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(plain.body.length / 4);
  });
});
