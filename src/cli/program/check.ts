/** The options of `duizhao check`; its modules are loaded only when it is used. */
import { Argument, Option } from 'commander';
import type { CheckOptions } from '../commands/check.js';
import { failOnChoices } from '../severity.js';
import type { Registry } from './registry.js';
import { outFile } from './shared-options.js';

const examples = [
  'duizhao check A.zh.txt A.en.txt --fail-on warning',
  'duizhao check out/A/bitext.jsonl --format html -o findings.html',
  'duizhao check pairs.tsv --format json',
  'duizhao check memory.tmx --fix -o mended.tmx',
  'duizhao check pairs.tsv --ignore 3f2a9c01b7de --reason "quoted as it is" --author "A. Reviser"',
];

const formats = [
  'text',
  'json',
  'sarif',
  'junit',
  'html',
  'xlsx',
  'tsv',
  'tmx',
  'xliff12',
  'xliff21',
];

export function addCheck({ command, settings, finish }: Registry): void {
  const { messages } = settings;
  const { options: words, arguments: names, check: mine } = messages;
  const { options } = mine;
  const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];
  command('check', examples)
    .addArgument(new Argument('<first>', mine.file))
    .addArgument(new Argument('[second]', names.second))
    .option(outFile, options.out)
    .addOption(new Option('--format <name>', options.format).choices(formats))
    .option('--from <format>', options.from)
    .option('--config <file>', options.config)
    .addOption(new Option('--profile <name>', options.profile).choices(['un', 'general']))
    .option('--termbase <file>', options.termbase, collect)
    .option('--date <day>', options.date)
    .addOption(new Option('--fail-on <severity>', words.failOn).choices(failOnChoices))
    .option('--ignores <file>', options.ignores)
    .option('--ignore <id>', options.ignore)
    .option('--reason <text>', options.reason)
    .option('--author <name>', options.author)
    .option('--until <day>', options.until)
    .option('--baseline <file>', options.baseline)
    .option('--write-baseline <file>', options.writeBaseline)
    .option('--fix', options.fix)
    .option('--threads <number>', options.threads)
    .action(async (first: string, second: string | undefined, given: CheckOptions) => {
      const { check } = await import('../commands/check.js');
      finish(await check(first, second, given, settings));
    });
}
