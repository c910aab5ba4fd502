import { describe, expect, it } from 'vitest';
import { createNovelty, readBaseline, writeBaseline } from '../../src/check/index.js';

const finding = (fingerprint: string) => ({
  id: fingerprint,
  rule: 'date',
  severity: 'error' as const,
  link: '1',
  checked: 'target' as const,
  fingerprint,
});

describe('a baseline', () => {
  it('is read as it was written, in the order of fingerprints', () => {
    const written = writeBaseline(
      new Map([
        ['b', 2],
        ['a', 1],
      ]),
    );
    expect(written.indexOf('"a"')).toBeLessThan(written.indexOf('"b"'));
    expect(readBaseline(written, 'b.json')).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
  });

  it('tells new findings from old ones, each of several alike once', () => {
    const isNew = createNovelty(new Map([['a', 2]]));
    expect(['a', 'b', 'a', 'a'].map((name) => isNew(finding(name)))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it.each(['', '[]', '{"schema":"duizhao-baseline/2","findings":{}}'])('is not %s', (text) => {
    expect(() => readBaseline(text, 'b.json')).toThrow(/b\.json is no baseline/u);
  });
});
