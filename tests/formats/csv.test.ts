import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainUnit } from '../../src/formats/convert/index.js';
import { csv } from '../../src/formats/csv.js';
import { madeUnits } from './convert/made-units.js';
import { readUnits, writeUnits } from './convert/streams.js';

const pair = (zh: string, en: string) =>
  plainUnit('1', { language: 'zh-CN', text: zh }, { language: 'en', text: en });

describe('CSV that units are written to', () => {
  it('reads back as it was, whatever the units hold', () =>
    fc.assert(
      fc.asyncProperty(madeUnits, fc.integer({ min: 1, max: 200 }), async (units, size) => {
        expect(await readUnits(csv, await writeUnits(csv, units), size)).toEqual(units);
      }),
    ));

  it('has a byte order mark, CR LF and quotes only where they are needed', async () => {
    const written = (await writeUnits(csv, [pair('甲，乙', 'A, "B"\nC')])).toString();
    expect(written).toBe(
      '\uFEFFid,zh,en,status,score,draft,memory,edited,note,document,source_language,target_language,details\r\n' +
        '1,甲，乙,"A, ""B""\nC",,,,,,,,zh-CN,en,\r\n',
    );
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const texts = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', "'quoted"];
    for (const text of texts) {
      const units = [pair(text, text)];
      const written = await writeUnits(csv, units);
      expect(written.toString()).not.toMatch(/(?:^|[,"\n])[=+@\t-]/u);
      expect(await readUnits(csv, written)).toEqual(units);
    }
  });

  it('holds a segment of a megabyte', async () => {
    const units = [pair('甲'.repeat(1 << 20), '"'.repeat(1 << 20))];
    expect(await readUnits(csv, await writeUnits(csv, units))).toEqual(units);
  });
});

describe('CSV that units are read from', () => {
  it('is that of other tools, its apostrophes left alone', async () => {
    expect(await readUnits(csv, 'Chinese,English\n甲,\'=A\n\n乙,"B\nC"\n')).toMatchObject([
      { id: '1', source: { text: '甲' }, target: { text: "'=A" } },
      { id: '2', source: { text: '乙' }, target: { text: 'B\nC' } },
    ]);
  });

  it('is refused with the line of a quote that never ends', async () => {
    await expect(readUnits(csv, 'zh,en\n甲,"A\n')).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: expect.stringMatching(/a\.file, line \d/u),
    });
  });
});
