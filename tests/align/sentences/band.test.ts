import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandAround, cellColumns, settleBand } from '../../../src/align/sentences/band.js';

const int32 = (...values: number[]) => Int32Array.from(values);

describe('a band of nodes', () => {
  it('takes in what lies within reach of a path, but no more columns than there are', () => {
    expect(bandAround(int32(0, 1, 5), int32(1, 4, 6), 2, 6)).toEqual({
      low: int32(0, 0, 3),
      high: int32(3, 6, 6),
    });
  });

  it('rises on both edges', () => {
    expect(settleBand({ low: int32(0, 4, 2), high: int32(5, 3, 6) }, 6)).toEqual({
      low: int32(0, 2, 2),
      high: int32(5, 5, 6),
    });
  });

  it('always holds both ends of the lattice and never falls', () => {
    const edges = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const { low, high } = settleBand(
          {
            low: Int32Array.from(pairs, ([a, b]) => Math.min(a, b)),
            high: Int32Array.from(pairs, ([a, b]) => Math.max(a, b)),
          },
          20,
        );
        expect([low[0], high.at(-1)]).toEqual([0, 20]);
        expect([...low]).toEqual([...low].sort((a, b) => a - b));
        expect([...high]).toEqual([...high].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the columns to be compared', () => {
  const range = { chineseStart: 10, chineseEnd: 13, englishStart: 20, englishEnd: 26 };
  const band = { low: int32(0, 1, 2, 3), high: int32(2, 3, 4, 6) };

  it('are counted in the whole texts and take in a neighbour on either side', () => {
    const columns = cellColumns(band, range, 100);
    expect(columns(10)).toEqual([19, 27]);
  });

  it('stay inside the text', () => {
    const columns = cellColumns(band, { ...range, englishStart: 0 }, 6);
    expect(columns(10)).toEqual([0, 6]);
  });
});
