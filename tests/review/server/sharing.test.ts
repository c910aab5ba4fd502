import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  createToken,
  type ReviewServer,
  type ReviewServerOptions,
  startReviewServer,
} from '../../../src/review/server/index.js';
import { createPageFolder } from './fixtures.js';
import { createProjectInMemory, pairs } from './project-in-memory.js';
import { ask, visit } from './visitor.js';

const pageFolder = createPageFolder();
const running: ReviewServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(options: Partial<ReviewServerOptions>): Promise<ReviewServer> {
  const project = createProjectInMemory({ one: pairs('one', [['一', 'one']]) });
  const server = await startReviewServer({ project, pageFolder, port: 0, ...options });
  running.push(server);
  return server;
}

const statusAs = async (server: ReviewServer, host: string) => {
  const { cookie } = await visit(server.url);
  const headers = { cookie, host: host.replace('PORT', String(server.port)) };
  return (await ask(server.port, { path: '/api/project', headers })).status;
};

it('on every address, it goes by the address that a request comes to, and by names it is given', async () => {
  const server = await start({ host: '0.0.0.0', allowedHosts: ['Office-PC.local'] });
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect(await statusAs(server, '127.0.0.1:PORT')).toBe(200);
  expect(await statusAs(server, 'office-pc.local:PORT')).toBe(200);
  expect(await statusAs(server, '10.11.12.13:PORT')).toBe(403);
  expect(await statusAs(server, 'evil.example:PORT')).toBe(403);
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  expect(server.networkUrls).toEqual(
    expect.arrayContaining(outside.map(({ address }) => expect.stringContaining(`//${address}:`))),
  );
  for (const url of server.networkUrls.filter((url) => !url.includes('['))) {
    const start = await fetch(url, { redirect: 'manual' });
    expect(start.status).toBe(303);
  }
});

it('on another address than loopback it says that it is shared', async () => {
  const project = async (server: ReviewServer) =>
    JSON.parse((await (await visit(server.url)).get('/api/project')).body);
  expect(await project(await start({ host: '0.0.0.0' }))).toMatchObject({ shared: true });
  expect(await project(await start({ host: '127.0.0.1' }))).toMatchObject({ shared: false });
  expect(await project(await start({ host: 'localhost' }))).toMatchObject({ shared: false });
});

it('an address in brackets is the address', async () => {
  const server = await start({ host: '[::1]' }).catch(() => undefined);
  // Not every machine has IPv6.
  if (server === undefined) return;
  expect(server.url).toMatch(/^http:\/\/\[::1\]:/);
  expect((await fetch(server.url, { redirect: 'manual' })).status).toBe(303);
});

it('two servers at once have ports and cookies of their own', async () => {
  const first = await start({});
  const second = await start({});
  const [one, two] = await Promise.all([visit(first.url), visit(second.url)]);
  const both = { cookie: `${one.cookie}; ${two.cookie}` };
  expect((await ask(first.port, { path: '/api/project', headers: both })).status).toBe(200);
  expect((await ask(second.port, { path: '/api/project', headers: both })).status).toBe(200);
  const foreign = { cookie: one.cookie.replace(String(first.port), String(second.port)) };
  expect((await ask(second.port, { path: '/api/project', headers: foreign })).status).toBe(401);
});

it('without a port it takes another where the usual one is taken', async () => {
  const usual = await startReviewServer({ project: createProjectInMemory({}), pageFolder });
  running.push(usual);
  const other = await startReviewServer({ project: createProjectInMemory({}), pageFolder });
  running.push(other);
  expect(other.port).not.toBe(usual.port);
});

it('a cookie holds over a restart with the same token, and with no other', async () => {
  const token = createToken();
  const before = await start({ token });
  const { cookie } = await visit(before.url);
  running.pop();
  await before.close();
  const headers = { cookie };
  const again = await start({ token, port: before.port });
  expect((await ask(again.port, { path: '/api/project', headers })).status).toBe(200);
  running.pop();
  await again.close();
  const renewed = await start({ port: before.port });
  expect((await ask(renewed.port, { path: '/api/project', headers })).status).toBe(401);
});

it('says which port or address cannot be had, and where the page is missing', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(start({ port })).rejects.toMatchObject({
    code: 'BAD_USAGE',
    message: expect.stringContaining(String(port)),
  });
  taken.close();
  await expect(start({ host: '192.0.2.1' })).rejects.toMatchObject({ code: 'BAD_USAGE' });
  await expect(start({ pageFolder: join(pageFolder, 'nothing') })).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
});
