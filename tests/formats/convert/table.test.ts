import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeUnit } from '../../../src/formats/convert/index.js';
import { rowOf, unitOfRow } from '../../../src/formats/convert/table.js';
import { tsv } from '../../../src/formats/convert/tsv.js';
import { writeTsv } from '../../../src/formats/tsv.js';
import { run } from '../fixture.js';
import { madeUnits } from './made-units.js';
import { readUnits, writeUnits } from './streams.js';

const unit: ExchangeUnit = {
  id: 'a',
  source: {
    language: 'zh-CN',
    text: '甲乙',
    codes: [{ at: 1, markup: '<x/>', format: 'xliff12' }],
  },
  target: { language: 'en', text: 'A' },
  candidates: [
    { kind: 'machine', text: 'a draft', origin: 'engine' },
    { kind: 'machine', text: 'another', origin: 'engine' },
  ],
  notes: [{ text: 'look', author: 'Li' }],
  terms: [],
  properties: [],
};

describe('a row of a table', () => {
  it('is the unit again, whatever it holds', () => {
    fc.assert(
      fc.property(madeUnits, (units) => {
        for (const [index, made] of units.entries()) {
          expect(unitOfRow(rowOf(made), index + 1, '')).toEqual(made);
        }
      }),
    );
  });

  it('brings back what a person changed in it', () => {
    const changed = unitOfRow(
      { ...rowOf(unit), en: 'A B', draft: 'a better draft', status: 'Accepted', note: 'seen' },
      1,
      '',
    );
    expect(changed).toMatchObject({
      target: { text: 'A B' },
      status: 'accepted',
      candidates: [{ text: 'a better draft', origin: 'engine' }, { text: 'another' }],
      notes: [{ text: 'seen', author: 'Li' }],
    });
  });

  it('keeps inline codes only while the text is as long as it was', () => {
    expect(unitOfRow(rowOf(unit), 1, '')).toEqual(unit);
    const changed = unitOfRow({ ...rowOf(unit), zh: '甲乙丙' }, 1, '');
    expect(changed).toMatchObject({ source: { language: 'zh-CN', text: '甲乙丙' } });
    expect(JSON.stringify(changed)).not.toContain('codes');
  });

  it('is read without details, or with details that someone broke', () => {
    for (const details of ['', '{', '{"candidates":[{"kind":"?"}]}', '[]']) {
      expect(unitOfRow({ zh: '甲', en: 'A', draft: 'B', details }, 7, '')).toMatchObject({
        id: '7',
        candidates: [{ kind: 'machine', text: 'B' }],
      });
    }
  });
});

describe('TSV that units are written to', () => {
  it('reads back as it was, whatever the units hold', () =>
    fc.assert(
      fc.asyncProperty(madeUnits, fc.integer({ min: 1, max: 200 }), async (units, size) => {
        expect(await readUnits(tsv, await writeUnits(tsv, units), size)).toEqual(units);
      }),
    ));

  it('is read out of the table of a run', async () => {
    const units = await readUnits(tsv, writeTsv(run));
    const ids = units.map((found) => ('id' in found ? found.id : ''));
    expect(ids).toEqual(run.bitext.links.map(({ id }) => id));
  });

  it('is read without a header, Chinese first, and of other tools as it stands', async () => {
    expect(await readUnits(tsv, '甲\tA\\n\n乙\n')).toMatchObject([
      { id: '1', source: { text: '甲' }, target: { text: 'A\\n' } },
      { problem: 'one-language', place: 'line 2' },
    ]);
    expect(await readUnits(tsv, 'A\t甲\n第二\tB\n')).toMatchObject([
      { source: { text: '甲' }, target: { text: 'A' } },
      { source: { text: 'B' }, target: { text: '第二' } },
    ]);
    expect(await readUnits(tsv, '1\t甲\tA\n2\t乙\tB\n')).toMatchObject([
      { source: { text: '甲' }, target: { text: 'A' } },
      { source: { text: '乙' }, target: { text: 'B' } },
    ]);
    expect(await readUnits(tsv, 'en-US\tzh-CN\nA\t甲\n')).toMatchObject([
      { source: { text: '甲' }, target: { text: 'A' } },
    ]);
  });

  it('is refused where no line has a tab', async () => {
    await expect(readUnits(tsv, '甲\n乙\n')).rejects.toMatchObject({ code: 'FORMAT_INVALID' });
  });

  it('is refused in another encoding, or when cut short inside a character', async () => {
    const gbk = Buffer.from([0xbc, 0xd7, 0x09, 0x41, 0x0a]);
    await expect(readUnits(tsv, gbk)).rejects.toMatchObject({ code: 'INPUT_UNDECODABLE' });
    const short = Buffer.from('甲\tA\n乙').subarray(0, -1);
    await expect(readUnits(tsv, short)).rejects.toMatchObject({ code: 'INPUT_UNDECODABLE' });
  });

  it('is read in UTF-16 as a spreadsheet saves it', async () => {
    const text = Buffer.from('\uFEFFzh\ten\r\n甲\tA\r\n', 'utf16le');
    expect(await readUnits(tsv, text)).toMatchObject([{ source: { text: '甲' } }]);
  });
});
