/** Prints a page with a table between two paragraphs. */
import PDFDocument from 'pdfkit';
import type { Language } from '../../src/core/document.js';

const fonts = {
  zh: ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'NotoSerifCJKsc-Regular'],
  en: ['Times-Roman'],
} as const;

/** The rows of the table, its heads first. */
export const tableRows: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  zh: [
    ['会员国', '分摊比额', '应缴数额'],
    ['阿富汗', '0.009', '9 450'],
    ['阿根廷', '1.149', '1 206 450'],
    ['联合王国', '5.579', '5 857 950'],
  ],
  en: [
    ['Member State', 'Scale', 'Amount due'],
    ['Afghanistan', '0.009', '9 450'],
    ['Argentina', '1.149', '1 206 450'],
    ['United Kingdom', '5.579', '5 857 950'],
  ],
};

/** The paragraphs above and below the table. */
export const tableText: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ['1. 会员国的分摊会费载于下表。', '2. 会员国应在三十天内全额缴款。'],
  en: [
    '1. The assessed contributions of Member States are set out in the table below.',
    '2. Member States shall pay in full within thirty days.',
  ],
};

/** The bytes of the PDF file. */
export function printTable(language: Language): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
  });
  const [file, family] = fonts[language];
  pdf.registerFont('text', file, family);
  pdf.font('text', 11);
  const [above, below] = tableText[language];
  pdf.text(above, 72, 100, { lineBreak: false });
  for (const [row, cells] of tableRows[language].entries()) {
    const y = 140 + row * 20;
    pdf
      .moveTo(72, y - 4)
      .lineTo(420, y - 4)
      .lineWidth(0.4)
      .stroke();
    for (const [column, cell] of cells.entries())
      pdf.text(cell, 76 + column * 120, y, { lineBreak: false });
  }
  pdf.text(below, 72, 260, { lineBreak: false });
  pdf.end();
  return done;
}
