/** The options of `duizhao run`. */
import { Argument } from 'commander';
import { type RunOptions, run } from '../commands/run.js';
import type { Registry } from './registry.js';
import { addDrafting, failOnOption, termbase } from './shared-options.js';

const examples = [
  'duizhao run',
  'duizhao run A.zh.txt A.en.txt -o out/A',
  'duizhao run A.zh.txt A.en.txt --termbase mine.tbx --fail-on error',
];

export function addRun({ command, settings, finish }: Registry): void {
  const { messages } = settings;
  const { options: words, arguments: names } = messages;
  addDrafting(command('run', examples), messages)
    .addArgument(new Argument('[first]', names.first))
    .addArgument(new Argument('[second]', names.second))
    .option('-o, --out <folder>', words.outFolder)
    .option(termbase, words.termbase)
    .option('--no-drafts', words.noDrafts)
    .addOption(failOnOption(messages))
    .action(async (first: string | undefined, second: string | undefined, options: RunOptions) =>
      finish(await run(first, second, options, settings)),
    );
}
