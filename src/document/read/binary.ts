/** Recognises files that are no plain text by their first bytes. */

interface BinaryFormat {
  /** What people call it. */
  readonly name: string;
  readonly magic: readonly number[];
  /** What to do to get plain text out of it. */
  readonly advice: string;
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const saveAsText = 'Open it in a word processor and save it as plain text (UTF-8).';
const noText = 'Give a plain-text file.';

const formats: readonly BinaryFormat[] = [
  {
    name: 'a PDF file',
    magic: ascii('%PDF-'),
    advice: 'Extract its text first, for example with `pdftotext file.pdf file.txt`.',
  },
  {
    name: 'a zip archive (docx, xlsx, odt and epub files are zip archives)',
    magic: [0x50, 0x4b, 0x03, 0x04],
    advice: 'If it is a document, open it in a word processor and save it as plain text (UTF-8).',
  },
  {
    name: 'an old Word, Excel or PowerPoint file',
    magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    advice: saveAsText,
  },
  { name: 'a WordPerfect file', magic: [0xff, ...ascii('WPC')], advice: saveAsText },
  { name: 'an RTF file', magic: ascii('{\\rtf'), advice: saveAsText },
  { name: 'a gzip archive', magic: [0x1f, 0x8b], advice: 'Unpack it first with `gunzip`.' },
  { name: 'a 7-zip archive', magic: [0x37, 0x7a, 0xbc, 0xaf], advice: 'Unpack it first.' },
  { name: 'a PNG image', magic: [0x89, ...ascii('PNG')], advice: noText },
  { name: 'a JPEG image', magic: [0xff, 0xd8, 0xff], advice: noText },
  { name: 'a GIF image', magic: ascii('GIF8'), advice: noText },
  { name: 'a TIFF image', magic: [0x49, 0x49, 0x2a, 0x00], advice: noText },
  { name: 'a TIFF image', magic: [0x4d, 0x4d, 0x00, 0x2a], advice: noText },
];

/** What kind of file these bytes begin, and what to do with one; nothing where they may be text. */
export function findBinaryFormat(
  bytes: Uint8Array,
): { readonly name: string; readonly advice: string } | undefined {
  return formats.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
}

/** C0 controls that no text file holds: all but tab, line ends, form feed, end of file, escape. */
function isBinaryControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}

/** Whether bytes that are no UTF-16 hold control codes as no text in any other encoding does. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1 << 16);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (isBinaryControl(byte)) controls += 1;
  }
  return controls * 50 > sample.length;
}
