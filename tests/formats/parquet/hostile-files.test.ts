import fc from 'fast-check';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { parquet } from '../../../src/formats/parquet/index.js';
import { pair, readWith, writeWith } from './units.js';

const read = (bytes: Uint8Array) => readWith(parquet, bytes, 'a.parquet');
const write = () => writeWith(parquet, [pair('a', '国', 'state'), pair('b', '法', 'law')]);
const invalid = { name: 'DuizhaoError', code: 'FORMAT_INVALID' };

/** A page header or directory as Thrift has it: field by field, then a zero. */
function thrift(...fields: readonly (readonly [number, number | readonly number[]])[]): number[] {
  let last = 0;
  const bytes = fields.flatMap(([id, value]) => {
    const type = typeof value === 'number' ? 5 : 12;
    const head = ((id - last) << 4) | type;
    last = id;
    return typeof value === 'number' ? [head, ...zigzag(value)] : [head, ...value];
  });
  return [...bytes, 0];
}

function zigzag(value: number): number[] {
  const bytes: number[] = [];
  let rest = value * 2;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

/** A file with a column of Chinese whose only page is replaced by another, no longer one. */
function withPage(page: readonly number[], rows = 5_000): Uint8Array {
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      codec: 'UNCOMPRESSED',
      columnData: ['zh', 'en'].map((name) => ({
        name,
        // Random enough that there is no dictionary.
        data: Array.from({ length: rows }, (_, index) => `${name}${(index * 7919) % 100_003}`),
        type: 'STRING' as const,
      })),
      rowGroupSize: rows,
    }),
  );
  const column = parquetMetadata(bytes).row_groups[0]?.columns[0]?.meta_data;
  if (column === undefined) throw new TypeError('there is no column');
  bytes.set(page, Number(column.data_page_offset));
  return bytes;
}

const plain = 0;
const dictionary = 8;
const dataPage = (
  { values = 5_000, unpacked = 100, packed = 100, encoding = plain },
  content: readonly number[] = [],
) => [
  ...thrift(
    [1, 0],
    [2, unpacked],
    [3, packed],
    [5, thrift([1, values], [2, encoding], [3, 3], [4, 3])],
  ),
  ...content,
];

describe('a Parquet file that is damaged', () => {
  it('or cut off, or something else is an error', async () => {
    const bytes = await write();
    for (const cut of [0, 1, 4, 11, 12, bytes.length >> 1, bytes.length - 1]) {
      await expect(read(bytes.slice(0, cut))).rejects.toMatchObject(invalid);
    }
    await expect(read(Buffer.from('PAR1 but nothing else PAR1'))).rejects.toMatchObject(invalid);
    await expect(read(Buffer.from('a plain text, long enough'))).rejects.toMatchObject(invalid);
  });

  it('gives nothing but clear errors, wherever bytes are changed', async () => {
    const bytes = await write();
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        await read(changed).catch((error: unknown) =>
          expect(error).toMatchObject({ name: 'DuizhaoError' }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is not read out of standard input, where its end cannot be reached first', () => {
    const source = { name: 'standard input', bytes: async function* () {} };
    expect(() => parquet.read?.(source)).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
  });
});

describe('a Parquet file that says it is huge', () => {
  const setFooter = (bytes: Uint8Array, length: number) => {
    new DataView(bytes.buffer).setUint32(bytes.length - 8, length, true);
    return bytes;
  };

  it('is an error: a directory longer than the file', async () => {
    const bytes = Uint8Array.from(await write());
    await expect(read(setFooter(bytes, 1 << 20))).rejects.toMatchObject(invalid);
    await expect(read(setFooter(bytes, 2 ** 32 - 1))).rejects.toMatchObject(invalid);
  });

  it('is an error: a directory that cannot be held, which is not even read', async () => {
    const end = setFooter(Uint8Array.from(await write()), 2 ** 30).slice(-8);
    const slice = async (start: number) => {
      expect(start).toBe(2 ** 32 - 8);
      return end.buffer;
    };
    const random = { byteLength: 2 ** 32, slice };
    const items = parquet.read?.({ name: 'a', bytes: async function* () {}, random });
    await expect(items?.[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'INPUT_TOO_LARGE',
    });
  });

  it('is as it should be where nothing was replaced', async () => {
    expect(await read(withPage([]))).toHaveLength(5_000);
  });

  it.each([
    [
      'more values than its group has rows',
      expect.stringContaining('too many values'),
      dataPage({ values: 2 ** 31 - 1 }),
    ],
    [
      'more bytes than can be held',
      expect.stringContaining('unpacks to more'),
      dataPage({ unpacked: 2 ** 31 - 1 }),
    ],
    [
      'more bytes than its column has',
      expect.stringContaining('past the end'),
      dataPage({ packed: 2 ** 31 - 1 }),
    ],
    [
      'a run of levels without end',
      expect.stringContaining('run is longer'),
      dataPage({}, [6, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff, 0x0f, 1, ...Array(90).fill(0)]),
    ],
    [
      'a run of places in a dictionary without end',
      expect.stringContaining('run is longer'),
      dataPage({ encoding: dictionary }, [
        ...[3, 0, 0, 0, 0x90, 0x4e, 1],
        ...[1, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0, ...Array(86).fill(0)],
      ]),
    ],
    [
      'an encoding that grows without end',
      expect.stringContaining('DELTA_BYTE_ARRAY'),
      dataPage({ encoding: 7 }),
    ],
    [
      'another kind of page',
      expect.stringContaining('says nothing'),
      thrift([1, 1], [2, 0], [3, 0]),
    ],
  ])('is an error in a moment: a page with %s', async (_, message, page) => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    await expect(read(withPage(page))).rejects.toMatchObject({ ...invalid, message });
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  });
});
