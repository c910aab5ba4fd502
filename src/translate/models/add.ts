/** Brings a model out of a folder into the store. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { requireModelFiles } from '../model-files.js';
import { type DigestOptions, sumFiles } from './digest.js';
import { fileTrouble } from './file-trouble.js';
import { install, requireFreeName, stagingFolder } from './install.js';
import { findKnownModel } from './known-models.js';
import {
  type ModelLanguages,
  readRecord,
  recordName,
  unknownLicence,
  writeRecord,
} from './model-record.js';
import { type ModelPlaces, modelPlaces } from './places.js';
import { findModel, type StoredModel } from './store.js';

export interface AddOptions extends DigestOptions {
  /** Default: the name of the folder. */
  readonly name?: string;
  /** Leaves the files where they are and only remembers their place. Default false. */
  readonly link?: boolean;
  /** Codes of Chinese and English for a model of many languages; default: those that are known. */
  readonly languages?: ModelLanguages;
  readonly places?: ModelPlaces;
}

/**
 * Adds the translation model in `folder`: checks its files, copies or links them, and records
 * their checksums. A model of the user's with the same name is replaced.
 * @throws DuizhaoError MODEL_NOT_FOUND or MODEL_INVALID if the folder holds no usable model;
 * BAD_USAGE for the name; FILE_UNWRITABLE; the reason of `signal` once it has fired.
 */
export async function addModel(folder: string, options: AddOptions = {}): Promise<StoredModel> {
  const { link = false, places = modelPlaces() } = options;
  const from = resolve(folder);
  const name = options.name ?? basename(from);
  requireFreeName(name, places);
  requireModelFiles(from);
  requireModelConfig(from);
  const own = readRecord(from);
  const known = findKnownModel(own?.hub?.id ?? name);
  const languages = options.languages ?? own?.languages ?? known?.languages;
  const paths = listFiles(from);
  const files = await sumFiles(from, paths, options);
  const staged = stagingFolder(places);
  try {
    if (!link) copyFiles(from, staged, paths);
    writeRecord(staged, {
      ...(own?.hub && { hub: own.hub }),
      licence: own?.licence ?? known?.licence ?? unknownLicence,
      ...(languages && { languages }),
      ...(link && { linked: from }),
      files,
    });
    install(staged, name, places);
  } catch (cause) {
    throw fileTrouble(cause, staged);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
  return findModel(name, places);
}

/** The files of a model: those at the top of its folder and in `onnx`, nothing hidden. */
function listFiles(folder: string): readonly string[] {
  const list = (below: string): readonly string[] =>
    existsSync(join(folder, below))
      ? readdirSync(join(folder, below))
          // Caches of hubs keep links to files, which count as files here.
          .filter((name) => !name.startsWith('.') && statSync(join(folder, below, name)).isFile())
          .map((name) => (below === '' ? name : `${below}/${name}`))
      : [];
  return [...list(''), ...list('onnx')].filter((path) => path !== recordName).sort();
}

function copyFiles(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    const target = join(to, ...path.split('/'));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(from, ...path.split('/')), target, { dereference: true });
  }
}

/**
 * Makes sure that the config of a model is that of an encoder with a decoder.
 * @throws DuizhaoError MODEL_INVALID
 */
export function requireModelConfig(folder: string): void {
  const path = join(folder, 'config.json');
  const invalid = (what: string, cause?: unknown) =>
    new DuizhaoError(
      'MODEL_INVALID',
      `${path} ${what}.`,
      'Give the folder of a Marian, M2M100 or NLLB model in ONNX form.',
      { cause },
    );
  let config: unknown;
  try {
    config = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw invalid('is not JSON', cause);
  }
  if (typeof config !== 'object' || config === null || !('model_type' in config)) {
    throw invalid('names no model_type');
  }
  if (!('is_encoder_decoder' in config && config.is_encoder_decoder === true)) {
    throw invalid(`is of a ${String(config.model_type)} that does not translate`);
  }
}
