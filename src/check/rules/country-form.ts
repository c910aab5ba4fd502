/** Finds countries in another form than the Chinese has: short for formal, or not quite the name. */
import type { Concept, Term } from '../../core/term.js';
import type { TermReading } from '../../terms/matcher.js';
import { isAllowed } from '../../terms/term-status.js';
import { nearNames } from '../near-names.js';
import type { Pair } from '../pair.js';
import type { CheckRule, Complaint } from '../rule.js';
import { complaintAboutName } from './title-inexact.js';

export const countryFormRule: CheckRule = {
  name: 'country-form',
  category: 'terminology/inconsistent-with-termbase',
  needs: 'both-texts',
  profiles: ['un'],
  example: {
    chinese: '阿拉伯叙利亚共和国代表发了言。',
    english: 'The representative of Syria made a statement.',
    mended: 'The representative of the Syrian Arab Republic made a statement.',
  },
  check(pair, context) {
    const near = nearNames(pair, context)
      .filter(({ concept }) => concept.type === 'country')
      .map((name) => complaintAboutName(name, pair, context));
    const countries = new Set(
      pair.source.terms.map(({ concept }) => concept).filter(({ type }) => type === 'country'),
    );
    return [
      ...near,
      ...[...countries].flatMap((concept) => complaintAboutForm(concept, pair) ?? []),
    ];
  },
};

/** How formal a name is: a current one, the one that documents use, the one of the constitution. */
type Form = 'current' | 'usual' | 'formal';

function complaintAboutForm(concept: Concept, { source, target }: Pair): Complaint | undefined {
  const inChinese = placesByForm(source.terms, concept);
  const inEnglish = placesByForm(target.terms, concept);
  const usual = formIn('usual', concept, 'en');
  const formal = formIn('formal', concept, 'en');
  const wanted: readonly (readonly [Form, Term | undefined, Form])[] = [
    ['usual', usual, 'current'],
    ['formal', formal, 'usual'],
    ['formal', formal, 'current'],
  ];
  for (const [form, expected, instead] of wanted) {
    const missing = inChinese[form].length - inEnglish[form].length;
    const spare = inEnglish[instead].length - inChinese[instead].length;
    const [place] = inChinese[form];
    if (expected === undefined || place === undefined || missing <= 0) continue;
    // “the Syria” can only stand for “the Syrian Arab Republic”.
    const articled = inEnglish[instead].find(
      ({ start, end }) =>
        /\bthe\s$/iu.test(target.text.slice(0, start)) &&
        /^\p{L}+$/u.test(target.text.slice(start, end)),
    );
    const found = articled ?? (spare > 0 ? inEnglish[instead].at(0) : undefined);
    if (found === undefined) continue;
    return {
      severity: 'warning',
      source: { start: place.start, end: place.end },
      target: { start: found.start, end: found.end },
      expected: expected.text,
      found: target.text.slice(found.start, found.end),
      conceptType: 'country',
    };
  }
  return undefined;
}

function placesByForm(readings: readonly TermReading[], concept: Concept) {
  const places = readings.filter((reading) => reading.concept === concept);
  const of = (form: Form) => places.filter(({ term }) => formOf(term, concept) === form);
  return { current: of('current'), usual: of('usual'), formal: of('formal') };
}

function formIn(form: Form, concept: Concept, language: 'en' | 'zh'): Term | undefined {
  return concept.terms.find(
    (term) =>
      term.language === language && isAllowed(term.status) && formOf(term, concept) === form,
  );
}

/** The form of a name; `undefined` for adjectives, initials, and names that are not to be used. */
function formOf(term: Term, { terms }: Concept): Form | undefined {
  if (!isAllowed(term.status) || term.partOfSpeech === 'adjective') return undefined;
  if (/^\p{Lu}+$/u.test(term.text) || term.type === 'acronym') return undefined;
  if (term.type === 'fullForm') return 'formal';
  if (term.type === 'shortForm') return 'usual';
  // Iran (Islamic Republic of), as lists have it.
  if (/[(（]/u.test(term.text)) return 'usual';
  const usual = terms.find(
    ({ language, status, type }) =>
      language === term.language && status === 'preferred' && type === 'shortForm',
  );
  return usual !== undefined && term.text.length < usual.text.length ? 'current' : undefined;
}
