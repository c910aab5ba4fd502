/** The catalogue of the command line for a locale. */
import type { CliMessages } from './cli-messages.js';
import { englishCli } from './en/cli.js';
import type { Locale } from './locale.js';
import { chineseCli } from './zh/cli.js';

/** The words of the command line in the language asked for. */
export function cliMessagesFor(locale: Locale): CliMessages {
  return locale === 'zh' ? chineseCli : englishCli;
}
