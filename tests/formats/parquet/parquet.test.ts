import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { parquet } from '../../../src/formats/parquet/index.js';
import { anyUnit, pair, readWith, writeWith } from './units.js';

const write = (units: Parameters<typeof writeWith>[1]) => writeWith(parquet, units);
const read = (bytes: Uint8Array) => readWith(parquet, bytes, 'a.parquet');

async function withFile<Result>(
  bytes: Uint8Array,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-parquet-'));
  try {
    const path = join(folder, 'a.parquet');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function query(sql: (path: string) => string, bytes: Uint8Array): Promise<unknown[]> {
  return withFile(bytes, async (path) => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const result = await connection.runAndReadAll(sql(path));
    return result.getRowObjectsJson();
  });
}

describe('Parquet', () => {
  it('reads back as it was, whatever its texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUnit, { maxLength: 5 }), async (units) => {
        expect(await read(await write(units))).toEqual(units);
      }),
    );
  });

  it('keeps a text of a megabyte', async () => {
    const long = `${'各国'.repeat(1 << 18)}\uD800\r\n`;
    const units = [pair('1', long, 'States'), pair('2', '国', long)];
    expect(await read(await write(units))).toEqual(units);
  });

  it('is the same bytes for the same units', async () => {
    const units = fc.sample(anyUnit, { seed: 1, numRuns: 50 });
    expect(Buffer.compare(await write(units), await write(units))).toBe(0);
  });

  it('has groups of at most 10,000 rows, fewer where texts are long', async () => {
    const short = Array.from({ length: 25_000 }, (_, index) => pair(`${index}`, '国', 'state'));
    const groups = (bytes: Uint8Array) =>
      parquetMetadata(bytes).row_groups.map(({ num_rows }) => Number(num_rows));
    const bytes = await write(short);
    expect(groups(bytes)).toEqual([10_000, 10_000, 5_000]);
    expect(await read(bytes)).toEqual(short);
    const long = Array.from({ length: 9 }, (_, index) =>
      pair(`${index}`, '国'.repeat(1 << 20), ''),
    );
    expect(groups(await write(long))).toEqual([4, 4, 1]);
  });

  it('of no units has the columns all the same', async () => {
    const bytes = await write([]);
    expect(await read(bytes)).toEqual([]);
    expect(parquetMetadata(bytes).schema.map(({ name }) => name)).toContain('translation');
  });

  it('names its columns to Hugging Face', async () => {
    const entries = parquetMetadata(await write([])).key_value_metadata ?? [];
    const { value = '' } = entries.find(({ key }) => key === 'huggingface') ?? {};
    expect(JSON.parse(value)).toMatchObject({
      info: { features: { translation: { _type: 'Translation', languages: ['en', 'zh'] } } },
    });
  });
});

describe('DuckDB', () => {
  it('reads the struct of a file and the very same rows', async () => {
    const units = [
      { ...pair('甲', '深信"\n', 'Convinced\t'), score: 0.25, status: 'accepted' as const },
      { ...pair('乙', '𠮷', '\u202Eabc'), document: 'A/RES/56/123' },
      pair('丙', '', ''),
    ];
    const rows = await query(
      (path) => `SELECT id, translation, score, status, document FROM '${path}'`,
      await write(units),
    );
    expect(rows).toEqual(
      units.map((unit) => ({
        id: unit.id,
        translation: { en: unit.target.text, zh: unit.source.text },
        score: null,
        status: null,
        document: null,
        ...('score' in unit && { score: unit.score, status: unit.status }),
        ...('document' in unit && { document: unit.document }),
      })),
    );
  });

  it('sees a struct of two strings', async () => {
    const rows = await query((path) => `DESCRIBE SELECT * FROM '${path}'`, await write([]));
    expect(rows).toContainEqual(
      expect.objectContaining({
        column_name: 'translation',
        column_type: 'STRUCT(en VARCHAR, zh VARCHAR)',
      }),
    );
  });

  it.each(['snappy', 'gzip', 'brotli', 'uncompressed'])(
    'writes what is read: %s',
    async (codec) => {
      const folder = await mkdtemp(join(tmpdir(), 'duizhao-duckdb-'));
      try {
        const path = join(folder, 'b.parquet');
        const connection = await (await DuckDBInstance.create()).connect();
        await connection.run(
          `COPY (SELECT {'zh': '国' || (i % 7), 'en': 'state ' || i} AS translation, i AS id
         FROM range(5000) AS t(i)) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`,
        );
        const units = await read(await readFile(path));
        expect(units).toHaveLength(5000);
        expect(units[4999]).toMatchObject({
          id: '4999',
          source: { language: 'zh', text: '国1' },
          target: { language: 'en', text: 'state 4999' },
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});

describe('Parquet of other tools', () => {
  const table = (columns: Record<string, (string | number | null)[]>) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: Object.entries(columns).map(([name, data]) => ({ name, data })),
      }),
    );

  it('may have a column a language', async () => {
    const units = await read(table({ 'zh-CN': ['国', null, null], en: ['state', 'A', null] }));
    expect(units).toMatchObject([
      { id: '1', source: { text: '国' }, target: { text: 'state' } },
      { id: '2', source: { text: '' }, target: { text: 'A' } },
    ]);
  });

  it('keeps statuses and scores that mean something else as properties', async () => {
    const bytes = table({ zh: ['国'], en: ['state'], status: ['confirmed'], score: [97.5] });
    expect(await read(bytes)).toMatchObject([
      {
        properties: [
          { type: 'status', value: 'confirmed' },
          { type: 'score', value: '97.5' },
        ],
      },
    ]);
  });

  it('without Chinese or English is an error', async () => {
    await expect(read(table({ fr: ['État'], en: ['state'] }))).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: expect.stringContaining('translation'),
    });
  });
});
