import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExchangeUnit } from '../../../src/formats/convert/unit.js';
import { xlsx } from '../../../src/formats/xlsx/index.js';
import { hostileText } from '../hostile-text.js';
import { pair, readWith, writeWith } from '../parquet/units.js';

const write = (units: readonly ExchangeUnit[]) => writeWith(xlsx, units);
const read = (bytes: Uint8Array) => readWith(xlsx, bytes, 'a.xlsx');

const sheetPart = 'xl/worksheets/sheet1.xml';
const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)[sheetPart] ?? new Uint8Array());

/** A workbook with the text of one part changed. */
function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

/** What a row holds: everything but who made the draft, and the authors of notes. */
const anyRow: fc.Arbitrary<ExchangeUnit> = fc
  .record({
    id: hostileText.filter((text) => text !== ''),
    chinese: hostileText,
    english: hostileText,
    comment: hostileText,
    draft: hostileText,
    document: hostileText,
    status: fc.constantFrom(undefined, 'proposed', 'accepted', 'edited', 'rejected'),
    score: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  })
  .map(({ id, chinese, english, comment, draft, document, status, score }) => ({
    ...pair(id, chinese, english),
    ...(document !== '' && { document }),
    ...(status !== undefined && { status: status as 'proposed' }),
    // Excel has no negative zero.
    ...(score !== undefined && { score: score + 0 }),
    notes: comment === '' ? [] : [{ text: comment }],
    candidates: draft === '' ? [] : [{ kind: 'machine' as const, text: draft, origin: 'draft' }],
  }));

describe('Excel workbooks', () => {
  it('read back as they were, whatever their texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyRow, { maxLength: 4, selector: ({ id }) => id }),
        async (units) => {
          expect(await read(await write(units))).toEqual(units);
        },
      ),
    );
  });

  it('carry a text that is too long for a cell on in rows below', async () => {
    const long = `${'𠮷'.repeat(40_000)}${'国\n'.repeat(1 << 18)}`;
    const units = [pair('1', long, 'State'), pair('2', '国', `${'States '.repeat(9_000)}`)];
    const bytes = await write(units);
    expect(await read(bytes)).toEqual(units);
    for (const [, text = ''] of sheetOf(bytes).matchAll(/<t [^>]*>([^<]*)<\/t>/gu)) {
      expect(text.length).toBeLessThanOrEqual(32_767);
    }
  });

  it('are the same bytes for the same units', async () => {
    const units = fc.sample(anyRow, { seed: 1, numRuns: 50 });
    expect(Buffer.compare(await write(units), await write(units))).toBe(0);
  });

  it('have text for text, never a formula, and headings that stay in view', async () => {
    const sheet = sheetOf(await write([pair('1', '=1+1', '@SUM(A1)')]));
    expect(sheet).not.toContain('<f');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
  });

  it('give a second unit of an ID a number, so that its row can be told', async () => {
    const units = await read(await write([pair('a', '国', 'state'), pair('a', '法', 'law')]));
    expect(units).toMatchObject([{ id: 'a' }, { id: 'a (2)' }]);
  });

  it('put texts of the other direction into the columns of their languages', async () => {
    const turned = { ...pair('2', '', ''), source: { language: 'en', text: 'law' } };
    const units = [pair('1', '国', 'state'), { ...turned, target: { language: 'zh', text: '法' } }];
    expect((await read(await write(units)))[1]).toMatchObject({
      source: { text: '法' },
      target: { text: 'law' },
    });
  });

  it('are read where Excel has saved them: shared strings, runs, results of formulas', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>English</t></is></c></row>
<row r="3"><c r="A3"><v>7</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="str"><f>A1</f><v>a_x000D_b</v></c></row>`;
    let bytes = await write([]);
    bytes = withPart(bytes, sheetPart, (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows}</sheetData>`),
    );
    bytes = withPart(
      bytes,
      'xl/sharedStrings.xml',
      () =>
        '<sst xmlns="x"><si><t>ID</t></si><si><t>Chinese (PRC)</t></si><si><r><t>深</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 信</t></r><rPh sb="0" eb="1"><t>shen</t></rPh></si></sst>',
    );
    expect(await read(bytes)).toEqual([
      { ...pair('7', '深 信', 'a\rb'), source: { language: 'zh-CN', text: '深 信' } },
    ]);
  });

  it('name the row that has no ID, or one that another has', async () => {
    const bytes = await write([pair('a', '国', 'state'), pair('b', '法', 'law')]);
    const twice = withPart(bytes, sheetPart, (xml) => xml.replace('>b<', '>a<'));
    await expect(read(twice)).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: 'a.xlsx, row 3: the ID a is that of row 2 already',
    });
    const none = withPart(bytes, sheetPart, (xml) => xml.replace('>b<', '><'));
    await expect(read(none)).rejects.toMatchObject({
      message: 'a.xlsx, row 3: the row has no ID',
    });
  });
});

describe('a workbook that is none', () => {
  const invalid = { code: 'FORMAT_INVALID' };

  it('is an error: other files, cut files, other archives', async () => {
    const bytes = await write([pair('a', '国', 'state')]);
    for (const cut of [0, 1, 30, bytes.length >> 1, bytes.length - 1]) {
      await expect(read(bytes.slice(0, cut))).rejects.toMatchObject(invalid);
    }
    await expect(read(Buffer.from('hello'))).rejects.toMatchObject(invalid);
    await expect(read(zipSync({ 'a.xml': strToU8('<a/>') }))).rejects.toMatchObject(invalid);
  });

  it('is an error where it declares entities', async () => {
    const bytes = await write([pair('a', '国', 'state')]);
    for (const part of [
      sheetPart,
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '_rels/.rels',
    ]) {
      const bomb = withPart(bytes, part, (xml) =>
        xml.replace(
          /^(<\?xml[^>]*\?>)?/u,
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      );
      await expect(read(bomb)).rejects.toMatchObject(invalid);
    }
  });

  it('is an error where it unpacks to more than can be held, or has columns without end', async () => {
    const bytes = await write([pair('a', '国', 'state')]);
    const zeros = new Uint8Array(300 * 2 ** 20).fill(32);
    const parts = unzipSync(bytes);
    const bomb = zipSync({ ...parts, [sheetPart]: [zeros, { level: 1 }] });
    await expect(read(bomb)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    const wide = withPart(bytes, sheetPart, (xml) => xml.replace('"C2"', '"XFD2"'));
    await expect(read(wide)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  it('never follows names out of the archive', async () => {
    const bytes = withPart(await write([]), 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replaceAll(/Target="[^"]*"/gu, 'Target="../../../../etc/passwd"'),
    );
    await expect(read(bytes)).rejects.toMatchObject(invalid);
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
