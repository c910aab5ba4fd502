/** Sizes and checksums of files on disk. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSum, FileSums } from './model-record.js';

/** What identifies the contents of a file; checksums are hexadecimal. */
export interface FileDigest extends FileSum {
  /** SHA-1 of the file as a git blob: of `blob`, its size, a zero byte and its contents. */
  readonly gitBlob: string;
}

export interface DigestOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes more were read. */
  readonly onBytes?: (count: number) => void;
}

/** Reads the file once. @throws the file system's own error if it cannot be read. */
export async function digestFile(
  path: string,
  { signal, onBytes }: DigestOptions = {},
): Promise<FileDigest> {
  const { size } = await stat(path);
  const sha256 = createHash('sha256');
  // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
  const gitBlob = createHash('sha1').update(`blob ${size}\0`);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { ...(signal && { signal }) })) {
    sha256.update(chunk);
    gitBlob.update(chunk);
    bytes += chunk.length;
    onBytes?.(chunk.length);
  }
  return { bytes, sha256: sha256.digest('hex'), gitBlob: gitBlob.digest('hex') };
}

/** The sums of the named files in `folder`. */
export async function sumFiles(
  folder: string,
  paths: readonly string[],
  options: DigestOptions = {},
): Promise<FileSums> {
  const sums: Record<string, FileSum> = {};
  for (const path of paths) {
    const { bytes, sha256 } = await digestFile(join(folder, ...path.split('/')), options);
    sums[path] = { bytes, sha256 };
  }
  return sums;
}

/** All bytes that sums account for. */
export function totalBytes(files: FileSums): number {
  return Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
}
