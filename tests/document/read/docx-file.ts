/** Makes small Word documents out of the XML of their parts. */
import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const kinds = {
  document: 'officeDocument',
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const;

/** What stands in the root element of each part. */
export type DocxParts = Partial<Readonly<Record<keyof typeof kinds, string>>>;

/** The bytes of a .docx file. */
export function docxFile(parts: DocxParts, others: Readonly<Record<string, Uint8Array>> = {}) {
  const relation = (part: keyof typeof kinds, target: string) =>
    `<Relationship Id="r-${part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kinds[part]}" Target="${target}"/>`;
  const relations = (all: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`,
    );
  const names = (Object.keys(parts) as (keyof typeof kinds)[]).filter(
    (name) => name !== 'document',
  );
  const written = (Object.entries(parts) as [keyof typeof kinds, string][]).map(
    ([name, content]) => [`word/${name}.xml`, strToU8(rootOf(name, content))] as const,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': relations(relation('document', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      names.map((name) => relation(name, `${name}.xml`)).join(''),
    ),
    ...Object.fromEntries(written),
    ...others,
  });
}

function rootOf(name: keyof typeof kinds, content: string): string {
  const inner = name === 'document' ? `<w:body>${content}</w:body>` : content;
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${inner}</w:${name}>`;
}

/** A paragraph of the given runs, or of one run of plain text. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of plain text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
