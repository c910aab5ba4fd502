import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expandSymbols,
  mirrorAt,
  readSymbolList,
  symbolFileName,
  unitedNations,
} from '../../src/fetch/index.js';
import { addressOf, mayLeadTo } from '../../src/fetch/site.js';

describe('what is asked for', () => {
  it('may be a range', () => {
    const symbols = expandSymbols(['A/RES/56/{1..264}']);
    expect(symbols).toHaveLength(264);
    expect(symbols.at(0)).toBe('A/RES/56/1');
    expect(symbols.at(-1)).toBe('A/RES/56/264');
  });

  it('may be several ranges and choices', () => {
    expect(expandSymbols(['A/C.{1,3}/56/L.{1..2,9}'])).toEqual([
      'A/C.1/56/L.1',
      'A/C.1/56/L.2',
      'A/C.1/56/L.9',
      'A/C.3/56/L.1',
      'A/C.3/56/L.2',
      'A/C.3/56/L.9',
    ]);
  });

  it('is taken once, however it is written', () => {
    expect(expandSymbols(['A/RES/56/123', 'a/res/56/123', 'A/RES/56/{122..123}'])).toEqual([
      'A/RES/56/123',
      'A/RES/56/122',
    ]);
  });

  it('may be a list with remarks', () => {
    expect(
      readSymbolList(
        '\uFEFF# crime\r\nA/RES/56/123  # adopted\n\n  A/RES/56/{1..3}\rS/RES/1440 (2002)\n',
      ),
    ).toEqual(['A/RES/56/123', 'A/RES/56/{1..3}', 'S/RES/1440 (2002)']);
  });

  it.each([
    'A/RES/56/{264..1}',
    'A/RES/56/{1..999999}',
    'A/RES/{1..999}/{1..999}',
    'A/RES/56/{}',
    'A/RES/56/{1..',
    'A/RES/56/}1{',
    'A/RES/56/{{1..2}}',
    '../../etc/passwd',
    'resolution 56/123',
  ])('is refused as %s', (text) => {
    expect(() => expandSymbols([text])).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
  });

  it('is refused however many braces it has, before they are all gone through', {
    timeout: 5_000,
  }, () => {
    expect(() => expandSymbols([`A/${'{1..999}'.repeat(9)}`])).toThrow();
    expect(() => expandSymbols([`A/56/${'{'.repeat(100_000)}`])).toThrow();
  });
});

describe('the name of a file', () => {
  it.each([
    ['A/RES/56/123', 'A-RES-56-123'],
    ['A/RES/2758(XXVI)', 'A-RES-2758_XXVI'],
    ['A/RES/377(V)A', 'A-RES-377_V_A'],
    ['S/RES/1440(2002)', 'S-RES-1440_2002'],
    ['A/RES/S-26/2', 'A-RES-S-26-2'],
    ['A/CONF.187/4/Rev.3', 'A-CONF.187-4-Rev.3'],
  ])('of %s is %s', (symbol, name) => {
    expect(symbolFileName(symbol)).toBe(name);
  });

  it('leads into no other folder, whatever symbol there is', () => {
    const pieces = fc.constantFrom(...'A|/|..|.|-|(V)|56|\\|:|*|Add.1| |é|\u0000'.split('|'));
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => `A/${all.join('')}`),
        (text) => {
          let symbols: readonly string[] = [];
          try {
            symbols = expandSymbols([text]);
          } catch {}
          for (const symbol of symbols) {
            expect(symbolFileName(symbol)).toMatch(/^[A-Z]{1,8}(?:[-._][A-Za-z0-9]+)+_?$/u);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('addresses', () => {
  it('are those of the United Nations', () => {
    expect(addressOf(unitedNations, 'S/RES/1440(2002)', 'zh', 'docx').href).toBe(
      'https://documents.un.org/api/symbol/access?s=S%2FRES%2F1440%282002%29&l=zh&t=docx',
    );
    expect(addressOf(unitedNations, 'A/RES/56/123', 'en', 'html').href).toBe(
      'https://docs.un.org/en/A/RES/56/123',
    );
  });

  it('may be below a path of a mirror', () => {
    const mirror = mirrorAt('https://mirror.example.org/un/');
    expect(addressOf(mirror, 'A/56/1', 'en', 'pdf').href).toBe(
      'https://mirror.example.org/un/api/symbol/access?s=A%2F56%2F1&l=en&t=pdf',
    );
  });

  it.each([
    'documents.un.org',
    'http://documents.un.org',
    'ftp://documents.un.org',
    'file:///etc/passwd',
    'https://user:secret@documents.un.org',
    'https://documents.un.org/?x=1',
    'http://127.0.0.1.example.org',
  ])('are not taken from %s', (address) => {
    expect(() => mirrorAt(address)).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
  });

  it.each([
    ['https://documents.un.org/a', 'https://documents.un.org/b', true],
    ['https://docs.un.org/a', 'https://documents-dds-ny.un.org/b', true],
    ['https://documents.un.org/a', 'http://documents.un.org/b', false],
    ['https://documents.un.org/a', 'https://un.org.example.com/b', false],
    ['https://documents.un.org/a', 'https://evilun.org/b', false],
    ['https://documents.un.org/a', 'http://127.0.0.1/b', false],
    ['https://documents.un.org/a', 'https://documents.un.org:8443/b', false],
    ['https://mirror.example.org/a', 'https://documents.un.org/b', false],
    ['http://127.0.0.1:8000/a', 'http://127.0.0.1:8000/b', true],
    ['http://127.0.0.1:8000/a', 'http://127.0.0.1:9000/b', false],
  ])('of %s may lead to %s: %s', (from, to, may) => {
    expect(mayLeadTo(new URL(from), new URL(to))).toBe(may);
  });
});
