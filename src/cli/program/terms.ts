/** `duizhao terms` and what it can be told to do; its modules are loaded only when they are used. */
import { Argument, type Command, Option } from 'commander';
import { tableLayouts, termbaseFormats } from '../../formats/termbase/names.js';
import type { TermsAction } from '../../messages/terms-words.js';
import { preferences } from '../../terms/merge/conflict.js';
import { tbxDialects } from '../../terms/tbx.js';
import type { ConvertTermsOptions } from '../commands/terms/convert.js';
import type { MergeOptions } from '../commands/terms/merge.js';
import type { TransferOptions } from '../commands/terms/transfer.js';
import type { ValidateOptions } from '../commands/terms/validate.js';
import { failOnChoices } from '../severity.js';
import type { Registry } from './registry.js';
import { outFile } from './shared-options.js';
import { addTermsUsage } from './terms-usage.js';

const examples: Readonly<Record<TermsAction, readonly string[]>> = {
  import: [
    'duizhao terms import unterm.xlsx -o un.tbx',
    'duizhao terms import glossary.csv --columns zh=中文,en=English,status=D -o mine.tbx',
  ],
  export: [
    'duizhao terms export un.tbx -o un.xlsx',
    'duizhao terms export un.tbx --to csv --layout terms -o un.csv',
    'duizhao terms export un.tbx --to omegat -o glossary/un.txt',
  ],
  convert: ['duizhao terms convert A.tbx --to v2 -o A.omegat.tbx'],
  merge: ['duizhao terms merge un.tbx mine.tbx -o all.tbx --prefer last --report conflicts.json'],
  validate: ['duizhao terms validate mine.tbx', 'duizhao terms validate glossary.csv --json'],
};

export function addTerms({ group, settings, finish }: Registry): void {
  const { terms: mine, options: words } = settings.messages;
  const terms = group(
    'terms',
    Object.values(examples).flatMap(([first]) => first ?? []),
  );
  const action = (name: TermsAction): Command =>
    terms.command(name, mine.actions[name], examples[name]);
  const file = new Argument('<file>', mine.arguments.file);
  const from = () => new Option('--from <format>', mine.options.from).choices(termbaseFormats);
  const columns = ['--columns <columns>', mine.options.columns] as const;

  action('import')
    .addArgument(file)
    .addOption(from())
    .option(...columns)
    .option(outFile, words.outFile)
    .action(async (path: string, options: TransferOptions) => {
      const { transferTermbase } = await import('../commands/terms/transfer.js');
      finish(await transferTermbase(path, { ...options, to: 'tbx' }, settings));
    });
  action('export')
    .addArgument(file)
    .addOption(new Option('--to <format>', mine.options.to).choices(termbaseFormats))
    .addOption(
      new Option('--layout <layout>', mine.options.layout)
        .choices(tableLayouts)
        .default('concepts'),
    )
    .option(outFile, words.outFile)
    .action(async (path: string, options: TransferOptions) => {
      const { transferTermbase } = await import('../commands/terms/transfer.js');
      finish(await transferTermbase(path, options, settings));
    });
  action('convert')
    .addArgument(new Argument('<termbase>', mine.arguments.termbase))
    .addOption(
      new Option('--to <dialect>', mine.options.dialect).choices(tbxDialects).default('dca'),
    )
    .option(outFile, words.outFile)
    .action(async (path: string, options: ConvertTermsOptions) => {
      const { convertTerms } = await import('../commands/terms/convert.js');
      finish(await convertTerms(path, options, settings));
    });
  action('merge')
    .addArgument(new Argument('<files...>', mine.arguments.files))
    .addOption(
      new Option('--prefer <which>', mine.options.prefer).choices(preferences).default('first'),
    )
    .option('--report <file>', mine.options.report)
    .option(outFile, words.outFile)
    .action(async (paths: string[], options: MergeOptions) => {
      const { merge } = await import('../commands/terms/merge.js');
      finish(await merge(paths, options, settings));
    });
  action('validate')
    .addArgument(file)
    .addOption(from())
    .option(...columns)
    .addOption(
      new Option('--fail-on <severity>', words.failOn).choices(failOnChoices).default('error'),
    )
    .option(outFile, words.outFile)
    .action(async (path: string, options: ValidateOptions) => {
      const { validate } = await import('../commands/terms/validate.js');
      finish(await validate(path, options, settings));
    });
  addTermsUsage(terms, { settings, finish });
}
