import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReviewServer, startReviewServer } from '../../../src/review/server/index.js';
import { createPageFolder, edit } from './fixtures.js';
import { createProjectInMemory, pairs } from './project-in-memory.js';
import { ask, type Visitor, visit } from './visitor.js';

let server: ReviewServer;
let visitor: Visitor;
const project = createProjectInMemory({ one: pairs('one', [['一', 'one']]) });

beforeAll(async () => {
  server = await startReviewServer({ project, pageFolder: createPageFolder(), port: 0 });
  visitor = await visit(server.url);
});
afterAll(() => server.close());

const edits = { author: 'me', changes: [edit('change-1', 0, 'one', 'uno')] };

/** The text of the segment that attacks try to change. */
async function text(): Promise<string> {
  return JSON.parse((await visitor.get('/api/bitexts/one')).body).snapshot.target[0].text;
}

describe('the link', () => {
  it('is on this machine only and has 256 random bits', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(server.networkUrls).toEqual([]);
  });

  it('is traded for a strict cookie that scripts cannot read, of this port, and leaves the address', async () => {
    const { pathname, search } = new URL(server.url);
    const { status, headers } = await ask(server.port, { path: `${pathname}${search}` });
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      new RegExp(`^duizhao-${server.port}=[\\w.-]+; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(cookie).not.toContain(new URL(server.url).searchParams.get('token'));
  });

  it('works when it is opened from a message: the page goes on by itself', async () => {
    const { pathname, search } = new URL(server.url);
    const { status, headers, body } = await ask(server.port, {
      path: `${pathname}${search}`,
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    });
    expect(status).toBe(200);
    expect(headers['set-cookie']).toHaveLength(1);
    expect(body).toContain('<meta http-equiv="refresh" content="0; url=/">');
  });
});

describe('without the link', () => {
  it.each([
    ['en-GB,en;q=0.9', 'en', 'Open the link'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans', '请打开'],
    ['en;q=0.2, zh-TW;q=0.7', 'zh-Hans', '请打开'],
    ['fr', 'en', 'Open the link'],
  ])('a browser that reads %s is told to open it', async (wanted, language, words) => {
    const { status, headers, body } = await ask(server.port, {
      path: '/',
      headers: { 'accept-language': wanted },
    });
    expect(status).toBe(401);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(words);
    expect(body).not.toMatch(/<script|<style|style=/);
  });

  it.each([
    '/api/project',
    '/api/bitexts/one',
    '/api/bitexts/one/stream',
    '/api/bitexts/one/export?format=tmx',
    '/api/bitexts/one/report',
    '/api/nothing',
  ])('%s says 401 and no more', async (path) => {
    const { status, body } = await ask(server.port, { path });
    expect(status).toBe(401);
    expect(JSON.parse(body).code).toBe('NOT_SIGNED_IN');
  });

  it('files of the page are not sent either', async () => {
    expect((await ask(server.port, { path: '/assets/index-3fa9c1d2.js' })).status).toBe(401);
  });

  it('a cookie that somebody made up, cut or changed is none', async () => {
    const [name = '', value = ''] = visitor.cookie.split('=');
    const [id = '', signature = ''] = value.split('.');
    for (const forged of [
      '',
      id,
      `${id}.`,
      `.${signature}`,
      `${id}.${signature.slice(1)}`,
      `${id}x.${signature}`,
      new URL(server.url).searchParams.get('token') ?? '',
    ]) {
      const { status } = await ask(server.port, {
        path: '/api/project',
        headers: { cookie: `${name}=${forged}` },
      });
      expect(status).toBe(401);
    }
    const other = { cookie: `duizhao-1=${value}` };
    expect((await ask(server.port, { path: '/api/project', headers: other })).status).toBe(401);
  });

  it('wrong tokens wait longer each time and are refused when there are many, and the right one never waits', async () => {
    const started = Date.now();
    const tries = Array.from({ length: 40 }, (_, at) =>
      ask(server.port, { path: `/?token=${'x'.repeat(at)}` }),
    );
    const { pathname, search } = new URL(server.url);
    const right = await ask(server.port, { path: `${pathname}${search}` });
    expect(right.status).toBe(303);
    expect(Date.now() - started).toBeLessThan(1_000);
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    expect(Date.now() - started).toBeGreaterThan(1_000);
  });

  it('a token counts on the start page alone', async () => {
    const { search } = new URL(server.url);
    expect((await ask(server.port, { path: `/api/project${search}` })).status).toBe(401);
  });
});

describe('under another name (DNS rebinding)', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.1.evil.example:PORT',
    '127.0.0.1:PORT:PORT',
    'localhost.:PORT',
    '0.0.0.0:PORT',
    '169.254.169.254:PORT',
    'evil@127.0.0.1:PORT',
  ])('%s is refused, with and without the cookie', async (name) => {
    const host = name.replaceAll('PORT', String(server.port));
    for (const path of [
      '/',
      '/api/project',
      '/assets/index-3fa9c1d2.js',
      new URL(server.url).search,
    ]) {
      const sent = path.startsWith('?') ? `/${path}` : path;
      const { status, body } = await visitor.get(sent, { host });
      expect([400, 403]).toContain(status);
      expect(body).not.toContain('one');
    }
  });

  it('the names of this machine are ours', async () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      const host = `${name}:${server.port}`;
      expect((await visitor.get('/api/project', { host })).status).toBe(200);
    }
  });
});

describe('from a foreign page', () => {
  it.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.evil.example',
    'http://evil.example/http://127.0.0.1:PORT',
    'file://',
    '',
  ])('a change with the origin “%s” is not made', async (name) => {
    const origin = name.replaceAll('PORT', String(server.port));
    expect((await visitor.post('/api/bitexts/one/changes', edits, { origin })).status).toBe(403);
    expect((await visitor.get('/api/project', { origin })).status).toBe(403);
    expect(await text()).toBe('one');
  });

  it.each(['cross-site', 'same-site', 'something'])(
    'what the browser calls %s is refused',
    async (site) => {
      const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
      expect((await visitor.get('/api/bitexts/one/export?format=tmx', headers)).status).toBe(403);
      expect((await visitor.get('/', headers)).status).toBe(403);
      expect((await visitor.post('/api/bitexts/one/changes', edits, headers)).status).toBe(403);
      expect(await text()).toBe('one');
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('what a form can send (%s) is refused', async (type) => {
    const headers = { 'content-type': type };
    expect((await visitor.post('/api/bitexts/one/changes', edits, headers)).status).toBe(403);
    expect(await text()).toBe('one');
  });

  it('a post that does not say where it comes from is refused', async () => {
    const { status } = await ask(server.port, {
      method: 'POST',
      path: '/api/bitexts/one/changes',
      body: JSON.stringify(edits),
      headers: { cookie: visitor.cookie, 'content-type': 'application/json' },
    });
    expect(status).toBe(403);
    expect(await text()).toBe('one');
  });

  it('a preflight gets no leave', async () => {
    const { status, headers } = await ask(server.port, {
      method: 'OPTIONS',
      path: '/api/bitexts/one/changes',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(status).toBe(405);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('every reply', () => {
  it('keeps the browser from doing more than the page needs, and says nothing of the server', async () => {
    const questions = [
      { path: '/' },
      { path: '/', headers: { cookie: visitor.cookie } },
      { path: '/assets/index-3fa9c1d2.js', headers: { cookie: visitor.cookie } },
      { path: '/api/project', headers: { cookie: visitor.cookie } },
      { path: '/api/bitexts/one/stream', headers: { cookie: 'none' } },
      { path: '/nothing', headers: { cookie: visitor.cookie } },
      { path: '/', headers: { host: 'evil.example' } },
      { path: '/', headers: { host: 'a b' } },
      { path: '/a\\b' },
      { path: '/', method: 'DELETE' },
      { path: '/', method: 'HEAD' },
      { path: '/', method: 'TRACE' },
    ];
    for (const question of questions) {
      const { headers } = await ask(server.port, question);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('of the interface is not kept; files named by their contents are', async () => {
    const cacheOf = async (path: string) => (await visitor.get(path)).headers['cache-control'];
    expect(await cacheOf('/api/project')).toBe('no-store');
    expect(await cacheOf('/api/bitexts/one/export?format=tsv')).toBe('no-store');
    expect(await cacheOf('/')).toBe('private, no-cache');
    expect(await cacheOf('/assets/index-3fa9c1d2.js')).toContain('immutable');
  });
});

describe('files of the page', () => {
  it('have an icon, or none without an error', async () => {
    expect((await visitor.get('/favicon.ico')).status).toBe(204);
  });

  it('are sent with their types, and not again to who has them', async () => {
    const { status, headers, body } = await visitor.get('/assets/index-3fa9c1d2.js');
    expect({ status, body }).toEqual({ status: 200, body: 'export {};' });
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    const again = await visitor.get('/', {
      'if-none-match': String((await visitor.get('/')).headers.etag),
    });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/....//secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/．．/secret.txt'.replaceAll('．', '%EF%BC%8E'),
    '//secret.txt',
    '/assets/index-3fa9c1d2.js/../../../secret.txt',
    '/assets%00/../../secret.txt',
    '/secret.txt%00.html',
    '/.%2e/secret.txt;x=1',
    '/file:///etc/passwd',
    '//etc/passwd',
    '/etc/passwd',
    '/__proto__',
    '/constructor',
  ])('nothing else is reached by %s', async (path) => {
    const { status, body } = await visitor.get(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
    expect(body).not.toContain('root:');
  });

  it.each([
    '..%2f..%2fsecret',
    '%2e%2e',
    '..',
    '__proto__',
    'constructor',
    'one%00',
    'one%2f',
    'ONE',
    '%',
  ])('no bitext is reached by the id %s', async (id) => {
    for (const path of [`/api/bitexts/${id}`, `/api/bitexts/${id}/export?format=tmx`]) {
      expect((await visitor.get(path)).status).toBe(404);
    }
  });
});
