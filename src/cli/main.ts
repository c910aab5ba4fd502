#!/usr/bin/env node
/** The entry of the command line. */
import { cliMessagesFor } from '../messages/cli.js';
import { resolveLocale } from '../messages/locale.js';
import { exitCodes } from './exit-codes.js';
import { createProgram } from './program/index.js';
import { createProgress } from './progress.js';
import { reportError } from './report-error.js';
import type { Settings } from './settings.js';

const settings = createSettings(process.argv, process.env);
process.exitCode = await execute(process.argv, settings);

function createSettings(argv: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const locale = resolveLocale(
    findLocaleOption(argv) ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG,
  );
  const messages = cliMessagesFor(locale);
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  return {
    locale,
    messages,
    signal: interruption.signal,
    startProgress: (quiet) => createProgress(process.stderr, messages, quiet),
    say: (line) => {
      process.stderr.write(`${line}\n`);
    },
    print,
  };
}

/** Help and errors need the language before the command line is parsed. */
function findLocaleOption(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--locale');
  if (at >= 0) return argv[at + 1];
  return argv.find((argument) => argument.startsWith('--locale='))?.slice('--locale='.length);
}

async function execute(argv: readonly string[], settings: Settings): Promise<number> {
  let exitCode: number = exitCodes.fine;
  try {
    const program = createProgram(settings, (code) => {
      exitCode = code;
    });
    if (argv.length <= 2) program.outputHelp();
    else await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    return reportError(error, settings);
  }
}

/** A reader that has gone away (`| head`) is no error; what it asked for has been given. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') resolve();
      else reject(error);
    };
    process.stdout.once('error', fail);
    process.stdout.write(text, (error) => {
      // The event comes after this, and wants its listener.
      if (error) return;
      process.stdout.off('error', fail);
      resolve();
    });
  });
}
