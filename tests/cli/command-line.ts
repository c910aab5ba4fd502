/** Runs the built command line as a user would. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { packageFile } from '../../src/core/package-folder.js';

export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string;
  readonly locale?: string;
  /** Modules that Node loads before the command line. */
  readonly preload?: string;
  /** Sends SIGINT as soon as this appears on standard error. */
  readonly interruptAt?: string;
}

/** Runs `duizhao` with arguments and waits for it to end. */
export function duizhao(
  args: readonly string[],
  { input, locale = 'C', preload, interruptAt }: Surroundings = {},
): Promise<Outcome> {
  const node = preload === undefined ? [] : ['--import', preload];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, join(inject('build'), 'cli.js'), ...args], {
      env: { ...process.env, LC_ALL: locale },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      const hadAppeared = interruptAt === undefined || stderr.includes(interruptAt);
      stderr += chunk;
      if (!hadAppeared && stderr.includes(interruptAt)) child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
    child.stdin.end(input ?? '');
  });
}

/** The texts of the resolution that ships. */
export const shippedTexts = {
  chinese: packageFile('corpora', 'A-RES-56-123', 'zh.txt'),
  english: packageFile('corpora', 'A-RES-56-123', 'en.txt'),
} as const;

/** Does something with a fresh folder, which is gone afterwards. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
