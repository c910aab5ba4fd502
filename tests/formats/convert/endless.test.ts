import { describe, expect, it } from 'vitest';
import type { ExchangeItem, FileFormat } from '../../../src/formats/convert/index.js';
import { tmx } from '../../../src/formats/convert/tmx.js';
import { tsv } from '../../../src/formats/convert/tsv.js';
import { csv } from '../../../src/formats/csv.js';
import { xliff12 } from '../../../src/formats/xliff/index.js';

const megabytes = 300;

/** What is read out of a file that begins so and then has 300 MB in a single line, and how much of it was taken. */
async function readEndless(format: FileFormat, start: string) {
  const piece = Buffer.alloc(1 << 20, 'a');
  let taken = 0;
  let peak = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(start);
    for (; taken < megabytes; taken += 1) {
      peak = Math.max(peak, process.memoryUsage().heapUsed);
      yield piece;
    }
  }
  const items: ExchangeItem[] = [];
  const before = process.memoryUsage().heapUsed;
  let code: unknown;
  try {
    for await (const item of format.read?.({ name: 'a', bytes }) ?? []) items.push(item);
  } catch (error) {
    code = error instanceof Error && 'code' in error ? error.code : error;
  }
  return { code, items, taken, grown: (peak - before) / (1 << 20) };
}

const tmxStart = '<tmx version="1.4"><header srclang="zh"/><body>';
const xliffStart =
  '<xliff version="1.2"><file original="" source-language="zh" target-language="en" datatype="x"><body>';

describe('a file with 300 MB in a single line', () => {
  it.each([
    ['tmx', tmx, `${tmxStart}<tu><tuv xml:lang="zh"><seg>`],
    ['tmx', tmx, `${tmxStart}<!-- `],
    ['xliff12', xliff12, `${xliffStart}<trans-unit id="1"><source>`],
    ['xliff12', xliff12, `${xliffStart}</body></file><file original="`],
  ] as const)('is a broken unit of %s', async (_, format, start) => {
    const { code, items, grown } = await readEndless(format, start);
    expect(code).toBeUndefined();
    expect(items).toContainEqual({ problem: 'bad-xml', place: 'line 1' });
    expect(grown).toBeLessThan(300);
  });

  it.each([
    ['tmx', tmx, '', 'FORMAT_INVALID'],
    ['xliff12', xliff12, '<xliff ', 'FORMAT_INVALID'],
    ['tsv', tsv, 'zh\ten\n', 'INPUT_TOO_LARGE'],
    ['csv', csv, 'zh,en\n"', 'FORMAT_INVALID'],
  ] as const)('is refused as %s before it is read to its end', async (_, format, start, code) => {
    const outcome = await readEndless(format, start);
    expect(outcome.code).toBe(code);
    expect(outcome.taken).toBeLessThan(megabytes / 2);
    expect(outcome.grown).toBeLessThan(300);
  });
});
