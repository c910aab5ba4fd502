/** Measures how fast the built command checks pairs in a file, and whether its memory stays flat meanwhile. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ScenePair } from './clean-pair.js';

/** The resident memory of the process after some seconds, megabytes. */
export interface MemorySample {
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Throughput {
  readonly pairs: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly findings: number;
  /** About twenty, evenly spread. */
  readonly samples: readonly MemorySample[];
}

/**
 * Has the command check `count` pairs: those given again and again, numbered so that no two are alike.
 * @throws {Error} if the command fails.
 */
export async function measureThroughput(
  pairs: readonly ScenePair[],
  count: number,
  termbases: readonly string[],
  cli: string,
): Promise<Throughput> {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const [input, output] = [join(folder, 'pairs.tsv'), join(folder, 'findings.tsv')];
    await pipeline(Readable.from(linesOf(pairs, count)), createWriteStream(input));
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1_000;
    const child = spawn(
      process.execPath,
      [
        ...[cli, 'check', input, '--format', 'tsv', '-o', output, '--quiet', '--fail-on', 'never'],
        ...termbases.flatMap((file) => ['--termbase', file]),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const samples: MemorySample[] = [];
    const timer = setInterval(() => {
      const megabytes = residentOf(child.pid);
      if (megabytes !== undefined) samples.push({ seconds: seconds(), megabytes });
    }, 500);
    const code = await new Promise((resolve) => {
      child.on('exit', resolve);
    });
    clearInterval(timer);
    if (code !== 0) throw new Error(`the command ended with ${code}`);
    return {
      pairs: count,
      seconds: seconds(),
      peakMegabytes: Math.max(...samples.map(({ megabytes }) => megabytes)),
      findings: readFileSync(output, 'utf8').split('\n').length - 2,
      samples: samples.filter((_, at) => at % Math.ceil(samples.length / 20) === 0),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* linesOf(pairs: readonly ScenePair[], count: number): Generator<string> {
  const whole = pairs.filter(({ english }) => english !== undefined);
  const plain = (text: string) => text.replace(/\s+/gu, ' ');
  for (let at = 0; at < count; at++) {
    const pair = whole[at % whole.length];
    if (pair === undefined) return;
    const number = at + 1;
    yield `第${number}项：${plain(pair.chinese.text)}\tItem ${number}: ${plain(pair.english?.text ?? '')}\n`;
  }
}

/** With its threads; nothing once it has ended. */
function residentOf(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /VmRSS:\s+(\d+)/u.exec(status)?.[1];
    return kilobytes === undefined ? undefined : (Number(kilobytes) * 1_024) / 1e6;
  } catch {
    return undefined;
  }
}
