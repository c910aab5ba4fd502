import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term, Termbase } from '../../../src/core/term.js';
import { readTermbase, writeTermbase } from '../../../src/formats/termbase/index.js';
import { soundTermbase } from '../../../src/terms/formats/sound-termbase.js';
import { mergeTermbases } from '../../../src/terms/merge/index.js';
import { readTbx, tbxDialects, writeTbx } from '../../../src/terms/tbx.js';
import { validateTermbase } from '../../../src/terms/validate/index.js';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '枪支', 'gun', '=1+1', '\u0000', '\uD800', '__proto__', 'constructor'),
  fc.constantFrom(']]>', '<!--', '&amp;', '枪\u200B支', '\uFEFF', '\uFFFF枪', 'a\r\nb', '|\\', '"'),
);

const term: fc.Arbitrary<Term> = fc.record(
  {
    language: fc.constantFrom('zh', 'en'),
    text: nasty,
    status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'superseded'),
    type: nasty,
    from: nasty,
    until: fc.constantFrom('2002', '2002-13', '0000'),
    supersededBy: nasty,
    note: nasty,
  },
  { requiredKeys: ['language', 'text', 'status'] },
);

/** Termbases as nobody would make them. */
const hostile: fc.Arbitrary<Termbase> = fc.record({
  id: fc.constant('x'),
  title: fc.constant('x'),
  source: fc.constant('x'),
  concepts: fc.array(
    fc.record(
      {
        id: nasty,
        subject: nasty,
        onlyWhen: fc.array(nasty, { maxLength: 2 }),
        notWhen: fc.array(nasty, { maxLength: 2 }),
        terms: fc.array(term, { maxLength: 5 }),
      },
      { requiredKeys: ['id', 'terms'] },
    ),
    { maxLength: 5 },
  ),
});

describe('soundTermbase', () => {
  it.each(tbxDialects)('makes of anything what can be written as TBX (%s) and read', (dialect) => {
    fc.assert(
      fc.property(hostile, (original) => {
        const sound = soundTermbase(original);
        fc.pre(sound.concepts.length > 0);
        expect(readTbx(writeTbx(sound, dialect), 'x.tbx')).toEqual(sound);
      }),
    );
  });

  it('changes nothing of what it made', () => {
    fc.assert(
      fc.property(hostile, (original) => {
        const sound = soundTermbase(original);
        expect(soundTermbase(sound)).toEqual(sound);
      }),
    );
  });

  it('leaves no error of writing for validation to find', () => {
    const leftOut = ['empty-term', 'wrong-script', 'bad-date', 'repeated-id', 'repeated-term'];
    fc.assert(
      fc.property(hostile, (original) => {
        const kinds = validateTermbase(soundTermbase(original)).map(({ kind }) => kind);
        expect(kinds.filter((kind) => leftOut.includes(kind))).toEqual([]);
      }),
    );
  });

  it('is what tables keep, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('csv', 'tsv'), async (original, format) => {
        const { contents, losses } = await writeTermbase(original, format, 'terms');
        const { concepts } = soundTermbase(original);
        fc.pre(concepts.length > 0);
        const bytes = Buffer.from(contents);
        const { termbase } = await readTermbase({ name: `x.${format}`, bytes }, { format });
        expect(termbase.concepts).toEqual(concepts);
        expect(losses.filter(({ field }) => field !== 'termbase.source')).toEqual([]);
      }),
    );
  });
});

describe('validateTermbase and mergeTermbases', () => {
  it('take whatever they are given', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        expect(Array.isArray(validateTermbase(one))).toBe(true);
        const inputs = [one, two].map((termbase, place) => ({ name: `${place}`, termbase }));
        const { report, termbase } = mergeTermbases(inputs);
        expect(report.concepts).toBe(one.concepts.length + two.concepts.length - report.joined);
        expect(mergeTermbases(inputs)).toEqual({ report, termbase });
      }),
    );
  });
});
