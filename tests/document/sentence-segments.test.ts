import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Language, Span } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes, documentFromText } from '../../src/document/index.js';
import { documentFromLines } from '../../src/document/lines.js';
import { sentenceDocument } from '../../src/document/sentence-segments.js';

const resolution = (language: Language) =>
  documentFromBytes(readFileSync(packageFile('corpora', 'A-RES-56-123', `${language}.txt`)), {
    name: `${language}.txt`,
  });

const segments = ({ blocks, notes }: Document) => [...blocks, ...notes];

/** A document of one block. */
function documentOf(text: string, block: Partial<Block> = {}): Document {
  return {
    id: 'd',
    language: 'en',
    script: 'Latn',
    blocks: [
      {
        id: 'operative-07',
        kind: 'operative',
        number: { label: '7.', style: 'arabic', value: 7 },
        text,
        spans: [],
        source: { start: 0, end: text.length + 3 },
        origins: [{ start: 0, source: 3, length: text.length }],
        ...block,
      },
    ],
    notes: [],
    repairs: [],
  };
}

describe('a document cut into sentences', () => {
  it('numbers the sentences of a block, the first keeping the printed number', () => {
    const cut = sentenceDocument(documentOf('It came. It saw.'));
    expect(cut.blocks.map(({ id, kind, number, text }) => [id, kind, number?.label, text])).toEqual(
      [
        ['operative-07.1', 'operative', '7.', 'It came.'],
        ['operative-07.2', 'operative', undefined, 'It saw.'],
      ],
    );
  });

  it('leaves a block of one sentence alone', () => {
    const document = documentOf('Decides to remain seized of the matter.');
    expect(sentenceDocument(document)).toEqual(document);
  });

  it('cuts nothing further the second time', () => {
    const cut = sentenceDocument(documentOf('It came. It saw.'));
    expect(sentenceDocument(cut)).toEqual(cut);
  });

  it('ends segments at semicolons where it is asked to', () => {
    const cut = sentenceDocument(documentOf('Urges States (a; b); and calls. It saw.'), {
      semicolons: true,
    });
    expect(cut.blocks.map(({ text }) => text)).toEqual([
      'Urges States (a; b);',
      'and calls.',
      'It saw.',
    ]);
  });

  it('knows where each sentence stood, the label with the first', () => {
    const cut = sentenceDocument(documentOf('It came. It saw.'));
    expect(cut.blocks.map(({ source, origins }) => [source, origins])).toEqual([
      [{ start: 0, end: 11 }, [{ start: 0, source: 3, length: 8 }]],
      [{ start: 12, end: 19 }, [{ start: 0, source: 12, length: 7 }]],
    ]);
  });

  it('gives what a repair put in between two sentences to one of them only', () => {
    // The stop was put in for something that stood from 7 to 9 of the input.
    const origins = [
      { start: 0, source: 0, length: 7 },
      { start: 8, source: 9, length: 8 },
    ];
    const cut = sentenceDocument(documentOf('It came. It saw.', { origins }));
    const [first, second] = cut.blocks;
    expect(first?.source).toEqual({ start: 0, end: 9 });
    expect(first?.origins).toEqual([{ start: 0, source: 0, length: 7 }]);
    expect(second?.source.start).toBe(10);
  });

  it('cuts emphasis at the bounds and leaves a note’s mark with the sentence it follows', () => {
    const spans: Span[] = [
      { kind: 'emphasis', start: 3, end: 11 },
      { kind: 'note-reference', start: 8, end: 8, mark: '1' },
      { kind: 'note-reference', start: 11, end: 11, mark: '2' },
    ];
    const [first, second] = sentenceDocument(documentOf('It came. It saw.', { spans })).blocks;
    expect(first?.spans).toEqual([
      { kind: 'sentence', start: 0, end: 8 },
      { kind: 'emphasis', start: 3, end: 8 },
      { kind: 'note-reference', start: 8, end: 8, mark: '1' },
    ]);
    expect(second?.spans).toEqual([
      { kind: 'sentence', start: 0, end: 7 },
      { kind: 'emphasis', start: 0, end: 2 },
      { kind: 'note-reference', start: 2, end: 2, mark: '2' },
    ]);
  });

  it.each(['zh', 'en'] as const)('has the sentences of the resolution in %s', (language) => {
    const gold = readFileSync(
      packageFile('corpora', 'A-RES-56-123', 'gold', `sentences.${language}.txt`),
      'utf8',
    );
    const texts = segments(sentenceDocument(resolution(language))).map(({ text }) => text);
    expect(texts).toEqual(gold.trimEnd().split('\n'));
  });

  it('loses nothing but white space, and every character knows where it stood', () => {
    const pieces = fc.constantFrom(
      ...['It came. ', '他来了。', '“Go!” ', 'a; b (c; d); ', '“走！”他说。', '\n', '  ', '\u3000'],
      ...['\n\n', '1. ', '１．', '.  ', '\r\n', 'Mr. X. '],
    );
    const text = fc
      .array(pieces, { minLength: 1, maxLength: 25 })
      .map((parts) => `Text 文 ${parts.join('')}`);
    fc.assert(
      fc.property(text, fc.boolean(), (input, semicolons) => {
        const document = documentFromText(input, { name: 'input' });
        const cut = sentenceDocument(document, { semicolons });
        const bare = (texts: readonly string[]) => texts.join('').replace(/\s/gu, '');
        for (const block of segments(document)) {
          const parts = segments(cut).filter(
            ({ id }) => id === block.id || id.startsWith(`${block.id}.`),
          );
          expect(bare(parts.map((part) => part.text))).toBe(bare([block.text]));
          expect(parts.at(0)?.source.start).toBe(block.source.start);
          expect(parts.at(-1)?.source.end).toBe(block.source.end);
        }
        let from = 0;
        for (const { text: sentence, origins, source } of cut.blocks) {
          expect(source.start).toBeGreaterThanOrEqual(from);
          expect(source.end).toBeGreaterThanOrEqual(source.start);
          from = source.end;
          for (const run of origins) {
            expect(sentence.slice(run.start, run.start + run.length)).toBe(
              input.slice(run.source, run.source + run.length),
            );
            expect(run.source).toBeGreaterThanOrEqual(source.start);
            expect(run.source + run.length).toBeLessThanOrEqual(source.end);
          }
        }
        expect(new Set(segments(cut).map(({ id }) => id)).size).toBe(segments(cut).length);
      }),
    );
  });
});

