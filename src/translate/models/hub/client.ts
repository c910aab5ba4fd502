/** Asks a model hub for things over HTTP: through proxies, along redirects, with the token kept home. */
import type { Dispatcher } from 'undici';
import { DuizhaoError } from '../../../core/errors.js';
import { connectionFailure, type HubRequest, refusalFailure } from './failures.js';
import type { Patience } from './patience.js';

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
  readonly hops: readonly Readonly<Record<string, string>>[];
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
  if (token !== '' && base.protocol === 'http:' && !isLocal(base)) {
    throw new DuizhaoError(
      'BAD_USAGE',
      `The token in HF_TOKEN would go to ${base.origin} unencrypted.`,
      'Give an https address, or unset HF_TOKEN.',
    );
  }
  // Loaded here because only this command needs it.
  const { EnvHttpProxyAgent, request } = await import('undici');
  const proxy = (name: string): string =>
    environment[name.toLowerCase()] ?? environment[name] ?? '';
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: proxy('HTTP_PROXY'),
    httpsProxy: proxy('HTTPS_PROXY'),
    noProxy: proxy('NO_PROXY'),
    // Proxies commonly refuse to tunnel to anything but port 443.
    proxyTunnel: false,
    headersTimeout: silence,
    bodyTimeout: silence,
    connectTimeout: silence,
  });

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
      const hops: Readonly<Record<string, string>>[] = [];
      let url = wanted.url;
      for (;;) {
        const answer = await ask(url, wanted).catch((cause: unknown) => {
          wanted.signal?.throwIfAborted();
          throw connectionFailure({ ...wanted, url }, cause);
        });
        const headers = flatten(answer.headers);
        hops.push(headers);
        const status = answer.statusCode;
        if (status === 200 || status === 206 || status === 416) {
          return { status, hops, body: answer.body };
        }
        await answer.body.dump().catch(() => undefined);
        if (![301, 302, 303, 307, 308].includes(status)) {
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

function isLocal({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);
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

function flatten(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
    ),
  );
}

function readRefusal(status: number, headers: Readonly<Record<string, string>>) {
  const errorCode = headers['x-error-code'];
  const waitSeconds = readRetryAfter(headers['retry-after']);
  return {
    status,
    ...(errorCode !== undefined && { errorCode: errorCode.replaceAll(/[^\w-]/gu, '') }),
    ...(waitSeconds !== undefined && { waitSeconds }),
  };
}

/** Seconds from now; the header holds seconds or a date. */
function readRetryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\d+$/u.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
