/** `duizhao memory` and what it can be told to do; its modules are loaded only when they are used. */
import { Argument, type Command, Option } from 'commander';
import type { MemoryAction } from '../../messages/memory-words.js';
import type {
  MemoryExportOptions,
  MemoryImportOptions,
  MemoryLookUpOptions,
  MemoryOptions,
  MemorySearchOptions,
} from '../commands/memory.js';
import type { Registry } from './registry.js';
import { outFile } from './shared-options.js';

const groupExamples = [
  'duizhao memory import un.memory 2001.tmx 2002.tmx',
  "duizhao memory look-up un.memory '回顾其第56/123号决议，'",
];

const examples: Readonly<Record<MemoryAction, readonly string[]>> = {
  import: [
    'duizhao memory import un.memory exports/*.tmx',
    'duizhao memory import un.memory pairs.tsv --unordered',
  ],
  'look-up': [
    "duizhao memory look-up un.memory '回顾其第56/123号决议，'",
    'duizhao memory look-up un.memory --threshold 85 --json < segments.txt',
    "duizhao memory look-up un.memory --from en 'Recalling its resolution 56/123,'",
  ],
  concordance: [
    'duizhao memory concordance un.memory 能力建设',
    "duizhao memory concordance un.memory 'small islands' --limit 5",
  ],
  stats: ['duizhao memory stats un.memory'],
  export: ['duizhao memory export un.memory -o un.tmx'],
};

export function addMemory({ group, settings, finish }: Registry): void {
  const { options: words, memory: memoryWords } = settings.messages;
  const { arguments: names, options: mine } = memoryWords;
  const memory = group('memory', groupExamples);
  const action = (name: MemoryAction): Command =>
    memory
      .command(name, memoryWords.actions[name], examples[name])
      .addArgument(new Argument('<memory>', names.memory));
  const load = () => import('../commands/memory.js');
  const from = (description: string) =>
    new Option('--from <language>', description).choices(['zh', 'en']);
  const limit = ['--limit <number>', mine.limit] as const;

  action('import')
    .addArgument(new Argument('<files...>', names.files))
    .option('--unordered', mine.unordered)
    .action(async (path: string, files: string[], options: MemoryImportOptions) =>
      finish(await (await load()).importFiles(path, files, options, settings)),
    );
  action('look-up')
    .addArgument(new Argument('[text]', names.text))
    .addOption(new Option('--threshold <rate>', mine.threshold).default('75'))
    .addOption(from(mine.from).default('zh'))
    .option(...limit)
    .action(async (path: string, text: string | undefined, options: MemoryLookUpOptions) =>
      finish(await (await load()).lookUpText(path, text, options, settings)),
    );
  action('concordance')
    .addArgument(new Argument('<query>', names.query))
    .addOption(from(mine.fromQuery))
    .option(...limit)
    .action(async (path: string, query: string, options: MemorySearchOptions) =>
      finish(await (await load()).findWords(path, query, options, settings)),
    );
  action('stats').action(async (path: string, options: MemoryOptions) =>
    finish(await (await load()).describeMemory(path, options, settings)),
  );
  action('export')
    .option(outFile, words.outFile)
    .action(async (path: string, options: MemoryExportOptions) =>
      finish(await (await load()).exportMemory(path, options, settings)),
    );
}
