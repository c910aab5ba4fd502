/**
 * Whether workers that are killed again and again build the same corpus as a single process, and how
 * long both take: made document pairs, Debian's Redis, two worker processes of the built command.
 *
 * Run: `npm run bench:corpus-queue [-- --pairs 10000] [-- --kill-every 5]`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { packageFile } from '../../src/core/package-folder.js';
import { startRedis } from '../redis.js';
import { sumsOf } from '../same-files.js';
import { describeMachine } from './machine.js';
import { writeMadeCorpus } from './made-corpus.js';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '10000' },
    'kill-every': { type: 'string', default: '5' },
    cli: { type: 'string', default: packageFile('dist', 'cli.js') },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'corpus-queue-'));
const sources = join(folder, 'sources');
console.log(`machine: ${describeMachine()}`);
writeMadeCorpus(sources, { pairs: Number(values.pairs), seed: 20_261_201 });
console.log(`${values.pairs} pairs of documents`);

const alone = join(folder, 'alone');
console.log(`one process, 2 threads: ${await timed(() => run(['build', sources, '-o', alone]))} s`);

const redis = await startRedis();
await measureTraffic();
const shared = join(folder, 'shared');
const workers: ChildProcess[] = [startWorker(), startWorker()];
let isOver = false;
let kills = 0;
let restarts = 0;
const killing = killAgainAndAgain();
const seconds = await timed(() => run(['build', sources, '-o', shared, '--queue', redis.url]));
isOver = true;
await killing;
for (const worker of workers) worker.kill('SIGKILL');
console.log(
  `two workers, one killed every ${values['kill-every']} s: ${seconds} s, ${kills} kills, Redis restarted ${restarts} times`,
);
await redis.stop();

const [one, other] = [sumsOf(alone), sumsOf(shared)];
const differing = Object.keys({ ...one, ...other }).filter((file) => one[file] !== other[file]);
console.log(
  differing.length === 0
    ? `the same bytes: ${Object.keys(one).length} files`
    : `NOT the same bytes: ${differing.join(', ')}`,
);
rmSync(folder, { recursive: true });
process.exitCode = differing.length === 0 ? 0 : 1;

/** What a task costs Redis: a small build of its own, with one worker that nobody kills. */
async function measureTraffic(): Promise<void> {
  const pairs = 300;
  const few = join(folder, 'few');
  writeMadeCorpus(few, { pairs, seed: 7 });
  const worker = startWorker();
  await run(['build', few, '-o', join(folder, 'few-corpus'), '--queue', redis.url]);
  worker.kill('SIGKILL');
  const [received = 0, sent = 0, user = 0, system = 0] = await redis.info(
    'total_net_input_bytes',
    'total_net_output_bytes',
    'used_cpu_user',
    'used_cpu_sys',
  );
  console.log(
    `a task costs Redis ${((received + sent) / pairs / 1_000).toFixed(1)} kB and ${(((user + system) / pairs) * 1_000).toFixed(2)} ms of its processor`,
  );
}

async function killAgainAndAgain(): Promise<void> {
  const pause = Number(values['kill-every']) * 1_000;
  for (let turn = 0; !isOver; turn++) {
    for (let waited = 0; waited < pause && !isOver; waited += 100) await setTimeout(100);
    if (isOver) return;
    const at = turn % workers.length;
    workers[at]?.kill('SIGKILL');
    kills += 1;
    workers[at] = startWorker();
    if (turn % 8 !== 5) continue;
    await redis.restart();
    restarts += 1;
  }
}

function startWorker(): ChildProcess {
  return spawn(
    process.execPath,
    [values.cli, 'corpus', 'worker', '--queue', redis.url, '--concurrency', '1', '--quiet'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [values.cli, 'corpus', ...args, '--quiet'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`corpus ${args[0]} ended with ${code}`)),
    );
  });
}

async function timed(work: () => Promise<void>): Promise<string> {
  const begun = performance.now();
  await work();
  return ((performance.now() - begun) / 1_000).toFixed(1);
}
