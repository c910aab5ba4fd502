/** `duizhao models`: the models there are, brought, checked, measured and removed. */
import Table from 'cli-table3';
import { DuizhaoError } from '../../core/errors.js';
import type { CliMessages, Stage } from '../../messages/cli-messages.js';
import { addModel } from '../../translate/models/add.js';
import type { BenchFigures } from '../../translate/models/bench.js';
import { totalBytes } from '../../translate/models/digest.js';
import { isNonCommercial, knownModels } from '../../translate/models/known-models.js';
import { pullModel } from '../../translate/models/pull.js';
import {
  findModel,
  listModels,
  removeModel,
  resolveModel,
  type StoredModel,
} from '../../translate/models/store.js';
import { type FileDifference, verifyModel } from '../../translate/models/verify-model.js';
import { shippedModel } from '../drafting.js';
import { exitCodes } from '../exit-codes.js';
import type { Progress } from '../progress.js';
import type { Settings } from '../settings.js';

export interface ModelsOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface PullCommandOptions extends ModelsOptions {
  /** Address of the hub. */
  readonly hub?: string;
  readonly revision?: string;
  readonly name?: string;
  readonly acceptLicence?: string;
}

export interface AddCommandOptions extends ModelsOptions {
  readonly name?: string;
  readonly link?: boolean;
}

/**
 * Lists the models of the store and those that are known and can be pulled. Gives back the exit
 * code, as the other commands here do.
 */
