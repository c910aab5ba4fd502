/** The options of `duizhao evaluate`. */
import { Option } from 'commander';
import { alignmentFormats } from '../../formats/alignment/index.js';
import { type EvaluateOptions, evaluate } from '../commands/evaluate.js';
import type { Registry } from './registry.js';
import { embeddings, outFile } from './shared-options.js';

const examples = [
  'duizhao evaluate --gold A.gold.align --proposed A.align',
  'duizhao evaluate --gold A.gold.align --source A.zh.txt --target A.en.txt',
  'duizhao evaluate --gold gold/*.align --proposed mine/*.ladder --json',
  'duizhao evaluate --gold A.xml --proposed A.tmx --source A.zh.xml --target A.en.xml',
];

export function addEvaluate({ command, settings, finish }: Registry): void {
  const { options: words } = settings.messages;
  command('evaluate', examples)
    .option('--gold <files...>', words.gold)
    .option('--proposed <files...>', words.proposed)
    .addOption(new Option('--gold-format <name>', words.goldFormat).choices(alignmentFormats))
    .addOption(new Option('--format <name>', words.proposedFormat).choices(alignmentFormats))
    .option('--source <files...>', words.sourceSentences)
    .option('--target <files...>', words.targetSentences)
    .option(embeddings, words.embeddings)
    .option(outFile, words.outFile)
    .action(async (options: EvaluateOptions) => finish(await evaluate(options, settings)));
}
