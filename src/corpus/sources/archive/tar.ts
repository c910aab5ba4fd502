/** Reads tar archives (POSIX 1003.1-2001 “pax”, ustar and GNU), member by member. */
import { DuizhaoError } from '../../../core/errors.js';
import { damagedArchive } from '../failures.js';
import type { Archive, Damage, Member } from './archive.js';
import type { ByteFile } from './byte-file.js';
import { faultOfName } from './limits.js';

const blockSize = 512;
/** Bytes of a long name or of a pax header. */
const longestRecord = 1 << 20;

/** What a header says, and where the member's bytes begin. */
interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/**
 * The members of a tar archive. One that is cut off or damaged gives the members before that.
 * @param name of the archive, for messages.
 */
export async function openTar(file: ByteFile, name: string): Promise<Archive> {
  const places = new Map<string, { readonly start: number; readonly size: number }>();
  const damages: Damage[] = [];
  // What a header of an extension says of the member that follows.
  let said: { path?: string; size?: number } = {};
  let at = 0;
  let isEnded = false;
  try {
    while (at < file.size) {
      const block = await file.read(at, blockSize);
      if (block.length < blockSize) break;
      if (block.every((byte) => byte === 0)) {
        isEnded = true;
        break;
      }
      const { type, ...header } = readHeader(block, name);
      at += blockSize;
      const size = isExtension(type) ? header.size : (said.size ?? header.size);
      if (at + size > file.size) break;
      if (isExtension(type)) {
        if (size > longestRecord) throw damagedArchive(name, 'a header is too long');
        said = { ...said, ...readExtension(type, await file.read(at, size)) };
      } else {
        const memberName = (said.path ?? header.name).replace(/^(?:\.\/)+/u, '');
        said = {};
        const fault = type === '5' ? undefined : faultOfMember(type, memberName, places);
        if (fault !== undefined) {
          const shown = faultOfName(memberName) === undefined ? { name: memberName } : {};
          damages.push({ ...shown, error: damagedArchive(name, fault) });
        } else if (type !== '5') places.set(memberName, { start: at, size });
      }
      at += Math.ceil(size / blockSize) * blockSize;
    }
    // An archive may end without its two blocks of zeros, but not within a member.
    if (!isEnded && at !== file.size)
      damages.push({ error: damagedArchive(name, 'it is cut off') });
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error;
    damages.push({ error });
  }
  return {
    members: [...places].map(([member, { size }]): Member => ({ name: member, size })),
    damages,
    async *bytes(member) {
      const place = places.get(member);
      if (place === undefined) throw absentMember(name, member);
      yield* file.stream(place.start, place.start + place.size);
    },
    close: file.close,
  };
}

/** The error for a member that an archive does not have. */
export function absentMember(archive: string, member: string): DuizhaoError {
  return new DuizhaoError(
    'FILE_NOT_FOUND',
    `${archive} has no member ${member}`,
    'Run the same command again: the archive is listed anew.',
  );
}

function faultOfMember(
  type: string,
  member: string,
  known: ReadonlyMap<string, unknown>,
): string | undefined {
  if (type !== '0' && type !== '\0' && type !== '7') return `${member} is no plain file in it`;
  return (
    faultOfName(member) ?? (known.has(member) ? `it has two members called ${member}` : undefined)
  );
}

const isExtension = (type: string): boolean => 'xgLK'.includes(type);

function readHeader(block: Buffer, name: string): Header {
  const text = (start: number, length: number) => {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return decodeName(end < 0 ? field : field.subarray(0, end));
  };
  const stated = Number.parseInt(text(148, 8).trim(), 8);
  let sum = 8 * 0x20;
  for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) sum += byte;
  if (stated !== sum) throw damagedArchive(name, 'a header does not add up');
  const prefix = block.toString('latin1', 257, 262) === 'ustar' ? text(345, 155) : '';
  // GNU keeps no prefix, but times, where POSIX has one.
  const isPosix = block[263] === 0x30 && block[262] === 0;
  return {
    name: prefix !== '' && isPosix ? `${prefix}/${text(0, 100)}` : text(0, 100),
    size: readSize(block.subarray(124, 136)),
    type: String.fromCharCode(block[156] ?? 0),
  };
}

/** Octal digits, or, for more than eight gigabytes, a number in base 256. */
function readSize(field: Buffer): number {
  if (((field[0] ?? 0) & 0x80) !== 0) return Number(field.readBigUInt64BE(4));
  const size = Number.parseInt(field.toString('latin1').replaceAll('\0', ' ').trim() || '0', 8);
  return Number.isSafeInteger(size) && size >= 0 ? size : Number.POSITIVE_INFINITY;
}

function readExtension(type: string, content: Buffer): { path?: string; size?: number } {
  if (type === 'L') return { path: decodeName(content).replace(/\0.*$/su, '') };
  if (type !== 'x') return {};
  const said: { path?: string; size?: number } = {};
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const length = Number(content.toString('latin1', at, Math.max(at, space)));
    if (space < 0 || !(length > 0)) break;
    const [, key, value = ''] =
      /^([^=]*)=(.*)\n$/su.exec(content.toString('utf8', space + 1, at + length)) ?? [];
    if (key === 'path') said.path = value;
    if (key === 'size' && /^\d{1,15}$/u.test(value)) said.size = Number(value);
    at += length;
  }
  return said;
}

/** Names are in UTF-8 or, from older Chinese systems, in GB18030. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
