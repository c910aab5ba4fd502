/** Reads zip archives (APPNOTE 6.3, zip64 too) from disk, member by member. */
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import type { DuizhaoError } from '../../../core/errors.js';
import { encryptedInput } from '../../../document/read/damaged-input.js';
import { damagedArchive } from '../failures.js';
import type { Archive, Damage } from './archive.js';
import type { ByteFile } from './byte-file.js';
import { faultOfName, roomFor, tooMuch } from './limits.js';
import { absentMember, decodeName } from './tar.js';

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
const endLength = 22;
const locatorLength = 20;
const entryLength = 46;
const headerLength = 30;
const longestComment = 0xffff;
const fullShort = 0xffff;
const fullLong = 0xffffffff;
/** Bytes of the directory, which is read whole: some ten million members. */
const largestDirectory = 2 ** 30;
const stored = 0;
const deflated = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the entry's own header begins. */
  readonly header: number;
}

/**
 * The members of a zip archive. Where its directory is damaged or cut off, the members are those
 * that are found from its beginning up to the damage.
 * @param name of the archive, for messages.
 */
export async function openZip(file: ByteFile, name: string): Promise<Archive> {
  const entries = new Map<string, Entry>();
  const damages: Damage[] = [];
  const { found, damage } = await findEntries(file, name);
  let lastEnd = 0;
  let unpacked = 0;
  for (const entry of found.toSorted((a, b) => a.header - b.header)) {
    if (entry.name.endsWith('/')) continue;
    unpacked += entry.unpacked;
    // Entries that share their bytes are how a small archive unpacks to a huge one (Fifield 2019).
    const isShared = entry.header < lastEnd;
    lastEnd = Math.max(lastEnd, entry.header + headerLength + entry.packed);
    const fault =
      faultOfName(entry.name) ??
      (isShared ? `${entry.name} shares its bytes with another member` : undefined) ??
      (entries.has(entry.name) ? `it has two members called ${entry.name}` : undefined);
    const shown = faultOfName(entry.name) === undefined ? { name: entry.name } : {};
    if (fault !== undefined) damages.push({ ...shown, error: damagedArchive(name, fault) });
    else if (entry.isEncrypted) damages.push({ ...shown, error: encryptedInput(entry.name) });
    else if (unpacked > roomFor(file.size)) damages.push({ ...shown, error: tooMuch(name) });
    else entries.set(entry.name, entry);
  }
  if (damage !== undefined) damages.push({ error: damage });
  return {
    members: [...entries.values()].map((entry) => ({ name: entry.name, size: entry.unpacked })),
    damages,
    bytes(member) {
      const entry = entries.get(member);
      if (entry === undefined) throw absentMember(name, member);
      return unpack(file, entry, `${name}!/${member}`);
    },
    close: file.close,
  };
}

interface Found {
  readonly found: readonly Entry[];
  readonly damage?: DuizhaoError;
}

