/** The options of the commands that fetch; their modules are loaded only when they are used. */
import { Argument, type Command, Option } from 'commander';
import { preferences } from '../../fetch/formats.js';
import type { CompareOfficialOptions } from '../commands/compare-official.js';
import type { FetchCommandOptions } from '../commands/fetch.js';
import type { Settings } from '../settings.js';
import type { Registry } from './registry.js';
import { outFile } from './shared-options.js';

const fetchExamples = [
  'duizhao fetch A/RES/56/123',
  "duizhao fetch 'A/RES/56/{1..264}' --lang zh,en --prefer docx -o resolutions",
  'duizhao fetch --list symbols.txt --offline --json',
];

const compareExamples = [
  'duizhao compare-official A/RES/56/123',
  'duizhao compare-official A/RES/56/123 --official N0147869.pdf --json',
];

function addFetching(command: Command, settings: Settings, prefer: string): Command {
  const { options: words } = settings.messages.fetch;
  return command
    .addOption(new Option('--prefer <format>', words.prefer).choices(preferences).default(prefer))
    .option('--cache <folder>', words.cache)
    .option('--offline', words.offline)
    .option('--revalidate', words.revalidate)
    .option('--site <url>', words.site)
    .option('--pause <seconds>', words.pause, '1');
}

export function addFetch({ command, settings, finish }: Registry): void {
  const { arguments: names, options: words } = settings.messages.fetch;
  const fetching = command('fetch', fetchExamples)
    .addArgument(new Argument('[symbols...]', names.symbols))
    .option('--list <file>', words.list)
    .option('--lang <languages>', words.languages, 'zh,en')
    .option('-o, --out <folder>', words.out, '.');
  addFetching(fetching, settings, 'pdf').action(
    async (symbols: string[], options: FetchCommandOptions) => {
      const { fetch } = await import('../commands/fetch.js');
      finish(await fetch(symbols, options, settings));
    },
  );
}

export function addCompareOfficial({ command, settings, finish }: Registry): void {
  const { arguments: names, options: words } = settings.messages.fetch;
  const comparing = command('compare-official', compareExamples)
    .addArgument(new Argument('<symbol>', names.symbol))
    .option('--official <file>', words.official)
    .option('--working <file>', words.working)
    .option(outFile, settings.messages.options.outFile);
  // Of a Word document the paragraphs are known, of a PDF they are found.
  addFetching(comparing, settings, 'docx').action(
    async (symbol: string, options: CompareOfficialOptions) => {
      const { compareOfficial } = await import('../commands/compare-official.js');
      finish(await compareOfficial(symbol, options, settings));
    },
  );
}
