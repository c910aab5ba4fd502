/** Keeps connections on this machine: by name, by address, and by where they really led. */
import { lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Agent } from 'undici';
import { DuizhaoError } from '../../core/errors.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is one of this machine's own (127.0.0.0/8 and ::1, also mapped into IPv6). */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Makes sure that a host given as an address is on this machine; a name is looked at when it is
 * resolved.
 * @throws DuizhaoError ADDRESS_REFUSED
 */
export function requireLoopbackHost({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0 && !isLoopbackAddress(host)) throw refused(host);
}

export interface AgentSettings {
  /** Whether connections may leave this machine. */
  readonly allowRemote: boolean;
  /** Milliseconds without a byte after which a connection counts as cut. */
  readonly silence: number;
  /** Most bytes of an answer. */
  readonly mostBytes: number;
  /** What names are resolved with. Default: the system's. */
  readonly lookup?: LookupFunction;
}

/**
 * What HTTP requests go through: never a proxy. Unless `allowRemote`, a name is connected to only if
 * all its addresses are on this machine, and nothing is sent before the address at the other end
 * of the connection has been looked at too.
 */
export async function createAgent({
  allowRemote,
  silence,
  mostBytes,
  lookup = systemLookup as LookupFunction,
}: AgentSettings): Promise<Agent> {
  // Loaded here because only this engine needs it.
  const { Agent, buildConnector } = await import('undici');
  const usual = {
    headersTimeout: silence,
    bodyTimeout: silence,
    maxResponseSize: mostBytes,
  };
  if (allowRemote) return new Agent({ ...usual, connect: { lookup } });
  const connect = buildConnector({ lookup: onlyLoopback(lookup) });
  return new Agent({
    ...usual,
    connect: (options, callback) =>
      connect(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null);
        const { remoteAddress = '' } = socket;
        if (isLoopbackAddress(remoteAddress)) return callback(null, socket);
        socket.destroy();
        callback(refused(options.hostname, remoteAddress), null);
      }),
  });
}

/** A lookup that fails for a name with any address elsewhere. */
function onlyLoopback(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error !== null) return callback(error, '');
      const addresses =
        typeof found === 'string' ? [{ address: found, family: family ?? 4 }] : found;
      const elsewhere = addresses.find(({ address }) => !isLoopbackAddress(address));
      if (elsewhere !== undefined) return callback(refused(hostname, elsewhere.address), '');
      if (options.all === true) return callback(null, addresses);
      callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
}

function refused(host: string, address: string = host): DuizhaoError {
  const where = host === address ? host : `${host} (${address || 'nowhere'})`;
  return new DuizhaoError(
    'ADDRESS_REFUSED',
    `${where} is not on this machine; the text was not sent.`,
    'Use a server on 127.0.0.1, ::1 or localhost, or let texts leave the machine with --allow-remote.',
  );
}
