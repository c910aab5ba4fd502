/** The commands, their options and their help. */
import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, Help, Option } from 'commander';
import { packageFile } from '../core/package-folder.js';
import { alignmentFormats } from '../formats/alignment/index.js';
import type { CliMessages } from '../messages/cli-messages.js';
import type { MemoryAction } from '../messages/memory-words.js';
import type { ModelAction } from '../messages/model-words.js';
import { type AlignCommandOptions, align, alignFormats } from './commands/align.js';
import { type CheckOptions, check } from './commands/check.js';
import { type EvaluateOptions, evaluate } from './commands/evaluate.js';
import type {
  MemoryExportOptions,
  MemoryImportOptions,
  MemoryLookUpOptions,
  MemoryOptions,
  MemorySearchOptions,
} from './commands/memory.js';
import type { AddCommandOptions, ModelsOptions, PullCommandOptions } from './commands/models.js';
import { type RunOptions, run } from './commands/run.js';
import { type TranslateOptions, translate } from './commands/translate.js';
import { engineNames } from './drafting.js';
import { levels } from './levels.js';
import type { Settings } from './settings.js';
import { failOnChoices } from './severity.js';

/** Examples by command; commands and file names are the same in every language. */
const examples: Readonly<Record<string, readonly string[]>> = {
  duizhao: ['duizhao run', 'duizhao run A.zh.txt A.en.txt', 'duizhao align --help'],
  run: [
    'duizhao run',
    'duizhao run A.zh.txt A.en.txt -o out/A',
    'duizhao run A.zh.txt A.en.txt --termbase mine.tbx --fail-on error',
  ],
  align: [
    'duizhao align A.zh.txt A.en.txt > A.tsv',
    'duizhao align A.zh.txt A.en.txt --format tmx -o A.tmx',
    'duizhao align A.zh.txt A.en.txt --level sentence --explain 12',
    'duizhao align A.zh.txt A.en.txt --presegmented --format beads -o A.align',
    'cat A.zh.txt | duizhao align - A.en.txt --level word --json',
  ],
  translate: [
    'duizhao translate A.zh.txt --termbase mine.tbx --memory un.memory',
    'duizhao translate A.zh.txt --lines -o A.draft.txt',
    'duizhao translate - --json < A.zh.txt',
    'duizhao translate A.zh.txt --engine chat --chat-model qwen3',
  ],
  check: [
    'duizhao check A.zh.txt A.en.txt --fail-on warning',
    'duizhao check out/A/bitext.jsonl --json',
  ],
  evaluate: [
    'duizhao evaluate --gold A.gold.align --proposed A.align',
    'duizhao evaluate --gold A.gold.align --source A.zh.txt --target A.en.txt',
    'duizhao evaluate --gold gold/*.align --proposed mine/*.ladder --json',
    'duizhao evaluate --gold A.xml --proposed A.tmx --source A.zh.xml --target A.en.xml',
  ],
  memory: [
    'duizhao memory import un.memory 2001.tmx 2002.tmx',
    "duizhao memory look-up un.memory '回顾其第56/123号决议，'",
  ],
  'memory import': [
    'duizhao memory import un.memory exports/*.tmx',
    'duizhao memory import un.memory pairs.tsv --unordered',
  ],
  'memory look-up': [
    "duizhao memory look-up un.memory '回顾其第56/123号决议，'",
    'duizhao memory look-up un.memory --threshold 85 --json < segments.txt',
    "duizhao memory look-up un.memory --from en 'Recalling its resolution 56/123,'",
  ],
  'memory concordance': [
    'duizhao memory concordance un.memory 能力建设',
    "duizhao memory concordance un.memory 'small islands' --limit 5",
  ],
  'memory stats': ['duizhao memory stats un.memory'],
  'memory export': ['duizhao memory export un.memory -o un.tmx'],
  models: ['duizhao models list', 'duizhao models pull Xenova/opus-mt-zh-en'],
  'models list': ['duizhao models list', 'duizhao models list --json'],
  'models pull': [
    'duizhao models pull Xenova/opus-mt-zh-en',
    'duizhao models pull m2m100_418M --hub https://hf-mirror.com',
    'duizhao models pull nllb-200-distilled-600M --accept-licence cc-by-nc-4.0',
  ],
  'models add': [
    'duizhao models add mine/zh-en',
    'duizhao models add mine/zh-en --link --name mine',
  ],
  'models verify': ['duizhao models verify', 'duizhao models verify duizhao-zh-en'],
  'models remove': ['duizhao models remove opus-mt-zh-en'],
  'models bench': ['duizhao models bench', 'duizhao models bench opus-mt-zh-en --json'],
};