async function findEntries(file: ByteFile, name: string): Promise<Found> {
  try {
    return { found: await readDirectory(file) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const damage = damagedArchive(name, 'it is cut off or has no directory at its end', cause);
    return { found: await scanEntries(file), damage };
  }
}

/** @throws RangeError where there is none. */
async function readDirectory(file: ByteFile): Promise<Entry[]> {
  const { count, size, start } = await findDirectory(file);
  if (size > largestDirectory || start + size > file.size) throw new RangeError('no directory');
  const bytes = await file.read(start, size);
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new RangeError('no directory entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const name = bytes.subarray(at + entryLength, at + entryLength + nameLength);
    const extraStart = at + entryLength + nameLength;
    const sizes = readLongSizes(
      {
        unpacked: bytes.readUInt32LE(at + 24),
        packed: bytes.readUInt32LE(at + 20),
        header: bytes.readUInt32LE(at + 42),
      },
      bytes.subarray(extraStart, extraStart + extraLength),
    );
    entries.push({
      ...sizes,
      name: readName(name),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      crc: bytes.readUInt32LE(at + 16),
    });
    at = extraStart + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

async function findDirectory(
  file: ByteFile,
): Promise<{ readonly count: number; readonly size: number; readonly start: number }> {
  const tailStart = Math.max(0, file.size - endLength - longestComment - locatorLength);
  const tail = await file.read(tailStart, file.size - tailStart);
  let end = tail.length - endLength;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new RangeError('no end of directory');
  const short = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    start: tail.readUInt32LE(end + 16),
  };
  const isShort = short.count < fullShort && short.size < fullLong && short.start < fullLong;
  const locator = end - locatorLength;
  if (isShort || locator < 0 || tail.readUInt32LE(locator) !== locator64Signature) return short;
  const record = await file.read(Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.readUInt32LE(0) !== end64Signature) throw new RangeError('no end of directory');
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
}

/** Sizes that do not fit 32 bits stand in an extra field, only those, in this order. */
function readLongSizes(
  short: Pick<Entry, 'unpacked' | 'packed' | 'header'>,
  extra: Buffer,
): Pick<Entry, 'unpacked' | 'packed' | 'header'> {
  const long = { ...short };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let place = at + 4;
    for (const key of ['unpacked', 'packed', 'header'] as const) {
      if (short[key] !== fullLong) continue;
      long[key] = Number(extra.readBigUInt64LE(place));
      place += 8;
    }
  }
  return long;
}

function readName(bytes: Uint8Array): string {
  return decodeName(bytes)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');
}

/** The whole entries from the beginning of a file on, by their own headers. */
async function scanEntries(file: ByteFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let at = 0; ; ) {
    const header = await file.read(at, headerLength);
    if (header.length < headerLength || header.readUInt32LE(0) !== headerSignature) return entries;
    const nameLength = header.readUInt16LE(26);
    const start = at + headerLength + nameLength + header.readUInt16LE(28);
    const entry = {
      name: readName(await file.read(at + headerLength, nameLength)),
      method: header.readUInt16LE(8),
      isEncrypted: (header.readUInt16LE(6) & 1) === 1,
      header: at,
    };
    const isDescribed = (header.readUInt16LE(6) & 8) !== 0;
    if (!isDescribed) {
      const packed = header.readUInt32LE(18);
      if (packed === fullLong || start + packed > file.size) return entries;
      const sizes = { crc: header.readUInt32LE(14), packed, unpacked: header.readUInt32LE(22) };
      entries.push({ ...entry, ...sizes });
      at = start + packed;
      continue;
    }
    // Sizes stand after the bytes, whose end only unpacking them tells.
    if (entry.method !== deflated || entry.isEncrypted) return entries;
    const packed = await packedLength(file, start);
    if (packed === undefined) return entries;
    const descriptor = await file.read(start + packed, 16);
    const skip = descriptor.length === 16 && descriptor.readUInt32LE(0) === descriptorSignature;
    if (descriptor.length < 16) return entries;
    const from = skip ? 4 : 0;
    entries.push({
      ...entry,
      packed,
      crc: descriptor.readUInt32LE(from),
      unpacked: descriptor.readUInt32LE(from + 8),
    });
    at = start + packed + from + 12;
  }
}

/** How many bytes from `start` on are one deflated stream; nothing where it is damaged. */
async function packedLength(file: ByteFile, start: number): Promise<number | undefined> {
  const inflate = zlib.createInflateRaw();
  let room = roomFor(file.size);
  const source = Readable.from(file.stream(start, file.size));
  source.pipe(inflate);
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      room -= piece.length;
      if (room < 0) return undefined;
    }
    return inflate.bytesWritten;
  } catch {
    return undefined;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

async function* unpack(file: ByteFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  const header = await file.read(entry.header, headerLength);
  if (header.length < headerLength || header.readUInt32LE(0) !== headerSignature) {
    throw damagedArchive(name, 'its header is not where the directory says');
  }
  const start = entry.header + headerLength + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = file.stream(start, start + entry.packed);
  let room = roomFor(entry.packed);
  let crc = 0;
  for await (const piece of inflated(packed, entry, name)) {
    room -= piece.length;
    if (room < 0) throw tooMuch(name);
    crc = zlib.crc32(piece, crc);
    yield piece;
  }
  if (crc !== entry.crc) throw damagedArchive(name, 'its bytes do not add up');
}

async function* inflated(
  packed: AsyncIterable<Buffer>,
  { method }: Entry,
  name: string,
): AsyncGenerator<Buffer> {
  if (method === stored) {
    yield* packed;
    return;
  }
  if (method !== deflated) {
    throw damagedArchive(name, `it is packed by method ${method}, which is not read`);
  }
  const source = Readable.from(packed);
  const inflate = zlib.createInflateRaw();
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) yield piece;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!code.startsWith('Z_')) throw cause;
    throw damagedArchive(name, 'its bytes cannot be unpacked', cause);
  } finally {
    source.destroy();
    inflate.destroy();
  }
}
