/** Writes the resolution as a Word document: numbers that Word counts, footnotes, a header. */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { PrintedParagraph, PrintedResolution } from './printed.js';

/** The bytes of the .docx file. */
export async function writeResolution(resolution: PrintedResolution): Promise<Buffer> {
  const used = new Set<string>();
  const document = new Document({
    creator: 'duizhao',
    numbering: {
      config: [
        {
          reference: 'operative',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(
      resolution.notes.map(({ mark, text }) => [mark, { children: [new Paragraph(text)] }]),
    ),
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('A/RES/56/123')] }) },
        children: resolution.paragraphs.map((paragraph) => writeParagraph(paragraph, used)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function writeParagraph({ kind, label, parts }: PrintedParagraph, used: Set<string>): Paragraph {
  const isCounted = kind === 'operative';
  const printed = isCounted || label === '' ? [] : [new TextRun(`${label} `)];
  return new Paragraph({
    ...(isCounted && { numbering: { reference: 'operative', level: 0 } }),
    children: [
      ...printed,
      ...parts.map(({ text, look }) => {
        if (look !== 'mark') return new TextRun({ text, italics: look === 'lead' });
        // Word has no second reference to a note: the mark is printed raised.
        const isSecond = used.has(text);
        used.add(text);
        return isSecond
          ? new TextRun({ text, superScript: true })
          : new FootnoteReferenceRun(Number(text));
      }),
    ],
  });
}
