/** Starts a real Redis for tests and benches. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';

export interface RedisServer {
  readonly url: string;
  /** Ends it and starts it again at the same port, with what it had, or with nothing. */
  restart(options?: { readonly keep?: boolean }): Promise<void>;
  /** Numbers out of its `INFO`, since it was last started. */
  info(...names: readonly string[]): Promise<readonly number[]>;
  /** Everything it has written to disk. */
  written(): string;
  /** Ends it; `restart` brings it back. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether Debian's redis-server is installed. In CI it has to be. */
export const hasRedis =
  spawnSync('redis-server', ['--version']).status === 0 || process.env.CI !== undefined;

/** A server on a free port, with a folder of its own. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn(
      'redis-server',
      [
        '--port',
        String(port),
        '--dir',
        folder,
        '--save',
        '',
        '--appendonly',
        'yes',
        '--appendfsync',
        'no',
      ],
      { stdio: 'ignore' },
    );
    await answer(url);
  };
  const end = async (signal: NodeJS.Signals) => {
    const running = server;
    server = undefined;
    if (running === undefined) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    async restart({ keep = true } = {}) {
      await end('SIGTERM');
      if (!keep) rmSync(join(folder, 'appendonlydir'), { recursive: true, force: true });
      await start();
    },
    async info(...names) {
      const redis = new Redis(url);
      const text = await redis.info();
      redis.disconnect();
      return names.map((name) => Number(new RegExp(`^${name}:([\\d.]+)`, 'mu').exec(text)?.[1]));
    },
    written: () => {
      const log = join(folder, 'appendonlydir');
      return readdirSync(log)
        .map((name) => readFileSync(join(log, name), 'latin1'))
        .join('\n');
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answer(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      await redis.ping();
      return;
    } catch {
      await setTimeout(50);
    } finally {
      redis.disconnect();
    }
  }
  throw new Error(`redis-server does not answer at ${url}`);
}
