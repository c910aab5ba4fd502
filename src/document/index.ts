/**
 * From the bytes of one text in one language to a document of blocks: read, repair, parse.
 *
 * @module
 */
import type { Document, Language } from '../core/document.js';
import { detectLanguage } from '../language/detect.js';
import { cleanText } from './clean/clean-text.js';
import { parseDocument } from './parse/parse-document.js';
import { readSource } from './read/read-source.js';
import { readText, requireContent, type SourceText } from './read/read-text.js';

/** What is known of an input beside its content. */
export interface DocumentOptions {
  /** File name or other words that tell the user which input is meant. */
  readonly name: string;
  /** Detected from the text where it is left out. */
  readonly language?: Language;
}

/**
 * The document that the bytes of a plain-text file hold.
 *
 * @example
 * const document = documentFromBytes(await readFile('A-RES-56-123.zh.txt'), {
 *   name: 'A-RES-56-123.zh.txt',
 * });
 *
 * @throws DuizhaoError `INPUT_BINARY` for anything that is no text, `INPUT_UNDECODABLE` for text
 * in an encoding that is not read, `INPUT_EMPTY` where there is no text.
 */
export function documentFromBytes(bytes: Uint8Array, options: DocumentOptions): Document {
  return documentFromSource(readText(bytes, options.name), options.language);
}

/**
 * The document that the bytes of a file hold: PDF, Word (.docx), HTML, Markdown or plain text,
 * recognised by content and then by name.
 *
 * @example
 * const document = await readDocument(await readFile('N0147869.pdf'), { name: 'N0147869.pdf' });
 *
 * @throws DuizhaoError as `documentFromBytes` does; `FORMAT_INVALID` for a damaged file,
 * `INPUT_ENCRYPTED` for one with a password, `INPUT_TOO_LARGE` for one beyond the limits.
 */
export async function readDocument(
  bytes: Uint8Array,
  { name, language }: DocumentOptions,
): Promise<Document> {
  return documentFromSource(await readSource(bytes, name), language);
}

/**
 * The document that a text is.
 *
 * @throws DuizhaoError `INPUT_EMPTY` where there is no text.
 */
export function documentFromText(text: string, options: DocumentOptions): Document {
  const source: SourceText = { name: options.name, text, encoding: 'utf-8' };
  return documentFromSource(requireContent(source), options.language);
}

/**
 * The characters of a file, as the places in a document of it count them; `undefined` for a format in
 * which they are not all there is.
 *
 * @throws DuizhaoError as `readDocument` does.
 */
export async function plainText(
  bytes: Uint8Array,
  { name }: DocumentOptions,
): Promise<string | undefined> {
  const { text, structure } = await readSource(bytes, name);
  return structure === undefined ? text : undefined;
}

function documentFromSource(source: SourceText, given: Language | undefined): Document {
  const language = given ?? detectLanguage(source.text) ?? 'en';
  return parseDocument(cleanText(source, language), source, language);
}
