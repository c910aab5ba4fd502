/** Reads the configuration of a corpus from a file. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import type { z } from 'zod';
import { DuizhaoError } from '../../core/errors.js';
import { createFilters } from '../filters/index.js';
import { type CorpusSettings, corpusSettings } from '../settings.js';

const hint = 'See “Corpora” in the README for the settings.';

/**
 * The settings that a file gives: JSON, or a module that exports them by default (.ts, .js, .mjs).
 * @throws DuizhaoError FILE_NOT_FOUND, CONFIG_INVALID, naming the setting and what is allowed.
 */
export async function readCorpusSettings(path: string): Promise<CorpusSettings> {
  return checkSettings(await readValue(path), path);
}

/**
 * Settings out of any value, what it leaves out as it is by default.
 * @param name Of the file, for errors.
 * @throws DuizhaoError CONFIG_INVALID
 */
export function checkSettings(value: unknown, name: string): CorpusSettings {
  const parsed = corpusSettings.safeParse(value);
  if (!parsed.success) throw invalid(name, parsed.error.issues);
  checkFilters(parsed.data, name);
  return parsed.data;
}

/** Says in which filter of the file a fault is. */
function checkFilters({ filters }: CorpusSettings, name: string): void {
  const tryFilters = (some: typeof filters, place: string) => {
    try {
      createFilters(some);
    } catch (error) {
      if (!(error instanceof DuizhaoError)) throw error;
      throw new DuizhaoError(error.code, `${name}: ${place}: ${error.message}`, error.hint, {
        cause: error,
      });
    }
  };
  for (const [at, filter] of (filters ?? []).entries()) tryFilters([filter], `filters.${at}`);
  tryFilters(filters, 'filters');
}

async function readValue(path: string): Promise<unknown> {
  if (extname(path) !== '.json') return importDefault(path);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw missing(path, cause);
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DuizhaoError('CONFIG_INVALID', `${path} is no JSON: ${reason}`, hint, { cause });
  }
}

async function importDefault(path: string): Promise<unknown> {
  await readFile(path).catch((cause: unknown) => {
    throw missing(path, cause);
  });
  try {
    const jiti = createJiti(import.meta.url, { moduleCache: false });
    return await jiti.import(pathToFileURL(resolve(path)).href, { default: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DuizhaoError('CONFIG_INVALID', `${path} cannot be loaded: ${reason}`, hint, {
      cause,
    });
  }
}

function missing(path: string, cause: unknown): DuizhaoError {
  return new DuizhaoError('FILE_NOT_FOUND', `${path} is not there`, 'Check the path of --config.', {
    cause,
  });
}

function invalid(name: string, issues: readonly z.core.$ZodIssue[]): DuizhaoError {
  const problems = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  return new DuizhaoError('CONFIG_INVALID', `${name}: ${problems.join('; ')}`, hint);
}
