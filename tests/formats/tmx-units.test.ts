import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, linesOf } from '../../src/formats/text-stream.js';
import { readTmx } from '../../src/formats/tmx.js';
import { formatMemory } from '../../src/formats/tmx-memory.js';
import { readTmxUnits } from '../../src/formats/tmx-units.js';
import { readTableUnits } from '../../src/formats/unit-table.js';
import type { MemoryUnit, UnitItem } from '../../src/translate/memory/unit.js';
import { hostileText } from './hostile-text.js';

/** Bytes in pieces of a size. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(text: string | Uint8Array, size = 1 << 16): Promise<UnitItem[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const items: UnitItem[] = [];
  for await (const item of readTmxUnits(inPieces(bytes, size), 'a.tmx')) items.push(item);
  return items;
}

const tmx = (body: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="zh"/><body>\n${body}\n</body></tmx>\n`;
const tu = (zh: string, en: string, tags = ['zh-CN', 'en-US'], more = '') =>
  `<tu>${more}<tuv xml:lang="${tags[0]}"><seg>${zh}</seg></tuv><tuv xml:lang="${tags[1]}"><seg>${en}</seg></tuv></tu>`;
const pair = { chinese: '深信', english: 'Convinced' };

describe('units of TMX', () => {
  it.each([
    ['zh', 'en'],
    ['zh-CN', 'en-US'],
    ['ZH_TW', 'EN-GB'],
    ['zh-Hans', 'eng'],
    ['cmn', 'en'],
    ['chi', 'EN'],
  ])('are those in %s and %s', async (...tags) => {
    expect(await read(tmx(tu('深信', 'Convinced', tags)))).toEqual([pair]);
  });

  it('are the same wherever the stream is cut', async () => {
    const text = tmx(
      `${tu('深信', 'Convinced')}<!-- <tu> </tu> -->${tu('<![CDATA[</tu><tu>]]>甲', 'A &lt;b&gt;')}`,
    );
    const whole = await read(text);
    expect(whole).toEqual([pair, { chinese: '</tu><tu>甲', english: 'A <b>' }]);
    for (const size of [1, 2, 7, 64]) expect(await read(text, size)).toEqual(whole);
  });

  it('keep what stands in highlights and leave native codes out', async () => {
    const marked =
      'The <hi>General</hi> <bpt i="1">&lt;b&gt;</bpt>Assembly<ept i="1">&lt;/b&gt;</ept><ph>&lt;br/&gt;</ph>notes<it pos="end">x</it>';
    expect(await read(tmx(tu('大会', marked)))).toEqual([
      { chinese: '大会', english: 'The General Assembly notes' },
    ]);
  });

  it('have dates, creator, file and neighbours where the tool writes them', async () => {
    const properties =
      '<prop type="x-context-pre">&lt;seg&gt;回顾&lt;/seg&gt;</prop><prop type="x-context-post">强调</prop><prop type="x-document">a.docx</prop>';
    const unit = tu('深信', 'Convinced', ['zh', 'en'], properties).replace(
      '<tu>',
      '<tu creationdate="20011219T093000Z" creationid="li">',
    );
    expect(await read(tmx(unit))).toEqual([
      {
        ...pair,
        created: '20011219T093000Z',
        creator: 'li',
        file: 'a.docx',
        contexts: [{ before: '回顾', after: '强调' }],
      },
    ]);
  });

  it('that cannot be used are told with their line, and the rest is read', async () => {
    const items = await read(
      tmx(
        [
          tu('甲', 'A'),
          '<tu><tuv xml:lang="zh"><seg>乙 & 丙</seg></tuv></tu>'.replace('</seg>', ''),
          tu('丁', 'D', ['zh', 'fr']),
          '<tu><tuv xml:lang="zh"><seg>未完',
          tu('戊', ' '),
          tu('己', 'F'),
        ].join('\n'),
      ),
    );
    expect(items).toEqual([
      { chinese: '甲', english: 'A' },
      { problem: 'bad-xml', place: 'line 5' },
      { problem: 'one-language', place: 'line 6' },
      { problem: 'bad-xml', place: 'line 7' },
      { problem: 'empty', place: 'line 8' },
      { chinese: '己', english: 'F' },
    ]);
  });

  it('are read as far as a file goes that was cut off', async () => {
    const text = tmx(`${tu('甲', 'A')}${tu('乙', 'B')}`);
    const items = await read(text.slice(0, text.indexOf('乙')));
    expect(items).toEqual([
      { chinese: '甲', english: 'A' },
      { problem: 'bad-xml', place: 'line 4' },
    ]);
  });

  it('are read from UTF-16 as Windows tools write it', async () => {
    const text = tmx(tu('深信', 'Convinced'));
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await read(little, 5)).toEqual([pair]);
    expect(await read(Buffer.from(little).swap16(), 5)).toEqual([pair]);
  });

  it('are not looked for in what is no TMX', async () => {
    for (const text of ['', 'hello', '<html><tu></tu></html>', '<xliff/>']) {
      await expect(read(text)).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
    }
  });
});

describe('a memory as TMX', () => {
  const stated = fc.option(fc.stringMatching(/^[A-Za-z0-9<>&"' ]{1,9}$/u), { nil: undefined });
  const text = hostileText.filter((written) => written.trim() !== '');
  const context = fc.record(
    { before: fc.constantFrom('甲', '乙<'), after: fc.constantFrom('丙', '丁&') },
    { requiredKeys: [] },
  );
  const unit = fc
    .record({
      chinese: text,
      english: text,
      created: stated,
      changed: stated,
      creator: stated,
      file: stated,
      contexts: fc.array(
        context.filter((one) => Object.keys(one).length > 0),
        { maxLength: 3 },
      ),
    })
    .map((all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    )
    .map((all) => all as unknown as MemoryUnit);

  it('reads back as it was, whatever its texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 4 }), async (units) => {
        expect(await read([...formatMemory(units)].join(''), 50)).toEqual(units);
      }),
    );
  });

  it('is read by the reader of whole files too', () => {
    const units = readTmx([...formatMemory([pair])].join(''), 'a.tmx').units;
    expect(units[0]?.variants).toEqual([
      { language: 'zh-CN', text: '深信' },
      { language: 'en', text: 'Convinced' },
    ]);
  });
});

describe('units of a table', () => {
  async function table(text: string): Promise<UnitItem[]> {
    const items: UnitItem[] = [];
    const lines = linesOf(decodeText(inPieces(Buffer.from(text), 3)));
    for await (const item of readTableUnits(lines, 'a.tsv')) items.push(item);
    return items;
  }

  it('are its first two columns, or those named zh and en', async () => {
    expect(await table('深信\tConvinced\r\n\r\n甲\tA\n')).toEqual([
      pair,
      { chinese: '甲', english: 'A' },
    ]);
    expect(await table('en\tid\tzh\nConvinced\t1\t深信')).toEqual([pair]);
  });

  it('are unescaped where duizhao wrote them', async () => {
    const [unit] = await table('source_ids\tzh\ten\na\t甲\\n乙\tA\\\\B\n');
    expect(unit).toEqual({ chinese: '甲\n乙', english: 'A\\B' });
    expect(await table('甲\\n\tA\n')).toEqual([{ chinese: '甲\\n', english: 'A' }]);
  });

  it('have two sides', async () => {
    expect(await table('甲\n乙\t \n')).toEqual([
      { problem: 'one-language', place: 'line 1' },
      { problem: 'empty', place: 'line 2' },
    ]);
  });

  it('are an error where no line has two columns, but may be none at all', async () => {
    await expect(table('# 说明\n\nplain text\n')).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: expect.stringContaining('a.tsv, lines 1–3'),
    });
    expect(await table('zh\ten\n')).toEqual([]);
    expect(await table('')).toEqual([]);
  });
});