export async function list({ json }: ModelsOptions, settings: Settings): Promise<number> {
  const models = listModels();
  const names = new Set(models.map(({ name }) => name));
  const absent = knownModels.filter(({ name }) => !names.has(name));
  if (json) {
    const known = absent.map(({ id, name, licence, megabytes }) => ({
      name,
      hub: { id },
      licence,
      bytes: megabytes * 1_000_000,
      installed: false,
    }));
    await printJson([...models.map(describe), ...known], settings);
    return exitCodes.fine;
  }
  const { models: words } = settings.messages;
  const { columns } = words;
  const table = new Table({
    head: [columns.name, columns.use, columns.size, columns.licence, columns.state],
    colAligns: ['left', 'left', 'right', 'left', 'left'],
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...models.map((model) => [
      model.name,
      words.kinds[model.kind],
      megabytes(totalBytes(model.files)),
      licenceCell(model.licence, settings.messages),
      stateCell(model, settings.messages),
    ]),
    ...absent.map(({ id, name, licence, megabytes: size }) => [
      name,
      words.kinds.translation,
      `≈ ${size} MB`,
      licenceCell(licence, settings.messages),
      words.canBePulled(id),
    ]),
  );
  await settings.print(`${table.toString()}\n`);
  return exitCodes.fine;
}

function describe(model: StoredModel) {
  const { name, folder, origin, kind, licence, hub, languages, files, damage } = model;
  return {
    name,
    folder,
    origin,
    kind,
    licence,
    ...(hub && { hub }),
    ...(languages && { languages }),
    bytes: totalBytes(files),
    files,
    ...(damage !== undefined && { damage }),
    installed: true,
  };
}

function stateCell({ origin, damage, hub, folder }: StoredModel, { models }: CliMessages): string {
  if (damage !== undefined) return models.damaged;
  if (origin === 'shipped') return models.ships;
  return hub === undefined
    ? models.added(folder)
    : models.installed(hub.id, hub.revision.slice(0, 7));
}

function licenceCell(licence: string, { models }: CliMessages): string {
  return isNonCommercial(licence) ? `${licence} (${models.nonCommercial})` : licence;
}

/**
 * Pulls a model from a hub; the only command that uses the network.
 * @throws DuizhaoError as `pullModel` does.
 */
export async function pull(
  id: string,
  options: PullCommandOptions,
  settings: Settings,
): Promise<number> {
  const { hub, revision, name, acceptLicence } = options;
  const { model, isNew } = await withProgress(options, settings, 'download', (show) =>
    pullModel(id, {
      ...(hub !== undefined && { address: hub }),
      ...(revision !== undefined && { revision }),
      ...(name !== undefined && { name }),
      ...(acceptLicence !== undefined && { acceptedLicence: acceptLicence }),
      signal: settings.signal,
      onProgress: show,
    }),
  );
  const { models: words } = settings.messages;
  const what = isNew ? words.pulled(model.name, model.folder) : words.thereAlready(model.name);
  await report(what, model, options, settings);
  return exitCodes.fine;
}

/**
 * Adds the model in a folder to the store.
 * @throws DuizhaoError as `addModel` does.
 */
export async function add(
  folder: string,
  options: AddCommandOptions,
  settings: Settings,
): Promise<number> {
  const { name, link } = options;
  const model = await withProgress(options, settings, 'checksum', (show) => {
    let bytes = 0;
    return addModel(folder, {
      ...(name !== undefined && { name }),
      ...(link !== undefined && { link }),
      signal: settings.signal,
      onBytes: (count) => {
        bytes += count;
        show(bytes);
      },
    });
  });
  const what = settings.messages.models.addedNow(model.name, model.folder);
  await report(what, model, options, settings);
  return exitCodes.fine;
}

/** Says what was done; the name of the model alone, which scripts want, goes to standard output. */
async function report(
  what: string,
  model: StoredModel,
  { json, quiet }: ModelsOptions,
  settings: Settings,
): Promise<void> {
  if (json) await printJson(describe(model), settings);
  else await settings.print(`${model.name}\n`);
  if (!quiet) settings.say(what);
}

/**
 * Verifies one model or all of them and names the files that differ.
 * @throws DuizhaoError MODEL_NOT_FOUND; MODEL_INVALID if any differ.
 */
export async function verify(
  name: string | undefined,
  options: ModelsOptions,
  settings: Settings,
): Promise<number> {
  const models = name === undefined ? listModels() : [findModel(name)];
  const total = models.reduce((sum, { files }) => sum + totalBytes(files), 0);
  const results = await withProgress(options, settings, 'checksum', async (show) => {
    const verified: { model: StoredModel; differences: readonly FileDifference[] }[] = [];
    let bytes = 0;
    const onBytes = (count: number): void => {
      bytes += count;
      show(bytes, total);
    };
    for (const model of models) {
      const differences = await verifyModel(model, { signal: settings.signal, onBytes });
      verified.push({ model, differences });
    }
    return verified;
  });
  const { models: words } = settings.messages;
  if (options.json) {
    const data = results.map(({ model, differences }) => ({
      name: model.name,
      ...(model.damage !== undefined && { damage: model.damage }),
      differences,
    }));
    await printJson(data, settings);
  } else {
    const lines = results.flatMap(({ model, differences }) => {
      if (model.damage !== undefined) return [`${model.name}: ${words.damaged}`];
      if (differences.length > 0) {
        return differences.map(
          ({ path, problem }) => `${model.name}: ${path}: ${words.problems[problem]}`,
        );
      }
      return [`${model.name}: ${words.isWhole(Object.keys(model.files).length)}`];
    });
    await settings.print(lines.map((line) => `${line}\n`).join(''));
  }
  const bad = results.filter(
    ({ model, differences }) => differences.length > 0 || model.damage !== undefined,
  );
  if (bad.length > 0) {
    const names = bad.map(({ model }) => model.name).join(', ');
    throw new DuizhaoError('MODEL_INVALID', words.differ(names), words.differHint);
  }
  return exitCodes.fine;
}

/**
 * Removes a model that a user brought.
 * @throws DuizhaoError as `removeModel` does.
 */
export async function remove(
  name: string,
  { quiet }: ModelsOptions,
  settings: Settings,
): Promise<number> {
  removeModel(name);
  if (!quiet) settings.say(settings.messages.models.removed(name));
  return exitCodes.fine;
}

/**
 * Measures how fast a model drafts here.
 * @throws DuizhaoError as `resolveModel` and opening a model do.
 */
export async function bench(
  nameOrFolder: string | undefined,
  options: ModelsOptions,
  settings: Settings,
): Promise<number> {
  const model = resolveModel(nameOrFolder ?? shippedModel);
  const { benchModel } = await import('../../translate/models/bench.js');
  const progress = settings.startProgress(options.quiet === true);
  progress.show('draft');
  const figures = await benchModel(model, {
    signal: settings.signal,
    onProgress: (done, total) => progress.show('draft', done, total),
  });
  progress.end();
  if (options.json) await printJson(figures, settings);
  else await settings.print(`${renderFigures(figures, settings.messages)}\n`);
  return exitCodes.fine;
}

function renderFigures(figures: BenchFigures, { models: { bench: words } }: CliMessages): string {
  const table = new Table({
    head: [figures.model, ''],
    colAligns: ['left', 'right'],
    style: { head: [], border: [], compact: true },
  });
  table.push(
    [words.coldStart, `${figures.coldStart.toFixed(0)} ms`],
    ...figures.searches.flatMap(({ beams, tokensPerSecond, paragraphsPerMinute }) => {
      const search = beams === 1 ? words.greedy : words.beams(beams);
      return [
        [`${search}: ${words.tokensPerSecond}`, tokensPerSecond.toFixed(0)],
        [`${search}: ${words.paragraphsPerMinute}`, paragraphsPerMinute.toFixed(0)],
      ];
    }),
    [words.peakMemory, megabytes(figures.peakMemory)],
  );
  return table.toString();
}

/** Shows how far a stage is, in megabytes. */
async function withProgress<Result>(
  { quiet = false }: ModelsOptions,
  settings: Settings,
  stage: Stage,
  work: (show: (done: number, total?: number) => void) => Promise<Result>,
): Promise<Result> {
  const progress: Progress = settings.startProgress(quiet);
  progress.show(stage);
  let shown = -1;
  try {
    return await work((done, total) => {
      const now = Math.floor(done / 1_000_000);
      if (now === shown) return;
      shown = now;
      progress.show(stage, now, total === undefined ? undefined : Math.ceil(total / 1_000_000));
    });
  } finally {
    progress.end();
  }
}

function megabytes(bytes: number): string {
  const count = bytes / 1_000_000;
  return `${count < 10 ? count.toFixed(1) : count.toFixed(0)} MB`;
}

async function printJson(data: unknown, { print }: Settings): Promise<void> {
  await print(`${JSON.stringify(data, undefined, 2)}\n`);
}
