import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../src/align/index.js';
import type { Document, Language } from '../../../src/core/document.js';
import { packageFile } from '../../../src/core/package-folder.js';
import { documentFromBytes, readDocument } from '../../../src/document/index.js';
import { tableRows, tableText } from '../../documents-made/table-pdf.js';

const made = (name: string) =>
  readDocument(readFileSync(packageFile('tests', 'documents-made', name)), { name });

const fromText = (language: Language) =>
  documentFromBytes(readFileSync(packageFile('corpora', 'A-RES-56-123', `${language}.txt`)), {
    name: `${language}.txt`,
  });

/** What a document says, where it stood in its file aside: a PDF's 19. is 19． in the text. */
const contentOf = ({ blocks, notes, symbol, script, language }: Document) => ({
  symbol,
  script,
  language,
  blocks: [...blocks, ...notes].map(({ id, kind, number, text, spans }) => ({
    id,
    kind,
    number: number && { ...number, label: number.label.replace('．', '.') },
    text,
    // The text shows its lead words by overprinting, most of the others do not.
    spans: spans.filter((span) => span.kind !== 'emphasis'),
  })),
});

const formats = ['plain.#.pdf', 'overprinted.#.pdf', 'two-columns.#.pdf'].map(
  (name) => `resolution-${name}`,
);
const files = [...formats, 'resolution.#.docx', 'resolution.#.html'];

describe.each(files)('the resolution in %s', (file) => {
  it.each(['zh', 'en'] as const)('is the document that its text is, in %s', async (language) => {
    const document = await made(file.replace('#', language));
    expect(contentOf(document)).toEqual(contentOf(fromText(language)));
  });

  it('has the links of its texts', async () => {
    const linksOf = (chinese: Document, english: Document) =>
      alignDocuments(chinese, english).links.map(({ id, source, target, score, status }) => ({
        id,
        source,
        target,
        score,
        status,
      }));
    const [chinese, english] = [
      await made(file.replace('#', 'zh')),
      await made(file.replace('#', 'en')),
    ];
    expect(linksOf(chinese, english)).toEqual(linksOf(fromText('zh'), fromText('en')));
  });
});

it.each(['zh', 'en'] as const)(
  'lead words that were printed four times over are emphasis, in %s',
  async (language) => {
    const { blocks } = await made(`resolution-overprinted.${language}.pdf`);
    for (const { kind, spans } of blocks) {
      if (kind !== 'preambular' && kind !== 'operative') continue;
      const lead = spans.find((span) => span.kind === 'lead');
      expect(spans.filter((span) => span.kind === 'emphasis')).toEqual([
        { ...lead, kind: 'emphasis' },
      ]);
    }
  },
);

it.each(['zh', 'en'] as const)(
  'a table between paragraphs is read row by row, in %s',
  async (language) => {
    const { blocks } = await made(`table.${language}.pdf`);
    const [above, below] = tableText[language];
    expect(blocks.map(({ number, text }) => (number ? `${number.label} ${text}` : text))).toEqual([
      above,
      ...tableRows[language].map((cells) => cells.join('\t')),
      below,
    ]);
  },
);

it('running heads and page numbers are repairs, as they are in text', async () => {
  const { repairs } = await made('resolution-plain.en.pdf');
  const taken = (rule: string) =>
    repairs.filter((repair) => repair.rule === rule).map(({ before }) => before.trim());
  expect(taken('page-numbers')).toEqual(taken('page-numbers').map((_, index) => String(index + 1)));
  expect(new Set(taken('running-heads'))).toEqual(new Set(['A/RES/56/123']));
});

it('a PDF file that a browser printed is the document that its text is', async () => {
  const document = await made('resolution-browser.en.pdf');
  expect(contentOf({ ...document, symbol: 'A/RES/56/123' })).toEqual(contentOf(fromText('en')));
});
