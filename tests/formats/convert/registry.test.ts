import { describe, expect, it } from 'vitest';
import { exchangeFormats, formatNamed, formatOfFile } from '../../../src/formats/convert/index.js';
import { collect, sourceOf, streamOf } from './streams.js';

describe('the formats', () => {
  it.each([
    ['A.tmx', 'tmx'],
    ['A.TMX', 'tmx'],
    ['A.xlf', 'xliff12'],
    ['A.docx.sdlxliff', 'xliff12'],
    ['A.xlf2', 'xliff21'],
    ['A.bitext.jsonl', 'jsonl'],
    ['A.zh', 'moses'],
    ['A.csv', 'csv'],
    ['A.parquet', 'parquet'],
    ['A.zip', undefined],
    ['tmx', undefined],
  ])('know %s as %s', (file, name) => {
    expect(formatOfFile(file)?.name).toBe(name);
  });

  it('have names and ends of names of their own', () => {
    const names = exchangeFormats.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(formatNamed(name)?.name).toBe(name);
    const ends = exchangeFormats.flatMap(({ extensions }) => extensions);
    expect(new Set(ends).size).toBe(ends.length);
  });

  it.each(exchangeFormats)('write $name without any unit', async (format) => {
    if (format.kind !== 'file' || format.write === undefined) return;
    const parts = await collect(format.write(streamOf([]), { name: 'a' }));
    expect(parts.length).toBeGreaterThan(0);
  });

  it.each(exchangeFormats)('refuse what is not $name, and nothing worse', async (format) => {
    if (format.kind !== 'file' || format.read === undefined) return;
    for (const content of ['', '\u0000\u0001\u0002', '<a', '{"a":', 'PK\u0003\u0004', 'PAR1PAR1']) {
      const read = async () => collect(format.read?.(sourceOf(content)) ?? streamOf([]));
      const outcome = await read().then(
        () => 'read',
        (error: unknown) => error,
      );
      if (outcome !== 'read') expect(outcome).toMatchObject({ name: 'DuizhaoError' });
    }
  });
});
