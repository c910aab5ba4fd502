/** Fetches documents as the options of a command say. */
import { DuizhaoError } from '../core/errors.js';
import { readSource } from '../document/read/read-source.js';
import {
  cachePlace,
  type DocumentRequest,
  type FetchOutcome,
  fetchDocuments,
  mirrorAt,
  type Preference,
} from '../fetch/index.js';
import { toolName, toolVersion } from '../formats/tool.js';
import type { Settings } from './settings.js';

/** Options that commands which fetch have in common. */
export interface FetchingOptions {
  readonly prefer: Preference;
  /** Folder of the cache. */
  readonly cache?: string;
  readonly offline?: boolean;
  readonly revalidate?: boolean;
  /** Address of a mirror. */
  readonly site?: string;
  /** Seconds between two requests to a host, as written. */
  readonly pause: string;
}

/**
 * What became of each request, in order.
 * @throws DuizhaoError BAD_USAGE for options that cannot be followed, and as `fetchDocuments` does.
 */
export function fetchWith(
  requests: readonly DocumentRequest[],
  options: FetchingOptions,
  settings: Settings,
): AsyncGenerator<FetchOutcome, void> {
  const { offline = false, revalidate = false } = options;
  const { errors } = settings.messages.fetch;
  if (offline && revalidate) {
    throw new DuizhaoError('BAD_USAGE', errors.contradiction, errors.contradictionHint);
  }
  return fetchDocuments(requests, {
    cache: cachePlace(options.cache),
    ...(options.site !== undefined && { site: mirrorAt(options.site) }),
    preference: options.prefer,
    offline,
    revalidate,
    interval: readPause(options.pause, settings) * 1_000,
    userAgent: `${toolName}/${toolVersion}`,
    readText,
    signal: settings.signal,
  });
}

/** Readers may take the bytes that they are given for themselves: they get a copy. */
async function readText(bytes: Uint8Array, name: string): Promise<string> {
  return (await readSource(Uint8Array.from(bytes), name)).text;
}

const longestPause = 3_600;

function readPause(written: string, { messages }: Settings): number {
  const seconds = /^\d+(?:\.\d+)?$/u.test(written) ? Number(written) : Number.NaN;
  if (seconds <= longestPause) return seconds;
  const { errors } = messages.fetch;
  throw new DuizhaoError('BAD_USAGE', errors.badPause(written), errors.badPauseHint);
}
