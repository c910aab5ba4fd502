import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { checkSettings } from '../../../src/corpus/config/read-settings.js';
import {
  createQueueExecutor,
  queueStatus,
  runWorker,
  type WorkerOptions,
} from '../../../src/corpus/queue/index.js';
import { writeMadeCorpus } from '../../bench/made-corpus.js';
import { hasRedis, type RedisServer, startRedis } from '../../redis.js';
import { sumsOf } from '../../same-files.js';
import { buildMade } from '../build-made.js';

/** Time for workers to start, which load what threads load as well. */
const patience = 90_000;

describe.skipIf(!hasRedis)('a queue on Redis (redis-server has to be installed)', () => {
  let made: string;
  let whole: Readonly<Record<string, string>>;
  let folder: string;
  let redis: RedisServer;
  let workers: ChildProcess[];

  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'duizhao-made-'));
    writeMadeCorpus(join(made, 'sources'), { pairs: 30, seed: 6 });
    await buildMade(made);
    whole = sumsOf(join(made, 'corpus'));
  }, 60_000);
  afterAll(() => rmSync(made, { recursive: true }));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-queue-'));
    cpSync(join(made, 'sources'), join(folder, 'sources'), { recursive: true });
    redis = await startRedis();
    workers = [];
  });
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  const startWorker = () => {
    const program = join(packageFile('tests'), 'corpus', 'queue', 'work.ts');
    const worker = spawn(process.execPath, ['--import', 'tsx', program, redis.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: packageFile(),
    });
    workers.push(worker);
    return worker;
  };
  const build = (options: { readonly out?: string; readonly store?: string } = {}) => {
    const settings = checkSettings({}, '');
    return buildMade(folder, {
      ...options,
      createExecutor: (store) =>
        createQueueExecutor({ url: redis.url, store, settings, version: 'test', patience }),
    });
  };
  const isTheSame = () => expect(sumsOf(join(folder, 'corpus'))).toEqual(whole);

  it('builds the same bytes with two workers, one of them killed again and again', async () => {
    startWorker();
    let victim = startWorker();
    let isOver = false;
    const killing = (async () => {
      while (!isOver) {
        await setTimeout(1_500);
        victim.kill('SIGKILL');
        if (!isOver) victim = startWorker();
      }
    })();
    const { manifest } = await build();
    isOver = true;
    await killing;
    expect(manifest.counts.documents).toMatchObject({ aligned: 30, failed: 0 });
    isTheSame();
  }, 120_000);

  it('goes on when Redis is restarted, be it without what it knew', async () => {
    startWorker();
    const building = build();
    await setTimeout(2_500);
    await redis.restart();
    await setTimeout(1_500);
    await redis.restart({ keep: false });
    await building;
    isTheSame();
  }, 120_000);

  it('says that Redis is not there, and goes on later from where it stopped', async () => {
    await redis.kill();
    const settings = checkSettings({}, '');
    const failing = buildMade(folder, {
      createExecutor: (store) =>
        createQueueExecutor({
          url: redis.url.replace('redis://', 'redis://user:secret@'),
          store,
          settings,
          version: 'test',
          patience,
          redisPatience: 300,
        }),
    });
    const error = await failing.catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'QUEUE_UNREACHABLE', hint: /goes on where it stopped/ });
    expect(String(error)).not.toContain('secret');
    await buildMade(folder);
    isTheSame();
  });

  it('finishes the tasks at hand when a worker is told to stop, and leaves the rest to others', async () => {
    const worker = startWorker();
    let said = '';
    worker.stdout?.on('data', (text) => {
      said += text;
    });
    const building = build();
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    while (!said.includes('done')) await setTimeout(20);
    worker.kill('SIGTERM');
    expect(await ended).toBe(0);
    const report = JSON.parse(said.trim().split('\n').at(-1) ?? '');
    expect(report.done).toBe(said.match(/^done$/gmu)?.length);
    expect(report.done).toBeLessThan(30);
    startWorker();
    await building;
    isTheSame();
  }, 120_000);

  /** A worker in this process, which loads what threads need once. */
  const workWhile = async <Result>(work: () => Promise<Result>, ...ready: Ready[]) => {
    const stop = new AbortController();
    const working = runWorker({
      url: redis.url,
      version: 'test',
      concurrency: 1,
      memory: 512,
      metrics: 0,
      signal: stop.signal,
      ...(ready[0] !== undefined && { onReady: ready[0] }),
    });
    try {
      return await work();
    } finally {
      stop.abort();
      await working;
    }
  };

  it('serves builds with stores of their own side by side', async () => {
    const store = join(folder, 'other-results');
    const other = () => build({ out: join(folder, 'other'), store });
    await workWhile(() => Promise.all([build(), other()]));
    isTheSame();
    expect(sumsOf(join(folder, 'other'))).toEqual(whole);
  }, 60_000);

  it('shows builds and workers while they are at work, and serves metrics', async () => {
    let port: number | undefined;
    const look = async () => {
      const building = build();
      const status = () => queueStatus({ url: redis.url, version: 'test' });
      let seen = await status();
      while (seen.workers.length === 0 || seen.builds.length === 0) {
        await setTimeout(50);
        seen = await status();
      }
      expect(seen.workers).toMatchObject([{ process: process.pid, version: 'test', done: 0 }]);
      expect(seen.builds).toMatchObject([{ process: process.pid, version: 'test' }]);
      await building;
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(text).toMatch(/duizhao_tasks_total\{kind="align",status="done"\} 30/);
      expect(text).toMatch(/duizhao_queue_tasks\{state="waiting"\} 0/);
      expect(text).toContain('duizhao_task_seconds_bucket');
    };
    await workWhile(look, ({ metrics }) => {
      port = metrics;
    });
  }, 60_000);

  it('puts no text into Redis', async () => {
    await workWhile(build);
    await redis.restart();
    const text = readFileSync(join(made, 'sources', '00', '000000.en.txt'), 'utf8');
    const sentence = text.split('\n')[2]?.slice(3, 40) ?? '';
    expect(sentence.length).toBeGreaterThan(20);
    expect(redis.written()).not.toContain(sentence);
  }, 60_000);
});

type Ready = NonNullable<WorkerOptions['onReady']>;
