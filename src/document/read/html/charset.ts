/** Decodes web pages in the encoding that they or their byte order mark state. */
import { decodeDetected, encodingOfMark } from '../encoding.js';

const statedReach = 2048;
const stated = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu;

/** The text of a page, or nothing where it is in no encoding that is known. */
export function decodePage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, statedReach)).toString('latin1');
  const match = stated.exec(head);
  const label = match?.[1] ?? match?.[2];
  if (encodingOfMark(bytes) || label === undefined) return decodeDetected(bytes)?.text;
  return decodeAs(bytes, label) ?? decodeDetected(bytes)?.text;
}

/** GB 2312 and GBK pages use characters of GB 18030, which has all of theirs. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  const encoding = /^(?:gb2312|gbk|gb_2312-80)$/iu.test(label) ? 'gb18030' : label;
  // What Node decodes as windows-1252 is ISO 8859-1; the detector does better.
  if (/^(?:windows-1252|iso-8859-1|latin1|us-ascii)$/iu.test(label)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
