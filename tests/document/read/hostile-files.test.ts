import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/core/errors.js';
import { DuizhaoError } from '../../../src/core/errors.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { documentFromBytes, readDocument } from '../../../src/document/index.js';
import { docxFile, p } from './docx-file.js';
import { deflatedZeros, drawnPdf, pagedPdf, writer, writtenPdf } from './pdf-file.js';

const made = (name: string) => readFileSync(packageFile('tests', 'documents-made', name));
const page = 'BT /F 11 Tf 72 700 Td (Some text.) Tj ET';
const mebibyte = 2 ** 20;

/** The code of the error that reading gives, or nothing; throws anything that is no DuizhaoError. */
async function codeOf(bytes: Uint8Array, name: string): Promise<ErrorCode | undefined> {
  try {
    await readDocument(bytes, { name });
    return undefined;
  } catch (error) {
    if (error instanceof DuizhaoError) return error.code;
    throw error;
  }
}

/** The largest growth of the process while something runs, in MiB. */
async function memoryOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  await run();
  clearInterval(timer);
  return (Math.max(most, process.memoryUsage().rss) - before) / mebibyte;
}

describe('a zip bomb', () => {
  it('is refused as soon as it has unpacked to too much', async () => {
    // A gigabyte in a megabyte: `zipSync` packs 64 MiB of it at a time into one part.
    const zeros = new Uint8Array(160 * mebibyte);
    const bomb = docxFile({ document: p('Text.') }, { 'word/styles.xml': zeros });
    expect(bomb.length).toBeLessThan(mebibyte);
    const started = Date.now();
    expect(await codeOf(bomb, 'bomb.docx')).toBe('INPUT_TOO_LARGE');
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('is refused though each of its parts is small', async () => {
    const part = new Uint8Array(12 * mebibyte);
    const parts = Array.from({ length: 16 }, (_, i) => [`word/x${i}.xml`, part] as const);
    const bomb = docxFile({ document: p('Text.') }, Object.fromEntries(parts));
    expect(await codeOf(bomb, 'bomb.docx')).toBe('INPUT_TOO_LARGE');
  });

  it('may be one of a great many entries', async () => {
    const empty = Array.from({ length: 21_000 }, (_, i) => [`x/${i}`, new Uint8Array()] as const);
    const bomb = docxFile({ document: p('Text.') }, Object.fromEntries(empty));
    expect(await codeOf(bomb, 'bomb.docx')).toBe('INPUT_TOO_LARGE');
  });

  it('in a stream of a PDF file is refused, packed once or twice', async () => {
    const memory = await memoryOf(async () => {
      for (const layers of [1, 2]) {
        const bomb = pagedPdf(1, deflatedZeros(300, layers));
        expect(await codeOf(bomb, 'bomb.pdf')).toBe('INPUT_TOO_LARGE');
      }
    });
    expect(memory).toBeLessThan(1024);
  });
});

describe('an archive with strange names', () => {
  it('is read by the names of its parts, and writes nothing anywhere', async () => {
    const bytes = docxFile(
      { document: p('The text.') },
      { '../../etc/evil': strToU8('x'), '/tmp/evil': strToU8('x'), 'C:\\evil': strToU8('x') },
    );
    const { blocks } = await readDocument(bytes, { name: 'a.docx' });
    expect(blocks.map(({ text }) => text)).toEqual(['The text.']);
  });

  it('has no text where its relations lead out of it', async () => {
    const relations = (target: string) =>
      strToU8(
        `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="${target}"/></Relationships>`,
      );
    for (const target of ['../../../etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1/x']) {
      const bytes = zipSync({
        '_rels/.rels': relations(target),
        'word/documents.txt': strToU8('x'),
      });
      expect(await codeOf(bytes, 'a.docx')).toBe('FORMAT_INVALID');
    }
  });
});

describe('XML that a Word document may not have', () => {
  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>'],
    [
      'entities in entities',
      `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]><w:document>&b;</w:document>`,
    ],
    [
      'an entity from a file',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document>&f;</w:document>',
    ],
    ['no end', '<w:document><w:body>'],
    ['no element', ''],
  ])('is %s', async (_, xml) => {
    const bytes = docxFile({}, { 'word/document.xml': strToU8(xml) });
    expect(await codeOf(bytes, 'a.docx')).toBe('FORMAT_INVALID');
  });

  it('is nested a hundred thousand elements deep', async () => {
    const deep = '<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000);
    expect(await codeOf(docxFile({ document: deep }), 'a.docx')).toBe('FORMAT_INVALID');
  });
});

it('a web page that is nested a hundred thousand elements deep is read', async () => {
  const deep = `<!DOCTYPE html><html><body>${'<div>'.repeat(100_000)}Text.`;
  const { blocks } = await readDocument(Buffer.from(deep), { name: 'a.html' });
  expect(blocks.map(({ text }) => text)).toEqual(['Text.']);
});

