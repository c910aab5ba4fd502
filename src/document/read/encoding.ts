/** Finds out in which encoding the bytes of a text file are written. */

import { analyse } from 'chardet';
import { entryOf } from '../../core/entry.js';

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
};
// Confidence, in percent, from which on the detector is believed.
const surely = 50;

// What Windows puts where ISO 8859-1 has control codes; the gaps are codes it does not use.
const windowsCharacters = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ';

/** Node decodes windows-1252 as ISO 8859-1 and so loses the quotation marks that it is used for. */
function decodeWindows(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/gu, (code) => windowsCharacters.charAt(code.charCodeAt(0) - 0x80));
  return text.includes('\u0000') ? undefined : text;
}

/** The text of the bytes without its byte order mark, or nothing where they are not valid. */
function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'windows-1252') return decodeWindows(bytes);
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

const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte > 0x7f;

/** Western text is nearly all ASCII, and what is not stands alone rather than in pairs. */
function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  for (const [index, byte] of bytes.entries()) {
    if (!isHigh(byte)) continue;
    high += 1;
    if (!isHigh(bytes[index - 1]) && !isHigh(bytes[index + 1])) alone += 1;
  }
  return high * 20 < bytes.length && alone > high * 0.8;
}

/**
 * Which of the two Chinese encodings a text is in, where too little of it is Chinese for letter
 * statistics. The second byte of a character is ASCII for four in ten characters of Big5, and for
 * none of the GB 2312 characters that modern texts are written with.
 */
function chineseEncoding(bytes: Uint8Array): Encoding {
  let characters = 0;
  let low = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (!isHigh(bytes[index])) continue;
    index += 1;
    characters += 1;
    if (!isHigh(bytes[index])) low += 1;
  }
  return low * 10 > characters ? 'big5' : 'gb18030';
}

/** Encodings worth trying on bytes that are no UTF-8, the likeliest first. */
function likelyEncodings(bytes: Uint8Array): Encoding[] {
  if (looksWestern(bytes)) return ['windows-1252'];
  const detected = analyse(bytes)
    .filter(({ confidence }) => confidence >= surely)
    .flatMap(({ name }) => entryOf(detectedNames, name) ?? []);
  return [...detected, chineseEncoding(bytes)];
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
  for (const encoding of likelyEncodings(bytes)) {
    const decoded = attempt(encoding);
    if (decoded && plausibility(decoded.text) > 0.9) return decoded;
  }
  return undefined;
}
