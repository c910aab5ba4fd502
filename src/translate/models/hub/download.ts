/** Downloads one file of a repository, goes on where an earlier try stopped, and checks what came. */
import { createWriteStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuizhaoError } from '../../../core/errors.js';
import { PassingFailure } from '../../../network/patience.js';
import { digestFile, type FileDigest } from '../digest.js';
import { fileTrouble, isFileTrouble } from '../file-trouble.js';
import type { FileSum } from '../model-record.js';
import type { Hub, HubAnswer } from './client.js';
import { connectionFailure } from './failures.js';
import type { RemoteFile } from './listing.js';
import { askPatiently } from './patience.js';

/** A repository at a commit. */
export interface Repository {
  readonly id: string;
  readonly revision: string;
}

export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes of the file are there; goes down where a damaged part is thrown away. */
  readonly onBytes?: (bytes: number) => void;
}

/** What the contents of a file have to be, as far as the hub said. */
type Expectation = Omit<RemoteFile, 'path'>;

/**
 * Downloads to `target`, by way of `target.part`, and gives back the sums of what came. A file that
 * is there already is kept if it is the right one.
 * @throws DuizhaoError HUB_REFUSED, HUB_UNREACHABLE (the part then stays for the next time),
 * DOWNLOAD_DAMAGED, FILE_UNWRITABLE; or the reason of `signal`.
 */
export async function downloadFile(
  hub: Hub,
  repository: Repository,
  file: RemoteFile,
  target: string,
  options: DownloadOptions = {},
): Promise<FileSum> {
  try {
    await mkdir(dirname(target), { recursive: true });
    return await download(hub, repository, file, target, options);
  } catch (cause) {
    throw isFileTrouble(cause) ? fileTrouble(cause, target) : cause;
  }
}

async function download(
  hub: Hub,
  repository: Repository,
  file: RemoteFile,
  target: string,
  options: DownloadOptions,
): Promise<FileSum> {
  const { signal } = options;
  if (existsSync(target)) {
    const found = await digestFile(target, { ...(signal && { signal }) });
    if (isChecked(file) && findFault(file, found) === undefined) {
      options.onBytes?.(found.bytes);
      return toSum(found);
    }
    await rm(target);
  }
  const part = `${target}.part`;
  // What a cut left, or a proxy changed on its way, may be right the second time.
  for (let tries = 2; ; tries--) {
    const expected = await fetchPart(hub, repository, file, part, options);
    const found = await digestFile(part, { ...(signal && { signal }) });
    const fault = findFault(expected, found);
    if (fault === undefined) {
      await rename(part, target);
      await rm(tagOf(part), { force: true });
      return toSum(found);
    }
    await forget(part);
    if (tries <= 1) throw damaged(file, repository, fault);
  }
}

/** Fetches until the part holds all bytes. Gives back what the whole has to be. */
async function fetchPart(
  hub: Hub,
  { id, revision }: Repository,
  file: RemoteFile,
  part: string,
  { signal, onBytes }: DownloadOptions,
): Promise<Expectation> {
  const url = hub.url(...id.split('/'), 'resolve', revision, ...file.path.split('/'));
  const request = { url, what: `${file.path} of ${id}`, ...(signal && { signal }) };
  let before = sizeOf(part);
  const hasProgressed = (): boolean => {
    const now = sizeOf(part);
    const isMore = now > before;
    before = now;
    return isMore;
  };
  return askPatiently(
    async () => {
      const have = sizeOf(part);
      if (isChecked(file) && have === file.bytes) return file;
      if (file.bytes !== undefined && have > file.bytes) await forget(part);
      const answer = await hub.get({ ...request, headers: resumeHeaders(part) });
      const expected = completed(file, answer);
      if (!isChecked(expected)) throw unchecked(file, id);
      if (answer.status === 416) {
        await forget(part);
        throw new PassingFailure(`${url.host} does not go on where it stopped (${request.what})`);
      }
      const start = answer.status === 206 ? sizeOf(part) : 0;
      if (answer.status === 206 && rangeStart(answer) !== start) {
        await forget(part);
        throw new PassingFailure(`${url.host} went on at the wrong place (${request.what})`);
      }
      rememberTag(part, answer);
      await receive(answer.body, part, start, expected, request, onBytes);
      const received = sizeOf(part);
      if (expected.bytes !== undefined && received < expected.bytes) {
        throw new PassingFailure(
          `${url.host} sent ${received} of ${expected.bytes} bytes (${request.what})`,
        );
      }
      return expected;
    },
    hub.patience,
    signal,
    hasProgressed,
  );
}

