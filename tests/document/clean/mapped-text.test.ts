import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indexAfterSource,
  mapSource,
  originRuns,
  replaceRanges,
  sliceMapped,
  sourceRange,
  trimMapped,
} from '../../../src/document/clean/mapped-text.js';

describe('a mapped text', () => {
  it('maps every unit of an untouched input to itself', () => {
    const mapped = mapSource('大会，');
    expect(originRuns(mapped)).toEqual([{ start: 0, source: 0, length: 3 }]);
  });

  it('keeps the places of what stands after a removal', () => {
    const mapped = replaceRanges(mapSource('回顾回顾其'), [{ start: 2, end: 4, replacement: '' }]);
    expect(mapped.text).toBe('回顾其');
    expect(originRuns(mapped)).toEqual([
      { start: 0, source: 0, length: 2 },
      { start: 2, source: 4, length: 1 },
    ]);
  });

  it('gives no origin to a character that was put in the place of another', () => {
    const mapped = replaceRanges(mapSource('责任,'), [{ start: 2, end: 3, replacement: '，' }]);
    expect(originRuns(mapped)).toEqual([{ start: 0, source: 0, length: 2 }]);
  });

  it('still knows what such a character stands for', () => {
    const mapped = replaceRanges(mapSource('责任,'), [{ start: 2, end: 3, replacement: '，' }]);
    expect(sourceRange(mapped, { start: 2, end: 3 })).toEqual({ start: 2, end: 3 });
  });

  it('maps each unit of a longer replacement to the whole range it replaces', () => {
    const mapped = replaceRanges(mapSource('of\ufb01ce'), [
      { start: 2, end: 3, replacement: 'fi' },
    ]);
    expect(mapped.text).toBe('office');
    expect(sourceRange(mapped, { start: 2, end: 3 })).toEqual({ start: 2, end: 3 });
    expect(sourceRange(mapped, { start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
  });

  it('includes in a source range what was taken out of its middle', () => {
    const mapped = replaceRanges(mapSource('计划\n1\n中'), [{ start: 2, end: 5, replacement: '' }]);
    expect(sourceRange(mapped, { start: 0, end: 3 })).toEqual({ start: 0, end: 6 });
  });

  it('finds the place in the text that a place of the input has become', () => {
    const mapped = replaceRanges(mapSource('计划\n1\n中'), [{ start: 2, end: 5, replacement: '' }]);
    expect(indexAfterSource(mapped, 3)).toBe(2);
  });

  it('trims white space and keeps the map', () => {
    const mapped = trimMapped(mapSource('  大会 \n'));
    expect(mapped.text).toBe('大会');
    expect(sourceRange(mapped, { start: 0, end: 2 })).toEqual({ start: 2, end: 4 });
  });

  it('refuses replacements that overlap or leave the text', () => {
    const two = [
      { start: 0, end: 2, replacement: '' },
      { start: 1, end: 3, replacement: '' },
    ];
    expect(() => replaceRanges(mapSource('abc'), two)).toThrow(TypeError);
    expect(() => replaceRanges(mapSource('abc'), [{ start: 2, end: 4, replacement: '' }])).toThrow(
      TypeError,
    );
  });
});

/** Sorted, non-overlapping replacements that fit a text of some length. */
const replacementsFor = (length: number) =>
  fc
    .array(fc.tuple(fc.nat({ max: length }), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((cuts) => {
      const places = cuts.map(([place]) => place).sort((a, b) => a - b);
      return cuts.flatMap(([, replacement], i) => {
        if (i % 2 === 1) return [];
        const start = places[i] ?? length;
        return [{ start, end: places[i + 1] ?? start, replacement }];
      });
    });

const editedText = fc.string({ maxLength: 40, unit: 'binary' }).chain((source) => {
  const steps = fc.array(fc.integer({ min: 0, max: 1 << 30 }), { maxLength: 4 });
  return steps.map((seeds) => {
    let mapped = mapSource(source);
    for (const seed of seeds) {
      const [replacements = []] = fc.sample(replacementsFor(mapped.text.length), {
        seed,
        numRuns: 1,
      });
      mapped = replaceRanges(mapped, replacements);
    }
    return mapped;
  });
});

describe('after any sequence of replacements', () => {
  it('every run of origins says what the input says there', () => {
    fc.assert(
      fc.property(editedText, (mapped) => {
        for (const { start, source, length } of originRuns(mapped)) {
          expect(mapped.text.slice(start, start + length)).toBe(
            mapped.source.slice(source, source + length),
          );
        }
      }),
    );
  });

  it('places never decrease and never leave the input', () => {
    fc.assert(
      fc.property(editedText, (mapped) => {
        let [lastStart, lastEnd] = [0, 0];
        for (let unit = 0; unit < mapped.text.length; unit += 1) {
          const [start = -1, end = -1] = [mapped.starts[unit], mapped.ends[unit]];
          expect(start).toBeGreaterThanOrEqual(lastStart);
          expect(end).toBeGreaterThanOrEqual(lastEnd);
          expect(end).toBeGreaterThanOrEqual(start);
          [lastStart, lastEnd] = [start, end];
        }
        expect(lastEnd).toBeLessThanOrEqual(mapped.source.length);
      }),
    );
  });

  it('units that no replacement touched keep the very unit they came from', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(), (source, seed) => {
        const [replacements = []] = fc.sample(replacementsFor(source.length), { seed, numRuns: 1 });
        const mapped = replaceRanges(mapSource(source), replacements);
        const shadow: (number | undefined)[] = [];
        let from = 0;
        for (const { start, end, replacement } of replacements) {
          for (; from < start; from += 1) shadow.push(from);
          for (let unit = 0; unit < replacement.length; unit += 1) shadow.push(undefined);
          from = end;
        }
        for (; from < source.length; from += 1) shadow.push(from);
        expect(mapped.text).toHaveLength(shadow.length);
        for (const [unit, origin] of shadow.entries()) {
          if (origin === undefined) continue;
          expect(mapped.starts[unit]).toBe(origin);
          expect(mapped.text[unit]).toBe(source[origin]);
        }
      }),
    );
  });

  it('a slice maps as the whole does', () => {
    fc.assert(
      fc.property(editedText, fc.nat(), fc.nat(), (mapped, a, b) => {
        const [start = 0, end = 0] = [a, b]
          .map((n) => (mapped.text.length === 0 ? 0 : n % mapped.text.length))
          .sort((x, y) => x - y);
        const slice = sliceMapped(mapped, { start, end });
        expect(slice.text).toBe(mapped.text.slice(start, end));
        expect([...slice.starts]).toEqual([...mapped.starts.slice(start, end)]);
      }),
    );
  });
});
