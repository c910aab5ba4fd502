/** A site on this machine that gives out documents by symbol as the United Nations' does, with quirks to order. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen, stop, urlOf } from '../translate/models/loopback-hub.js';

/** What is wrong with an answer; `times` is how often, by default always. */
export type Quirk = { readonly times?: number } & (
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Something else in place of the document, with HTTP 200 and all headers. */
  | { readonly kind: 'body'; readonly body: Buffer | string; readonly encoding?: string }
  /** The connection ends after so many bytes of those that were announced. */
  | { readonly kind: 'cut'; readonly after: number }
  /** So many bytes, as if they were all. */
  | { readonly kind: 'shortened'; readonly to: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'challenge' }
  /** So many bytes, then nothing for so many milliseconds. */
  | { readonly kind: 'stall'; readonly after: number; readonly milliseconds: number }
);

export interface SiteContents {
  /** Files by `A/RES/56/123 en pdf`; web pages by `A/RES/56/123 en html`. */
  readonly documents: Readonly<Record<string, Buffer | string>>;
  /** By the same names, or `*` for all. */
  readonly quirks?: Record<string, Quirk>;
  /** Whether the symbol leads on to a file under another path, as on the real site. */
  readonly redirects?: boolean;
}

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds. */
  readonly time: number;
}

export interface LoopbackSite {
  readonly url: string;
  readonly requests: SeenRequest[];
  /** Can be changed while the site runs. */
  readonly quirks: Record<string, Quirk>;
  readonly documents: Record<string, Buffer | string>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  html: 'text/html; charset=utf-8',
};

const languages: Readonly<Record<string, string>> = { E: 'en', C: 'zh', en: 'en', zh: 'zh' };

export async function startSite(contents: SiteContents): Promise<LoopbackSite> {
  const documents = { ...contents.documents };
  const quirks = { ...contents.quirks };
  const seen = new Map<Quirk, number>();
  const requests: SeenRequest[] = [];

  const quirkOf = (name: string): Quirk | undefined => {
    const quirk = quirks[name] ?? quirks['*'];
    if (quirk === undefined) return undefined;
    const count = (seen.get(quirk) ?? 0) + 1;
    seen.set(quirk, count);
    return quirk.times !== undefined && count > quirk.times ? undefined : quirk;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers, time: Date.now() });
    const name = nameOf(path);
    if (name === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>');
      return;
    }
    if (contents.redirects && !path.includes('/doc/')) {
      response.writeHead(302, { location: `/doc/UNDOC/GEN?n=${encodeURIComponent(name)}` }).end();
      return;
    }
    const quirk = quirkOf(name);
    if (quirk?.kind === 'status') {
      const wait = quirk.retryAfter === undefined ? {} : { 'retry-after': quirk.retryAfter };
      response.writeHead(quirk.status, wait).end('<html><body>Sorry</body></html>');
      return;
    }
    if (quirk?.kind === 'redirect') {
      response.writeHead(302, { location: quirk.to }).end();
      return;
    }
    if (quirk?.kind === 'challenge') {
      response.writeHead(202, { 'x-amzn-waf-action': 'challenge' }).end();
      return;
    }
    const document = documents[name];
    if (document === undefined) {
      // What is not published, or not in that language, is nothing at all.
      response.writeHead(200, { 'content-length': '0' }).end();
      return;
    }
    const own = quirk?.kind === 'body' ? quirk.body : document;
    const whole = Buffer.from(own);
    const bytes = quirk?.kind === 'shortened' ? whole.subarray(0, quirk.to) : whole;
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    const format = name.split(' ').at(-1) ?? '';
    const headers = { etag, 'last-modified': 'Tue, 15 Jan 2002 10:00:00 GMT' };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': types[format],
      ...(quirk?.kind === 'body' && quirk.encoding && { 'content-encoding': quirk.encoding }),
      'content-length': bytes.length,
    });
    if (quirk?.kind === 'cut') {
      response.write(bytes.subarray(0, quirk.after), () =>
        setTimeout(() => response.destroy(), 20),
      );
      return;
    }
    if (quirk?.kind === 'stall') {
      response.write(bytes.subarray(0, quirk.after));
      await sleep(quirk.milliseconds, undefined, { ref: false });
      response.end(bytes.subarray(quirk.after));
      return;
    }
    response.end(bytes);
  };

  const server = createServer((request, response) => void answer(request, response));
  await listen(server);
  return { url: urlOf(server), requests, quirks, documents, close: () => stop(server) };
}

/** What an address asks for; nothing where the real site would find nothing either. */
function nameOf(path: string): string | undefined {
  const url = new URL(path, 'http://site');
  const redirected = url.searchParams.get('n');
  if (url.pathname.startsWith('/doc/') && redirected !== null) return redirected;
  if (url.pathname === '/api/symbol/access') {
    const [, symbol] = /[?&]s=([^&]*)/u.exec(path) ?? [];
    const language = languages[url.searchParams.get('l') ?? ''];
    const isEncoded = symbol !== undefined && !symbol.includes('/');
    if (!isEncoded || language === undefined) return undefined;
    return `${decodeURIComponent(symbol)} ${language} ${url.searchParams.get('t') ?? 'pdf'}`;
  }
  const [, language, symbol] = /^\/(en|zh)\/(.+)$/u.exec(decodeURIComponent(url.pathname)) ?? [];
  return symbol === undefined ? undefined : `${symbol} ${language} html`;
}