describe('a file that is cut off', () => {
  it.each([
    'resolution-plain.zh.pdf',
    'resolution-two-columns.en.pdf',
    'resolution.zh.docx',
    'resolution.en.docx',
  ])('is read as far as it goes or refused, at every twentieth: %s', async (name) => {
    const whole = made(name);
    for (let part = 0; part < 20; part += 1) {
      const bytes = whole.subarray(0, Math.floor((whole.length * part) / 20));
      const code = await codeOf(bytes, name);
      // pdf.js finds pages that are whole even where the table of them is lost.
      const allowed = name.endsWith('.pdf')
        ? ['FORMAT_INVALID', 'INPUT_EMPTY', 'INPUT_BINARY', undefined]
        : ['FORMAT_INVALID', 'INPUT_EMPTY'];
      expect(allowed).toContain(code);
    }
  });
});

describe('a file with the wrong name', () => {
  it('is read by what it is', async () => {
    const pdf = await readDocument(made('resolution-plain.en.pdf'), { name: 'a.docx' });
    const docx = await readDocument(made('resolution.en.docx'), { name: 'a.pdf' });
    const html = await readDocument(Buffer.from('<html><body><p>A text.'), { name: 'a.pdf' });
    const text = await readDocument(Buffer.from('A text.'), { name: 'a.docx' });
    expect(pdf.blocks).toHaveLength(docx.blocks.length);
    expect(html.blocks.map((block) => block.text)).toEqual(['A text.']);
    expect(text.blocks.map((block) => block.text)).toEqual(['A text.']);
  });

  it('is refused where what it is cannot be read', async () => {
    const zip = zipSync({ 'readme.txt': strToU8('x') });
    expect(await codeOf(zip, 'a.zip')).toBe('INPUT_BINARY');
    expect(await codeOf(zip, 'a.docx')).toBe('FORMAT_INVALID');
    expect(await codeOf(Buffer.from('%PDF-1.7\nno more'), 'a.pdf')).toBe('FORMAT_INVALID');
    expect(await codeOf(Buffer.from('\u0089PNG\r\n', 'latin1'), 'a.pdf')).toBe('INPUT_BINARY');
  });

  it('is said to be locked where Office has wrapped it with a password', async () => {
    const wrapped = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await codeOf(wrapped, 'a.docx')).toBe('INPUT_ENCRYPTED');
  });
});

describe('a very large file', () => {
  it('of 100,000 pages is refused before its pages are read', async () => {
    const bytes = pagedPdf(100_000, page);
    const started = Date.now();
    const memory = await memoryOf(async () => {
      expect(await codeOf(bytes, 'a.pdf')).toBe('INPUT_TOO_LARGE');
    });
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(memory).toBeLessThan(1024);
  });

  it('that only says it has so many pages is refused as well', async () => {
    const bytes = Buffer.from(
      pagedPdf(1, page).toString('latin1').replace('/Count 1', '/Count 100000'),
      'latin1',
    );
    expect(['INPUT_TOO_LARGE', 'FORMAT_INVALID', undefined]).toContain(
      await codeOf(bytes, 'a.pdf'),
    );
  });

  it('whose pages refer to themselves comes to an end', async () => {
    const loop = writtenPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>',
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream',
    ]);
    expect(['FORMAT_INVALID', 'INPUT_EMPTY']).toContain(await codeOf(loop, 'loop.pdf'));
  });

  it('of one line of 300 MB is refused without more memory than it takes itself', async () => {
    const line = Buffer.alloc(300 * mebibyte, 'all one line ');
    const memory = await memoryOf(async () => {
      for (const name of ['a.txt', 'a.html', 'a.md']) {
        expect(await codeOf(line, name)).toBe('INPUT_TOO_LARGE');
      }
      expect(() => documentFromBytes(line, { name: 'a.txt' })).toThrow(DuizhaoError);
    });
    expect(memory).toBeLessThan(100);
  });

  it('of a single run of text, or of very many words on a page, is read in bounded time', async () => {
    const started = Date.now();
    const { blocks } = await readDocument(docxFile({ document: p('word '.repeat(200_000)) }), {
      name: 'a.docx',
    });
    expect(blocks).toHaveLength(1);
    const crowded = await drawnPdf((pdf) => {
      const write = writer(pdf);
      for (let index = 0; index < 5000; index += 1)
        write('a', (index % 100) * 5.7, Math.floor(index / 100) * 16 + 20, 4);
    });
    expect(await codeOf(crowded, 'a.pdf')).toBeUndefined();
    expect(Date.now() - started).toBeLessThan(30_000);
  });
});
