/** The record that the folder of a model carries: where it came from, its licence, its files. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DuizhaoError } from '../../core/errors.js';

/** The name of the record inside the folder of a model. */
export const recordName = 'duizhao-model.json';

/** The licence of a model whose licence nobody has said. */
export const unknownLicence = 'unknown';

const fileSum = z.object({
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

const languages = z.object({ source: z.string().min(1), target: z.string().min(1) });

const hubSource = z.object({
  id: z.string().min(1),
  revision: z.string().regex(/^[0-9a-f]{40}$/u),
});

const modelRecord = z.object({
  format: z.literal(1),
  hub: hubSource.optional(),
  licence: z.string().min(1),
  languages: languages.optional(),
  linked: z.string().min(1).optional(),
  files: z.record(z.string().min(1), fileSum),
});

/** Size and SHA-256 (hexadecimal) of a file. */
export type FileSum = Readonly<z.infer<typeof fileSum>>;

/** Sums by path in the model's folder, with `/` between folders. */
export type FileSums = Readonly<Record<string, FileSum>>;

/** The codes by which a model of many languages calls Chinese and English, e.g. `zho_Hans`. */
export type ModelLanguages = Readonly<z.infer<typeof languages>>;

/** Where on a hub a model came from; `revision` is the SHA of a commit, never a branch. */
export type HubSource = Readonly<z.infer<typeof hubSource>>;

/** What a model says of itself. There is no date in it, so that the same model gives the same bytes. */
export interface ModelRecord {
  readonly hub?: HubSource;
  /** As hubs write it: an SPDX id in lower case, or `unknown`. */
  readonly licence: string;
  /** Absent where the model has only one pair of languages. */
  readonly languages?: ModelLanguages;
  /** The folder that holds the files, where they were left in their place. */
  readonly linked?: string;
  readonly files: FileSums;
}

/** Writes the record into `folder`: sorted by path, two spaces, a newline at the end. */
export function writeRecord(folder: string, record: ModelRecord): void {
  const { hub, licence, languages, linked, files } = record;
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const written = {
    format: 1,
    ...(hub && { hub: { id: hub.id, revision: hub.revision } }),
    licence,
    ...(languages && { languages: { source: languages.source, target: languages.target } }),
    ...(linked !== undefined && { linked }),
    files: sorted,
  };
  writeFileSync(join(folder, recordName), `${JSON.stringify(written, undefined, 2)}\n`);
}

/**
 * The record in `folder`; `undefined` where there is none.
 * @throws DuizhaoError MODEL_INVALID if it is not in its format.
 */
export function readRecord(folder: string): ModelRecord | undefined {
  const path = join(folder, recordName);
  if (!existsSync(path)) return undefined;
  try {
    const {
      format: _,
      hub,
      licence,
      languages,
      linked,
      files,
    } = modelRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
    return {
      licence,
      files,
      ...(hub && { hub }),
      ...(languages && { languages }),
      ...(linked !== undefined && { linked }),
    };
  } catch (cause) {
    throw new DuizhaoError(
      'MODEL_INVALID',
      `${path} is not the record of a model.`,
      'Remove the model with duizhao models remove, and pull or add it again.',
      { cause },
    );
  }
}
