/** Options that several commands have. */
import { type Command, Option } from 'commander';
import type { CliMessages } from '../../messages/cli-messages.js';
import { engineNames } from '../drafting.js';
import { failOnChoices } from '../severity.js';

/** Which engine drafts, and from which memory. */
export function addDrafting(command: Command, { options: words }: CliMessages): Command {
  return command
    .option('--model <name>', words.model)
    .option('--memory <folder>', words.memory)
    .option('--memory-threshold <percent>', words.memoryThreshold)
    .addOption(new Option('--engine <name>', words.engine).choices(engineNames).default('local'))
    .option('--chat-url <address>', words.chatUrl)
    .option('--chat-model <name>', words.chatModel)
    .option('--allow-remote', words.allowRemote);
}

/** From which severity on findings make the command fail. */
export function failOnOption({ options: words }: CliMessages): Option {
  return new Option('--fail-on <severity>', words.failOn).choices(failOnChoices).default('never');
}

export const outFile = '-o, --out <file>';
export const termbase = '--termbase <file>';
export const embeddings = '--embeddings <folder>';
