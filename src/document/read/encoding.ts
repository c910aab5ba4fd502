/** Finds out in which encoding the bytes of a text file are written. */
import { analyse } from 'chardet';

/** Encodings that are read; the names are those of the WHATWG Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Names that the detector gives to the encodings we read. */
const detectedNames: Readonly<Record<string, Encoding>> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

/** The text of the bytes without its byte order mark, or nothing where they are not valid. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a byte order mark states. */
export function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  return byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

const expected = /[\p{Script=Han}\u0020-\u007e\u3000-\u303f\uff00-\uff5e“”‘’—–…·\t\n\f\r]/gu;

/** Share of a text's units that one expects in Chinese or English, 0–1. */
function plausibility(text: string): number {
  const sample = text.slice(0, 1 << 15);
  return sample === '' ? 0 : 1 - sample.replace(expected, '').length / sample.length;
}

/**
 * UTF-16 without a byte order mark. Spaces, line ends, digits and Latin letters have a zero byte
 * always on the same side, and any other encoding has none at all.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 1 << 16).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return undefined;
  const encoding: Encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decode(bytes, encoding);
  return text !== undefined && !text.includes('\u0000') && plausibility(text) > 0.9
    ? encoding
    : undefined;
}

/** Western text is nearly all ASCII; anything else in this encoding is a wrong guess. */
function isMostlyAscii(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) if (byte > 0x7e) high += 1;
  return high * 20 < bytes.length;
}

/** A decoded text and the encoding it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes decoded in the encoding they are in: what a byte order mark says, then strict UTF-8,
 * UTF-16 without a mark, and at last what letter statistics say. Nothing where none of them fits.
 */
export function decodeDetected(bytes: Uint8Array): DecodedText | undefined {
  const attempt = (encoding: Encoding | undefined): DecodedText | undefined => {
    const text = encoding && decode(bytes, encoding);
    return encoding && text !== undefined ? { text, encoding } : undefined;
  };
  const marked = encodingOfMark(bytes);
  if (marked) return attempt(marked);
  const utf16 = bytes.includes(0) ? unmarkedUtf16(bytes) : undefined;
  if (utf16) return attempt(utf16);
  const utf8 = attempt('utf-8');
  if (utf8) return utf8;
  for (const { name } of analyse(bytes)) {
    const encoding = detectedNames[name];
    if (!encoding || (encoding === 'windows-1252' && !isMostlyAscii(bytes))) continue;
    const decoded = attempt(encoding);
    if (decoded && plausibility(decoded.text) > 0.9) return decoded;
  }
  return undefined;
}
