/** A hub on this machine that speaks the file protocol of the Hugging Face hub, with faults to order. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { packageFile } from '../../../src/core/package-folder.js';
import { modelFiles } from '../../../src/translate/model-files.js';

export const hubId = 'tester/small-zh-en';
export const revision = '0123456789abcdef0123456789abcdef01234567';

export interface SeenRequest {
  readonly path: string;
  readonly host: string;
  readonly authorization?: string;
  readonly range?: string;
  readonly ifRange?: string;
}

export interface HubFaults {
  /** Speaks https with this key and certificate. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Path below which the hub is, as mirrors have it. */
  readonly prefix?: string;
  /** Files in large-file storage are given at another port. */
  readonly redirects?: boolean;
  /** Every file is first redirected to another path of the hub, as small ones are from caches. */
  readonly caches?: boolean;
  /** Only for who has this token. */
  readonly token?: string;
  /** Ends the connection after so many bytes of the file, so many times. */
  readonly cut?: { readonly path: string; readonly after: number; readonly times: number };
  /** Changes one byte of the file, so many times. */
  readonly corrupt?: { readonly path: string; readonly times: number };
  /** Sends more bytes than the listing says. */
  readonly tooLong?: string;
  /** Answers so many requests with 429. */
  readonly busy?: { readonly times: number; readonly retryAfter: string };
  /** Does not know ranges. */
  readonly noRanges?: boolean;
  /** Neither sizes nor ids in the listing, as some mirrors do. */
  readonly bare?: boolean;
  /** Paths in the listing beside those of the model. */
  readonly morePaths?: readonly string[];
  /** Paths that are missing from the listing. */
  readonly without?: readonly string[];
  readonly licence?: string;
  /** Contents in place of the model's. */
  readonly replaced?: Readonly<Record<string, string>>;
}

export interface LoopbackHub {
  readonly url: string;
  readonly requests: SeenRequest[];
  close(): Promise<void>;
}

interface HubFile {
  readonly path: string;
  readonly contents: Buffer;
  readonly isLarge: boolean;
  readonly sha256: string;
  readonly gitBlob: string;
}

const shippedFolder = packageFile('models', 'duizhao-zh-en');

function readFiles(replaced: Readonly<Record<string, string>>): readonly HubFile[] {
  return modelFiles.map((path) => {
    const own = replaced[path];
    const contents = own === undefined ? readFileSync(join(shippedFolder, path)) : Buffer.from(own);
    const hash = (name: string) => createHash(name);
    return {
      path,
      contents,
      isLarge: path.endsWith('.onnx'),
      sha256: hash('sha256').update(contents).digest('hex'),
      gitBlob: hash('sha1').update(`blob ${contents.length}\0`).update(contents).digest('hex'),
    };
  });
}

