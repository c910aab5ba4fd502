/** Tells by its content, and where that is silent by its name, in which format an input is. */
import { encryptedInput } from './damaged-input.js';

/** Formats that are read as documents. */
export type DocumentFormat = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

// Some programs write a few lines of their own before a PDF file begins.
const pdfReach = 1024;

/**
 * The format of an input; `text` for anything that is not recognised as another, be it text or not.
 *
 * @throws DuizhaoError `INPUT_ENCRYPTED` for an Office document with a password.
 */
export function recognizeFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, pdfReach).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\u0003\u0004')) return isWord(buffer, name) ? 'docx' : 'text';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0') && isLocked(buffer)) throw encryptedInput(name);
  if (looksLikeHtml(buffer)) return 'html';
  return formatOfName(buffer, name);
}

/** A Word document names its main part in its directory, unpacked; one that was cut off, nowhere. */
function isWord(buffer: Buffer, name: string): boolean {
  return buffer.includes('word/document') || /\.docx$/iu.test(name);
}

/** Office wraps a document with a password in an old-style file. */
function isLocked(buffer: Buffer): boolean {
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

const htmlReach = 4096;
const htmlStart =
  /^\ufeff?(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/iu;

function looksLikeHtml(buffer: Buffer): boolean {
  const head = buffer.subarray(0, htmlReach);
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  return htmlStart.test(head.toString(isWide ? 'utf16le' : 'latin1').replace(/^ï»¿/u, ''));
}

function formatOfName(buffer: Buffer, name: string): DocumentFormat {
  if (/\.x?html?$/iu.test(name) && buffer.subarray(0, htmlReach).includes('<')) return 'html';
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text';
}
