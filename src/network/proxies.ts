/** Opens connections the way the environment asks for. */
import type { EnvHttpProxyAgent, request } from 'undici';

export interface ConnectionSettings {
  /** Read for HTTP_PROXY, HTTPS_PROXY and NO_PROXY, in capitals or not. */
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds without a byte after which a connection counts as cut. */
  readonly silence: number;
}

/** What requests are made with. */
export interface Connections {
  readonly dispatcher: EnvHttpProxyAgent;
  readonly request: typeof request;
}

/** Connections through the proxies that the environment names, or directly. */
export async function openConnections({
  environment,
  silence,
}: ConnectionSettings): Promise<Connections> {
  // Loaded here because most commands need no network.
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
  return { dispatcher, request };
}
