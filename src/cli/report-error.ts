/** Says on standard error what went wrong and what to do, and chooses the exit code. */
import { CommanderError } from 'commander';
import { DuizhaoError } from '../core/errors.js';
import { messagesFor } from '../messages/index.js';
import { exitCodes } from './exit-codes.js';
import type { Settings } from './settings.js';

/** The exit code for an error, after telling the user about it. */
export function reportError(error: unknown, settings: Settings): number {
  const { messages, locale, signal, say } = settings;
  if (signal.aborted) {
    say(messages.interrupted);
    return exitCodes.interrupted;
  }
  if (error instanceof CommanderError) {
    // Help and version come as errors too once commander may not end the process itself.
    if (error.exitCode === 0) return exitCodes.fine;
    say(`${messages.error}: ${describeUsage(error, settings)}`);
    say(`  ${messages.usageErrors.seeHelp}`);
    return exitCodes.bad;
  }
  if (error instanceof DuizhaoError) {
    const { errors } = messagesFor(locale);
    // A library's own words are English; in another language the catalogue's stand beside them.
    const isLocal = locale === 'en' || /\p{Script=Han}/u.test(error.message);
    say(`${messages.error}: ${isLocal ? '' : `${errors[error.code].title}：`}${error.message}`);
    say(`  ${isLocal ? error.hint : errors[error.code].hint}`);
    return exitCodes.bad;
  }
  say(`${messages.error}: ${messages.unexpected}`);
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.fault;
}

function describeUsage(error: CommanderError, { messages }: Settings): string {
  const { usageErrors } = messages;
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return usageErrors.unknownCommand(quoted);
    case 'commander.unknownOption':
      return usageErrors.unknownOption(quoted);
    case 'commander.missingArgument':
      return usageErrors.missingArgument(quoted);
    case 'commander.excessArguments':
      return usageErrors.excessArguments;
    case 'commander.optionMissingArgument':
      return usageErrors.missingValue(quoted);
    case 'commander.invalidArgument':
      return describeChoice(error.message, usageErrors.invalidChoice) ?? error.message;
    default:
      return error.message.replace(/^error: /u, '');
  }
}

/** Commander says: option '--x <y>' argument 'v' is invalid. Allowed choices are a, b. */
function describeChoice(
  message: string,
  describe: (option: string, value: string, choices: string) => string,
): string | undefined {
  const parts =
    /'(--[\w-]+)[^']*' argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/u.exec(message);
  const [, option, value, choices] = parts ?? [];
  return option === undefined || value === undefined || choices === undefined
    ? undefined
    : describe(option, value, choices);
}
