/** Asks a model hub for things over HTTP: through proxies, along redirects, with the token kept home. */
import type { Dispatcher } from 'undici';
import { DuizhaoError } from '../../../core/errors.js';
import { isOwnHost } from '../../../network/addresses.js';
import { flattenHeaders, type Headers, readRetryAfter } from '../../../network/headers.js';
import type { Patience } from '../../../network/patience.js';
import { openConnections } from '../../../network/proxies.js';
import { isRedirect } from '../../../network/statuses.js';
import { connectionFailure, type HubRequest, refusalFailure } from './failures.js';

/** The hub that is asked where no other is named. */
export const usualHub = 'https://huggingface.co';

export interface HubSettings {
  /** Address of the hub, with a path if it is a mirror under one. Default: HF_ENDPOINT, then the usual hub. */
  readonly address?: string;
  /** Read for HF_ENDPOINT, HF_TOKEN, HTTP_PROXY, HTTPS_PROXY and NO_PROXY. Default: that of the process. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly patience?: Patience;
  /** Milliseconds without a byte after which a connection counts as cut. Default 60,000. */
  readonly silence?: number;
}

/** An answer of a hub whose body has not been read yet. */
export interface HubAnswer {
  readonly status: number;
  /** The headers of each hop, the first one's first; names in lower case. */
  readonly hops: readonly Headers[];
  readonly body: AsyncIterable<Buffer>;
}

export interface HubGet extends HubRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Hub {
  /** Without a slash at the end. */
  readonly address: string;
  readonly patience: Patience;
  /** The address of something on the hub, by its path segments. */
  url(...segments: readonly string[]): URL;
  /**
   * Gets something, following redirects.
   * @throws PassingFailure, or DuizhaoError HUB_REFUSED or HUB_UNREACHABLE, for anything but
   * success and 416.
   */
  get(request: HubGet): Promise<HubAnswer>;
  /** Ends all connections. */
  close(): Promise<void>;
}

const mostRedirects = 8;

/**
 * A hub to get models from; nothing is asked of it yet.
 * @throws DuizhaoError BAD_USAGE for an address that is none, or over which a token would go in the clear.
 */
export async function openHub({
  address,
  environment = process.env,
  patience = {},
  silence = 60_000,
}: HubSettings = {}): Promise<Hub> {
  const base = readAddress(address ?? (environment.HF_ENDPOINT || usualHub));
  const token = environment.HF_TOKEN?.trim() ?? '';
  if (token !== '' && base.protocol === 'http:' && !isOwnHost(base)) {
    throw new DuizhaoError(
      'BAD_USAGE',
      `The token in HF_TOKEN would go to ${base.origin} unencrypted.`,
      'Give an https address, or unset HF_TOKEN.',
    );
  }
  const { dispatcher, request } = await openConnections({ environment, silence });

  const ask = (url: URL, { headers, signal }: HubGet): Promise<Dispatcher.ResponseData> =>
    request(url, {
      dispatcher,
      headers: {
        'user-agent': 'duizhao',
        // Sizes and checksums are of the bytes as they are.
        'accept-encoding': 'identity',
        ...headers,
        ...(token !== '' && url.origin === base.origin && { authorization: `Bearer ${token}` }),
      },
      ...(signal && { signal }),
    });

  return {
    address: base.href.replace(/\/$/u, ''),
    patience,
    url: (...segments) =>
      new URL(`${base.href.replace(/\/$/u, '')}/${segments.map(encodeURIComponent).join('/')}`),
    async get(wanted) {
      const hops: Headers[] = [];
      let url = wanted.url;
      for (;;) {
        const answer = await ask(url, wanted).catch((cause: unknown) => {
          wanted.signal?.throwIfAborted();
          throw connectionFailure({ ...wanted, url }, cause);
        });
        const headers = flattenHeaders(answer.headers);
        hops.push(headers);
        const status = answer.statusCode;
        if (status === 200 || status === 206 || status === 416) {
          return { status, hops, body: answer.body };
        }
        await answer.body.dump().catch(() => undefined);
        if (!isRedirect(status)) {
          throw refusalFailure({ ...wanted, url }, readRefusal(status, headers));
        }
        if (hops.length > mostRedirects) throw badRedirect(url, 'it leads round in a circle');
        url = redirectTarget(url, headers.location);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function readAddress(address: string): URL {
  const base = URL.canParse(address) ? new URL(address) : undefined;
  if (base === undefined || !/^https?:$/u.test(base.protocol) || base.search !== '') {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${address} is not the address of a hub.`,
      `Give an address such as ${usualHub}.`,
    );
  }
  return base;
}

function redirectTarget(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from)) {
    throw badRedirect(from, 'it leads nowhere');
  }
  const target = new URL(location, from);
  if (!/^https?:$/u.test(target.protocol))
    throw badRedirect(from, `it leads to ${target.protocol}`);
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw badRedirect(from, 'it leads from https to http');
  }
  return target;
}

function badRedirect(from: URL, why: string): DuizhaoError {
  return new DuizhaoError(
    'HUB_REFUSED',
    `A redirect of ${from.host} was not followed: ${why}.`,
    'Check the address of the hub.',
  );
}

function readRefusal(status: number, headers: Headers) {
  const errorCode = headers['x-error-code'];
  const waitSeconds = readRetryAfter(headers);
  return {
    status,
    ...(errorCode !== undefined && { errorCode: errorCode.replaceAll(/[^\w-]/gu, '') }),
    ...(waitSeconds !== undefined && { waitSeconds }),
  };
}