async function receive(
  body: HubAnswer['body'],
  part: string,
  start: number,
  expected: Expectation,
  request: { readonly url: URL; readonly what: string; readonly signal?: AbortSignal },
  onBytes: DownloadOptions['onBytes'],
): Promise<void> {
  let bytes = start;
  const count = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      // A little too much is enough to know that it is wrong; the rest is not wanted.
      yield chunk;
      if (expected.bytes !== undefined && bytes > expected.bytes) return;
      onBytes?.(bytes);
    }
  };
  try {
    const file = createWriteStream(part, { flags: start > 0 ? 'a' : 'w' });
    await pipeline(Readable.from(body), count, file);
  } catch (cause) {
    request.signal?.throwIfAborted();
    throw isFileTrouble(cause) ? cause : connectionFailure(request, cause);
  }
}

/** Asks for the rest of a part, on condition that it is a part of the same file. */
function resumeHeaders(part: string): Readonly<Record<string, string>> {
  const have = sizeOf(part);
  if (have === 0) return {};
  const tag = existsSync(tagOf(part)) ? readFileSync(tagOf(part), 'utf8') : '';
  // A weak tag never holds for If-Range (RFC 9110, 13.1.5); the checksum decides then.
  return { range: `bytes=${have}-`, ...(tag.startsWith('"') && { 'if-range': tag }) };
}

function rememberTag(part: string, { hops }: HubAnswer): void {
  const tag = hops.at(-1)?.etag;
  if (tag !== undefined) writeFileSync(tagOf(part), tag);
}

function tagOf(part: string): string {
  return `${part}.etag`;
}

function rangeStart({ hops }: HubAnswer): number | undefined {
  const [, start] = /^bytes (\d+)-/u.exec(hops.at(-1)?.['content-range'] ?? '') ?? [];
  return start === undefined ? undefined : Number(start);
}

/**
 * What the listing says of a file, and what it does not say from the headers of the first hop: the
 * hub's own, which tell the size and tag of the file behind the redirect.
 */
function completed(file: RemoteFile, { hops }: HubAnswer): Expectation {
  const headers = hops[0] ?? {};
  const tag = (headers['x-linked-etag'] ?? headers.etag ?? '').replaceAll(/^W\/|"/gu, '');
  const size = headers['x-linked-size'];
  const sha256 = file.sha256 ?? (/^[0-9a-f]{64}$/u.test(tag) ? tag : undefined);
  const gitBlob = file.gitBlob ?? (/^[0-9a-f]{40}$/u.test(tag) ? tag : undefined);
  const bytes = file.bytes ?? (size === undefined ? undefined : Number(size));
  return {
    ...(bytes !== undefined && { bytes }),
    ...(sha256 !== undefined ? { sha256 } : gitBlob !== undefined && { gitBlob }),
  };
}

function isChecked({ sha256, gitBlob }: Expectation): boolean {
  return sha256 !== undefined || gitBlob !== undefined;
}

/** What is wrong with a file, in words. */
function findFault(expected: Expectation, found: FileDigest): string | undefined {
  if (expected.bytes !== undefined && expected.bytes !== found.bytes) {
    return `it has ${found.bytes} bytes or more instead of ${expected.bytes}`;
  }
  if (expected.sha256 !== undefined) {
    return expected.sha256 === found.sha256
      ? undefined
      : `its SHA-256 is ${found.sha256} instead of ${expected.sha256}`;
  }
  return expected.gitBlob === found.gitBlob
    ? undefined
    : `its git blob id is ${found.gitBlob} instead of ${expected.gitBlob}`;
}

function damaged({ path }: RemoteFile, { id }: Repository, fault: string): DuizhaoError {
  return new DuizhaoError(
    'DOWNLOAD_DAMAGED',
    `${path} of ${id} did not come whole: ${fault}.`,
    'Nothing was installed. Run the command again, or try another hub or revision.',
  );
}

function unchecked({ path }: RemoteFile, id: string): DuizhaoError {
  return new DuizhaoError(
    'HUB_REFUSED',
    `The hub gives no checksum for ${path} of ${id}.`,
    'Nothing is installed unchecked. Try another hub.',
  );
}

async function forget(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(tagOf(part), { force: true });
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

function toSum({ bytes, sha256 }: FileDigest): FileSum {
  return { bytes, sha256 };
}