/**
 * The command line as a commander program; actions hand their exit code to `finish`.
 * Nothing is read or written until it is parsed.
 */
export function createProgram(settings: Settings, finish: (exitCode: number) => void): Command {
  const { messages } = settings;
  const { options: words, commands, arguments: names } = messages;
  const program = new Command('duizhao');

  const share = (command: Command): Command =>
    command
      .option('--json', words.json)
      .option('-q, --quiet', words.quiet)
      .addOption(localeOption(words.locale));
  const common = (name: keyof CliMessages['commands']): Command =>
    share(dress(program.command(name), messages).description(commands[name]));
  const failOn = new Option('--fail-on <severity>', words.failOn)
    .choices(failOnChoices)
    .default('never');
  const termbase = ['--termbase <file>', words.termbase] as const;
  const drafting = (command: Command): Command =>
    command
      .option('--model <name>', words.model)
      .option('--memory <folder>', words.memory)
      .option('--memory-threshold <percent>', words.memoryThreshold)
      .addOption(new Option('--engine <name>', words.engine).choices(engineNames).default('local'))
      .option('--chat-url <address>', words.chatUrl)
      .option('--chat-model <name>', words.chatModel)
      .option('--allow-remote', words.allowRemote);
  const embeddings = ['--embeddings <folder>', words.embeddings] as const;
  const outFile = ['-o, --out <file>', words.outFile] as const;

  dress(program, messages)
    .description(messages.tagline)
    .version(readVersion(), '-V, --version', words.version)
    .addOption(localeOption(words.locale))
    .usage('<command> …');

  drafting(common('run'))
    .addArgument(new Argument('[first]', names.first))
    .addArgument(new Argument('[second]', names.second))
    .option('-o, --out <folder>', words.outFolder)
    .option(...termbase)
    .option('--no-drafts', words.noDrafts)
    .addOption(failOn)
    .action(async (first: string | undefined, second: string | undefined, options: RunOptions) =>
      finish(await run(first, second, options, settings)),
    );

  common('align')
    .addArgument(new Argument('<first>', names.first))
    .addArgument(new Argument('<second>', names.second))
    .option(...outFile)
    .addOption(new Option('--format <name>', words.format).choices(alignFormats).default('tsv'))
    .addOption(
      new Option('--level <name>', words.level).choices(levels).default(undefined, 'block'),
    )
    .option('--presegmented', words.presegmented)
    .option('--semicolons', words.semicolons)
    .option('--explain <number>', words.explain)
    .option(...embeddings)
    .option(...termbase)
    .action(async (first: string, second: string, options: AlignCommandOptions) =>
      finish(await align(first, second, options, settings)),
    );

  drafting(common('translate'))
    .addArgument(new Argument('<chinese>', names.chinese))
    .option(...outFile)
    .option('--lines', words.lines)
    .option('--termbase <file>', words.draftTermbase)
    .action(async (file: string, options: TranslateOptions) =>
      finish(await translate(file, options, settings)),
    );

  common('check')
    .addArgument(new Argument('<first>', names.bitextOrFirst))
    .addArgument(new Argument('[second]', names.second))
    .option(...outFile)
    .option(...termbase)
    .addOption(failOn)
    .action(async (first: string, second: string | undefined, options: CheckOptions) =>
      finish(await check(first, second, options, settings)),
    );

  common('evaluate')
    .option('--gold <files...>', words.gold)
    .option('--proposed <files...>', words.proposed)
    .addOption(new Option('--gold-format <name>', words.goldFormat).choices(alignmentFormats))
    .addOption(new Option('--format <name>', words.proposedFormat).choices(alignmentFormats))
    .option('--source <files...>', words.sourceSentences)
    .option('--target <files...>', words.targetSentences)
    .option(...embeddings)
    .option(...outFile)
    .action(async (options: EvaluateOptions) => finish(await evaluate(options, settings)));

  addModels(program, share, settings, finish);
  addMemory(program, share, settings, finish);
  return program;
}

