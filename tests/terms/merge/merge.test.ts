import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept, Term, Termbase } from '../../../src/core/term.js';
import { mergeTermbases, type Preference } from '../../../src/terms/merge/index.js';
import { termbases } from '../termbases.js';

const zh = (text: string, rest: Partial<Term> = {}): Term => ({
  language: 'zh',
  text,
  status: 'preferred',
  ...rest,
});
const en = (text: string, rest: Partial<Term> = {}): Term => ({
  ...zh(text, rest),
  language: 'en',
});
const base = (...concepts: readonly Concept[]): Termbase => ({ id: 'x', title: 'x', concepts });

function merge(first: Termbase, last: Termbase, prefer?: Preference) {
  return mergeTermbases(
    [
      { name: 'A', termbase: first },
      { name: 'B', termbase: last },
    ],
    prefer,
  );
}

describe('mergeTermbases', () => {
  it('joins concepts that share a term in both languages, whatever their capitals and hyphens', () => {
    const { termbase, report } = merge(
      base({ id: 'ml', subject: 'Crime', terms: [zh('洗钱'), en('money-laundering')] }),
      base({
        id: 'other',
        definition: 'Hiding gains.',
        terms: [
          zh('洗钱'),
          en('Money laundering', { status: 'admitted' }),
          en('washing', { status: 'deprecated' }),
        ],
      }),
    );
    expect(termbase.concepts).toEqual([
      {
        id: 'ml',
        subject: 'Crime',
        definition: 'Hiding gains.',
        terms: [
          zh('洗钱'),
          en('money-laundering'),
          en('Money laundering', { status: 'admitted' }),
          en('washing', { status: 'deprecated' }),
        ],
      },
    ]);
    expect(report).toMatchObject({ concepts: 1, joined: 1, conflicts: [] });
  });

  it('keeps homonyms apart, and gives a new id to a concept whose id is taken', () => {
    const { termbase, report } = merge(
      base({ id: 'c1', terms: [zh('大会'), en('General Assembly')] }),
      base({ id: 'c1', terms: [zh('代表大会'), en('Congress')] }),
    );
    expect(termbase.concepts.map(({ id }) => id)).toEqual(['c1', 'c1-2']);
    expect(report.conflicts).toEqual([
      {
        kind: 'id',
        concept: 'c1-2',
        first: { termbase: 'A', value: '大会' },
        last: { termbase: 'B', value: '代表大会' },
        kept: 'c1-2',
      },
    ]);
  });

  it.each<[Preference, string]>([
    ['first', 'firearm'],
    ['last', 'gun'],
  ])('keeps the preferred term of the %s termbase and admits the other', (prefer, kept) => {
    const { termbase, report } = merge(
      base({ id: 'c1', terms: [zh('枪支'), en('firearm'), en('arm', { status: 'admitted' })] }),
      base({ id: 'c1', terms: [zh('枪支'), en('gun'), en('arm', { status: 'admitted' })] }),
      prefer,
    );
    const english = termbase.concepts[0]?.terms.filter(({ language }) => language === 'en');
    expect(english?.filter(({ status }) => status === 'preferred').map(({ text }) => text)).toEqual(
      [kept],
    );
    expect(report.conflicts).toEqual([
      {
        kind: 'preferred',
        concept: 'c1',
        language: 'en',
        first: { termbase: 'A', value: 'firearm' },
        last: { termbase: 'B', value: 'gun' },
        kept,
      },
    ]);
  });

  it('tells of a term that one allows and the other does not, and of other dates', () => {
    const { report } = merge(
      base({ id: 'c1', terms: [zh('枪支'), en('gun', { until: '2001' })] }),
      base({ id: 'c1', terms: [zh('枪支'), en('gun', { status: 'deprecated', until: '2002' })] }),
      'last',
    );
    expect(report.conflicts.map(({ kind, field, kept }) => [kind, field, kept])).toEqual([
      ['status', undefined, 'deprecated'],
      ['field', 'until', '2002'],
    ]);
  });

  it('tells of a concept that is several in the other termbase', () => {
    const { report } = merge(
      base(
        { id: 'a', terms: [zh('枪支'), en('firearm')] },
        { id: 'b', terms: [zh('枪支'), en('gun')] },
      ),
      base({ id: 'c', terms: [zh('枪支'), en('firearm'), en('gun', { status: 'admitted' })] }),
    );
    expect(report.conflicts.map(({ kind }) => kind)).toContain('several');
    expect(report.concepts).toBe(2);
  });

  it('changes nothing when a termbase is merged with itself or with an empty one', () => {
    fc.assert(
      fc.property(termbases, (original) => {
        const { termbase, report } = merge(original, base());
        expect(termbase).toEqual(original);
        expect(report.conflicts).toEqual([]);
        const same = merge(original, original);
        expect(same.report.concepts).toBe(original.concepts.length);
        expect(same.report.conflicts.filter(({ kind }) => kind !== 'several')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every term of both', () => {
    fc.assert(
      fc.property(termbases, termbases, fc.constantFrom('first', 'last'), (one, two, prefer) => {
        const { termbase } = merge(one, two, prefer);
        const texts = (...bases: readonly Termbase[]) =>
          new Set(
            bases.flatMap(({ concepts }) =>
              concepts.flatMap(({ terms }) =>
                terms.map(({ language, text }) => `${language}:${text}`),
              ),
            ),
          );
        expect(texts(termbase)).toEqual(texts(one, two));
        const ids = termbase.concepts.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});
