/** The options of `duizhao align`. */
import { Argument, Option } from 'commander';
import { type AlignCommandOptions, align, alignFormats } from '../commands/align.js';
import { levels } from '../levels.js';
import type { Registry } from './registry.js';
import { embeddings, outFile, termbase } from './shared-options.js';

const examples = [
  'duizhao align A.zh.txt A.en.txt > A.tsv',
  'duizhao align A.zh.txt A.en.txt --format tmx -o A.tmx',
  'duizhao align A.zh.txt A.en.txt --level sentence --explain 12',
  'duizhao align A.zh.txt A.en.txt --presegmented --format beads -o A.align',
  'cat A.zh.txt | duizhao align - A.en.txt --level word --json',
];

export function addAlign({ command, settings, finish }: Registry): void {
  const { options: words, arguments: names } = settings.messages;
  command('align', examples)
    .addArgument(new Argument('<first>', names.first))
    .addArgument(new Argument('<second>', names.second))
    .option(outFile, words.outFile)
    .addOption(new Option('--format <name>', words.format).choices(alignFormats).default('tsv'))
    .addOption(
      new Option('--level <name>', words.level).choices(levels).default(undefined, 'block'),
    )
    .option('--presegmented', words.presegmented)
    .option('--semicolons', words.semicolons)
    .option('--explain <number>', words.explain)
    .option(embeddings, words.embeddings)
    .option(termbase, words.termbase)
    .action(async (first: string, second: string, options: AlignCommandOptions) =>
      finish(await align(first, second, options, settings)),
    );
}
