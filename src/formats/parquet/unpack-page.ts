/** Unpacks pages of a Parquet file to the length that they state, and no further. */
import * as zlib from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { snappyUncompress } from 'hyparquet';

type Codec = keyof Compressors;

/** Node has this from 22.15 on. */
type Zstd = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

const zstd = (zlib as { readonly zstdDecompressSync?: Zstd }).zstdDecompressSync;

const within = (length: number) => ({ maxOutputLength: Math.max(length, 1) });

/** How packed pages are unpacked, by codec. */
export const compressors: Compressors = {
  SNAPPY: (bytes, length) => {
    const unpacked = new Uint8Array(length);
    snappyUncompress(bytes, unpacked);
    return unpacked;
  },
  GZIP: (bytes, length) => zlib.gunzipSync(bytes, within(length)),
  BROTLI: (bytes, length) => zlib.brotliDecompressSync(bytes, within(length)),
  ...(zstd && { ZSTD: (bytes, length) => zstd(bytes, within(length)) }),
};

/**
 * A page of a codec.
 * @throws Error for one that is damaged, or of a codec that is not known.
 */
export function unpackPage(bytes: Uint8Array, length: number, codec: Codec): Uint8Array {
  if (codec === 'UNCOMPRESSED') return bytes;
  const unpack = compressors[codec];
  if (unpack === undefined) throw new Error(`pages packed with ${codec} are not read`);
  return unpack(bytes, length);
}
