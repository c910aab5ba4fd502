/** Judges whether what came is the document that was asked for. */
import type { Language } from '../core/document.js';
import { DuizhaoError, type ErrorCode } from '../core/errors.js';
import type { FetchFailure } from './failures.js';
import { symbolFileName } from './file-names.js';
import type { AskedFormat, DocumentFormat, FoundFormat } from './formats.js';
import { faultOfPage, textOfPage, titleOf } from './html-page.js';
import { isCutShort, recognize } from './recognize.js';
import { languageOfText } from './text-language.js';

/** What was asked for. */
export interface Wanted {
  /** In normal form. */
  readonly symbol: string;
  readonly language: Language;
  readonly format: AskedFormat;
}

/**
 * The text of a file.
 * @throws DuizhaoError for a file that cannot be read, as scanned and damaged ones.
 */
export type TextReader = (bytes: Uint8Array, name: string) => Promise<string>;

/** What is odd about a document that is the right one all the same. */
export type Remark =
  /** Another format than was asked for. */
  | { readonly remark: 'other-format'; readonly asked: AskedFormat }
  /** So many bytes stand before the PDF begins. */
  | { readonly remark: 'leading-bytes'; readonly bytes: number }
  /** No text could be read from it, so that its language was not checked. */
  | { readonly remark: 'unreadable'; readonly code: ErrorCode };

export type Inspection =
  | { readonly failure: FetchFailure }
  | { readonly format: DocumentFormat; readonly remarks: readonly Remark[] };

const documentFormats: readonly FoundFormat[] = [
  'pdf',
  'docx',
  'doc',
  'html',
] satisfies DocumentFormat[];

/** Bytes of a web page that are looked at; it shows by then what it is. */
const mostPage = 4 * 2 ** 20;

/** Inspects the body of a successful answer. */
export async function inspect(
  bytes: Buffer,
  wanted: Wanted,
  readText: TextReader | undefined,
): Promise<Inspection> {
  if (!bytes.some((byte) => byte > 0x20)) return { failure: { reason: 'unpublished' } };
  const { format, before } = recognize(bytes);
  if (format === 'html' && wanted.format !== 'html') {
    return { failure: { reason: 'error-page', title: titleOf(pageText(bytes)) } };
  }
  if (!isDocumentFormat(format)) return { failure: { reason: 'wrong-type', found: format } };
  if (isCutShort(bytes, format)) return { failure: { reason: 'cut-short' } };
  const html = format === 'html' ? pageText(bytes) : undefined;
  const fault = html === undefined ? undefined : faultOfPage(html, wanted.symbol);
  if (fault !== undefined) return { failure: fault };
  const remarks: Remark[] = [];
  if (format !== wanted.format) remarks.push({ remark: 'other-format', asked: wanted.format });
  if (before > 0) remarks.push({ remark: 'leading-bytes', bytes: before });
  try {
    const text =
      html === undefined ? await readText?.(bytes, nameOf(wanted, format)) : textOfPage(html);
    const found = languageOfText(text ?? '');
    if (found !== undefined && found !== wanted.language) {
      return { failure: { reason: 'wrong-language', found } };
    }
  } catch (cause) {
    if (!(cause instanceof DuizhaoError)) throw cause;
    remarks.push({ remark: 'unreadable', code: cause.code });
  }
  return { format, remarks };
}

function pageText(bytes: Buffer): string {
  return bytes.subarray(0, mostPage).toString('utf8');
}

function nameOf({ symbol, language }: Wanted, format: DocumentFormat): string {
  return `${symbolFileName(symbol)}.${language}.${format}`;
}

function isDocumentFormat(format: FoundFormat): format is DocumentFormat {
  return documentFormats.includes(format);
}
