/** Gets one document in one language: from the cache, or else from the site into the cache. */
import type { Language } from '../core/document.js';
import type { Headers } from '../network/headers.js';
import { type Patience, tryPatiently } from '../network/patience.js';
import { whileClaimed } from './cache/claim.js';
import {
  type AbsentEntry,
  type CacheEntry,
  type CacheKey,
  claimPath,
  type FoundEntry,
  readEntry,
  writeEntry,
} from './cache/entries.js';
import { keepObject, readObject } from './cache/objects.js';
import type { Client } from './client.js';
import { type FetchFailure, FetchTrouble, failureOf, isAbsence, passing } from './failures.js';
import {
  type AskedFormat,
  type DocumentFormat,
  type Preference,
  requestOrders,
} from './formats.js';
import { inspect, type Remark, type TextReader } from './inspect.js';
import { addressOf, type Site } from './site.js';

/** A document in one language. */
export interface DocumentRequest {
  /** In normal form. */
  readonly symbol: string;
  readonly language: Language;
}

export interface FetchSettings {
  readonly site: Site;
  /** Folder of the cache. */
  readonly cache: string;
  /** None: only the cache is looked into. */
  readonly client: Client | undefined;
  readonly preference: Preference;
  /** Whether to ask the site if what is in the cache is still right. */
  readonly revalidate: boolean;
  readonly readText?: TextReader | undefined;
  readonly patience?: Patience | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The present. Default: the clock of the system. */
  readonly now?: (() => Date) | undefined;
}

/** How a document was had: from the site, from the cache, or from the cache after the site said that it is still right. */
export type Origin = 'fetched' | 'cached' | 'confirmed';

export interface FetchedDocument extends DocumentRequest {
  readonly origin: Origin;
  readonly format: DocumentFormat;
  readonly bytes: Buffer;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly url: string;
  /** When the site gave these bytes. */
  readonly fetched: string;
  readonly remarks: readonly Remark[];
  /** Why the site could not say whether what is in the cache is still right. */
  readonly unconfirmed?: FetchFailure;
}

export interface MissingDocument extends DocumentRequest {
  readonly failure: FetchFailure;
}

export type FetchOutcome = FetchedDocument | MissingDocument;

/** Whether a document was had. */
export function isFetched(outcome: FetchOutcome): outcome is FetchedDocument {
  return 'bytes' in outcome;
}

/** Milliseconds for which a document that the site does not have is not asked for again. */
const absenceHolds = 24 * 60 * 60 * 1_000;

/**
 * Gets a document in the form that is preferred, or else in one of the others.
 * @throws DuizhaoError FILE_UNWRITABLE for the cache; the reason of the signal.
 */
export async function fetchDocument(
  request: DocumentRequest,
  settings: FetchSettings,
): Promise<FetchOutcome> {
  const failures: FetchFailure[] = [];
  // An old-style Word file is better than nothing, but a PDF is better than that.
  let lastResort: FetchedDocument | undefined;
  for (const format of requestOrders[settings.preference]) {
    const outcome = await fetchFormat(request, format, settings);
    if (isFetched(outcome)) {
      if (outcome.format !== 'doc') return outcome;
      lastResort ??= outcome;
      continue;
    }
    failures.push(outcome.failure);
    if (isFinal(outcome.failure, format)) break;
  }
  return lastResort ?? { ...request, failure: mostTelling(failures) };
}

/** There is a PDF of everything: without one there is nothing. */
function isFinal(failure: FetchFailure, format: AskedFormat): boolean {
  if (isAbsence(failure)) return format === 'pdf';
  return ['refused', 'challenged', 'busy', 'unreachable'].includes(failure.reason);
}

/** The first failure that is more than that there is no such form. */
function mostTelling(failures: readonly FetchFailure[]): FetchFailure {
  const isTelling = (failure: FetchFailure) =>
    !isAbsence(failure) && failure.reason !== 'not-cached' && failure.reason !== 'viewer-page';
  return failures.find(isTelling) ?? failures.at(-1) ?? { reason: 'not-tried' };
}