describe('a text with a sentence on each line', () => {
  const document = documentFromLines('他来了。她也来了。\r\n\n  他看了。 \n', { name: 'a.txt' });

  it('has a block for each line, empty ones too', () => {
    expect(document.blocks.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['line-0001', 'paragraph', '他来了。她也来了。'],
      ['line-0002', 'paragraph', ''],
      ['line-0003', 'paragraph', '  他看了。 '],
    ]);
    expect(document.language).toBe('zh');
  });

  it('is not cut further', () => {
    expect(sentenceDocument(document)).toEqual(document);
  });

  it('is neither repaired nor parsed', () => {
    const { blocks, repairs } = documentFromLines('1. 回顾回顾回顾回顾其\n- 2 -\n', { name: 'a' });
    expect(blocks.map(({ text }) => text)).toEqual(['1. 回顾回顾回顾回顾其', '- 2 -']);
    expect(repairs).toEqual([]);
  });

  it('may come as bytes in any encoding', () => {
    const bytes = Buffer.from('\uFEFF一\n二\n', 'utf16le');
    const { blocks } = documentFromLines(bytes, { name: 'a' });
    expect(blocks.map(({ text, source }) => [text, source.start])).toEqual([
      ['一', 0],
      ['二', 2],
    ]);
  });

  it('is refused where it is empty', () => {
    expect(() => documentFromLines('\n\n', { name: 'a.txt' })).toThrow(
      expect.objectContaining({ code: 'INPUT_EMPTY' }),
    );
  });
});
