import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDelimited,
  unguardCell,
  writeDelimited,
} from '../../../src/formats/termbase/delimited.js';

const cell = fc
  .oneof(fc.string(), fc.stringMatching(/^[=+\-@'",;\t\r\n| a枪]{0,6}$/u))
  .map((text) => text.replaceAll('\uFEFF', ''));

describe('readDelimited', () => {
  it.each([',', '\t', '|'] as const)(
    'reads what writeDelimited writes, set apart by %j',
    (separator) => {
      // The headings tell the separator.
      const headings = ['zh', 'en', 'note'];
      fc.assert(
        fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), (rows) => {
          const read = readDelimited(writeDelimited([headings, ...rows], separator), 'a.csv');
          expect(read.slice(1).map(({ cells }) => cells.map(unguardCell))).toEqual(rows);
        }),
      );
    },
  );

  it.each([
    ['zh;en', '枪支;firearm'],
    ['zh\ten', '枪支\t5" gun'],
    ['"a;b";zh,en', 'x,y'],
  ])('tells what sets cells apart: %j', (first, second) => {
    const [headings, row] = readDelimited(`${first}\n${second}\n`, 'a.csv');
    expect(headings?.cells.length).toBe(row?.cells.length);
    expect(row?.cells.length).toBe(2);
  });

  it('refuses quotes that do not end', () => {
    expect(() => readDelimited('zh,en\n"枪支,gun\n', 'a.csv')).toThrow(/a\.csv, line/u);
  });
});
