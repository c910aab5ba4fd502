/** The options of `duizhao translate`. */
import { Argument } from 'commander';
import { type TranslateOptions, translate } from '../commands/translate.js';
import type { Registry } from './registry.js';
import { addDrafting, outFile, termbase } from './shared-options.js';

const examples = [
  'duizhao translate A.zh.txt --termbase mine.tbx --memory un.memory',
  'duizhao translate A.zh.txt --lines -o A.draft.txt',
  'duizhao translate - --json < A.zh.txt',
  'duizhao translate A.zh.txt --engine chat --chat-model qwen3',
];

export function addTranslate({ command, settings, finish }: Registry): void {
  const { messages } = settings;
  const { options: words, arguments: names } = messages;
  addDrafting(command('translate', examples), messages)
    .addArgument(new Argument('<chinese>', names.chinese))
    .option(outFile, words.outFile)
    .option('--lines', words.lines)
    .option(termbase, words.draftTermbase)
    .action(async (file: string, options: TranslateOptions) =>
      finish(await translate(file, options, settings)),
    );
}
