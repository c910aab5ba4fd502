/** Keeps contents under their SHA-256. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.js';

/** Where contents with a sum (hexadecimal) are, or would be. */
export function objectPath(folder: string, sha256: string): string {
  return join(folder, 'objects', sha256.slice(0, 2), sha256.slice(2));
}

/**
 * Keeps contents and gives back their sum; contents that are there already are not written again.
 * @throws DuizhaoError FILE_UNWRITABLE
 */
export function keepObject(folder: string, bytes: Buffer): string {
  const sha256 = sumOf(bytes);
  const path = objectPath(folder, sha256);
  if (!existsSync(path) || readObject(folder, sha256) === undefined) writeWhole(path, bytes);
  return sha256;
}

/** The contents with a sum; none if they are not there, or no longer what they were. */
export function readObject(folder: string, sha256: string): Buffer | undefined {
  const path = objectPath(folder, sha256);
  try {
    const bytes = readFileSync(path);
    if (sumOf(bytes) === sha256) return bytes;
    rmSync(path, { force: true });
    return undefined;
  } catch {
    return undefined;
  }
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
