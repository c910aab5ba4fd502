/** Writes and checks lines of JSON that carry a checksum of themselves. */
import { crc32 } from 'node:zlib';

// A line ends `,"sum":"0123abcd"}`: the CRC-32 of all the bytes before its eight digits.
const sumKey = ',"sum":"';
const sumDigits = 8;
const lineEnd = '"}';
const tailLength = sumDigits + lineEnd.length;

/** A JSON object with its checksum, in UTF-8 and with the end of the line. */
export function writeCheckedLine(value: object): Buffer {
  const covered = JSON.stringify(value).slice(0, -1) + sumKey;
  const sum = crc32(covered).toString(16).padStart(sumDigits, '0');
  return Buffer.from(`${covered}${sum}${lineEnd}\n`);
}

/** Whether a line, without its end, is as it was written. */
export function isIntact(line: Buffer): boolean {
  const covered = line.length - tailLength;
  return covered > 0 && crc32(line.subarray(0, covered)) === sumOf(line);
}

/** The checksum that a line states; -1 where none is. */
export function sumOf(line: Buffer): number {
  if (line.length < tailLength) return -1;
  if (line[line.length - 2] !== 0x22 || line[line.length - 1] !== 0x7d) return -1;
  let sum = 0;
  for (let at = line.length - tailLength; at < line.length - lineEnd.length; at++) {
    const digit = digitOf(line[at] ?? 0);
    if (digit < 0) return -1;
    sum = sum * 16 + digit;
  }
  return sum;
}

/** Of a hexadecimal digit in small letters; -1 for any other byte. */
function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1;
}
