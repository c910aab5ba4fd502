/** Termbases made at random for properties of readers and writers. */
import fc from 'fast-check';
import type { Concept, Term, Termbase } from '../../src/core/term.js';

const latin = fc.stringMatching(
  /^[A-Za-z<>&"'=+@|\\-][A-Za-z0-9<>&"'|\\,;\t ;-]{0,18}[A-Za-z<>&"|'\\]$/,
);
const plain = latin.map((text) => text.replaceAll(/[\t ]+/g, ' '));
const english = plain.filter((text) => /[A-Za-z]/u.test(text));
const chinese = fc.stringMatching(/^[一-龥《》、A-Z0-9|\\=]{0,6}[一-龥][〇-〩𠮷]{0,2}$/u);

function term(language: Term['language']): fc.Arbitrary<Term> {
  return fc.record(
    {
      language: fc.constant(language),
      text: language === 'zh' ? chinese : english,
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

/** Termbases with every field that there is; `id` is that of the file `x`. */
export const termbases: fc.Arbitrary<Termbase> = fc.record({
  id: fc.constant('x'),
  title: fc.constant('x'),
  concepts: fc.uniqueArray(concept, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
});
