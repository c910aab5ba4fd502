/** `duizhao corpus` and what it can be told to do; its modules are loaded only when they are used. */
import { Argument, Option } from 'commander';
import { splits } from '../../corpus/unit.js';
import { preferences } from '../../fetch/formats.js';
import type { BuildCommandOptions } from '../commands/corpus/build.js';
import type { SampleCommandOptions, StatsOptions } from '../commands/corpus/look.js';
import type { StatusOptions, WorkerCommandOptions } from '../commands/corpus/queue.js';
import type { ExportOptions, FilterOptions, MergeOptions } from '../commands/corpus/remake.js';
import type { CommandGroup, Registry } from './registry.js';
import { outFile } from './shared-options.js';

const buildExamples = [
  'duizhao corpus build resolutions -o corpus',
  "duizhao corpus build 'laws/**/*.docx' memory.tmx -o corpus --config corpus.json",
  'duizhao corpus build manifest.csv -o corpus --decontaminate test.tsv --formats parquet,tmx',
  "duizhao corpus build 'A/RES/56/{1..264}' -o corpus",
];

export function addCorpus(registry: Registry): void {
  const corpus = registry.group('corpus', buildExamples);
  addBuild(corpus, registry);
  addLooks(corpus, registry);
  addRemakes(corpus, registry);
  addQueue(corpus, registry);
}

function addBuild(corpus: CommandGroup, { settings, finish }: Registry): void {
  const { corpus: mine } = settings.messages;
  const { options: words } = mine;
  const { options: fetching } = settings.messages.fetch;
  corpus
    .command('build', mine.build, buildExamples)
    .addArgument(new Argument('<sources...>', mine.arguments.sources))
    .requiredOption('-o, --out <folder>', words.out)
    .option('--config <file>', words.config)
    .addOption(new Option('--level <name>', words.level).choices(['paragraph', 'sentence']))
    .option('--workers <number>', words.workers)
    .option('--memory <megabytes>', words.memory)
    .option('--patience <seconds>', words.patience)
    .option('--store <folder>', words.store)
    .option('--decontaminate <files...>', words.decontaminate)
    .option('--against <places...>', words.against)
    .option('--formats <names>', words.formats)
    .option('--shard <units>', words.shard)
    .option('--seed <number>', words.seed)
    .option('--retry-failed', words.retryFailed)
    .option('--strict', words.strict)
    .option('--queue <url>', words.queue)
    .option('--queue-name <name>', words.queueName)
    // Of a Word document the paragraphs are known, of a PDF they are found.
    .addOption(
      new Option('--prefer <format>', fetching.prefer).choices(preferences).default('docx'),
    )
    .option('--cache <folder>', fetching.cache)
    .option('--offline', fetching.offline)
    .option('--site <url>', fetching.site)
    .option('--pause <seconds>', fetching.pause, '1')
    .action(async (sources: string[], options: BuildCommandOptions) => {
      const { build } = await import('../commands/corpus/build.js');
      finish(await build(sources, options, settings));
    });
}

function addLooks(corpus: CommandGroup, { settings, finish }: Registry): void {
  const { actions, arguments: names, options: words } = settings.messages.corpusFolder;
  const load = () => import('../commands/corpus/look.js');
  corpus
    .command('stats', actions.stats, ['duizhao corpus stats corpus --verify'])
    .addArgument(new Argument('<corpus>', names.corpus))
    .option('--verify', words.verify)
    .action(async (folder: string, options: StatsOptions) =>
      finish(await (await load()).stats(folder, options, settings)),
    );
  corpus
    .command('sample', actions.sample, [
      'duizhao corpus sample corpus --size 5',
      'duizhao corpus sample corpus --removed near-duplicate',
    ])
    .addArgument(new Argument('<corpus>', names.corpus))
    .option('-n, --size <number>', words.size, '10')
    .option('--seed <number>', words.seed, '1')
    .addOption(new Option('--split <name>', words.split).choices(splits))
    .option('--removed <reason>', words.removed)
    .action(async (folder: string, options: SampleCommandOptions) =>
      finish(await (await load()).sample(folder, options, settings)),
    );
  corpus
    .command('diff', actions.diff, ['duizhao corpus diff corpus-2025 corpus-2026'])
    .addArgument(new Argument('<before>', names.before))
    .addArgument(new Argument('<after>', names.after))
    .action(async (before: string, after: string, options: StatsOptions) =>
      finish(await (await load()).diff(before, after, options, settings)),
    );
}

function addRemakes(corpus: CommandGroup, { settings, finish }: Registry): void {
  const { actions, arguments: names, options: words } = settings.messages.corpusFolder;
  const load = () => import('../commands/corpus/remake.js');
  corpus
    .command('filter', actions.filter, [
      'duizhao corpus filter corpus --config strict.json -o strict',
    ])
    .addArgument(new Argument('<corpus>', names.corpus))
    .requiredOption('--config <file>', words.config)
    .requiredOption('-o, --out <folder>', words.out)
    .option('--memory <megabytes>', words.memory, '512')
    .action(async (folder: string, options: FilterOptions) =>
      finish(await (await load()).filter(folder, options, settings)),
    );
  corpus
    .command('merge', actions.merge, ['duizhao corpus merge laws resolutions -o both'])
    .addArgument(new Argument('<corpora...>', names.corpora))
    .requiredOption('-o, --out <folder>', words.out)
    .option('--config <file>', words.config)
    .option('--memory <megabytes>', words.memory, '512')
    .action(async (folders: string[], options: MergeOptions) =>
      finish(await (await load()).merge(folders, options, settings)),
    );
  corpus
    .command('export', actions.export, [
      'duizhao corpus export corpus -o corpus.tmx',
      'duizhao corpus export corpus --split test -o test.tsv',
    ])
    .addArgument(new Argument('<corpus>', names.corpus))
    .option(outFile, words.outFile)
    .option('--to <format>', words.to)
    .addOption(new Option('--split <name>', words.split).choices(splits))
    .action(async (folder: string, options: ExportOptions) =>
      finish(await (await load()).exportUnits(folder, options, settings)),
    );
}

function addQueue(corpus: CommandGroup, { settings, finish }: Registry): void {
  const { actions, arguments: names, options: words } = settings.messages.corpusFolder;
  const load = () => import('../commands/corpus/queue.js');
  corpus
    .command('worker', actions.worker, [
      'duizhao corpus worker --queue redis://redis.example:6379 --metrics 9100',
    ])
    .requiredOption('--queue <url>', words.queue)
    .option('--queue-name <name>', words.queueName)
    .option('--concurrency <number>', words.concurrency)
    .option('--memory <megabytes>', words.workerMemory, '768')
    .option('--metrics <port>', words.metrics)
    .action(async (options: WorkerCommandOptions) =>
      finish(await (await load()).worker(options, settings)),
    );
  corpus
    .command('status', actions.status, ['duizhao corpus status redis://redis.example:6379'])
    .addArgument(new Argument('<queue>', names.queue))
    .option('--queue-name <name>', words.queueName)
    .action(async (url: string, options: StatusOptions) =>
      finish(await (await load()).status(url, options, settings)),
    );
}
