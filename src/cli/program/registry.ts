/** What the commands are registered with. */
import type { Command } from 'commander';
import type { CommandName } from '../../messages/cli-messages.js';
import type { Settings } from '../settings.js';
import { dress, localeOption } from './local-help.js';

/** A command that has commands of its own. */
export interface CommandGroup {
  /** One of its commands, with the options that all share. */
  command(
    name: string,
    description: string,
    examples: readonly string[],
    options?: { readonly isDefault?: boolean },
  ): Command;
}

export interface Registry {
  readonly settings: Settings;
  /** What a command's action hands its exit code to. */
  readonly finish: (exitCode: number) => void;
  /** A command with the options that all share. */
  command(name: CommandName, examples: readonly string[]): Command;
  group(name: CommandName, examples: readonly string[]): CommandGroup;
}

/** A registry that adds to `program`. */
export function createRegistry(
  program: Command,
  settings: Settings,
  finish: (exitCode: number) => void,
): Registry {
  const { messages } = settings;
  const { options: words, commands } = messages;
  const share = (command: Command): Command =>
    command
      .option('--json', words.json)
      .option('-q, --quiet', words.quiet)
      .addOption(localeOption(words.locale));
  return {
    settings,
    finish,
    command: (name, examples) =>
      share(dress(program.command(name), messages, examples).description(commands[name])),
    group(name, examples) {
      const group = dress(program.command(name), messages, examples)
        .description(commands[name])
        .addOption(localeOption(words.locale))
        .usage('<command> …');
      return {
        command: (action, description, actionExamples, options = {}) =>
          share(dress(group.command(action, options), messages, actionExamples)).description(
            description,
          ),
      };
    },
  };
}
