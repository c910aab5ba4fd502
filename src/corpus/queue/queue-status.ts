/** Says what is going on on a queue. */
import { Queue } from 'bullmq';
import { connectQueue } from './connection.js';
import { tasksOf, usualQueueName } from './job.js';
import { type BuildNote, type FoundNote, readNotes, type WorkerNote } from './notes.js';

export interface QueueStatus {
  /** Tasks that are on the queue of this version now, by what they are doing; builds have more to come. */
  readonly tasks: TaskCounts;
  readonly builds: readonly FoundBuild[];
  readonly workers: readonly FoundNote<WorkerNote>[];
}

export type TaskCounts = Readonly<Record<'waiting' | 'active' | 'delayed' | 'failed', number>>;

export type FoundBuild = FoundNote<BuildNote> & {
  /** Seconds that the stage will take at the present rate; nothing where there is none. */
  readonly secondsLeft?: number;
};

export interface QueueStatusOptions {
  readonly url: string;
  /** What keys in Redis begin with. Default: `duizhao`. */
  readonly queueName?: string;
  readonly version: string;
  /** Milliseconds to wait for Redis. */
  readonly redisPatience?: number;
}

/**
 * Builds and workers, of any version, that have been heard of lately, and the tasks of this version.
 * @throws DuizhaoError BAD_USAGE, QUEUE_UNREACHABLE.
 */
export async function queueStatus(options: QueueStatusOptions): Promise<QueueStatus> {
  const { url, version, queueName = usualQueueName, redisPatience } = options;
  const connection = await connectQueue(
    url,
    redisPatience === undefined ? {} : { patience: redisPatience },
  );
  const { redis } = connection;
  // Who only looks leaves nothing behind.
  const queue = new Queue(tasksOf(version), {
    connection: redis,
    prefix: queueName,
    skipMetasUpdate: true,
  });
  queue.on('error', () => undefined);
  const look = async (): Promise<QueueStatus> => ({
    tasks: await countTasks(queue),
    builds: (await readNotes<BuildNote>(redis, queueName, 'builds')).map(withTimeLeft),
    workers: await readNotes<WorkerNote>(redis, queueName, 'workers'),
  });
  try {
    return await Promise.race([look(), connection.lost]);
  } finally {
    await Promise.race([queue.close(), connection.lost.catch(() => undefined)]);
    connection.close();
  }
}

/** Tasks on a queue by what they are doing. */
export async function countTasks(queue: Queue): Promise<TaskCounts> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  return {
    waiting: counts.waiting ?? 0,
    active: counts.active ?? 0,
    delayed: counts.delayed ?? 0,
    failed: counts.failed ?? 0,
  };
}

function withTimeLeft(note: FoundNote<BuildNote>): FoundBuild {
  const { left, rate } = note;
  return left === undefined || rate === 0 ? note : { ...note, secondsLeft: Math.ceil(left / rate) };
}
