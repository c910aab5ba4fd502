/** The options of `duizhao convert`; its modules are loaded only when it is used. */
import { Argument } from 'commander';
import type { ConvertOptions } from '../commands/convert.js';
import type { Registry } from './registry.js';
import { outFile } from './shared-options.js';

const examples = [
  'duizhao convert un.tmx -o un.parquet',
  'duizhao convert A.bitext.jsonl -o A.xlf --to xliff21',
  'duizhao convert A.tmx -o A.zh',
  'duizhao convert A.ladder -o A.tmx --source A.zh.txt --target A.en.txt',
];

export function addConvert({ command, settings, finish }: Registry): void {
  const { arguments: names, options: mine } = settings.messages.convert;
  command('convert', examples)
    .addArgument(new Argument('<input>', names.input))
    .option(outFile, mine.out)
    .option('--from <format>', mine.from)
    .option('--to <format>', mine.to)
    .option('--max-length <number>', mine.maxLength)
    .option('--source <file>', mine.source)
    .option('--target <file>', mine.target)
    .action(async (input: string, options: ConvertOptions) => {
      const { convert } = await import('../commands/convert.js');
      finish(await convert(input, options, settings));
    });
}
