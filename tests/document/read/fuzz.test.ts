/**
 * Reads changed copies of valid files. `DUIZHAO_FUZZ_SECONDS` says for how long with each reader;
 * without it, for a moment.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { packageFile } from '../../../src/core/package-folder.js';
import { readDocument } from '../../../src/document/index.js';
import { applyChanges, change, changedCopies, fuzzSeconds, readMany } from '../../changed-files.js';
import { docxFile, p, r } from './docx-file.js';
import { pagedPdf } from './pdf-file.js';

const made = (name: string) => readFileSync(packageFile('tests', 'documents-made', name));
const html = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>Head</h1><ol start=2><li>One<sup><a href="#n">1</a></sup><li>Two</ol><table><tr><td>a<td>b</tr></table><pre>x\n\ny</pre><p id=n><sup>1</sup> Note.</body></html>`;
const markdown =
  '# Head\n\nText[^1] with *stars*, [a](b) and `code`.\n\n1. One\n- Two\n\n| a | b |\n|---|---|\n\n```\ncode\n```\n\n[^1]: Note.\n';

const samples = {
  pdf: [
    made('resolution-two-columns.en.pdf'),
    made('table.zh.pdf'),
    pagedPdf(2, 'BT /F 9 Tf (x) Tj ET'),
  ],
  docx: [made('resolution.en.docx'), made('resolution.zh.docx')],
  html: [Buffer.from(html)],
  md: [Buffer.from(markdown)],
  txt: [
    readFileSync(packageFile('corpora', 'A-RES-56-123', 'zh.txt')),
    readFileSync(packageFile('corpora', 'A-RES-56-123', 'en.txt')),
  ],
};

const limit = (fuzzSeconds + 60) * 1000;

describe('changed files give documents or clear errors', () => {
  it.each(Object.entries(samples))(
    '%s',
    async (extension, files) => {
      await readMany(changedCopies(files), (bytes) =>
        readDocument(bytes, { name: `changed.${extension}` }),
      );
    },
    limit,
  );

  // A changed archive seldom gets past its checks, so parts are changed and packed anew.
  it(
    'docx, changed before it is packed',
    async () => {
      const document = `${p(`${r('Text')}<w:r><w:footnoteReference w:id="1"/></w:r>`)}<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>${p('One', '<w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}`;
      const parts = {
        document,
        footnotes: `<w:footnote w:id="1">${p('Note.')}</w:footnote>`,
        styles: '<w:style w:type="paragraph" w:styleId="S"><w:basedOn w:val="S"/></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      };
      const changed = fc
        .tuple(
          fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[])),
          fc.array(change, { minLength: 1, maxLength: 6 }),
        )
        .map(([part, changes]) => {
          const text = Buffer.from(applyChanges(Buffer.from(parts[part]), changes)).toString(
            'utf8',
          );
          return docxFile({ ...parts, [part]: text });
        });
      await readMany(changed, (bytes) => readDocument(bytes, { name: 'changed.docx' }));
    },
    limit,
  );
});
