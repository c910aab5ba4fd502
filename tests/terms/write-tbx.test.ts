import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept, Term, Termbase } from '../../src/core/term.js';
import { readTbx, tbxDialects, writeTbx } from '../../src/terms/tbx.js';

const latin = fc.stringMatching(/^[A-Za-z<>&"'][A-Za-z0-9<>&"' ;-]{0,18}[A-Za-z<>&"']$/);
const plain = latin.map((text) => text.replaceAll(/ +/g, ' '));
const chinese = fc.stringMatching(/^[一-龥《》、A-Z0-9]{0,6}[一-龥][〇-〩𠮷]{0,2}$/u);

function term(language: Term['language']): fc.Arbitrary<Term> {
  return fc.record(
    {
      language: fc.constant(language),
      text: language === 'zh' ? chinese : plain,
      status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'superseded'),
      type: fc.constantFrom('fullForm', 'acronym', 'shortForm'),
      partOfSpeech: fc.constantFrom('noun', 'verb', 'adjective'),
      caseRule: fc.constantFrom('as-written', 'free'),
      from: fc.constantFrom('1997', '1997-11', '1997-11-30'),
      until: fc.constantFrom('2002', '2002-10-01'),
      supersededBy: plain,
      source: plain,
      context: plain,
      note: plain,
    },
    { requiredKeys: ['language', 'text', 'status'] },
  );
}

const terms = (language: Term['language']) =>
  fc.uniqueArray(term(language), { minLength: 1, maxLength: 4, selector: ({ text }) => text });

const concept: fc.Arbitrary<Concept> = fc.record(
  {
    id: fc.stringMatching(/^[a-z][a-z0-9-]{1,12}$/),
    subject: plain,
    definition: plain,
    type: fc.constantFrom('entity', 'instrument', 'country', 'term', 'phrase', 'lead-word'),
    source: plain,
    onlyWhen: fc.array(plain, { minLength: 1, maxLength: 3 }),
    notWhen: fc.array(plain, { minLength: 1, maxLength: 3 }),
    note: plain,
    terms: fc.tuple(terms('zh'), terms('en')).map((both) => both.flat()),
  },
  { requiredKeys: ['id', 'terms'] },
);

const termbase: fc.Arbitrary<Termbase> = fc.record(
  {
    id: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
    title: plain,
    licence: plain,
    source: plain,
    concepts: fc.uniqueArray(concept, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
  },
  { requiredKeys: ['id', 'title', 'source', 'concepts'] },
);

describe('writeTbx', () => {
  it.each(tbxDialects)('writes what readTbx reads back unchanged, as %s', (dialect) => {
    fc.assert(
      fc.property(termbase, (original) => {
        expect(readTbx(writeTbx(original, dialect), `${original.id}.tbx`)).toEqual(original);
      }),
    );
  });

  it('writes a concept in the order and with the marks of TBX-Basic', () => {
    const written = writeTbx({
      id: 'offences',
      title: 'Offences',
      concepts: [
        {
          id: 'money-laundering',
          subject: 'Offences',
          terms: [
            { language: 'zh', text: '洗钱', status: 'preferred' },
            { language: 'en', text: 'R&D laundering', status: 'deprecated', partOfSpeech: 'noun' },
          ],
        },
      ],
    });
    expect(written).toContain(`      <conceptEntry id="money-laundering">
        <descrip type="subjectField">Offences</descrip>
        <langSec xml:lang="zh">
          <termSec>
            <term>洗钱</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="en">
          <termSec>
            <term>R&amp;D laundering</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
          </termSec>
        </langSec>
      </conceptEntry>`);
  });
});
