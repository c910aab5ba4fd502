/** Finds the configuration of the checks in a folder or one above it, and reads it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import { DuizhaoError } from '../../core/errors.js';
import { type CheckConfiguration, parseConfiguration } from './config.js';

/** In the order in which they count. */
export const configurationNames = [
  'duizhao.config.ts',
  'duizhao.config.js',
  'duizhao.config.json',
] as const;

/** A configuration and the file it came from. */
export interface FoundConfiguration {
  /** Its files are meant from the folder of this one. */
  readonly path: string;
  readonly configuration: CheckConfiguration;
}

/** The configuration file of a folder, or of the nearest folder above that has one. */
export function findConfiguration(folder: string): string | undefined {
  const here = resolve(folder);
  const path = configurationNames.map((name) => join(here, name)).find(existsSync);
  if (path !== undefined) return path;
  const above = dirname(here);
  return above === here ? undefined : findConfiguration(above);
}

/**
 * Reads a configuration: JSON, or a module that exports it by default (.ts, .js).
 * @throws DuizhaoError FILE_NOT_FOUND, CONFIG_INVALID
 */
export async function readConfiguration(path: string): Promise<FoundConfiguration> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const hint = 'Check the path of --config.';
    throw new DuizhaoError('FILE_NOT_FOUND', `${path} is not there`, hint, { cause });
  });
  const value = extname(path) === '.json' ? parseJson(text, path) : await importDefault(path);
  return { path: resolve(path), configuration: parseConfiguration(value, path) };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notRead(path, cause);
  }
}

async function importDefault(path: string): Promise<unknown> {
  try {
    const jiti = createJiti(import.meta.url, {
      moduleCache: false,
      // What a configuration imports `defineConfig` from, installed beside it or not.
      virtualModules: { duizhao: { defineConfig: (settings: unknown) => settings } },
    });
    return await jiti.import(pathToFileURL(resolve(path)).href, { default: true });
  } catch (cause) {
    throw notRead(path, cause);
  }
}

function notRead(path: string, cause: unknown): DuizhaoError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const hint = 'It has to be JSON, or a module that exports its settings by default.';
  return new DuizhaoError('CONFIG_INVALID', `${path} cannot be read: ${reason}`, hint, { cause });
}
