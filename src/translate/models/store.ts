/** The models there are: those that ship and those that a user brought. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { fileTrouble } from './file-trouble.js';
import { findKnownModel } from './known-models.js';
import { type ModelKind, modelKind } from './model-kind.js';
import {
  type FileSums,
  type HubSource,
  type ModelLanguages,
  readRecord,
  unknownLicence,
} from './model-record.js';
import { type ModelPlaces, modelPlaces } from './places.js';
import { readShipped } from './shipped.js';

/** A model of the store. */
export interface StoredModel {
  readonly name: string;
  /** The folder that holds its files; for a linked model the one it was added from. */
  readonly folder: string;
  readonly origin: 'shipped' | 'user';
  readonly kind: ModelKind;
  /** As hubs write it: an SPDX id in lower case, or `unknown`. */
  readonly licence: string;
  readonly hub?: HubSource;
  readonly languages?: ModelLanguages;
  readonly files: FileSums;
  /** Present where its record cannot be read: why. Nothing else is then known of it. */
  readonly damage?: string;
}

/** A model to open. */
export interface ResolvedModel {
  readonly name: string;
  readonly folder: string;
  /** Present where the store knows by which codes the model calls its languages. */
  readonly languages?: ModelLanguages;
}

/** All models: those that ship, then the user's, each in the order of their names. */
export function listModels(places: ModelPlaces = modelPlaces()): readonly StoredModel[] {
  const shipped = readShipped(places.shipped).map(
    ({ name, licence, files }): StoredModel => ({
      name,
      folder: join(places.shipped, name),
      origin: 'shipped',
      kind: modelKind(files),
      licence,
      files,
    }),
  );
  return [...shipped, ...userFolders(places).flatMap((name) => readUserModel(name, places) ?? [])];
}

function userFolders({ user }: ModelPlaces): readonly string[] {
  if (!existsSync(user)) return [];
  return readdirSync(user, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isModelName(entry.name))
    .map(({ name }) => name)
    .sort();
}

function readUserModel(name: string, { user }: ModelPlaces): StoredModel | undefined {
  const folder = join(user, name);
  try {
    const record = readRecord(folder);
    if (record === undefined) return undefined;
    const { linked, ...known } = record;
    return {
      name,
      origin: 'user',
      folder: linked ?? folder,
      kind: modelKind(known.files),
      ...known,
    };
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error;
    const nothing = { kind: 'table', licence: unknownLicence, files: {} } as const;
    return { name, folder, origin: 'user', ...nothing, damage: error.message };
  }
}

/** Whether a model can be called so: letters, digits, `.`, `_` and `-`, not beginning with a mark. */
export function isModelName(name: string): boolean {
  return /^[A-Za-z0-9][\w.-]{0,99}$/u.test(name) && !name.endsWith('.');
}

/**
 * The model of that name.
 * @throws DuizhaoError MODEL_NOT_FOUND, naming the models there are.
 */
export function findModel(name: string, places: ModelPlaces = modelPlaces()): StoredModel {
  const models = listModels(places);
  const found = models.find((model) => model.name === name);
  if (found !== undefined) return found;
  throw notFound(`There is no model ${name}.`, name, models);
}

/**
 * The model that `--model` means: a name is looked up in the store and then as a folder; anything
 * with a path separator is a folder.
 * @throws DuizhaoError MODEL_NOT_FOUND; MODEL_INVALID if the record of a stored model is damaged.
 */
export function resolveModel(
  nameOrFolder: string,
  places: ModelPlaces = modelPlaces(),
): ResolvedModel {
  const models = isModelName(nameOrFolder) ? listModels(places) : [];
  const stored = models.find(({ name }) => name === nameOrFolder);
  if (stored?.damage !== undefined) {
    throw new DuizhaoError(
      'MODEL_INVALID',
      stored.damage,
      `Run duizhao models remove ${stored.name}, and pull or add it again.`,
    );
  }
  if (stored !== undefined) return resolved(stored);
  const folder = resolve(nameOrFolder);
  if (!existsSync(folder)) {
    const what = `There is no model and no folder ${nameOrFolder}.`;
    throw notFound(what, nameOrFolder, listModels(places));
  }
  const record = readRecord(folder);
  return resolved({
    name: basename(folder),
    folder: record?.linked ?? folder,
    ...(record?.languages && { languages: record.languages }),
  });
}

function resolved({ name, folder, languages }: ResolvedModel): ResolvedModel {
  return { name, folder, ...(languages && { languages }) };
}

/**
 * Removes a model that a user brought; the folder of a linked one stays.
 * @throws DuizhaoError MODEL_NOT_FOUND; BAD_USAGE for a model that ships; FILE_UNWRITABLE.
 */
export function removeModel(name: string, places: ModelPlaces = modelPlaces()): void {
  if (findModel(name, places).origin === 'shipped') {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${name} comes with duizhao and cannot be removed.`,
      'Only models that were pulled or added can be removed.',
    );
  }
  const folder = join(places.user, name);
  try {
    rmSync(folder, { recursive: true });
  } catch (cause) {
    throw fileTrouble(cause, folder);
  }
}

function notFound(what: string, wanted: string, models: readonly StoredModel[]): DuizhaoError {
  const known = findKnownModel(wanted);
  const names = models.map(({ name }) => name).join(', ');
  return new DuizhaoError(
    'MODEL_NOT_FOUND',
    what,
    known === undefined
      ? `There are: ${names}. See duizhao models list.`
      : `Fetch it with duizhao models pull ${known.id}.`,
  );
}
