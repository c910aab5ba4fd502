/** Turns away requests that come under a foreign name or from a foreign page. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { Refusal } from './problems.js';

/** What the names are that a server goes by. */
export interface ServerNames {
  /** Lower case, without a port; an IPv6 address in brackets. */
  readonly names: readonly string[];
  readonly port: number;
  /** Whether it listens on all addresses of the machine: each is a name of it then. */
  readonly isEverywhere: boolean;
}

/**
 * Refuses, with 403, what a page of another origin could send: a `Host` that is none of ours
 * (another name that was made to point here), a foreign `Origin`, a request that the browser says
 * another site makes, and a POST that a form could have sent.
 */
export function onlyOurOrigin(names: () => ServerNames): MiddlewareHandler<{
  Bindings: HttpBindings;
}> {
  return async ({ req, env }, next) => {
    const local = env.incoming.socket.localAddress;
    const isOurs = (authority: string) => isOurName(authority, names(), local);
    if (!isOurs(req.header('host') ?? '')) throw foreign('The server does not go by this name.');

    const origin = req.header('origin');
    if (origin !== undefined && !isOurOrigin(origin, isOurs)) {
      throw foreign('The request comes from another page.');
    }
    const site = req.header('sec-fetch-site');
    const isFromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
    // The printed link may be opened from a message; that much is allowed.
    const isVisit =
      req.method === 'GET' && req.path === '/' && req.header('sec-fetch-mode') === 'navigate';
    if (isFromElsewhere && !isVisit) throw foreign('The request comes from another site.');

    if (req.method === 'POST') {
      if (origin === undefined && site !== 'same-origin') {
        throw foreign('The request does not say which page it comes from.');
      }
      const mediaType = (req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
      if (mediaType !== 'application/json') throw foreign('The request is not JSON.');
    }
    return next();
  };
}

function isOurOrigin(origin: string, isOurs: (authority: string) => boolean): boolean {
  return origin.startsWith('http://') && isOurs(origin.slice('http://'.length));
}

function isOurName(
  authority: string,
  { names, port, isEverywhere }: ServerNames,
  localAddress: string | undefined,
): boolean {
  const lower = authority.toLowerCase();
  const suffix = `:${port}`;
  const name = lower.endsWith(suffix)
    ? lower.slice(0, -suffix.length)
    : port === 80
      ? lower
      : undefined;
  if (name === undefined) return false;
  if (names.includes(name)) return true;
  return isEverywhere && localAddress !== undefined && name === hostOf(localAddress);
}

/** An address as it stands in a URL: IPv6 in brackets, IPv4 by itself even where it is mapped. */
export function hostOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/u, '');
  return plain.includes(':') ? `[${plain.replace(/%.*$/u, '')}]` : plain;
}

function foreign(message: string): Refusal {
  return new Refusal(403, 'NOT_ALLOWED', message, 'Open the link printed in the terminal.');
}
