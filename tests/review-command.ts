/** Starts `duizhao review` as a user does, and finds the address that it prints. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packageFile } from '../src/core/package-folder.js';

export interface RunningReview {
  /** With the token. */
  readonly url: string;
  /** Kills it without a warning, as a crash would. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does. */
  close(): Promise<void>;
}

/**
 * Runs the built command line with `review`, `args` and any free port.
 * @param program the built `cli.js`; by default that of `npm run build`.
 */
export async function startReview(
  args: readonly string[],
  program = packageFile('dist', 'cli.js'),
): Promise<RunningReview> {
  const child = spawn(process.execPath, [program, 'review', ...args, '--port', '0', '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`review ended with ${code}: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return { url, kill: () => end('SIGKILL'), close: () => end('SIGINT') };
}
