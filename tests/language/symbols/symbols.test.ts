import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SymbolComponent } from '../../../src/language/symbols/index.js';
import { formatSymbol, parseSymbol } from '../../../src/language/symbols/index.js';

/** The components of a symbol as `kind=text`, without what is written in every symbol. */
function shown(text: string): string {
  const symbol = parseSymbol(text);
  if (symbol === undefined) return 'none';
  const { organ, components, joint } = symbol;
  const parts = components.map((component) => {
    const { kind, ...fields } = component;
    return `${kind}=${Object.values(fields).join(' ')}`;
  });
  return [organ, ...parts, ...(joint === undefined ? [] : [`joint ${formatSymbol(joint)}`])].join(
    ', ',
  );
}

describe('parseSymbol', () => {
  it.each([
    ['A/RES/56/123', 'A, nature=RES, session=regular 56, number=123'],
    ['A/RES/2758(XXVI)', 'A, nature=RES, number=2758 XXVI'],
    ['A/RES/3201(S-VI)', 'A, nature=RES, number=3201 S-VI'],
    ['A/RES/377(V)A', 'A, nature=RES, number=377 A V'],
    ['A/RES/56/24A', 'A, nature=RES, session=regular 56, number=24 A'],
    ['S/RES/1440 (2002)', 'S, nature=RES, number=1440 2002'],
    ['S/PRST/2001/5', 'S, nature=PRST, year=2001, number=5'],
    ['S/PV.4453(Resumption1)', 'S, nature=PV 4453 Resumption1'],
    ['A/RES/S-26/2', 'A, nature=RES, session=special 26, number=2'],
    ['A/RES/ES-10/14', 'A, nature=RES, session=emergency 10, number=14'],
    ['A/ES-10/PV.21', 'A, session=emergency 10, nature=PV 21'],
    ['A/C.3/56/L.11', 'A, body=C 3, session=regular 56, nature=L 11'],
    ['A/C.3/56/L.11/Rev.1', 'A, body=C 3, session=regular 56, nature=L 11, supplement=Rev 1'],
    ['E/CN.15/2001/10', 'E, body=CN 15, year=2001, number=10'],
    [
      'E/CN.4/Sub.2/1999/21/Add.1',
      'E, body=CN 4, body=Sub 2, year=1999, number=21, supplement=Add 1',
    ],
    ['ST/SGB/2003/7', 'ST, nature=SGB, year=2003, number=7'],
    ['ST/ESA/SER.A/213', 'ST, name=ESA, nature=SER A, number=213'],
    ['A/CONF.187/4/Rev.3', 'A, body=CONF 187, number=4, supplement=Rev 3'],
    [
      'A/CONF.157/PC/62/Add.11/Add.1',
      'A, body=CONF 157, body=PC, number=62, supplement=Add 11, supplement=Add 1',
    ],
    ['A/56/PV.88', 'A, session=regular 56, nature=PV 88'],
    ['A/56/10', 'A, session=regular 56, number=10'],
    ['A/56/12/Add.1-3', 'A, session=regular 56, number=12, supplement=Add 1-3'],
    ['A/56/6/Summary', 'A, session=regular 56, number=6, supplement=Summary'],
    ['A/56/100/Amend.1', 'A, session=regular 56, number=100, supplement=Amend 1'],
    ['A/CN.9/WG.V/WP.117', 'A, body=CN 9, body=WG V, nature=WP 117'],
    ['A/CN.10/2011/WG.2/CRP.4', 'A, body=CN 10, year=2011, body=WG 2, nature=CRP 4'],
    ['ECE/TRANS/WP.29/2014/61', 'ECE, body=TRANS, body=WP 29, year=2014, number=61'],
    ['CEDAW/C/ARM/5-6', 'CEDAW, body=C, name=ARM, number=5-6'],
    ['CCPR/C/79/Add.85', 'CCPR, body=C, number=79, supplement=Add 85'],
    ['HRI/GEN/1/Rev.9', 'HRI, name=GEN, number=1, supplement=Rev 9'],
    ['A/HRC/RES/16/18', 'A, body=HRC, nature=RES, session=regular 16, number=18'],
    ['A/1995', 'A, number=1995'],
    ['A/56/402-E/2001/105', 'A, session=regular 56, number=402, joint E/2001/105'],
  ])('takes %s apart', (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(formatSymbol(parseSymbol(text) ?? { organ: '', components: [] })).toBe(
      text.replace(' ', ''),
    );
  });

  it.each([
    ['Ａ／RES／56／123', 'A/RES/56/123'],
    ['a/res/56/123', 'A/RES/56/123'],
    ['a/conf.187/4/rev.3', 'A/CONF.187/4/Rev.3'],
    ['A/56/50*', 'A/56/50'],
    ['A / 56 / 50', 'A/56/50'],
    ['A/RES/377 A (V)', 'A/RES/377(V)A'],
    ['A/RES/377 (V) A', 'A/RES/377(V)A'],
    ['A/RES/56/24 A', 'A/RES/56/24A'],
    ['S/RES/1440（2002）', 'S/RES/1440(2002)'],
    ['A/RES/S–26/2', 'A/RES/S-26/2'],
    ['E/CN.4/SUB.2/1999/21/ADD.1', 'E/CN.4/Sub.2/1999/21/Add.1'],
    ['\u200eA/RES/56/123\n', 'A/RES/56/123'],
  ])('reads %s as %s', (text, normal) => {
    const symbol = parseSymbol(text);
    expect(symbol && formatSymbol(symbol)).toBe(normal);
  });

  it.each([
    '',
    'A',
    'A/',
    '/A/56/1',
    'A//56',
    'A/RES',
    'A/../56/1',
    'A/RES/56/123?x=1',
    'A/RES/56/123&l=fr',
    'A\\56\\1',
    'A/RES/56/{1..3}',
    'A/56/1 and A/56/2',
    'see A/56/1',
    'https://docs.un.org/A/56/1',
    `A/${'1/'.repeat(80)}1`,
    '决议56/123',
  ])('takes %j for none', (text) => {
    expect(parseSymbol(text)).toBeUndefined();
  });

  const digits = (max: number) => fc.integer({ min: 1, max }).map(String);
  const roman = fc.constantFrom('I', 'V', 'XXVI', 'XXX', 'S-VI', 'ES-IV');
  const supplements: fc.Arbitrary<SymbolComponent[]> = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('supplement' as const),
        type: fc.constantFrom('Add' as const, 'Corr' as const, 'Rev' as const, 'Amend' as const),
        number: fc.oneof(
          digits(99),
          fc.tuple(digits(9), digits(99)).map((ends) => ends.join('-')),
        ),
      }),
      fc.constant({ kind: 'supplement' as const, type: 'Summary' as const }),
    ),
    { maxLength: 3 },
  );
  const bodies: fc.Arbitrary<SymbolComponent[]> = fc.array(
    fc.record(
      {
        kind: fc.constant('body' as const),
        name: fc.constantFrom('C', 'AC', 'CN', 'CONF', 'Sub', 'WG', 'HRC', 'PC'),
        number: fc.oneof(digits(300), fc.constantFrom('II', 'V')),
      },
      { requiredKeys: ['kind', 'name'] },
    ),
    { maxLength: 3 },
  );
  const period: fc.Arbitrary<SymbolComponent[]> = fc.oneof<fc.Arbitrary<SymbolComponent[]>[]>(
    fc.constant([]),
    fc
      .record({
        kind: fc.constant('session' as const),
        series: fc.constantFrom('regular' as const, 'special' as const, 'emergency' as const),
        number: fc.integer({ min: 1, max: 999 }),
      })
      .map((session) => [session]),
    fc.integer({ min: 1945, max: 2099 }).map((year) => [{ kind: 'year' as const, year }]),
  );
  const nature = fc.constantFrom('RES', 'DEC', 'INF', 'PRST', 'SGB');
  const ending: fc.Arbitrary<SymbolComponent[]> = fc.oneof(
    fc
      .record(
        {
          kind: fc.constant('number' as const),
          number: fc.oneof(
            digits(9999),
            fc.tuple(digits(9), digits(99)).map((ends) => ends.join('-')),
          ),
          part: fc.constantFrom('A', 'B', 'Z'),
          bracket: fc.oneof(roman, fc.integer({ min: 1946, max: 2049 }).map(String)),
        },
        { requiredKeys: ['kind', 'number'] },
      )
      .map((number) => [number]),
    fc
      .record(
        {
          kind: fc.constant('nature' as const),
          name: fc.constantFrom('L', 'PV', 'SR', 'CRP', 'WP'),
          number: digits(9999),
          bracket: fc.constantFrom('Resumption1', 'XIV'),
        },
        { requiredKeys: ['kind', 'name', 'number'] },
      )
      .map((record) => [record]),
  );
  const single: fc.Arbitrary<DocumentSymbol> = fc
    .record({
      organ: fc.constantFrom('A', 'S', 'E', 'ST', 'CEDAW', 'TD'),
      bodies,
      nature: fc.option(nature),
      period,
      ending,
      supplements,
    })
    .map(({ organ, bodies, nature, period, ending, supplements }) => ({
      organ,
      components: [
        ...bodies,
        ...(nature === null ? [] : [{ kind: 'nature' as const, name: nature }]),
        ...period,
        ...ending,
        ...supplements,
      ],
    }));

  it('reads back every symbol that it writes', () => {
    fc.assert(
      fc.property(single, fc.option(single), (own, joint) => {
        const symbol = joint === null ? own : { ...own, joint };
        fc.pre(formatSymbol(symbol).length <= 120);
        expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
      }),
      { numRuns: 2000 },
    );
  });

  it('has one normal form, whatever is written', () => {
    const piece = fc.constantFrom(
      ...'A|a|S|ES|RES|C|L|56|2001|123|A|(V)|(2002)|Add.1|rev.2|Corr.1-3|S-26|.|-|/|/|/|/| |*|Ａ|WP.29|PV.7|é|\n'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (text) => {
          const symbol = parseSymbol(text);
          if (symbol === undefined) return;
          expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
          expect(formatSymbol(symbol)).toMatch(/^[A-Z]+(?:\/[A-Za-z0-9.()-]+)+$/u);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
