/** Connects to Redis, with patience. */
import { Redis } from 'ioredis';
import { DuizhaoError } from '../../core/errors.js';

export interface QueueConnection {
  readonly redis: Redis;
  /** Rejects once Redis has been away for too long, or does not let us in. */
  readonly lost: Promise<never>;
  close(): void;
}

export interface ConnectionOptions {
  /** Milliseconds that Redis may be away, at the beginning as later. Default: one minute. */
  readonly patience?: number;
  /** Ends the waiting for the first answer. */
  readonly signal?: AbortSignal;
}

const usualPatience = 60_000;

/** An address without its password, for people to read. */
export function shownAddress(url: string): string {
  if (!isAddress(url)) return url.replace(/^([^/]*\/\/)?.*@/su, '$1***@');
  const parsed = new URL(url);
  if (parsed.password !== '') parsed.password = '***';
  for (const name of parsed.searchParams.keys()) {
    if (/pass/iu.test(name)) parsed.searchParams.set(name, '***');
  }
  return parsed.href;
}

function isAddress(url: string): boolean {
  return /^rediss?:\/\//u.test(url) && URL.canParse(url);
}

/**
 * Opens a connection, which comes back by itself when Redis does.
 * @throws DuizhaoError BAD_USAGE for what is no address of Redis, QUEUE_UNREACHABLE; the signal's reason.
 */
export async function connectQueue(
  url: string,
  { patience = usualPatience, signal }: ConnectionOptions = {},
): Promise<QueueConnection> {
  signal?.throwIfAborted();
  if (!isAddress(url)) {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${shownAddress(url)} is no address of Redis`,
      'Give one such as redis://localhost:6379.',
    );
  }
  const redis = new Redis(url, {
    // BullMQ wants commands to wait for the connection instead of failing.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(2_000, 100 * attempt),
    lazyConnect: true,
  });
  let lastError = '';
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_, reject) => {
    redis.on('error', (error: Error) => {
      lastError = error.message || String((error as NodeJS.ErrnoException).code);
      if (/WRONGPASS|NOAUTH/u.test(lastError)) reject(notAdmitted(url, lastError));
    });
    const wait = () => {
      if (isClosed) return;
      timer ??= setTimeout(() => reject(unreachable(url, lastError, patience)), patience);
    };
    redis.on('close', wait);
    redis.on('ready', () => {
      clearTimeout(timer);
      timer = undefined;
    });
    wait();
  });
  lost.catch(() => undefined);
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
    redis.disconnect();
  };
  let stop = (): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    redis.once('ready', resolve);
    stop = () => reject(signal?.reason);
  });
  signal?.addEventListener('abort', stop);
  // The first attempt may fail where a later one does not; whether it did is told by `ready`.
  redis.connect().catch(() => undefined);
  try {
    await Promise.race([ready, lost]);
  } catch (error) {
    close();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  return { redis, lost, close };
}

function unreachable(url: string, reason: string, patience: number): DuizhaoError {
  return new DuizhaoError(
    'QUEUE_UNREACHABLE',
    `Redis at ${shownAddress(url)} has not answered for ${patience / 1000} seconds${reason === '' ? '' : `: ${reason}`}`,
    'Check that Redis runs there; then run the same command again: it goes on where it stopped.',
  );
}

function notAdmitted(url: string, reason: string): DuizhaoError {
  return new DuizhaoError(
    'QUEUE_UNREACHABLE',
    `Redis at ${shownAddress(url)} does not let us in: ${reason}`,
    'Give the name and the password in the address: redis://user:password@host:6379.',
  );
}
