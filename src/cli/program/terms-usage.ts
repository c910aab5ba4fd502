/** `duizhao terms extract` and `duizhao terms check`; their modules are loaded only when they are used. */
import { Argument, Option } from 'commander';
import type { CheckTermsOptions } from '../commands/terms/check.js';
import type { ExtractTermsOptions } from '../commands/terms/extract.js';
import type { Registry } from './registry.js';
import { outFile } from './shared-options.js';

const extractExamples = [
  'duizhao terms extract pairs.tsv -o candidates.tbx',
  'duizhao terms extract *.tmx --termbase known.tbx --min-count 3 -o candidates.tsv',
];
const checkExamples = [
  'duizhao terms check pairs.tsv --termbase base.tbx',
  'duizhao terms check *.tmx --termbase base.tbx --format tsv -o usage.tsv',
];

const usageFormats = ['text', 'json', 'tsv'] as const;

/** Adds both to the group of commands `terms`. */
export function addTermsUsage(
  terms: ReturnType<Registry['group']>,
  { settings, finish }: Pick<Registry, 'settings' | 'finish'>,
): void {
  const { termsUsage: mine, options: words } = settings.messages;
  const termbases = (description: string) =>
    new Option('--termbase <files...>', description).default([]);
  terms
    .command('extract', mine.extract, extractExamples)
    .addArgument(new Argument('<files...>', mine.files))
    .option(outFile, mine.outTerms)
    .addOption(termbases(mine.known))
    .addOption(new Option('--min-count <number>', mine.minCount).default('2'))
    .addOption(new Option('--limit <number>', mine.most).default('1000'))
    .action(async (files: string[], options: ExtractTermsOptions) => {
      const { extractTerms } = await import('../commands/terms/extract.js');
      finish(await extractTerms(files, options, settings));
    });
  terms
    .command('check', mine.check, checkExamples)
    .addArgument(new Argument('<files...>', mine.files))
    .option(outFile, words.outFile)
    .addOption(termbases(mine.checked))
    .addOption(new Option('--format <name>', mine.format).choices(usageFormats).default('text'))
    .addOption(new Option('--min-count <number>', mine.minCount).default('1'))
    .action(async (files: string[], options: CheckTermsOptions) => {
      const { checkTerms } = await import('../commands/terms/check.js');
      finish(await checkTerms(files, options, settings));
    });
}
