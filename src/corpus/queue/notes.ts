/** What builds and workers say of themselves in Redis, under keys that expire. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';

interface Note {
  readonly host: string;
  readonly process: number;
  readonly version: string;
  readonly done: number;
  readonly failed: number;
  /** Tasks a second, of the last minute. */
  readonly rate: number;
}

export interface WorkerNote extends Note {
  /** Tasks at a time. */
  readonly concurrency: number;
}

export interface BuildNote extends Note {
  /** Folder of the results. */
  readonly store: string;
  /** What it is at, e.g. `align`. */
  readonly stage?: string;
  /** Tasks of the stage that are still to be done. */
  readonly left?: number;
}

/** A note as it is found. */
export type FoundNote<Kind extends Note> = Kind & {
  /** Milliseconds since it was written. */
  readonly age: number;
};

export type NoteKind = 'builds' | 'workers';

/** Seconds after which a note is gone if nobody renews it. */
const life = 15;
const interval = 3_000;
/** Notes that the rate is taken from: those of a minute. */
const mostSamples = 20;

/** Writes a note and renews it until it is closed. */
export function keepNote<Kind extends Note>(
  redis: Redis,
  queueName: string,
  kind: NoteKind,
  describe: () => Omit<Kind, 'host' | 'process' | 'rate'>,
): { close(): void } {
  const id = randomUUID();
  const index = `${queueName}:${kind}`;
  const samples: (readonly [at: number, tasks: number])[] = [];
  const write = () => {
    const about = describe();
    const tasks = about.done + about.failed;
    // The rate is that of the work, not of the wait for it.
    if (tasks === 0) samples.length = 0;
    samples.push([performance.now(), tasks]);
    if (samples.length > mostSamples) samples.shift();
    const note = { host: hostname(), process: process.pid, rate: rateOf(samples), ...about };
    redis
      .multi()
      .sadd(index, id)
      .set(`${index}:${id}`, JSON.stringify(note), 'EX', life)
      .exec()
      // The next one comes soon; whether Redis is there is the connection's matter.
      .catch(() => undefined);
  };
  const timer = setInterval(write, interval);
  write();
  return {
    close() {
      clearInterval(timer);
      redis
        .multi()
        .srem(index, id)
        .del(`${index}:${id}`)
        .exec()
        .catch(() => undefined);
    },
  };
}

function rateOf(samples: readonly (readonly [at: number, tasks: number])[]): number {
  const [[since, before] = [0, 0], [now, after] = [0, 0]] = [samples[0], samples.at(-1)];
  return now > since ? Number((((after - before) * 1_000) / (now - since)).toFixed(2)) : 0;
}

/** The notes that are not too old, by host and process. */
export async function readNotes<Kind extends Note>(
  redis: Redis,
  queueName: string,
  kind: NoteKind,
): Promise<readonly FoundNote<Kind>[]> {
  const index = `${queueName}:${kind}`;
  const notes: FoundNote<Kind>[] = [];
  for (const id of await redis.smembers(index)) {
    const [text, rest] = await Promise.all([
      redis.get(`${index}:${id}`),
      redis.pttl(`${index}:${id}`),
    ]);
    if (text === null) await redis.srem(index, id);
    else notes.push({ ...(JSON.parse(text) as Kind), age: Math.max(0, life * 1_000 - rest) });
  }
  return notes.sort(
    (a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0) || a.process - b.process,
  );
}
