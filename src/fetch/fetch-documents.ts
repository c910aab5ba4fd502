/** Gets many documents, one after the other. */
import { join } from 'node:path';
import type { Language } from '../core/document.js';
import type { Patience } from '../network/patience.js';
import { type ClientSettings, openClient } from './client.js';
import { isFailureOfSite } from './failures.js';
import {
  type DocumentRequest,
  type FetchOutcome,
  fetchDocument,
  isFetched,
} from './fetch-document.js';
import type { Preference } from './formats.js';
import type { TextReader } from './inspect.js';
import { createPace } from './pace.js';
import { type Site, unitedNations } from './site.js';

export interface FetchOptions
  extends Pick<ClientSettings, 'userAgent' | 'environment' | 'mostBytes' | 'silence' | 'longest'> {
  /** Folder of the cache; made when it is first needed. */
  readonly cache: string;
  /** Default: the United Nations'. */
  readonly site?: Site;
  /** Default `pdf`. */
  readonly preference?: Preference;
  /** Whether to look into the cache only. */
  readonly offline?: boolean;
  /** Whether to ask the site if what is in the cache is still right. */
  readonly revalidate?: boolean;
  /** Milliseconds between two requests to a host. Default 1,000. */
  readonly interval?: number;
  readonly patience?: Patience;
  /** Reads the text of a file, to tell its language; without it only web pages are told. */
  readonly readText?: TextReader;
  readonly signal?: AbortSignal;
  /** The present. Default: the clock of the system. */
  readonly now?: () => Date;
}

/** After so many failures of the site without anything else between, it is left in peace. */
const mostFailures = 5;

/** The requests for symbols (in normal form), each in all languages before the next. */
export function requestsFor(
  symbols: readonly string[],
  languages: readonly Language[],
): readonly DocumentRequest[] {
  return symbols.flatMap((symbol) => languages.map((language) => ({ symbol, language })));
}

/**
 * What became of each request, in order. When the site itself fails again and again, what is not in
 * the cache is not tried any more.
 * @throws DuizhaoError FILE_UNWRITABLE for the cache; the reason of the signal.
 */
export async function* fetchDocuments(
  requests: Iterable<DocumentRequest>,
  options: FetchOptions,
): AsyncGenerator<FetchOutcome, void> {
  const { cache, interval = 1_000, patience = { jitter: Math.random } } = options;
  const client = options.offline
    ? undefined
    : await openClient({ ...options, pace: createPace(join(cache, 'pace'), interval) });
  const settings = {
    site: options.site ?? unitedNations,
    cache,
    preference: options.preference ?? ('pdf' as const),
    revalidate: options.revalidate ?? false,
    readText: options.readText,
    patience,
    signal: options.signal,
    now: options.now,
  };
  try {
    let failures = 0;
    for (const request of requests) {
      options.signal?.throwIfAborted();
      const isLeft = failures >= mostFailures;
      const outcome = await fetchDocument(request, {
        ...settings,
        client: isLeft ? undefined : client,
      });
      if (isLeft && !isFetched(outcome) && outcome.failure.reason === 'not-cached') {
        yield { ...request, failure: { reason: 'not-tried' } };
        continue;
      }
      if (!isFetched(outcome)) failures = isFailureOfSite(outcome.failure) ? failures + 1 : 0;
      else if (outcome.unconfirmed !== undefined && isFailureOfSite(outcome.unconfirmed))
        failures += 1;
      else if (outcome.origin !== 'cached') failures = 0;
      yield outcome;
    }
  } finally {
    await client?.close();
  }
}
