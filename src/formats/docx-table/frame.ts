/** Makes the Word document that stands around the rows of a bilingual table. */
import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { isChineseTag } from '../../language/tags.js';
import { type ColumnKind, headingsOf } from '../office/columns.js';
import type { TableLanguages } from '../office/unit-cells.js';
import { toolName } from '../tool.js';
import { xmlForbidden } from '../xml.js';

/** The columns in their order. */
export const tableKinds = [
  'id',
  'source',
  'target',
  'comment',
  'status',
] as const satisfies readonly ColumnKind[];

/** In twentieths of a point; together a page of A4 on its side, margins left out. */
export const columnWidths = { id: 1500, source: 4900, target: 4900, comment: 2700, status: 1398 };

/** Ids of the styles of the two languages' paragraphs. */
export const styleIds = { source: 'SourceText', target: 'TargetText' } as const;

/** A part of the document; the main one is cut in two where the rows belong. */
export type FramePart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly before: string; readonly after: string };

/** The parts of a document with a table of headings only; the same on every day. */
export async function createFrame(
  languages: TableLanguages,
  name: string,
): Promise<readonly FramePart[]> {
  const document = new Document({
    creator: toolName,
    lastModifiedBy: toolName,
    title: name.replaceAll(xmlForbidden, '\uFFFD'),
    styles: {
      default: { document: { run: { size: 20, ...languageOf('en', languages) } } },
      paragraphStyles: (['source', 'target'] as const).map((side) => ({
        id: styleIds[side],
        name: side === 'source' ? 'Source Text' : 'Target Text',
        run: languageOf(languages[side], languages),
      })),
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE },
            margin: { top: 720, right: 720, bottom: 720, left: 720 },
          },
        },
        children: [headingTable(languages)],
      },
    ],
  });
  const parts = unzipSync(await Packer.toBuffer(document));
  return Object.entries(parts)
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) => {
      const text = strFromU8(bytes);
      if (path === 'docProps/core.xml') return { name: path, text: withoutDates(text) };
      if (path !== 'word/document.xml') return { name: path, text };
      const end = text.lastIndexOf('</w:tbl>');
      return { name: path, before: text.slice(0, end), after: text.slice(end) };
    });
}

function headingTable(languages: TableLanguages): Table {
  const headings = headingsOf(tableKinds, languages);
  const widths = tableKinds.map((kind) => columnWidths[kind]);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map(
          (text, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              shading: { fill: 'DDE4EC' },
              children: [new Paragraph({ children: [new TextRun({ text, bold: true })] })],
            }),
        ),
      }),
    ],
  });
}

/** Fonts and proofing languages for text in a language beside the other of the table. */
function languageOf(language: string, { source, target }: TableLanguages) {
  const chinese = [language, source, target].find(isChineseTag) ?? 'zh-CN';
  const isTraditional = /^zh-(?:Hant|TW|HK|MO)/iu.test(chinese);
  return {
    font: {
      ascii: 'Times New Roman',
      hAnsi: 'Times New Roman',
      cs: 'Times New Roman',
      eastAsia: isTraditional ? 'PMingLiU' : 'SimSun',
    },
    language: { value: 'en-US', eastAsia: isTraditional ? 'zh-TW' : 'zh-CN' },
  };
}

const withoutDates = (core: string): string =>
  core.replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '');
