/** What every command shares: messages, progress, and the signal that ends it. */
import type { CliMessages } from '../messages/cli-messages.js';
import type { Locale } from '../messages/locale.js';
import type { Progress } from './progress.js';

export interface Settings {
  readonly locale: Locale;
  readonly messages: CliMessages;
  /** Fires on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Makes the progress display; silent if `quiet`. */
  startProgress(quiet: boolean): Progress;
  /** Writes a line to standard error. */
  say(line: string): void;
  /** Writes text to standard output and waits until it is taken. */
  print(text: string): Promise<void>;
}