/** Starts a hub that has the model that ships as `tester/small-zh-en`. */
export async function startHub(faults: HubFaults = {}): Promise<LoopbackHub> {
  const files = readFiles(faults.replaced ?? {});
  const requests: SeenRequest[] = [];
  const left = {
    busy: faults.busy?.times ?? 0,
    cut: faults.cut?.times ?? 0,
    corrupt: faults.corrupt?.times ?? 0,
  };
  const prefix = faults.prefix ?? '';

  const note = ({ url = '', headers }: IncomingMessage): void => {
    requests.push({
      path: url,
      host: headers.host ?? '',
      ...(headers.authorization !== undefined && { authorization: headers.authorization }),
      ...(headers.range !== undefined && { range: headers.range }),
      ...(typeof headers['if-range'] === 'string' && { ifRange: headers['if-range'] }),
    });
  };

  const sendFile = (
    { path, contents, isLarge, sha256, gitBlob }: HubFile,
    request: IncomingMessage,
    response: ServerResponse,
  ): void => {
    const tag = `"${isLarge ? sha256 : gitBlob}"`;
    let body = contents;
    if (faults.corrupt?.path === path && left.corrupt > 0) {
      left.corrupt -= 1;
      body = Buffer.from(contents);
      body.writeUInt8(body.readUInt8(100) ^ 1, 100);
    }
    if (faults.tooLong === path) body = Buffer.concat([contents, Buffer.alloc(5_000_000)]);
    const [, from] = /^bytes=(\d+)-$/u.exec(request.headers.range ?? '') ?? [];
    const ifRange = request.headers['if-range'];
    const start =
      from === undefined || faults.noRanges || (ifRange !== undefined && ifRange !== tag)
        ? 0
        : Number(from);
    const rest = body.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, {
      etag: tag,
      'content-length': rest.length,
      'x-repo-commit': revision,
      ...(start > 0 && {
        'content-range': `bytes ${start}-${body.length - 1}/${body.length}`,
      }),
    });
    if (faults.cut?.path === path && left.cut > 0) {
      left.cut -= 1;
      response.write(rest.subarray(0, faults.cut.after), () => {
        setTimeout(() => response.destroy(), 20);
      });
      return;
    }
    response.end(rest);
  };

  const storage = createServer((request, response) => {
    note(request);
    const file = files.find(({ sha256 }) => request.url?.startsWith(`/${sha256}`));
    if (file === undefined) response.writeHead(404).end();
    else sendFile(file, request, response);
  });

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    note(request);
    const refuse = (status: number, code: string) =>
      response.writeHead(status, { 'x-error-code': code }).end('{"error":"no"}');
    if (left.busy > 0) {
      left.busy -= 1;
      response.writeHead(429, { 'retry-after': faults.busy?.retryAfter ?? '0' }).end();
      return;
    }
    if (faults.token !== undefined && request.headers.authorization !== `Bearer ${faults.token}`) {
      refuse(401, 'GatedRepo');
      return;
    }
    const url = new URL(request.url ?? '', 'http://hub');
    if (url.pathname.startsWith(`${prefix}/api/models/${hubId}/revision/`)) {
      const wanted = url.pathname.split('/').at(-1);
      if (wanted !== 'main' && wanted !== revision) {
        refuse(404, 'RevisionNotFound');
        return;
      }
      const siblings = [
        ...files
          .filter(({ path }) => !faults.without?.includes(path))
          .map(({ path, contents, isLarge, sha256, gitBlob }) => ({
            rfilename: path,
            ...(!faults.bare && {
              size: contents.length,
              // The blob of a large file is that of its pointer.
              blobId: isLarge ? 'f'.repeat(40) : gitBlob,
              ...(isLarge && { lfs: { sha256, size: contents.length, pointerSize: 134 } }),
            }),
          })),
        ...['README.md', ...(faults.morePaths ?? [])].map((rfilename) => ({ rfilename })),
      ];
      const cardData = faults.licence === undefined ? null : { license: faults.licence };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ id: hubId, sha: revision, cardData, tags: [], siblings }));
      return;
    }
    const below = `${prefix}/${hubId}/resolve/${revision}/`;
    const isCached = url.searchParams.has('cached');
    const file = files.find(({ path }) => url.pathname === below + path);
    if (file !== undefined && faults.caches && !isCached) {
      response.writeHead(307, { location: `${url.pathname}?cached=1` }).end();
      return;
    }
    if (file === undefined) {
      refuse(404, url.pathname.includes(hubId) ? 'EntryNotFound' : 'RepoNotFound');
    } else if (file.isLarge && faults.redirects) {
      response
        .writeHead(302, {
          location: `${urlOf(storage)}/${file.sha256}?signed=1`,
          'x-linked-etag': `"${file.sha256}"`,
          'x-linked-size': String(file.contents.length),
        })
        .end();
    } else sendFile(file, request, response);
  };
  const hub = faults.tls === undefined ? createServer(answer) : createTlsServer(faults.tls, answer);
  await Promise.all([listen(hub), listen(storage)]);
  return {
    url: (faults.tls === undefined ? urlOf(hub) : urlOf(hub).replace('http:', 'https:')) + prefix,
    requests,
    close: async () => {
      await Promise.all([stop(hub), stop(storage)]);
    },
  };
}

/** Listens on a free port of the loopback interface. */
export function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** Ends a server with all its connections. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Where a server listens. */
export function urlOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
