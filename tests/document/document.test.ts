import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Language } from '../../src/core/document.js';
import { DuizhaoError } from '../../src/core/errors.js';
import { rangesOverlap } from '../../src/core/range.js';
import { documentFromBytes, documentFromText } from '../../src/document/index.js';

const resolutionFile = (language: Language) =>
  new URL(`../../corpora/A-RES-56-123/${language}.txt`, import.meta.url);
const resolutionText = (language: Language) => readFileSync(resolutionFile(language), 'utf8');
const resolution = (language: Language) =>
  documentFromBytes(readFileSync(resolutionFile(language)), { name: `${language}.txt` });

/** JSON with one block or repair a line. */
function writeLines(document: Document): string {
  const list = (items: readonly unknown[]) =>
    items.map((item) => `\n    ${JSON.stringify(item)}`).join(',');
  const fields = Object.entries(document).map(([name, value]) =>
    Array.isArray(value)
      ? `  "${name}": [${list(value)}\n  ]`
      : `  "${name}": ${JSON.stringify(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

const countKinds = ({ blocks, notes }: Document) => {
  const counts: Record<string, number> = {};
  for (const { kind } of [...blocks, ...notes]) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe.each(['zh', 'en'] as const)('A/RES/56/123 in %s', (language) => {
  const document = resolution(language);

  it('has every block of the resolution and no other', () => {
    expect(countKinds(document)).toEqual({
      masthead: 1,
      adoption: 1,
      title: 1,
      enacting: 1,
      preambular: 12,
      operative: 21,
      closing: 2,
      note: 3,
    });
  });

  it('has its paragraphs numbered as printed', () => {
    const operative = document.blocks.filter(({ kind }) => kind === 'operative');
    expect(operative.map(({ number }) => number?.value)).toEqual(operative.map((_, i) => i + 1));
  });

  it('has its note references where they were printed', () => {
    const references = document.blocks.flatMap(({ id, spans }) =>
      spans.filter(({ kind }) => kind === 'note-reference').map(({ mark }) => `${id} ${mark}`),
    );
    expect(references).toEqual([
      'preambular-11 1',
      'preambular-12 2',
      'operative-01 3',
      'operative-15 1',
    ]);
  });

  it('opens each of its provisions with one lead word', () => {
    for (const { kind, spans, text } of document.blocks) {
      if (kind !== 'preambular' && kind !== 'operative') continue;
      const lead = spans.find((span) => span.kind === 'lead');
      expect(lead?.start).toBe(0);
      expect(text).not.toMatch(/^(.{1,8})\1/u);
    }
  });

  it('has its symbol', () => {
    expect(document.symbol).toBe('A/RES/56/123');
  });

  it('has no space, line end or half-width comma where its language has none', () => {
    for (const { text } of document.blocks) {
      expect(text).not.toMatch(language === 'zh' ? /[ ,\n]/u : /\n| {2}|,\S/u);
    }
  });

  it('is the same as when it was last looked at', async () => {
    await expect(writeLines(document)).toMatchFileSnapshot(
      `../golden/document/A-RES-56-123.${language}.json`,
    );
  });
});

describe('a damaged A/RES/56/123', () => {
  const zh = resolutionText('zh');
  const en = resolutionText('en');
  const withoutNumbers = (text: string) => text.replaceAll(/^ *\d{1,2}[.．] ?(?=\D)/gmu, ' ');
  const withoutOverprint = (text: string) => text.replaceAll(/(\p{Script=Han}{1,6}?)\1{3}/gu, '$1');
  const operativeCount = (text: string) =>
    countKinds(documentFromText(text, { name: 'damaged' })).operative;

  it('has the same paragraphs with all lines flush left', () => {
    const flush = zh.replaceAll(/^ +(?=\S)/gmu, '');
    expect(countKinds(documentFromText(flush, { name: 'flush' }))).toEqual(
      countKinds(resolution('zh')),
    );
  });

  it('has the same paragraphs without the blank lines between its lines', () => {
    const dense = zh.replaceAll(/\n(?: {0,4}\n)+/gu, '\n');
    expect(countKinds(documentFromText(dense, { name: 'dense' }))).toEqual(
      countKinds(resolution('zh')),
    );
    const denseEnglish = en.replaceAll(/\n{2,}/gu, '\n');
    expect(countKinds(documentFromText(denseEnglish, { name: 'dense' }))).toEqual(
      countKinds(resolution('en')),
    );
  });

  it('has the same paragraphs without overprinting', () => {
    const plain = documentFromText(withoutOverprint(zh), { name: 'plain' });
    expect(plain.blocks.map(({ text }) => text)).toEqual(
      resolution('zh').blocks.map(({ text }) => text),
    );
  });

  it('has the same text with Windows line ends', () => {
    const crlf = documentFromText(zh.replaceAll('\n', '\r\n'), { name: 'crlf' });
    expect(crlf.blocks.map(({ text }) => text)).toEqual(
      resolution('zh').blocks.map(({ text }) => text),
    );
  });

  it('keeps its operative paragraphs when their numbers are gone', () => {
    expect(operativeCount(withoutNumbers(en))).toBe(21);
    // Its last preambular paragraph ends in a semicolon in Chinese, and so is taken for operative.
    expect(operativeCount(withoutNumbers(zh))).toBe(22);
  });

  it('keeps its operative paragraphs when the first number is gone', () => {
    expect(operativeCount(zh.replace(' 1. ', ' '))).toBe(21);
    expect(operativeCount(en.replace(/^1\. /mu, ''))).toBe(21);
  });

  it('keeps its operative paragraphs when they are numbered from 2', () => {
    const shift = (text: string) =>
      text.replaceAll(/^( *)(\d{1,2})([.．] ?)(?=\D)/gmu, (_, indent, number, stop) => {
        return `${indent}${Number(number) + 1}${stop}`;
      });
    expect(operativeCount(shift(zh))).toBe(21);
    expect(operativeCount(shift(en))).toBe(21);
  });
});

describe.each(['zh', 'en'] as const)('A/RES/56/123 in %s, changed', (language) => {
  const text = resolutionText(language);
  const whole = resolution(language);
  const outlineOf = (changed: string) =>
    documentFromText(changed, { name: 'changed', language }).blocks.map(
      (block) => `${block.kind} ${block.text}`,
    );
  const printed = outlineOf(text);
  const interrupted = whole.blocks.filter(({ source }) =>
    whole.notes.some((note) => rangesOverlap(note.source, source)),
  );

  it('has all its other blocks when any one of them is deleted', () => {
    expect(interrupted).toEqual([]);
    for (const [place, { source }] of whole.blocks.entries()) {
      const before = text.slice(0, source.start).replace(/ +$/u, '');
      expect(outlineOf(before + text.slice(source.end))).toEqual(printed.toSpliced(place, 1));
    }
  });

  it.each<[string, (text: string) => string]>([
    ['a byte order mark', (t) => `\ufeff${t}`],
    ['spaces at line ends', (t) => t.replaceAll('\n', '   \n')],
    ['no-break spaces', (t) => t.replaceAll(' ', '\u00a0')],
    ['ideographic indents', (t) => t.replaceAll(/^ +(?=\S)/gmu, '\u3000\u3000')],
    ['tabs for indents', (t) => t.replaceAll(/^ +(?=\S)/gmu, '\t')],
    ['full-width digits', (t) => t.replaceAll(/\d/gu, fullWidthDigit)],
    ['twice as many line ends', (t) => t.replaceAll('\n', '\n\n')],
  ])('has the same blocks with %s', (_, change) => {
    expect(outlineOf(change(text))).toEqual(printed);
  });
});

const fullWidthDigit = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

/** Fragments that the repairs and the parser look for, and anything else. */
const fragment = fc.oneof(
  fc.constantFrom(
    ...[
      '大会',
      '大会，',
      '回顾',
      '请',
      '请请请请',
      '重申重申重申',
      '常常',
      '；',
      '，',
      '。',
      ',',
      '附件',
    ],
    ...['The General Assembly,', 'Recalling', 'Requests', 'money-', 'Annex', 'Justice,1', 'word1 '],
    ...[
      '1',
      '2',
      '12',
      ' 1. ',
      '2．',
      '(a) ',
      '(i) ',
      '（一）',
      '一、',
      '56/123. ',
      '[通过]',
      '¹',
      '*',
    ],
    ...[
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      '\f',
      ' ',
      '    ',
      '\u3000',
      '\u00a0',
      '\u00ad',
      '\ufeff',
      '\u200b',
    ],
    ...['______', ' '.repeat(30), '- 2 -', 'A/RES/56/123', '2001年12月19日', '第88次全体会议'],
    ...[
      '1  See A/56/1.',
      '1\n 见A/56/1。',
      'Notes',
      '--',
      '“',
      '"',
      '１９',
      'ﬁ',
      '⼤',
      'e\u0301',
      '\uf0b7',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));
const anyDocument = fc
  .tuple(anyText, fc.constantFrom<Language>('zh', 'en'))
  .map(([text, language]) => {
    try {
      return { text, document: documentFromText(text, { name: 'any', language }) };
    } catch (error) {
      if (error instanceof DuizhaoError) return undefined;
      throw error;
    }
  });

/** Checks something for every document that some text makes. */
function forEveryDocument(check: (text: string, document: Document) => void): void {
  fc.assert(
    fc.property(anyDocument, (made) => {
      if (made) check(made.text, made.document);
    }),
    { numRuns: 300 },
  );
}

describe('a document of any text', () => {
  it('loses no letter and no digit: each is in a block, in its number, or in a repair', () => {
    forEveryDocument((text, { blocks, notes, repairs }) => {
      const kept = new Uint8Array(text.length);
      for (const { origins, number, source } of [...blocks, ...notes]) {
        for (const run of origins) kept.fill(1, run.source, run.source + run.length);
        if (number)
          kept.fill(1, source.start, source.start + labelReach(text, number.label, source));
      }
      for (const { start, end } of repairs) kept.fill(1, start, end);
      const lost = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(({ index }) => kept[index] !== 1);
      expect(lost.map(([character]) => character)).toEqual([]);
    });
  });

  it('says of each run where it stands in the input', () => {
    forEveryDocument((text, { blocks, notes }) => {
      for (const block of [...blocks, ...notes]) {
        for (const { start, source, length } of block.origins) {
          expect(block.text.slice(start, start + length)).toBe(text.slice(source, source + length));
          expect(source).toBeGreaterThanOrEqual(block.source.start);
          expect(source + length).toBeLessThanOrEqual(block.source.end);
        }
      }
    });
  });

  it('has its spans within the text of their block', () => {
    forEveryDocument((_, { blocks, notes }) => {
      for (const { spans, text } of [...blocks, ...notes]) {
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    });
  });

  it('has no id twice', () => {
    forEveryDocument((_, { blocks, notes }) => {
      const ids = [...blocks, ...notes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('has no empty block, no line end and no white space around a text', () => {
    forEveryDocument((_, { blocks, notes }) => {
      for (const { text } of [...blocks, ...notes]) {
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/[\n\r\f]/u);
      }
    });
  });

  it('reports repairs that say what the input says', () => {
    forEveryDocument((text, { repairs }) => {
      for (const { start, end, before } of repairs) expect(text.slice(start, end)).toBe(before);
    });
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(/\p{L}/u.test(text));
        const read = () => documentFromText(text, { name: 'any' });
        expect(read()).toEqual(read());
      }),
      { numRuns: 30 },
    );
  });
});

/** Units of the input that a printed number takes, with white space that its label lost. */
function labelReach(text: string, label: string, { start }: { readonly start: number }): number {
  let at = start;
  for (const character of label.replaceAll(/\s/gu, '')) {
    while (at < text.length && text[at] !== character[0]) at += 1;
    at += character.length;
  }
  return at - start;
}
