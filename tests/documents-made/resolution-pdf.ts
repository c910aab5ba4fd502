/** Prints the resolution as PDF: plain, with overprinted bold, or in two columns. */
import PDFDocument from 'pdfkit';
import type { PrintedParagraph, PrintedPart, PrintedResolution } from './printed.js';
import { type SetLine, setLines } from './typeset.js';

export interface PrintOptions {
  readonly columns: 1 | 2;
  /** How lead words are set off. */
  readonly lead: 'plain' | 'overprinted';
  readonly isJustified: boolean;
  /** Whether paragraphs begin further in, rather than stand apart. */
  readonly isIndented: boolean;
}

const page = { width: 595, height: 842, left: 72, right: 72, top: 90, foot: 780 } as const;
const size = { text: 11, title: 13, note: 8.5, mark: 6.5 } as const;
const gutter = 24;

const fonts = {
  zh: ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'NotoSerifCJKsc-Regular'],
  en: ['Times-Roman'],
} as const;

interface Placed {
  readonly lines: readonly SetLine[];
  readonly size: number;
  readonly before: number;
  readonly marks: readonly string[];
}

/** The bytes of the PDF file. */
export function printResolution(
  resolution: PrintedResolution,
  options: PrintOptions,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    info: { Title: 'A/RES/56/123', CreationDate: new Date(0) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
  });
  const [file, family] = fonts[resolution.language];
  pdf.registerFont('text', file, family);
  const isChinese = resolution.language === 'zh';
  const whole = page.width - page.left - page.right;
  const width = options.columns === 2 ? (whole - gutter) / 2 : whole;
  const measureAt = (fontSize: number) => (text: string, look: PrintedPart['look']) =>
    pdf.font('text', look === 'mark' ? size.mark : fontSize).widthOfString(text);

  const set = (paragraph: PrintedParagraph): Placed => {
    const isProvision = paragraph.kind === 'preambular' || paragraph.kind === 'operative';
    const fontSize = paragraph.kind === 'title' ? size.title : size.text;
    const label =
      paragraph.label === '' ? [] : [{ text: `${paragraph.label} `, look: 'plain' } as const];
    return {
      lines: setLines([...label, ...paragraph.parts], {
        width,
        firstIndent: isProvision && options.isIndented ? fontSize * 2 : 0,
        isJustified: options.isJustified,
        measure: measureAt(fontSize),
      }),
      size: fontSize,
      before: options.isIndented && isProvision ? 0 : fontSize * 0.7,
      marks: paragraph.parts.filter(({ look }) => look === 'mark').map(({ text }) => text),
    };
  };
  const note = ({ mark, text }: PrintedResolution['notes'][number]): Placed => ({
    lines: setLines(
      [
        { text: mark, look: 'mark' },
        { text: ` ${text}`, look: 'plain' },
      ],
      {
        width,
        firstIndent: 0,
        isJustified: false,
        measure: measureAt(size.note),
      },
    ),
    size: size.note,
    before: 0,
    marks: [],
  });

  let column = options.columns;
  let pages = 0;
  let y = 0;
  let foot: number = page.foot;
  let footed: Placed[] = [];
  const pitch = (fontSize: number) => fontSize * (isChinese ? 1.6 : 1.3);
  const left = () => page.left + (column - 1) * (width + gutter);
  const drawLine = (line: SetLine, fontSize: number, x: number, baseline: number) => {
    for (const run of line.runs) {
      const isMark = run.look === 'mark';
      const copies = run.look === 'lead' && options.lead === 'overprinted' ? 4 : 1;
      pdf.font('text', isMark ? size.mark : fontSize);
      for (let copy = 0; copy < copies; copy += 1) {
        pdf.text(run.text, x + run.x + copy * 0.3, baseline - (isMark ? fontSize * 0.33 : 0), {
          lineBreak: false,
          baseline: 'alphabetic',
        });
      }
    }
  };
  const drawNotes = () => {
    if (footed.length === 0) return;
    let at = foot + pitch(size.note);
    pdf
      .moveTo(left(), foot + 4)
      .lineTo(left() + 120, foot + 4)
      .lineWidth(0.5)
      .stroke();
    for (const { lines } of footed) {
      for (const line of lines) {
        drawLine(line, size.note, left(), at);
        at += pitch(size.note);
      }
    }
    footed = [];
  };
  const turn = () => {
    if (pages > 0) drawNotes();
    if (column < options.columns) {
      column = 2;
    } else {
      column = 1;
      pages += 1;
      pdf.addPage();
      pdf.font('text', size.text);
      if (pages > 1) {
        pdf.text('A/RES/56/123', page.left, 50, { lineBreak: false, baseline: 'alphabetic' });
      }
      pdf.text(String(pages), page.width / 2, 812, { lineBreak: false, baseline: 'alphabetic' });
    }
    y = page.top;
    foot = page.foot;
  };
  turn();
  const known = new Map(resolution.notes.map((each) => [each.mark, note(each)]));
  for (const paragraph of resolution.paragraphs.map(set)) {
    y += y > page.top ? paragraph.before : 0;
    for (const line of paragraph.lines) {
      const marks = line.runs.filter(({ look }) => look === 'mark').map(({ text }) => text);
      const added = marks.flatMap((mark) => known.get(mark) ?? []);
      const height = added.reduce((sum, { lines }) => sum + lines.length * pitch(size.note), 0);
      if (y + pitch(paragraph.size) > foot - height - 10) turn();
      foot -= height;
      footed.push(...added);
      for (const mark of marks) known.delete(mark);
      y += pitch(paragraph.size);
      drawLine(line, paragraph.size, left(), y);
    }
  }
  drawNotes();
  pdf.end();
  return done;
}
