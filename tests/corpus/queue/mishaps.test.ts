import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSettings } from '../../../src/corpus/config/read-settings.js';
import {
  createQueueExecutor,
  queueStatus,
  runWorker,
  shownAddress,
} from '../../../src/corpus/queue/index.js';
import { tasksOf } from '../../../src/corpus/queue/job.js';
import type { KeyedTask, TaskOutcome } from '../../../src/corpus/run/executor.js';
import { openFolderStore } from '../../../src/corpus/store/folder-store.js';
import { type Task, taskKey } from '../../../src/corpus/tasks/index.js';
import { hasRedis, type RedisServer, startRedis } from '../../redis.js';

const settings = checkSettings({}, '');
const never = new AbortController().signal;

describe.skipIf(!hasRedis)('mishaps of a queue (redis-server has to be installed)', () => {
  let folder: string;
  let store: string;
  let redis: RedisServer;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-mishaps-'));
    store = join(folder, 'results');
    redis = await startRedis();
  });
  afterEach(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  const taskAt = (place: string): Task => ({
    kind: 'fingerprint',
    item: { place, name: 'a.en.txt', kind: 'document', digest: '0'.repeat(64), size: 5 },
  });
  const keyed = (task: Task): KeyedTask => ({ key: taskKey(task, settings), task });
  const execute = async (tasks: readonly KeyedTask[], signal = never) => {
    const { url } = redis;
    const executor = createQueueExecutor({
      url,
      store,
      settings,
      version: 'test',
      patience: 9_000,
    });
    const outcomes: TaskOutcome[] = [];
    try {
      for await (const outcome of executor.run(inTurn(tasks), signal)) outcomes.push(outcome);
      return outcomes;
    } finally {
      await executor.close();
    }
  };
  const work = (signal = never, redisPatience = 9_000) =>
    runWorker({
      url: redis.url,
      version: 'test',
      concurrency: 1,
      memory: 256,
      redisPatience,
      signal,
    });

  it('gives a task up over which workers are lost again and again', async () => {
    // A worker that loses whatever it takes, like one that a task kills.
    const loser = new Worker(tasksOf('test'), () => new Promise(() => undefined), {
      connection: { url: redis.url },
      prefix: 'duizhao',
      concurrency: 100,
      lockDuration: 50,
      stalledInterval: 100,
      skipLockRenewal: true,
      maxStalledCount: 8,
      drainDelay: 0.1,
    });
    loser.on('error', () => undefined);
    const task = keyed(taskAt(join(folder, 'a.en.txt')));
    try {
      expect(await execute([task])).toMatchObject([{ key: task.key, status: 'failed' }]);
    } finally {
      await loser.close(true);
    }
    const lines = [];
    for await (const line of openFolderStore(store).read(task.key)) lines.push(line);
    expect(lines).toMatchObject([{ type: 'failure', code: 'TASK_CRASHED' }]);
  }, 60_000);

  it('ends worker and run where sources are not shared, and blames no document', async () => {
    const task = keyed(taskAt(join(folder, 'elsewhere', 'a.en.txt')));
    const running = execute([task]);
    running.catch(() => undefined);
    const complaint = { code: 'FILE_NOT_FOUND', message: /elsewhere, is not shared/ };
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(work()).rejects.toMatchObject(complaint);
    }
    await expect(running).rejects.toMatchObject(complaint);
    expect(await openFolderStore(store).has(task.key)).toBe(false);
  }, 60_000);

  it('leaves a single file that is gone to the task', async () => {
    mkdirSync(join(folder, 'sources'));
    writeFileSync(join(folder, 'sources', 'b.en.txt'), 'Here.\n');
    const stop = new AbortController();
    const working = work(stop.signal);
    const task = keyed(taskAt(join(folder, 'sources', 'a.en.txt')));
    expect(await execute([task])).toMatchObject([{ status: 'failed' }]);
    stop.abort();
    expect(await working).toEqual({ done: 0, failed: 1 });
  }, 60_000);

  it('refuses tasks that another duizhao of the same version has named', async () => {
    const stop = new AbortController();
    const running = execute([{ ...keyed(taskAt(folder)), key: 'f'.repeat(64) }], stop.signal);
    running.catch(() => undefined);
    await expect(work()).rejects.toMatchObject({ code: 'BAD_USAGE', message: /not the same/ });
    stop.abort(new RangeError('enough'));
    await expect(running).rejects.toThrow('enough');
  }, 60_000);

  it('takes back what waits on the queue when the run is stopped', async () => {
    const stop = new AbortController();
    const running = execute([keyed(taskAt(folder))], stop.signal);
    running.catch(() => undefined);
    const status = () => queueStatus({ url: redis.url, version: 'test' });
    while ((await status()).tasks.waiting === 0);
    stop.abort(new RangeError('enough'));
    await expect(running).rejects.toThrow('enough');
    expect(await status()).toEqual({
      tasks: { waiting: 0, active: 0, delayed: 0, failed: 0 },
      builds: [],
      workers: [],
    });
  }, 20_000);

  it('ends a worker when Redis is away for too long', async () => {
    const working = work(never, 500);
    working.catch(() => undefined);
    while ((await queueStatus({ url: redis.url, version: 'test' })).workers.length === 0);
    await redis.kill();
    await expect(working).rejects.toMatchObject({ code: 'QUEUE_UNREACHABLE' });
  }, 30_000);

  it('says at once that Redis does not know the password, without saying it', async () => {
    const client = new Redis(redis.url);
    await client.config('SET', 'requirepass', 'right');
    client.disconnect();
    const url = redis.url.replace('redis://', 'redis://:wrong@');
    const error: unknown = await queueStatus({ url, version: 'test' }).catch((cause) => cause);
    expect(error).toMatchObject({ code: 'QUEUE_UNREACHABLE', message: /does not let us in/ });
    expect(String(error)).not.toMatch(/:wrong/);
    const status = queueStatus({ url: url.replace('wrong', 'right'), version: 'test' });
    await expect(status).resolves.toMatchObject({ builds: [] });
  }, 20_000);

  it('stops waiting for a Redis that is not there when it is told to', async () => {
    await redis.kill();
    const stop = new AbortController();
    const running = execute([keyed(taskAt(folder))], stop.signal);
    stop.abort(new RangeError('enough'));
    await expect(running).rejects.toThrow('enough');
  });
});

describe('an address', () => {
  it.each([
    ['redis://me:secret@host:1/2', 'redis://me:***@host:1/2'],
    ['redis://host:1?password=secret', 'redis://host:1?password=***'],
    ['redis://me:sec/ret#@host:1', 'redis://***@host:1'],
    ['me:secret@host', '***@host'],
    ['rediss://host:1', 'rediss://host:1'],
  ])('is shown without its password: %s', (url, shown) => {
    expect(shownAddress(url)).toBe(shown);
  });
});

async function* inTurn(tasks: readonly KeyedTask[]): AsyncGenerator<KeyedTask> {
  yield* tasks;
}
