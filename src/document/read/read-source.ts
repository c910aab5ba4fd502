/** Turns the bytes of a document in any format that is read into a source text. */
import { readDocx } from './docx/read-docx.js';
import { readHtml } from './html/read-html.js';
import { mostBytes, requireMost } from './limits.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { readPdf } from './pdf/read-pdf.js';
import { readText, requireContent, type SourceText } from './read-text.js';
import { type DocumentFormat, recognizeFormat } from './recognize.js';

type Reader = (bytes: Uint8Array, name: string) => SourceText | Promise<SourceText>;

const readers: Readonly<Record<DocumentFormat, Reader>> = {
  pdf: readPdf,
  docx: readDocx,
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
};

/**
 * The text of an input, with what its format tells of the text's structure.
 *
 * @throws DuizhaoError as `readText` does; `FORMAT_INVALID` for a damaged file, `INPUT_ENCRYPTED` for
 * one with a password, `INPUT_TOO_LARGE` for one beyond the limits, `INPUT_EMPTY` where there is
 * nothing to read, as in a PDF file that only has pictures of pages.
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<SourceText> {
  requireMost(bytes.length, mostBytes.file, name, 'bytes');
  return requireContent(await readers[recognizeFormat(bytes, name)](bytes, name));
}
