import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/document/index.js';
import type { ExchangeUnit } from '../../../src/formats/convert/unit.js';
import { docxTable } from '../../../src/formats/docx-table/index.js';
import { hostileText } from '../hostile-text.js';
import { pair, readWith, writeWith } from '../parquet/units.js';
import { tableDocument } from './tables.js';

const write = (units: readonly ExchangeUnit[]) => writeWith(docxTable, units);
const read = (bytes: Uint8Array) => readWith(docxTable, bytes, 'a.docx');

const mainPart = 'word/document.xml';
const mainOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)[mainPart] ?? new Uint8Array());

/** A document with the text of one part changed. */
function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

const anyRow: fc.Arbitrary<ExchangeUnit> = fc
  .record({
    id: hostileText.filter((text) => text !== ''),
    chinese: hostileText,
    english: hostileText,
    comment: hostileText,
    status: fc.constantFrom(undefined, 'proposed', 'accepted', 'edited', 'rejected'),
  })
  .map(({ id, chinese, english, comment, status }) => ({
    ...pair(id, chinese, english),
    ...(status !== undefined && { status: status as 'proposed' }),
    notes: comment === '' ? [] : [{ text: comment }],
  }));

describe('the bilingual table', () => {
  it('reads back as it was, whatever its texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyRow, { maxLength: 4, selector: ({ id }) => id }),
        async (units) => {
          expect(await read(await write(units))).toEqual(units);
        },
      ),
    );
  });

  it('keeps a text of a megabyte', async () => {
    const units = [pair('1', '国\r\n'.repeat(1 << 18), 'States '.repeat(1 << 17))];
    expect(await read(await write(units))).toEqual(units);
  });

  it('is the same bytes for the same units', async () => {
    const units = fc.sample(anyRow, { seed: 1, numRuns: 50 });
    const first = await write(units);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(first, await write(units))).toBe(0);
  });

  it('repeats its headings, names fonts and languages, and locks all but the target', async () => {
    const bytes = await write([{ ...pair('a', '国', 'state'), status: 'accepted' }]);
    const main = mainOf(bytes);
    expect(main).toContain('<w:tblHeader');
    expect(main).toContain('Source (zh-CN)');
    expect(main.match(/<w:lock w:val="sdtContentLocked"\/>/gu)).toHaveLength(2);
    expect(main).toMatch(/<w:pStyle w:val="TargetText"\/><\/w:pPr><w:r><w:t [^>]*>state</u);
    const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('w:eastAsia="SimSun"');
    expect(styles).toContain('w:eastAsia="zh-CN"');
    expect(strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(
      /20\d\d-/u,
    );
  });

  it('has the first draft where there is no target, which stays a draft', async () => {
    const draft = { kind: 'machine' as const, text: 'State', origin: 'opus' };
    const units = [{ ...pair('a', '国', ''), candidates: [draft] }];
    expect(await read(await write(units))).toEqual([
      { ...pair('a', '国', ''), candidates: [{ ...draft, origin: 'draft' }] },
    ]);
  });

  it('is read as a document too', async () => {
    const bytes = await write([pair('a', '深信', 'Convinced')]);
    const text = JSON.stringify(await readDocument(bytes, { name: 'a.docx', language: 'zh' }));
    expect(text).toContain('深信');
  });
});

describe('a table that people worked on', () => {
  it('has tracked changes accepted and runs joined', async () => {
    const bytes = withPart(await write([pair('a', '国', 'the state')]), mainPart, (xml) =>
      xml.replace(
        /<w:r><w:t xml:space="preserve">the state<\/w:t><\/w:r>/u,
        `<w:r><w:t>Th</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">e </w:t></w:r><w:del w:id="1"><w:r><w:delText>state</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>S</w:t></w:r><w:r><w:t>tate</w:t></w:r></w:ins>`,
      ),
    );
    expect(await read(bytes)).toEqual([pair('a', '国', 'The State')]);
  });

  it('has a line for each paragraph, and joins those whose mark was deleted', async () => {
    const bytes = tableDocument([
      ['ID', 'Source (zh)', 'Target (en)'],
      [
        'a',
        '国',
        {
          xml: '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">one </w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p><w:p><w:r><w:t>three</w:t></w:r></w:p>',
        },
      ],
    ]);
    expect(await read(bytes)).toMatchObject([{ target: { text: 'one two\nthree' } }]);
  });

  it('leaves out instructions of fields, hidden text and rows that were deleted', async () => {
    const bytes = tableDocument([
      ['ID', 'Source (zh)', 'Target (en)'],
      [
        'a',
        '国',
        {
          xml: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>',
        },
      ],
      { properties: '<w:trPr><w:del w:id="3"/></w:trPr>', cells: ['b', '法', 'law'] },
    ]);
    expect(await read(bytes)).toMatchObject([{ id: 'a', target: { text: 'shown' } }]);
  });

  it('has comments of Word as notes with their authors, after the comment cell', async () => {
    const bytes = tableDocument(
      [
        ['ID', 'Source (zh)', 'Target (en)', 'Comment'],
        [
          'a',
          '国',
          {
            xml: '<w:p><w:commentRangeStart w:id="5"/><w:r><w:t>state</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>',
          },
          'short?',
        ],
      ],
      '<w:comment w:id="5" w:author="Li"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>capital S</w:t></w:r></w:p></w:comment>',
    );
    expect(await read(bytes)).toMatchObject([
      { notes: [{ text: 'short?' }, { text: 'capital S', author: 'Li' }] },
    ]);
  });

  it('names the row whose ID is missing, or another row’s', async () => {
    const rows = (id: string) => [
      ['ID', 'Source (zh)', 'Target (en)'],
      ['a', '国', 'state'],
      [id, '法', 'law'],
    ];
    await expect(read(tableDocument(rows('a')))).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: 'a.docx, row 3: the ID a is that of row 2 already',
    });
    await expect(read(tableDocument(rows('')))).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: 'a.docx, row 3: the row has no ID',
    });
  });
});

