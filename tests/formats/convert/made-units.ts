/** Units made at random, every field hostile. */
import fc from 'fast-check';
import type { Candidate, ExchangeUnit } from '../../../src/formats/convert/index.js';
import { hostileText } from '../hostile-text.js';

const text = hostileText;
const named = hostileText.map((written) => `n${written}`);

const candidate: fc.Arbitrary<Candidate> = fc.oneof(
  fc
    .record({
      text,
      origin: text,
      quality: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    })
    .map(({ quality, ...rest }) => ({
      kind: 'machine' as const,
      ...rest,
      ...(quality !== null && { quality: Math.abs(quality) }),
    })),
  fc
    .record({
      text,
      origin: text,
      rate: fc.option(fc.integer({ min: 0, max: 101 })),
      matched: fc.option(text),
      unchanged: fc.option(text),
    })
    .map(({ rate, matched, unchanged, ...rest }) => ({
      kind: 'memory' as const,
      ...rest,
      ...(rate !== null && { rate }),
      ...(matched !== null && { matched }),
      ...(unchanged !== null && { unchanged }),
    })),
  fc.record({ text, origin: text }).map((rest) => ({ kind: 'edited' as const, ...rest })),
);

/** Lists of units of a text, whose languages are the same throughout. */
export const madeUnits: fc.Arbitrary<ExchangeUnit[]> = fc
  .constantFrom(['zh-CN', 'en'], ['zh-TW', 'en-GB'], ['en', 'zh-CN'])
  .chain(([from = '', to = '']) =>
    fc.array(
      fc
        .record({
          id: named,
          document: fc.option(named),
          source: text.map((written) => ({ language: from, text: written })),
          target: text.map((written) => ({ language: to, text: written })),
          candidates: fc.array(candidate, { maxLength: 3 }),
          status: fc.option(
            fc.constantFrom(
              'proposed' as const,
              'accepted' as const,
              'edited' as const,
              'rejected' as const,
            ),
          ),
          score: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs)),
          notes: fc.array(
            fc
              .record({ text, author: fc.option(text) })
              .map(({ author, ...rest }) => ({ ...rest, ...(author !== null && { author }) })),
            { maxLength: 2 },
          ),
          terms: fc.array(fc.record({ source: text, target: text }), { maxLength: 2 }),
          created: fc.option(fc.constant('20011219T093000Z')),
          creator: fc.option(named),
          properties: fc.array(fc.record({ type: named, value: text }), { maxLength: 2 }),
        })
        .map(
          (unit): ExchangeUnit =>
            Object.fromEntries(
              Object.entries(unit).filter(([, value]) => value !== null),
            ) as unknown as ExchangeUnit,
        ),
      { maxLength: 4 },
    ),
  );

const forbidden = /(?![\t\n\r\u007F-\u009F])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

/** What XML keeps of a unit: texts whole; in all else a forbidden character becomes U+FFFD. */
export function asXmlKeeps(
  unit: ExchangeUnit,
  keepsCandidates: 'whole' | 'replaced',
): ExchangeUnit {
  const replaced = JSON.parse(JSON.stringify(unit), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(forbidden, '\uFFFD') : value,
  ) as ExchangeUnit;
  return {
    ...replaced,
    source: unit.source,
    target: unit.target,
    ...(keepsCandidates === 'whole' && {
      candidates: replaced.candidates.map((candidate, index) => ({
        ...candidate,
        text: unit.candidates[index]?.text ?? '',
        ...(unit.candidates[index]?.matched !== undefined && {
          matched: unit.candidates[index]?.matched,
        }),
      })),
    }),
  };
}
