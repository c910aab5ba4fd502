/** Makes small PDF files: drawn with pdfkit, or written object by object. */
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type Options = NonNullable<ConstructorParameters<typeof PDFDocument>[0]>;

/** The bytes of a PDF file of A4 pages that `draw` draws on; the first page is there. */
export function drawnPdf(
  draw: (pdf: InstanceType<typeof PDFDocument>) => void,
  options: Options = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
  });
  pdf.font('Times-Roman', 11);
  draw(pdf);
  pdf.end();
  return done;
}

/** A function that writes lines from places on a page; y is that of their baselines. */
export function writer(pdf: InstanceType<typeof PDFDocument>) {
  return (text: string, x: number, y: number, size = 11) => {
    pdf.fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  };
}

/** The bytes of a PDF file of `count` pages, each with the same content. */
export function pagedPdf(count: number, content: string | Uint8Array): Buffer {
  return writtenPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, i) => `${i + 5} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    typeof content === 'string'
      ? streamOf(Buffer.from(content), '')
      : streamOf(content, '/Filter/FlateDecode'),
    ...Array.from(
      { length: count },
      () =>
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>',
    ),
  ]);
}

function streamOf(bytes: Uint8Array, filter: string): string {
  const text = Buffer.from(bytes).toString('latin1');
  return `<</Length ${bytes.length}${filter}>>\nstream\n${text}\nendstream`;
}

/** The bytes of a PDF file of some objects, numbered from 1; the first is its catalog. */
export function writtenPdf(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n'];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    places.push(length);
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** Zeros that deflate to about a thousandth of their size, some times over. */
export function deflatedZeros(mebibytes: number, layers = 1): Uint8Array {
  let packed: Uint8Array = new Uint8Array(mebibytes * 2 ** 20);
  for (let layer = 0; layer < layers; layer += 1) packed = deflateSync(packed);
  return packed;
}
