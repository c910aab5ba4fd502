/** Word documents with tables as people and other tools leave them. */
import { strToU8, zipSync } from 'fflate';
import { escapeXmlText } from '../../../src/formats/xml.js';

/** Text, a line each paragraph, or what stands in the cell as XML. */
type Cell = string | { readonly xml: string };
type Row = readonly Cell[] | { readonly properties: string; readonly cells: readonly Cell[] };

const cellXml = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell
        .split('\n')
        .map((line) => `<w:p><w:r><w:t>${escapeXmlText(line)}</w:t></w:r></w:p>`)
        .join('')
    : cell.xml;

function rowXml(row: Row): string {
  const { properties, cells } = 'cells' in row ? row : { properties: '', cells: row };
  return `<w:tr>${properties}${cells.map((cell) => `<w:tc><w:tcPr/>${cellXml(cell)}</w:tc>`).join('')}</w:tr>`;
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = (list: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

/** A document with one table. */
export function tableDocument(rows: readonly Row[], comments = ''): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(relations(relation(1, 'officeDocument', 'word/document.xml'))),
    'word/_rels/document.xml.rels': strToU8(relations(relation(1, 'comments', 'comments.xml'))),
    'word/comments.xml': strToU8(`<w:comments ${namespace}>${comments}</w:comments>`),
    'word/document.xml': strToU8(
      `<w:document ${namespace}><w:body><w:tbl>${rows.map(rowXml).join('')}</w:tbl></w:body></w:document>`,
    ),
  });
}
