/** Asks sites for documents, at their pace and within limits. */

import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { entryOf } from '../core/entry.js';
import { DuizhaoError } from '../core/errors.js';
import { flattenHeaders, type Headers, readRetryAfter } from '../network/headers.js';
import { PassingFailure } from '../network/patience.js';
import { openConnections } from '../network/proxies.js';
import { isPassingStatus, isRedirect } from '../network/statuses.js';
import { type FetchFailure, FetchTrouble, passing } from './failures.js';
import type { Pace } from './pace.js';
import { mayLeadTo } from './site.js';

export interface ClientSettings {
  readonly pace: Pace;
  /** Who asks, as the site sees it. */
  readonly userAgent: string;
  /** Read for HTTP_PROXY, HTTPS_PROXY and NO_PROXY. Default: that of the process. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Most bytes of a document. Default 256 MiB. */
  readonly mostBytes?: number;
  /** Milliseconds without a byte after which a connection counts as cut. Default 60,000. */
  readonly silence?: number;
  /** Milliseconds for one document, from the request to the last byte. Default 600,000. */
  readonly longest?: number;
}

/** A successful answer, or that nothing has changed. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Empty where nothing has changed. */
  readonly body: Buffer;
}

export interface Request {
  readonly url: URL;
  readonly headers: Headers;
  readonly signal?: AbortSignal | undefined;
}

export interface Client {
  /**
   * Gets something, following redirects.
   * @throws for whatever is no success and no 304 a FetchTrouble, or a PassingFailure with one as
   * its cause; the reason of the signal.
   */
  get(request: Request): Promise<Answer>;
  /** Ends all connections. */
  close(): Promise<void>;
}

const mostRedirects = 8;

/** A client; nothing is asked yet. */
export async function openClient({
  pace,
  userAgent,
  environment = process.env,
  mostBytes = 256 * 2 ** 20,
  silence = 60_000,
  longest = 600_000,
}: ClientSettings): Promise<Client> {
  const { dispatcher, request } = await openConnections({ environment, silence });

  const getHop = async (
    url: URL,
    { headers, signal }: Request,
    limit: AbortSignal,
  ): Promise<Answer | { readonly location: string | undefined }> => {
    const answer = await request(url, {
      dispatcher,
      // Sizes are of the bytes as they are.
      headers: { 'user-agent': userAgent, 'accept-encoding': 'identity', ...headers },
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const said = flattenHeaders(answer.headers);
    const status = answer.statusCode;
    const failure = isRedirect(status) ? undefined : failureOfStatus(status, said);
    if (failure === undefined && !isRedirect(status)) {
      const body = await readBody(answer.body, said, mostBytes);
      return { status, headers: said, body: unpack(body, said, mostBytes) };
    }
    await answer.body.dump();
    if (failure !== undefined) throw failure;
    return { location: said.location };
  };

  return {
    async get(wanted) {
      let { url } = wanted;
      for (let hop = 0; ; hop++) {
        await pace.wait(url.host, wanted.signal);
        const limit = AbortSignal.timeout(longest);
        try {
          const answer = await getHop(url, wanted, limit);
          if ('status' in answer) return answer;
          url = redirectTarget(url, answer.location, hop);
        } catch (cause) {
          wanted.signal?.throwIfAborted();
          if (limit.aborted) {
            throw new FetchTrouble({ reason: 'too-slow', seconds: Math.ceil(longest / 1_000) });
          }
          throw connectionFailure(cause);
        }
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** What a status other than success means. */
function failureOfStatus(status: number, headers: Headers): Error | undefined {
  // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
  if (headers['x-amzn-waf-action'] !== undefined) return new FetchTrouble({ reason: 'challenged' });
  if (status === 200 || status === 304) return undefined;
  if (status === 204) return new FetchTrouble({ reason: 'unpublished' });
  if (status === 404 || status === 410) return new FetchTrouble({ reason: 'not-found', status });
  if (!isPassingStatus(status)) return new FetchTrouble({ reason: 'refused', status });
  const waitSeconds = readRetryAfter(headers);
  return passing(
    { reason: 'busy', status, ...(waitSeconds !== undefined && { waitSeconds }) },
    waitSeconds,
  );
}

async function readBody(
  body: AsyncIterable<Buffer>,
  { 'content-length': stated }: Headers,
  mostBytes: number,
): Promise<Buffer> {
  const expected = stated === undefined ? undefined : Number(stated);
  const tooLarge = () => new FetchTrouble({ reason: 'too-large', most: mostBytes });
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop by an error ends the connection.
  for await (const chunk of body) {
    if (expected !== undefined && expected > mostBytes) throw tooLarge();
    bytes += chunk.length;
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  if (expected !== undefined && bytes < expected) throw passing({ reason: 'cut-short' });
  return Buffer.concat(chunks);
}

const unpackers: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** Some sites pack even what they are asked not to. */
function unpack(body: Buffer, { 'content-encoding': packing }: Headers, mostBytes: number): Buffer {
  const unpacker = entryOf(unpackers, packing?.trim().toLowerCase() ?? '');
  if (unpacker === undefined || body.length === 0) return body;
  try {
    return unpacker(body, { maxOutputLength: mostBytes });
  } catch (cause) {
    const isLarge =
      cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge
      ? new FetchTrouble({ reason: 'too-large', most: mostBytes }, { cause })
      : passing({ reason: 'cut-short' });
  }
}

function redirectTarget(from: URL, location: string | undefined, hop: number): URL {
  const target =
    location !== undefined && URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (target === undefined || !mayLeadTo(from, target) || hop >= mostRedirects) {
    const shown = target?.origin ?? location ?? '';
    throw new FetchTrouble({ reason: 'led-astray', target: shown.slice(0, 120) });
  }
  return target;
}

/** Errors of TLS that do not pass by waiting. */
const certificateCodes =
  /^(?:CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL_WRONG_VERSION)/u;

/** What an error of the connection means. */
function connectionFailure(cause: unknown): unknown {
  const isKnown =
    cause instanceof FetchTrouble ||
    cause instanceof PassingFailure ||
    cause instanceof DuizhaoError;
  if (isKnown || !(cause instanceof Error)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  // A body that ends before its length, or between its chunks.
  const isCut = code === 'UND_ERR_SOCKET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
  const failure: FetchFailure = isCut
    ? { reason: 'cut-short' }
    : { reason: 'unreachable', cause: code === '' ? cause.message : code };
  return certificateCodes.test(code)
    ? new FetchTrouble(failure, { cause })
    : new PassingFailure(failure.reason, undefined, {
        cause: new FetchTrouble(failure, { cause }),
      });
}
