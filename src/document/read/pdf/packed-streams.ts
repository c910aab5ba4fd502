/** Refuses PDF files whose packed parts unpack to more than fits in memory. */
import { constants, inflateRawSync } from 'node:zlib';
import { requireMost } from '../limits.js';

// The largest picture of a page that scanners make has some two hundred million bytes.
const mostUnpacked = 256 * 2 ** 20;
const mostLayers = 4;

/**
 * Checks every stream of a PDF file that is deflated, once or several times over.
 *
 * @throws DuizhaoError `INPUT_TOO_LARGE`
 */
export function requireModestStreams(bytes: Uint8Array, name: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.indexOf('stream');
  while (at >= 0) {
    const end = buffer.indexOf('endstream', at + 6);
    const stop = end < 0 ? buffer.length : end;
    const start = buffer[at + 6] === 0x0d ? at + 8 : at + 7;
    requireModest(buffer.subarray(start, stop), name, 0);
    at = end < 0 ? -1 : buffer.indexOf('stream', end + 9);
  }
}

function requireModest(packed: Uint8Array, name: string, layer: number): void {
  if (!isDeflated(packed) || layer === mostLayers) return;
  const unpacked = inflateWithin(packed);
  if (unpacked === undefined) requireMost(Infinity, mostUnpacked, name, 'bytes in one stream');
  else requireModest(unpacked, name, layer + 1);
}

function isDeflated([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** The unpacked bytes; none for bytes that are damaged, nothing for too many. */
function inflateWithin(packed: Uint8Array): Uint8Array | undefined {
  try {
    // As pdf.js does: without the checksum, and as far as it goes where it was cut off.
    return inflateRawSync(packed.subarray(2), {
      maxOutputLength: mostUnpacked,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (cause) {
    return cause instanceof RangeError ? undefined : new Uint8Array();
  }
}
