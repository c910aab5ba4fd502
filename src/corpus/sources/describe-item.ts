/** Finds out of a file what an item says of it: kind, digest, size. */
import { stat } from 'node:fs/promises';
import { constants, createGunzip } from 'node:zlib';
import type { RefusedItem, SourceItem } from '../source-item.js';
import { summed } from './digest.js';
import { failureOfSystem, refuse } from './failures.js';
import { bytesAt } from './open-bytes.js';
import { isGzipName, splitPlace } from './place.js';
import { headLength, kindOfContent, kindOfName } from './recognize.js';

/** A file that was found, before it has been looked into. */
export interface FoundFile {
  readonly place: string;
  readonly name: string;
  /** What the source says of it. */
  readonly said?: Partial<Pick<SourceItem, 'kind' | 'language' | 'symbol' | 'group' | 'licence'>>;
}

/**
 * Digests of earlier runs, so that files need not be read again. A key holds the place, size, time of
 * change and number of the file: whatever of them changes, the file is read.
 */
export interface DigestCache {
  get(key: string): string | undefined;
  set(key: string, digest: string): void;
}

/**
 * The item that a file is, or why it is none.
 * @throws what is no fault of the file.
 */
export async function describeItem(
  { place, name, said = {} }: FoundFile,
  digests: DigestCache | undefined,
): Promise<SourceItem | RefusedItem> {
  try {
    const kind = said.kind ?? kindOfName(name) ?? (await lookInto(place, name));
    const { digest, size } = await sumUp(place, name, digests);
    return { place, name, digest, size, ...said, kind };
  } catch (error) {
    return refuse(name, error);
  }
}

async function lookInto(place: string, name: string): Promise<SourceItem['kind']> {
  const packed = await headOf(bytesAt(place, name));
  return kindOfContent(name, isGzipName(name) ? await headOf(beginning(packed)) : packed);
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(pieces).subarray(0, headLength);
}

/** What the beginning of a packed file unpacks to; nothing where it is not packed at all. */
async function* beginning(packed: Buffer): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  gunzip.end(packed);
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) yield piece;
  } catch {
    // Whoever reads the item is told what is wrong with it.
  }
}

async function sumUp(
  place: string,
  name: string,
  digests: DigestCache | undefined,
): Promise<Pick<SourceItem, 'digest' | 'size'>> {
  const key = digests === undefined ? undefined : await keyOf(place, name);
  const known = key === undefined ? undefined : readSum(digests?.get(key.text));
  if (known !== undefined) return known;
  let sum: Pick<SourceItem, 'digest' | 'size'> | undefined;
  const bytes = summed(bytesAt(place, name), (digest, size) => {
    sum = { digest, size };
  });
  for await (const _ of bytes);
  if (sum === undefined) throw new TypeError('a stream without an end');
  if (key?.isSettled) digests?.set(key.text, `${sum.digest} ${sum.size}`);
  return sum;
}

function readSum(text: string | undefined): Pick<SourceItem, 'digest' | 'size'> | undefined {
  const [, digest, size] = /^([\da-f]{64}) (\d+)$/u.exec(text ?? '') ?? [];
  return digest === undefined ? undefined : { digest, size: Number(size) };
}

/** Milliseconds within which a file may change twice without its time of change showing it. */
const unsettled = 2_000n;

async function keyOf(
  place: string,
  name: string,
): Promise<{ readonly text: string; readonly isSettled: boolean }> {
  const { path, member = '' } = splitPlace(place);
  try {
    const { size, mtimeNs, mtimeMs, ino } = await stat(path, { bigint: true });
    return {
      text: [path, member, size, mtimeNs, ino].join('\u0000'),
      isSettled: BigInt(Date.now()) - mtimeMs > unsettled,
    };
  } catch (cause) {
    throw failureOfSystem(name, cause);
  }
}
