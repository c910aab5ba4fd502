/** Starts and ends the review server. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { DuizhaoError } from '../../core/errors.js';
import type { ReviewProject } from '../project/types.js';
import { createApp } from './app.js';
import { safeHeaders } from './headers.js';
import { limits } from './limits.js';
import { hostOf, type ServerNames } from './origins.js';
import { readPageFiles } from './page-files.js';
import { createPresence } from './presence.js';
import { createSessions, createToken } from './session.js';
import { createStreams } from './streams.js';

export interface ReviewServerOptions {
  readonly project: ReviewProject;
  /** Folder with the built page. */
  readonly pageFolder: string;
  /** Address or name to listen at; `127.0.0.1` by default: nobody else can reach it. */
  readonly host?: string;
  /** 0 for any that is free. By default the usual one, or any if that is taken. */
  readonly port?: number;
  /** What the link shows; random by default. */
  readonly token?: string;
  /** Further names that the server is reached by, without a port, e.g. of this machine. */
  readonly allowedHosts?: readonly string[];
  /** Hears of faults of our own; requests are answered whatever they are. */
  readonly report?: (error: unknown) => void;
}

export interface ReviewServer {
  /** The link to open, with the token. */
  readonly url: string;
  /** The links for others, by every address that the server can be reached at over a network. */
  readonly networkUrls: readonly string[];
  readonly port: number;
  /**
   * Ends the streams, waits for what is being answered and stops. The project stays open: it is
   * for whoever opened it to close.
   */
  close(): Promise<void>;
}

/** Easy to remember, and taken by nothing well known. */
const usualPort = 7423;
const loopback = '127.0.0.1';

/**
 * Serves a project for review, and resolves once it can be reached.
 * @throws DuizhaoError FILE_NOT_FOUND if the page has not been built, BAD_USAGE for an address or a
 * port that cannot be had.
 */
export async function startReviewServer(options: ReviewServerOptions): Promise<ReviewServer> {
  const { project, pageFolder, token = createToken() } = options;
  const host = (options.host ?? loopback).replace(/^\[|\]$/gu, '');
  const report = options.report ?? (() => undefined);
  const files = readPageFiles(pageFolder);
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const isShared = !isLoopback(host);
  const names = [
    ...(isEverywhere || !isShared ? [loopback, 'localhost', '[::1]'] : []),
    ...(isEverywhere ? [] : [hostOf(host)]),
    ...(options.allowedHosts ?? []).map(hostOf),
  ];
  let port = options.port ?? usualPort;
  const namesNow = (): ServerNames => ({ names, port, isEverywhere });

  const presence = createPresence();
  const streams = createStreams();
  const app = createApp({
    project,
    files,
    sessions: createSessions(token),
    presence,
    streams,
    isShared,
    names: namesNow,
    report,
  });
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    // Only for a request that never reaches the application, e.g. one whose `Host` is no name.
    errorHandler: () => new Response('Bad request', { status: 400, headers: safeHeaders }),
  });
  const answering = new Set<ServerResponse>();
  const server = createServer(
    {
      maxHeaderSize: limits.headers,
      headersTimeout: limits.times.headers,
      requestTimeout: limits.times.request,
      keepAliveTimeout: limits.times.keepAlive,
      connectionsCheckingInterval: 5_000,
      keepAlive: true,
      keepAliveInitialDelay: 30_000,
    },
    (request, response) => {
      answering.add(response);
      response.once('close', () => answering.delete(response));
      if (isClosing) response.setHeader('Connection', 'close');
      void listener(request, response);
    },
  );
  server.maxConnections = limits.connections;
  let isClosing = false;

  try {
    port = await listen(server, host, options.port);
  } catch (error) {
    presence.close();
    throw error;
  }
  const linkTo = (name: string) => `http://${name}:${port}/?token=${encodeURIComponent(token)}`;

  return {
    url: linkTo(isEverywhere ? loopback : hostOf(host)),
    networkUrls: networkNames(host, isEverywhere).map(linkTo),
    port,
    async close() {
      isClosing = true;
      presence.close();
      streams.close();
      const closed = new Promise((resolve) => server.close(resolve));
      const latest = Date.now() + limits.times.closing;
      while (answering.size > 0 && Date.now() < latest) await wait(10);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
  try {
    return await listenAt(server, host, port ?? usualPort);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE' && port === undefined) return listenAt(server, host, 0);
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      throw new DuizhaoError(
        'BAD_USAGE',
        `Port ${port} cannot be had: ${code === 'EACCES' ? 'it needs more rights' : 'it is in use'}`,
        'Give another --port, or none.',
        { cause: error },
      );
    }
    throw new DuizhaoError(
      'BAD_USAGE',
      `${host} is not an address of this machine`,
      'Give --host an address of this machine, or 0.0.0.0 for all of them.',
      { cause: error },
    );
  }
}

function listenAt(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(address === null || typeof address === 'string' ? port : address.port);
    });
  });
}

function isLoopback(host: string): boolean {
  const plain = hostOf(host);
  return (
    plain === 'localhost' || plain === '[::1]' || (isIP(plain) === 4 && plain.startsWith('127.'))
  );
}

function networkNames(host: string, isEverywhere: boolean): readonly string[] {
  if (!isEverywhere) return isLoopback(host) ? [] : [hostOf(host)];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family, scopeid }) => {
      // Of IPv6, only what leads beyond the next cable, and only if it is listened to.
      const isReached = family === 'IPv4' || (host === '::' && !scopeid);
      return isReached && !internal;
    })
    .map(({ address }) => hostOf(address));
}
