/** Unpacks the entries of a zip archive that are asked for, within limits. */
import { Inflate } from 'fflate';
import { DuizhaoError } from '../../core/errors.js';
import { damagedInput, encryptedInput } from './damaged-input.js';
import { requireMost } from './limits.js';

/** An entry as the archive's directory lists it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedLength: number;
  /** Where the entry's own header begins. */
  readonly header: number;
}

/** What an archive may be at most. */
export interface UnzipLimits {
  /** Entries in its directory. */
  readonly entries: number;
  /** Unpacked bytes of all entries that are asked for, together. */
  readonly bytes: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/**
 * The unpacked entries whose names `wants`, by name; no other entry is looked at. Names are only
 * ever compared, never used as paths of files. Sizes that the archive states are not believed.
 *
 * @throws DuizhaoError `FORMAT_INVALID` for an archive that is damaged or cut off, `INPUT_ENCRYPTED`
 * for one with a password, `INPUT_TOO_LARGE` for one that unpacks to more than the limits.
 */
export function unzipEntries(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  limits: UnzipLimits,
  input: string,
): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  let room = limits.bytes;
  try {
    for (const entry of readDirectory(view, limits, input)) {
      if (!wants(entry.name) || found.has(entry.name)) continue;
      if (entry.isEncrypted) throw encryptedInput(input);
      const unpacked = unpackEntry(bytes, view, entry, room, limits, input);
      room -= unpacked.length;
      found.set(entry.name, unpacked);
    }
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause;
    throw damagedInput(input, 'a zip archive', cause);
  }
  return found;
}

/** The directory at the archive's end; reading past the end of the bytes throws a RangeError. */
function readDirectory(view: DataView, limits: UnzipLimits, input: string): readonly Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  requireMost(count, limits.entries, input, 'entries');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new RangeError('no directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    entries.push({
      // Word and others write a slash or a dot before names here and there.
      name: new TextDecoder()
        .decode(name)
        .replaceAll('\\', '/')
        .replace(/^(?:\.?\/)+/u, ''),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedLength: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new RangeError('no end of directory');
}

function unpackEntry(
  bytes: Uint8Array,
  view: DataView,
  { method, packedLength, header }: Entry,
  room: number,
  limits: UnzipLimits,
  input: string,
): Uint8Array {
  if (view.getUint32(header, true) !== headerSignature) throw new RangeError('no entry header');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedLength > bytes.length) throw new RangeError('entry reaches past the end');
  const packed = bytes.subarray(start, start + packedLength);
  if (method === stored) {
    if (packed.length > room) requireMost(Infinity, limits.bytes, input, 'unpacked bytes');
    return packed;
  }
  if (method !== deflated) throw new RangeError(`packing method ${method}`);
  return inflateWithin(packed, room, limits, input);
}

// Fed in pieces, so that what unpacks to a thousand times its size is stopped after one of them.
const piece = 1 << 14;

function inflateWithin(
  packed: Uint8Array,
  room: number,
  limits: UnzipLimits,
  input: string,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > room) requireMost(Infinity, limits.bytes, input, 'unpacked bytes');
    chunks.push(chunk);
    isWhole = final;
  });
  for (let at = 0; at < packed.length; at += piece) {
    inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  }
  if (!isWhole) throw new RangeError('entry is cut off');
  return new Uint8Array(Buffer.concat(chunks, length));
}