async function fetchFormat(
  request: DocumentRequest,
  format: AskedFormat,
  settings: FetchSettings,
): Promise<FetchOutcome> {
  const { site, cache, client, revalidate, now = () => new Date() } = settings;
  const key: CacheKey = { site: site.name, ...request, format };
  const begun = now().getTime();
  const there = lookUp(cache, key, client === undefined ? undefined : begun);
  if (there !== undefined && !(revalidate && client)) return toOutcome(request, there, 'cached');
  if (client === undefined) return { ...request, failure: { reason: 'not-cached' } };
  return whileClaimed(claimPath(cache, key), settings.signal, async () => {
    const known = lookUp(cache, key, begun);
    // Someone else may have asked meanwhile.
    if (known && (!revalidate || Date.parse(known.entry.checked) > begun)) {
      return toOutcome(request, known, 'cached');
    }
    try {
      const asked = await askSite(key, known, client, settings);
      return toOutcome(request, asked.known, asked.origin);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure === undefined) throw thrown;
      if (known?.entry.status === 'found') {
        return { ...toOutcome(request, known, 'cached'), unconfirmed: failure };
      }
      if (isAbsence(failure)) {
        const code = failure.reason === 'not-found' ? failure.status : 200;
        const checked = now().toISOString();
        writeEntry(cache, { version: 1, ...key, status: 'absent', code, checked });
      }
      return { ...request, failure };
    }
  });
}

/** What the cache knows; the bytes of a document that is absent are none. */
interface Known {
  readonly entry: CacheEntry;
  readonly bytes: Buffer;
}

const noBytes = Buffer.alloc(0);

/** @param time of asking, past which an absence may no longer hold; none without a network. */
function lookUp(cache: string, key: CacheKey, time: number | undefined): Known | undefined {
  const entry = readEntry(cache, key);
  if (entry === undefined) return undefined;
  if (entry.status === 'absent') {
    const isOld = time !== undefined && time - Date.parse(entry.checked) > absenceHolds;
    return isOld ? undefined : { entry, bytes: noBytes };
  }
  const bytes = readObject(cache, entry.sha256);
  return bytes && { entry, bytes };
}

interface Asked {
  readonly known: Known;
  readonly origin: Origin;
}

/** Asks until there is a document. */
function askSite(
  key: CacheKey,
  known: Known | undefined,
  client: Client,
  settings: FetchSettings,
): Promise<Asked> {
  const { site, cache, readText, patience, signal, now = () => new Date() } = settings;
  const url = addressOf(site, key.symbol, key.language, key.format);
  const headers = known === undefined ? {} : conditionsOf(known.entry);
  const ask = async (): Promise<Asked> => {
    const answer = await client.get({ url, headers, signal });
    const checked = now().toISOString();
    if (answer.status === 304 && known !== undefined) {
      const entry = { ...known.entry, checked };
      writeEntry(cache, entry);
      return { known: { entry, bytes: known.bytes }, origin: 'confirmed' };
    }
    if (answer.status === 304) throw new FetchTrouble({ reason: 'refused', status: 304 });
    const inspection = await inspect(answer.body, key, readText);
    if ('failure' in inspection) {
      const { failure } = inspection;
      throw failure.reason === 'cut-short' ? passing(failure) : new FetchTrouble(failure);
    }
    const { etag, 'last-modified': lastModified } = answer.headers;
    const entry: FoundEntry = {
      version: 1,
      ...key,
      status: 'found',
      found: inspection.format,
      remarks: [...inspection.remarks],
      sha256: keepObject(cache, answer.body),
      bytes: answer.body.length,
      url: url.href,
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
      fetched: checked,
      checked,
    };
    writeEntry(cache, entry);
    return { known: { entry, bytes: answer.body }, origin: 'fetched' };
  };
  return tryPatiently(ask, patience, { signal });
}

/** What makes the site say only that nothing has changed. */
function conditionsOf(entry: CacheEntry): Headers {
  if (entry.status === 'absent') return {};
  const { etag, lastModified } = entry;
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function toOutcome(
  request: DocumentRequest,
  { entry, bytes }: Known,
  origin: Origin,
): FetchOutcome {
  if (entry.status === 'absent') return { ...request, failure: absenceOf(entry) };
  const { found, sha256, url, fetched, remarks } = entry;
  return { ...request, origin, format: found, bytes, sha256, url, fetched, remarks };
}

function absenceOf({ code }: AbsentEntry): FetchFailure {
  return code === 200 ? { reason: 'unpublished' } : { reason: 'not-found', status: code };
}
