/** Turns the bytes of a plain-text file into text, or says why that cannot be done. */
import { DuizhaoError } from '../../core/errors.js';
import { findBinaryFormat, looksBinary } from './binary.js';
import { decodeDetected, type Encoding, encodingOfMark } from './encoding.js';
import type { KnownStructure } from './known-structure.js';
import { mostBytes, requireMost } from './limits.js';

/** A decoded input; its `text` is what every source offset in a document counts in. */
export interface SourceText {
  /** File name or other words that tell the user which input is meant. */
  readonly name: string;
  /** Without a byte order mark, otherwise exactly as written. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What the format tells of the text; left out where all there is are characters. */
  readonly structure?: KnownStructure;
}

/**
 * The text of an input.
 *
 * @throws DuizhaoError `INPUT_BINARY` for anything that is no text, `INPUT_UNDECODABLE` for text
 * in no encoding that is read, `INPUT_EMPTY` where there is nothing but white space,
 * `INPUT_TOO_LARGE` for more than 64 MiB.
 */
export function readText(bytes: Uint8Array, name: string): SourceText {
  requireMost(bytes.length, mostBytes.text, name, 'bytes');
  const binary = findBinaryFormat(bytes);
  if (binary) {
    throw new DuizhaoError(
      'INPUT_BINARY',
      `${name} is ${binary.name}, not plain text`,
      binary.advice,
    );
  }
  const decoded = decodeDetected(bytes);
  const isWide = decoded?.encoding.startsWith('utf-16') ?? false;
  if (!isWide && !encodingOfMark(bytes)?.startsWith('utf-16') && looksBinary(bytes)) {
    throw new DuizhaoError(
      'INPUT_BINARY',
      `${name} holds bytes that no text file holds`,
      'Give a plain-text file, best in UTF-8.',
    );
  }
  if (!decoded) {
    throw new DuizhaoError(
      'INPUT_UNDECODABLE',
      `${name} is not valid UTF-8, UTF-16, GB18030 or Big5 text`,
      'Save it again as UTF-8; if it was cut off or converted before, start from the original.',
    );
  }
  return requireContent({ name, ...decoded });
}

/**
 * The same source, if there is anything in it to read.
 *
 * @throws DuizhaoError `INPUT_EMPTY`
 */
export function requireContent(source: SourceText): SourceText {
  if (!/[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(source.text)) {
    throw new DuizhaoError(
      'INPUT_EMPTY',
      `${source.name} has no text in it`,
      'Check that it is the right file, and that the program that wrote it had finished.',
    );
  }
  return source;
}
