/** Fetches a model from a hub into the store: the files that are needed, checked, whole or not at all. */
import { readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuizhaoError } from '../../core/errors.js';
import { graphFile, modelFiles } from '../model-files.js';
import { requireModelConfig } from './add.js';
import { fileTrouble } from './file-trouble.js';
import { chooseFiles } from './hub/choose-files.js';
import { type Hub, type HubSettings, openHub } from './hub/client.js';
import { downloadFile } from './hub/download.js';
import { type Listing, type RemoteFile, readListing } from './hub/listing.js';
import { install, requireFreeName, stagingFolder } from './install.js';
import { findKnownModel, isNonCommercial, type KnownModel } from './known-models.js';
import { type FileSum, unknownLicence, writeRecord } from './model-record.js';
import { type ModelPlaces, modelPlaces } from './places.js';
import { findModel, listModels, type StoredModel } from './store.js';
import { verifyModel } from './verify-model.js';

export interface PullOptions extends HubSettings {
  /** A branch, a tag or a commit. Default `main`. */
  readonly revision?: string;
  /** Name in the store. Default: the last part of the hub id. */
  readonly name?: string;
  /** The licence that the user says to have accepted, e.g. `cc-by-nc-4.0`. */
  readonly acceptedLicence?: string;
  readonly places?: ModelPlaces;
  readonly signal?: AbortSignal;
  /** Told how many bytes of all the files are there. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Bytes that are free on the disk of a folder. Default: what the system says. */
  readonly freeBytes?: (folder: string) => number;
}

export interface PulledModel {
  readonly model: StoredModel;
  /** False where the same model was there already, whole. */
  readonly isNew: boolean;
}

/**
 * Pulls the model with a hub id (`Xenova/opus-mt-zh-en`), or the name of a known one. Another
 * revision of the same model in the store is replaced.
 * @throws DuizhaoError BAD_USAGE for id or name; LICENCE_NOT_ACCEPTED; MODEL_INVALID if the
 * repository holds no usable model; HUB_REFUSED, HUB_UNREACHABLE, DOWNLOAD_DAMAGED,
 * FILE_UNWRITABLE; or the reason of `signal`. Nothing is then installed.
 */
export async function pullModel(idOrName: string, options: PullOptions = {}): Promise<PulledModel> {
  const { places = modelPlaces(options.environment), revision = 'main', signal } = options;
  const known = findKnownModel(idOrName);
  const id = known?.id ?? idOrName;
  requireHubId(id);
  const name = options.name ?? known?.name ?? id.replace(/^.*\//u, '');
  requireFreeName(name, places);
  const there = listModels(places).find((model) => model.name === name);
  requireSameModel(there, id, name);
  if (known !== undefined) requireLicence(known.licence, id, options);

  const hub = await openHub(options);
  try {
    const listing = await readListing(hub, id, revision, signal);
    const licence = known?.licence ?? listing.licence ?? unknownLicence;
    requireLicence(licence, id, options);
    const files = chooseFiles(listing, known === undefined ? modelForms : [known.files]);
    if (there !== undefined && (await isWhole(there, listing))) {
      return { model: there, isNew: false };
    }
    const staged = stagingFolder(places, `${name}-${listing.revision}`);
    const total = files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
    requireSpace(total - gatheredBytes(staged), staged, options.freeBytes);
    const sums = await downloadAll(hub, listing, files, staged, total, options);
    try {
      requireModelConfig(staged);
    } catch (cause) {
      rmSync(staged, { recursive: true, force: true });
      throw cause;
    }
    record(staged, listing, licence, sums, known);
    install(staged, name, places);
    return { model: findModel(name, places), isNew: true };
  } finally {
    await hub.close();
  }
}

/** In 8 bits, else in full precision. */
const modelForms: readonly (readonly string[])[] = [
  modelFiles,
  [
    ...modelFiles.filter((path) => !path.startsWith('onnx/')),
    graphFile('encoder_model', 'fp32'),
    graphFile('decoder_model_merged', 'fp32'),
  ],
];

async function downloadAll(
  hub: Hub,
  listing: Listing,
  files: readonly RemoteFile[],
  staged: string,
  total: number,
  { signal, onProgress }: PullOptions,
): Promise<Readonly<Record<string, FileSum>>> {
  const sums: Record<string, FileSum> = {};
  let done = 0;
  // One after the other, small ones first: what is unusable shows before the large ones come.
  const inOrder = [...files].sort((a, b) => (a.bytes ?? 0) - (b.bytes ?? 0));
  for (const file of inOrder) {
    const sum = await downloadFile(hub, listing, file, join(staged, ...file.path.split('/')), {
      ...(signal && { signal }),
      onBytes: (bytes) => onProgress?.(done + bytes, total),
    });
    sums[file.path] = sum;
    done += sum.bytes;
  }
  return sums;
}

function record(
  staged: string,
  { id, revision }: Listing,
  licence: string,
  files: Readonly<Record<string, FileSum>>,
  known: KnownModel | undefined,
): void {
  try {
    writeRecord(staged, {
      hub: { id, revision },
      licence,
      ...(known?.languages && { languages: known.languages }),
      files,
    });
  } catch (cause) {
    throw fileTrouble(cause, staged);
  }
}

async function isWhole(model: StoredModel, { revision }: Listing): Promise<boolean> {
  return model.hub?.revision === revision && (await verifyModel(model)).length === 0;
}

function requireHubId(id: string): void {
  const isId = /^(?:[\w-][\w.-]*\/)?[\w-][\w.-]*$/u.test(id) && !id.includes('..');
  if (isId) return;
  throw new DuizhaoError(
    'BAD_USAGE',
    `${id} is not the id of a model on a hub.`,
    'Give it as owner/name, for example Xenova/opus-mt-zh-en; a folder is added with duizhao models add.',
  );
}

function requireSameModel(there: StoredModel | undefined, id: string, name: string): void {
  if (there === undefined || there.damage !== undefined || there.hub?.id === id) return;
  const what = there.hub === undefined ? 'was added from a folder' : `is ${there.hub.id}`;
  throw new DuizhaoError(
    'BAD_USAGE',
    `There is another model called ${name}: it ${what}.`,
    'Give another name with --name, or remove that model first.',
  );
}

function requireLicence(licence: string, id: string, { acceptedLicence }: PullOptions): void {
  if (!isNonCommercial(licence) || acceptedLicence?.toLowerCase() === licence) return;
  throw new DuizhaoError(
    'LICENCE_NOT_ACCEPTED',
    `${id} is for non-commercial use only: its licence is ${licence}.`,
    `If that suits what you do with it, run the command again with --accept-licence ${licence}.`,
  );
}

// Beside the files there are checksums, tags and the record.
const spare = 1024 * 1024;

/** What an earlier try left. */
function gatheredBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function requireSpace(
  bytes: number,
  folder: string,
  freeBytes: (folder: string) => number = freeSpace,
): void {
  const free = freeBytes(folder);
  if (free >= bytes + spare) return;
  const megabytes = (count: number) => `${Math.ceil(count / 1e6)} MB`;
  throw new DuizhaoError(
    'FILE_UNWRITABLE',
    `The model takes ${megabytes(bytes)}, but where ${folder} is there are ${megabytes(free)} free.`,
    'Free some space, or keep models elsewhere: set DUIZHAO_MODELS.',
  );
}

function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
