/** Unpacks bytes that gzip packed, while they are read. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { damagedArchive } from './failures.js';

/**
 * The unpacked bytes.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for what is damaged, cut off or not packed by gzip.
 */
export async function* gunzipped(
  packed: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) yield piece;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!code.startsWith('Z_')) throw cause;
    throw damagedArchive(name, 'it cannot be unpacked to its end', cause);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
