/** `duizhao corpus worker` and `status`: the queue that machines share. */
import { availableParallelism } from 'node:os';
import { entryOf } from '../../../core/entry.js';
import {
  type FoundBuild,
  queueStatus,
  runWorker,
  shownAddress,
} from '../../../corpus/queue/index.js';
import type { CliMessages } from '../../../messages/cli-messages.js';
import { exitCodes } from '../../exit-codes.js';
import type { Settings } from '../../settings.js';
import { readVersion } from '../../version.js';
import { wholeNumber } from '../../whole-number.js';

export interface WorkerCommandOptions {
  readonly queue: string;
  readonly queueName?: string;
  readonly concurrency?: string;
  readonly memory: string;
  readonly metrics?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface StatusOptions {
  readonly queueName?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Works until Ctrl-C or SIGTERM; the tasks at hand are finished first.
 * @throws DuizhaoError BAD_USAGE, QUEUE_UNREACHABLE, FILE_UNWRITABLE
 */
export async function worker(
  options: WorkerCommandOptions,
  { messages, signal, say, print }: Settings,
): Promise<number> {
  const words = messages.corpusFolder.worker;
  const { corpus } = messages;
  const concurrency =
    wholeNumber(options.concurrency, '--concurrency', 1, corpus) ?? availableParallelism();
  const memory = wholeNumber(options.memory, '--memory', 256, corpus) ?? 768;
  const metrics = wholeNumber(options.metrics, '--metrics', 0, corpus);
  const tell = (line: string) => {
    if (options.quiet !== true) say(line);
  };
  const ended = new AbortController();
  const stop = () => {
    tell(words.stopping);
    ended.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  process.once('SIGTERM', stop);
  const version = readVersion();
  const report = await runWorker({
    url: options.queue,
    ...(options.queueName !== undefined && { queueName: options.queueName }),
    version,
    concurrency,
    memory,
    ...(metrics !== undefined && { metrics }),
    signal: ended.signal,
    onReady: ({ metrics: port }) => {
      tell(words.ready(concurrency, shownAddress(options.queue)));
      if (port !== undefined) tell(words.metrics(`http://127.0.0.1:${port}/metrics`));
    },
    onOtherVersion: (build) => say(`${messages.warning}: ${words.otherVersion(build, version)}`),
  });
  if (options.json === true) await print(`${JSON.stringify(report)}\n`);
  else tell(words.done(figure(report.done), figure(report.failed)));
  return exitCodes.fine;
}

/** Milliseconds that `status` waits for Redis. */
const statusPatience = 5_000;

/**
 * Says which builds and workers there are, and how many tasks.
 * @throws DuizhaoError BAD_USAGE, QUEUE_UNREACHABLE
 */
export async function status(
  url: string,
  options: StatusOptions,
  { messages, print }: Settings,
): Promise<number> {
  const version = readVersion();
  const found = await queueStatus({
    url,
    ...(options.queueName !== undefined && { queueName: options.queueName }),
    version,
    redisPatience: statusPatience,
  });
  if (options.json === true) {
    await print(`${JSON.stringify(found)}\n`);
    return exitCodes.fine;
  }
  const words = messages.corpusFolder.status;
  const { tasks, builds, workers } = found;
  const noteVersion = (noted: string) =>
    noted === version ? '' : ` (${words.otherVersion(noted)})`;
  const lines = [
    words.tasks(
      figure(tasks.waiting),
      figure(tasks.active),
      figure(tasks.delayed),
      figure(tasks.failed),
    ),
    ...(builds.length === 0 ? [words.noBuilds] : []),
    ...builds.map((build) => describeBuild(build, messages) + noteVersion(build.version)),
    ...(workers.length === 0 ? [words.noWorkers] : []),
    ...workers.map(
      (note) =>
        words.worker(
          note.host,
          String(note.process),
          figure(note.done),
          figure(note.failed),
          note.rate.toFixed(1),
          String(Math.round(note.age / 1_000)),
        ) + noteVersion(note.version),
    ),
  ];
  await print(`${lines.join('\n')}\n`);
  return exitCodes.fine;
}

function describeBuild(build: FoundBuild, messages: CliMessages): string {
  const { host, done, failed, rate, stage, left, secondsLeft } = build;
  const words = messages.corpusFolder.status;
  const stageName =
    stage === undefined ? undefined : (entryOf(messages.stages, `corpus-${stage}`) ?? stage);
  return [
    words.build(host, String(build.process), figure(done), figure(failed), rate.toFixed(1)),
    ...(stageName === undefined
      ? []
      : [left === undefined ? stageName : words.stageLeft(stageName, figure(left))]),
    ...(secondsLeft === undefined ? [] : [words.timeLeft(clock(secondsLeft))]),
  ].join(words.separator);
}

/** Hours, minutes and seconds, e.g. `1:02:03`. */
function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function figure(value: number): string {
  return value.toLocaleString('en-US');
}
