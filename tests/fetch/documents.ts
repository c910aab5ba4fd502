/** Small documents in both languages for the tests of fetching. */
import { unzipSync, zipSync } from 'fflate';

const english =
  'The General Assembly, Recalling its resolution 46/152 of 18 December 1991 on the creation of an effective United Nations crime prevention and criminal justice programme, in which it approved the statement of principles and programme of action annexed to that resolution, and all of the other resolutions that were adopted by it on the same subject, '.repeat(
    3,
  );
const chinese =
  '大会，回顾其1991年12月18日关于制定有效的联合国预防犯罪和刑事司法方案的第46/152号决议，其中核可了该决议所附的原则声明和行动纲领，强调联合国在预防犯罪和刑事司法领域的作用，'.repeat(
    6,
  );
const french =
  "L'Assemblée générale, Rappelant sa résolution 46/152 du 18 décembre 1991 relative à l'élaboration d'un programme des Nations Unies pour la prévention du crime et la justice pénale, dans laquelle elle a approuvé la déclaration de principes et le programme d'action annexés à ladite résolution, ".repeat(
    3,
  );

export const texts = { en: english, zh: chinese, fr: french } as const;
export type TestLanguage = keyof typeof texts;

/** A file that begins and ends as a PDF does; `readPlainly` reads it. */
export function pdfIn(language: TestLanguage, mark = ''): Buffer {
  return Buffer.from(`%PDF-1.4\n%\u00e2\u00e3\n${mark}(${texts[language]})\n%%EOF\n`);
}

/** A Word document that has no more than its text. */
export function docxIn(language: TestLanguage): Buffer {
  return docxOf([texts[language]]);
}

/** A Word document of paragraphs. */
export function docxOf(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`);
  const part = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const packageNames = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation =
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return Buffer.from(
    zipSync(
      {
        '[Content_Types].xml': part(
          `<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
        ),
        '_rels/.rels': part(
          `<Relationships xmlns="${packageNames}/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
        ),
        'word/document.xml': part(
          `<w:document xmlns:w="${main}"><w:body>${body.join('')}</w:body></w:document>`,
        ),
      },
      { mtime: '2002-01-15' },
    ),
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The beginning of an old-style Word file. */
export const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000)]);

export function pageIn(language: TestLanguage, symbol: string): string {
  return `<!DOCTYPE html><html><head><title>${symbol}</title></head><body><h1>${symbol}</h1><p>${texts[language]}</p></body></html>`;
}

/** What browsers get in place of a document when something is wrong. */
export const errorPage =
  '<!DOCTYPE html><html><head><title>Error &#8211; Document  Not Available</title></head><body><p>There is no document matching your request.</p></body></html>';

export const framingPage =
  '<!DOCTYPE html><html><head><title>A/RES/56/123</title></head><body><h1>A/RES/56/123</h1><iframe src="/api/symbol/access?s=A/RES/56/123&amp;l=en&amp;t=pdf"></iframe></body></html>';

/** The text of the files above. */
export async function readPlainly(bytes: Uint8Array): Promise<string> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = isArchive ? unzipSync(bytes)['word/document.xml'] : bytes;
  return Buffer.from(text ?? []).toString('utf8');
}
