/** Tells what came by its bytes, whatever it was called. */
import type { FoundFormat } from './formats.js';

/** Some files have a few lines of a server or a printer before the PDF begins. */
const pdfReach = 1024;
const htmlReach = 4096;

const beginnings: readonly (readonly [start: string, format: FoundFormat])[] = [
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'doc'],
  ['\u00ffWPC', 'wpd'],
  ['{\\rtf', 'rtf'],
];
const htmlStart =
  /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body|script|meta|title)[\s>]/iu;

export interface Recognized {
  readonly format: FoundFormat;
  /** Bytes before the file begins, which some programs object to. */
  readonly before: number;
}

/** What bytes are. */
export function recognize(bytes: Buffer): Recognized {
  const pdf = bytes.subarray(0, pdfReach).indexOf('%PDF-');
  if (pdf >= 0) return { format: 'pdf', before: pdf };
  return { format: recognizeFormat(bytes), before: 0 };
}

function recognizeFormat(bytes: Buffer): FoundFormat {
  const head = bytes.subarray(0, htmlReach).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) {
    // The directory at the end names the parts; so does the header before each of them.
    return bytes.includes('word/document') ? 'docx' : 'zip';
  }
  const found = beginnings.find(([start]) => head.startsWith(start));
  if (found !== undefined) return found[1];
  if (htmlStart.test(head.replace(/^ï»¿/u, ''))) return 'html';
  return head.includes('\u0000') ? 'unknown' : 'text';
}

// The mark at the end of a PDF, or the directory of an archive, with what may stand behind it.
const pdfTail = 2048;
const zipTail = 22 + 0xffff;

/** Whether the end of a file is missing, as far as its format has an end. */
export function isCutShort(bytes: Buffer, format: FoundFormat): boolean {
  switch (format) {
    case 'pdf':
      return !bytes.subarray(-pdfTail).includes('%%EOF');
    case 'docx':
    case 'zip':
      return !bytes.subarray(-zipTail).includes('PK\u0005\u0006');
    case 'html': {
      const text = bytes.subarray(-pdfTail).toString('latin1');
      return (
        /<html/iu.test(bytes.subarray(0, htmlReach).toString('latin1')) && !/<\/html/iu.test(text)
      );
    }
    default:
      return false;
  }
}