/** `duizhao models` and what it can be told to do; its modules are loaded only when they are used. */
function addModels(
  program: Command,
  share: (command: Command) => Command,
  settings: Settings,
  finish: (exitCode: number) => void,
): void {
  const { messages } = settings;
  const { options: words, arguments: names, models: modelWords } = messages;
  const models = dress(program.command('models'), messages)
    .description(messages.commands.models)
    .addOption(localeOption(words.locale))
    .usage('<command> …');
  const action = (name: ModelAction, { isDefault = false } = {}): Command =>
    share(
      dress(models.command(name, { isDefault }), messages, `models ${name}`).description(
        modelWords.actions[name],
      ),
    );
  const load = () => import('./commands/models.js');
  const nameOption = ['--name <name>', words.modelName] as const;

  action('list', { isDefault: true })
    .allowExcessArguments()
    .action(async (options: ModelsOptions, { args: [unknown] }: Command) => {
      // As the default it is also given what is no action at all.
      if (unknown !== undefined) {
        throw new CommanderError(1, 'commander.unknownCommand', `error: unknown '${unknown}'`);
      }
      finish(await (await load()).list(options, settings));
    });
  action('pull')
    .addArgument(new Argument('<id>', names.hubId))
    .option('--hub <url>', words.hub)
    .option('--revision <revision>', words.revision)
    .option(...nameOption)
    .option('--accept-licence <licence>', words.acceptLicence)
    .action(async (id: string, options: PullCommandOptions) =>
      finish(await (await load()).pull(id, options, settings)),
    );
  action('add')
    .addArgument(new Argument('<folder>', names.modelFolder))
    .option(...nameOption)
    .option('--link', words.link)
    .action(async (folder: string, options: AddCommandOptions) =>
      finish(await (await load()).add(folder, options, settings)),
    );
  action('verify')
    .addArgument(new Argument('[name]', names.storedModel))
    .action(async (name: string | undefined, options: ModelsOptions) =>
      finish(await (await load()).verify(name, options, settings)),
    );
  action('remove')
    .addArgument(new Argument('<name>', names.storedModel))
    .action(async (name: string, options: ModelsOptions) =>
      finish(await (await load()).remove(name, options, settings)),
    );
  action('bench')
    .addArgument(new Argument('[model]', names.modelOrFolder))
    .action(async (model: string | undefined, options: ModelsOptions) =>
      finish(await (await load()).bench(model, options, settings)),
    );
}

/** `duizhao memory` and what it can be told to do; its modules are loaded only when they are used. */
function addMemory(
  program: Command,
  share: (command: Command) => Command,
  settings: Settings,
  finish: (exitCode: number) => void,
): void {
  const { messages } = settings;
  const { options: words, memory: memoryWords } = messages;
  const { arguments: names, options: mine } = memoryWords;
  const memory = dress(program.command('memory'), messages)
    .description(messages.commands.memory)
    .addOption(localeOption(words.locale))
    .usage('<command> …');
  const action = (name: MemoryAction): Command =>
    share(
      dress(memory.command(name), messages, `memory ${name}`)
        .description(memoryWords.actions[name])
        .addArgument(new Argument('<memory>', names.memory)),
    );
  const load = () => import('./commands/memory.js');
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
    .option('-o, --out <file>', words.outFile)
    .action(async (path: string, options: MemoryExportOptions) =>
      finish(await (await load()).exportMemory(path, options, settings)),
    );
}

/** Already read before the program was made; here so that help lists it and parsing takes it. */
function localeOption(description: string): Option {
  return new Option('--locale <language>', description).choices(['en', 'zh']);
}

/** Help in the user's language, and errors thrown instead of ending the process. */
function dress(command: Command, messages: CliMessages, name = command.name()): Command {
  command.createHelp = () => new LocalHelp(messages);
  const shown = (examples[name] ?? []).map((example) => `  ${example}`).join('\n');
  return command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', messages.options.help)
    .helpCommand(false)
    .addHelpText('after', `\n${messages.headings.examples}\n${shown}`);
}

/** Commander's help with the words of a catalogue in place of its own. */
class LocalHelp extends Help {
  readonly #messages: CliMessages;

  constructor(messages: CliMessages) {
    super();
    this.#messages = messages;
  }

  override styleTitle(title: string): string {
    const { headings } = this.#messages;
    const titles: Readonly<Record<string, string>> = {
      'Usage:': headings.usage,
      'Arguments:': headings.arguments,
      'Options:': headings.options,
      'Commands:': headings.commands,
    };
    return titles[title] ?? title;
  }

  override optionDescription(option: Option): string {
    const notes = [option.description];
    if (option.argChoices !== undefined) notes.push(`[${option.argChoices.join(' | ')}]`);
    const usual: unknown = option.defaultValueDescription ?? option.defaultValue;
    if (typeof usual === 'string') notes.push(this.#messages.options.defaultValue(usual));
    return notes.join(' ');
  }
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isNamed ? String(manifest.version) : '';
}
