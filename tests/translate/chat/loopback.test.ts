import { createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { openChatEngine } from '../../../src/translate/chat/chat-engine.js';
import { createAgent, isLoopbackAddress } from '../../../src/translate/chat/loopback.js';
import { listen, stop, urlOf } from '../models/loopback-hub.js';
import { startChat, tagged } from './chat-server.js';

describe('isLoopbackAddress', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('knows %s', (address) => {
    expect(isLoopbackAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '128.0.0.1',
    '::',
    '::ffff:10.0.0.1',
    'fe80::1',
    'localhost',
    '',
  ])('refuses %s', (address) => {
    expect(isLoopbackAddress(address)).toBe(false);
  });
});

const segment = { id: 'a', text: '大会' };

/** Resolves every name to these addresses, and counts how often it was asked. */
function names(...addresses: readonly string[]): LookupFunction & { asked: number } {
  const lookup = Object.assign(
    ((_hostname, options, callback) => {
      lookup.asked += 1;
      const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      if (options.all) callback(null, all);
      else callback(null, all[0]?.address ?? '', all[0]?.family);
    }) as LookupFunction,
    { asked: 0 },
  );
  return lookup;
}

describe('an engine that may not leave this machine', () => {
  it.each([
    'http://192.0.2.7:8080',
    'http://0.0.0.0:8080',
    'http://[2001:db8::1]/v1',
    'http://3221225991/',
    'http://[::ffff:192.0.2.7]:80',
  ])('refuses %s at once', (url) => {
    expect(() => openChatEngine({ url, model: 'small' })).toThrow(
      expect.objectContaining({ code: 'ADDRESS_REFUSED' }),
    );
  });

  it.each(['ftp://127.0.0.1', '127.0.0.1:8080', 'http://me:pw@127.0.0.1', 'http://127.0.0.1/?a=b'])(
    'takes no %s for an address',
    (url) => {
      expect(() => openChatEngine({ url, model: 'small' })).toThrow(
        expect.objectContaining({ code: 'BAD_USAGE' }),
      );
    },
  );

  it.each([
    [['192.0.2.7'], 'that is elsewhere'],
    [['127.0.0.1', '192.0.2.7'], 'that is here and elsewhere'],
  ])('refuses a name for %s, one %s', async (addresses) => {
    const lookup = names(...addresses);
    const engine = openChatEngine({ url: 'http://model.example:8080', model: 'small', lookup });
    await expect(engine.translate([segment])).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
      message: expect.stringContaining('192.0.2.7') as unknown,
    });
    expect(lookup.asked).toBe(1);
    await engine.close();
  });

  it('uses a name for an address that is here', async () => {
    const server = await startChat((request) => tagged(request, 'General Assembly'));
    const { port } = new URL(server.url);
    const lookup = names('127.0.0.1');
    const url = `http://model.example:${port}`;
    const engine = openChatEngine({ url, model: 'small', lookup });
    expect((await engine.translate([segment]))[0]?.text).toBe('General Assembly');
    await engine.close();
    await server.close();
  });

  it('uses localhost', async () => {
    const server = await startChat((request) => tagged(request, 'General Assembly'));
    const { port } = new URL(server.url);
    const engine = openChatEngine({ url: `http://localhost:${port}`, model: 'small' });
    expect((await engine.translate([segment]))[0]?.text).toBe('General Assembly');
    await engine.close();
    await server.close();
  });

  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

  it.skipIf(own === undefined)('looks at where a connection led before it sends', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    const { port } = server.address() as AddressInfo;
    const agent = await createAgent({ allowRemote: false, silence: 1_000, mostBytes: 1_000 });
    // An address needs no lookup: only the other end of the connection can tell.
    const asking = agent.request({ origin: `http://${own}:${port}`, path: '/', method: 'GET' });
    await expect(asking).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(asked).toBe(0);
    await agent.destroy();
    await stop(server);
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const elsewhere = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await listen(elsewhere);
    const server = await startChat(() => ({
      status: 307,
      body: '',
      headers: { location: urlOf(elsewhere) },
    }));
    const engine = openChatEngine({ url: server.url, model: 'small' });
    await expect(engine.translate([segment])).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(asked).toBe(0);
    await engine.close();
    await server.close();
    await stop(elsewhere);
  });
});

describe('an engine that may', () => {
  it('takes any address', () => {
    expect(() =>
      openChatEngine({ url: 'https://192.0.2.7', model: 'small', allowRemote: true }),
    ).not.toThrow();
  });
});
