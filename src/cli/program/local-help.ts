/** Commander's help in the user's language. */
import { type Command, Help, Option } from 'commander';
import type { CliMessages } from '../../messages/cli-messages.js';

/** Help with the words of a catalogue in place of commander's own. */
class LocalHelp extends Help {
  readonly #messages: CliMessages;

  constructor(messages: CliMessages) {
    super();
    this.#messages = messages;
  }

  override styleTitle(title: string): string {
    const { headings } = this.#messages;
    const titles: Readonly<Record<string, string>> = {
      'Usage:': headings.usage,
      'Arguments:': headings.arguments,
      'Options:': headings.options,
      'Commands:': headings.commands,
    };
    return titles[title] ?? title;
  }

  override optionDescription(option: Option): string {
    const notes = [option.description];
    if (option.argChoices !== undefined) notes.push(`[${option.argChoices.join(' | ')}]`);
    const usual: unknown = option.defaultValueDescription ?? option.defaultValue;
    if (typeof usual === 'string') notes.push(this.#messages.options.defaultValue(usual));
    return notes.join(' ');
  }
}

/** Already read before the program was made; here so that help lists it and parsing takes it. */
export function localeOption(description: string): Option {
  return new Option('--locale <language>', description).choices(['en', 'zh']);
}

/**
 * Help in the user's language with examples at its end, and errors thrown instead of ending the
 * process. Examples are the same in every language: commands and names of files.
 */
export function dress(
  command: Command,
  messages: CliMessages,
  examples: readonly string[],
): Command {
  command.createHelp = () => new LocalHelp(messages);
  const shown = examples.map((example) => `  ${example}`).join('\n');
  return command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', messages.options.help)
    .helpCommand(false)
    .addHelpText('after', `\n${messages.headings.examples}\n${shown}`);
}
