/** Reads what a repository on a hub holds at a revision. */
import * as z from 'zod';
import { DuizhaoError } from '../../../core/errors.js';
import type { Hub } from './client.js';
import { connectionFailure } from './failures.js';
import { askPatiently } from './patience.js';

/** A file of a repository. What a listing leaves out, the answer to its download has to say. */
export interface RemoteFile {
  /** Relative to the repository, with `/` between folders. */
  readonly path: string;
  readonly bytes?: number;
  /** Of a file in large-file storage; hexadecimal. */
  readonly sha256?: string;
  /** SHA-1 of any other file as a git blob; hexadecimal. */
  readonly gitBlob?: string;
}

/** A repository at one commit. */
export interface Listing {
  readonly id: string;
  /** SHA of the commit, 40 hexadecimal digits. */
  readonly revision: string;
  /** As its card says; absent where it says nothing. */
  readonly licence?: string;
  readonly files: readonly RemoteFile[];
}

const hexadecimal = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`, 'u'));

// With `?blobs=true`: `blobId` is the id of the git blob, which for a file in large-file storage is
// that of its pointer and says nothing of its contents.
const modelInfo = z.object({
  sha: hexadecimal(40),
  cardData: z.object({ license: z.unknown() }).partial().nullish(),
  tags: z.array(z.string()).nullish(),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.int().nonnegative().nullish(),
      blobId: hexadecimal(40).nullish(),
      lfs: z.object({ sha256: hexadecimal(64), size: z.int().nonnegative() }).nullish(),
    }),
  ),
});

// Far more than any listing has: an answer without an end must not fill the memory.
const mostBytes = 32 * 1024 * 1024;

/**
 * What the repository `id` holds at `revision` (a branch, a tag or a commit).
 * @throws DuizhaoError HUB_REFUSED, HUB_UNREACHABLE; or the reason of `signal`.
 */
export async function readListing(
  hub: Hub,
  id: string,
  revision: string,
  signal?: AbortSignal,
): Promise<Listing> {
  const url = hub.url('api', 'models', ...id.split('/'), 'revision', revision);
  url.searchParams.set('blobs', 'true');
  const request = { url, what: `${id} at ${revision}`, ...(signal && { signal }) };
  const text = await askPatiently(
    async () => {
      const { body } = await hub.get(request);
      return readAll(body).catch((cause: unknown) => {
        throw connectionFailure(request, cause);
      });
    },
    hub.patience,
    signal,
  );
  const info = parseInfo(text, url);
  const licence = readLicence(info.cardData?.license, info.tags ?? []);
  return {
    id,
    revision: info.sha,
    ...(licence !== undefined && { licence }),
    files: info.siblings.map(({ rfilename, size, blobId, lfs }) => {
      requirePlainPath(rfilename, id);
      if (lfs) return { path: rfilename, bytes: lfs.size, sha256: lfs.sha256 };
      return {
        path: rfilename,
        ...(typeof size === 'number' && { bytes: size }),
        // Without a size the hub was not asked for blobs, and an id might be that of a pointer.
        ...(typeof size === 'number' && blobId && { gitBlob: blobId }),
      };
    }),
  };
}

async function readAll(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error('the answer has no end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseInfo(text: string, url: URL): z.infer<typeof modelInfo> {
  try {
    return modelInfo.parse(JSON.parse(text));
  } catch (cause) {
    throw new DuizhaoError(
      'HUB_REFUSED',
      `${url.host} did not answer as a model hub does.`,
      'Check the address given with --hub or HF_ENDPOINT, and that no proxy answers in its place.',
      { cause },
    );
  }
}

function readLicence(card: unknown, tags: readonly string[]): string | undefined {
  const tagged = tags.find((tag) => tag.startsWith('license:'))?.slice('license:'.length);
  const said = [card].flat().find((licence) => typeof licence === 'string') ?? tagged;
  return said === undefined || said === '' ? undefined : said.toLowerCase();
}

/** A path that could lead out of the model's folder is no mistake: the whole listing is refused. */
function requirePlainPath(path: string, id: string): void {
  const isPlain =
    !/^[A-Za-z]:|[\\\p{Cc}]/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (isPlain) return;
  throw new DuizhaoError(
    'HUB_REFUSED',
    `${id} lists a file with the path ${JSON.stringify(path)}, which leads out of its folder.`,
    'Nothing was fetched. Do not use this repository.',
  );
}
