/** `duizhao models` and what it can be told to do; its modules are loaded only when they are used. */
import { Argument, type Command, CommanderError } from 'commander';
import type { ModelAction } from '../../messages/model-words.js';
import type { AddCommandOptions, ModelsOptions, PullCommandOptions } from '../commands/models.js';
import type { Registry } from './registry.js';

const groupExamples = ['duizhao models list', 'duizhao models pull Xenova/opus-mt-zh-en'];

const examples: Readonly<Record<ModelAction, readonly string[]>> = {
  list: ['duizhao models list', 'duizhao models list --json'],
  pull: [
    'duizhao models pull Xenova/opus-mt-zh-en',
    'duizhao models pull m2m100_418M --hub https://hf-mirror.com',
    'duizhao models pull nllb-200-distilled-600M --accept-licence cc-by-nc-4.0',
  ],
  add: ['duizhao models add mine/zh-en', 'duizhao models add mine/zh-en --link --name mine'],
  verify: ['duizhao models verify', 'duizhao models verify duizhao-zh-en'],
  remove: ['duizhao models remove opus-mt-zh-en'],
  bench: ['duizhao models bench', 'duizhao models bench opus-mt-zh-en --json'],
};

export function addModels({ group, settings, finish }: Registry): void {
  const { options: words, arguments: names, models: modelWords } = settings.messages;
  const models = group('models', groupExamples);
  const action = (name: ModelAction, options = {}): Command =>
    models.command(name, modelWords.actions[name], examples[name], options);
  const load = () => import('../commands/models.js');
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