describe('tables of other tools', () => {
  it('are read as memoQ writes them: a row of remarks, languages for headings', async () => {
    const guid = (digit: string) => `${digit.repeat(8)}-8634-46ae-8b76-f8d035c6ba47`;
    const bytes = tableDocument([
      ['a.docx', 'Important! Don’t change segment ID or source text.'],
      ['ID', 'Chinese (PRC)', 'English (United States)', 'Comment', 'Status'],
      [`1\n${guid('1')}`, '深信', 'Convinced', 'sure', 'Confirmed (101%)'],
      [`2\n${guid('2')}`, '回顾', '', '', 'Not started'],
    ]);
    expect(await read(bytes)).toEqual([
      {
        ...pair(`1 ${guid('1')}`, '深信', 'Convinced'),
        status: 'accepted',
        notes: [{ text: 'sure' }],
        properties: [{ type: 'status', value: 'Confirmed (101%)' }],
      },
      {
        ...pair(`2 ${guid('2')}`, '回顾', ''),
        properties: [{ type: 'status', value: 'Not started' }],
      },
    ]);
  });

  it('are read as Trados Studio writes them, the languages told by the script', async () => {
    const bytes = tableDocument([
      ['Segment ID', 'Segment status', 'Source segment', 'Target segment'],
      ['1aaaaaaaa-1111-4111-8111-111111111111', 'Translated (100%)', '<1>Recalling</1>', '回顾'],
      ['2aaaaaaaa-1111-4111-8111-111111111111', 'Not Translated', 'Convinced', ''],
    ]);
    expect(await read(bytes)).toMatchObject([
      {
        id: '1aaaaaaaa-1111-4111-8111-111111111111',
        status: 'accepted',
        source: { language: 'en', text: '<1>Recalling</1>' },
        target: { language: 'zh', text: '回顾' },
      },
      { source: { text: 'Convinced' }, target: { text: '' } },
    ]);
  });

  it('are found behind other tables', async () => {
    const bytes = withPart(
      tableDocument([
        ['ID', 'Source (zh)', 'Target (en)'],
        ['a', '国', 'state'],
      ]),
      mainPart,
      (xml) => {
        const [table = ''] = /<w:tbl>.*<\/w:tbl>/su.exec(xml) ?? [];
        const legend = table.replaceAll(/<w:t>[^<]*<\/w:t>/gu, '<w:t>legend</w:t>');
        return xml.replace(table, `${legend}<w:p/>${table}<w:p/>${legend}`);
      },
    );
    expect(await read(bytes)).toHaveLength(1);
  });
});

describe('a Word document that is none', () => {
  const invalid = { code: 'FORMAT_INVALID' };

  it('is an error: other files, cut files, other archives, no table', async () => {
    const bytes = await write([pair('a', '国', 'state')]);
    for (const cut of [0, 1, 30, bytes.length >> 1, bytes.length - 1]) {
      await expect(read(bytes.slice(0, cut))).rejects.toMatchObject(invalid);
    }
    await expect(read(Buffer.from('hello'))).rejects.toMatchObject(invalid);
    await expect(read(zipSync({ 'a.xml': strToU8('<a/>') }))).rejects.toMatchObject(invalid);
    const none = withPart(bytes, mainPart, (xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/su, '<w:p/>'));
    await expect(read(none)).rejects.toMatchObject(invalid);
  });

  it('is an error where it declares entities', async () => {
    const bytes = await write([pair('a', '国', 'state')]);
    for (const part of [
      mainPart,
      'word/comments.xml',
      'word/_rels/document.xml.rels',
      '_rels/.rels',
    ]) {
      const bomb = withPart(bytes, part, (xml) =>
        xml.replace(
          /^(<\?xml[^>]*\?>)?/u,
          '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>',
        ),
      );
      await expect(read(bomb)).rejects.toMatchObject(invalid);
    }
  });

  it('is an error where it unpacks to more than can be held', async () => {
    const parts = unzipSync(await write([pair('a', '国', 'state')]));
    const zeros = new Uint8Array(300 * 2 ** 20).fill(32);
    const bomb = zipSync({ ...parts, [mainPart]: [zeros, { level: 1 }] });
    await expect(read(bomb)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  it('is an error where its elements never end, or are nested without end', async () => {
    const bytes = await write([pair('a', '国', 'state')]);
    const deep = withPart(bytes, mainPart, (xml) =>
      xml.replace('</w:tbl>', `<w:tr><w:tc>${'<w:p>'.repeat(100_000)}</w:tbl>`),
    );
    await expect(read(deep)).rejects.toMatchObject(invalid);
    const nested = withPart(bytes, mainPart, (xml) =>
      xml.replace(
        '</w:tbl>',
        `<w:tr><w:tc>${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}</w:tc></w:tr></w:tbl>`,
      ),
    );
    await expect(read(nested)).rejects.toMatchObject(invalid);
    const cut = withPart(bytes, mainPart, (xml) => xml.replace(/<\/w:body>.*$/su, ''));
    await expect(read(cut)).rejects.toMatchObject(invalid);
  });

  it('gives nothing but clear errors, wherever a byte is changed', async () => {
    const bytes = await write([pair('a', '国', 'state')]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte;
        await read(changed).catch((error: unknown) =>
          expect(error).toMatchObject({ name: 'DuizhaoError' }),
        );
      }),
    );
  });
});
