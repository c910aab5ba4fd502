/** Makes concepts of a termbase from the names of countries. */
import type { Language } from '../../core/document.js';
import type { Concept, Term, TermStatus } from '../../core/term.js';
import { type FormerName, type FormerState, formerNames, formerStates } from './former-names.js';
import { memberStates, observerStates, type State, territories } from './members.js';
import type { CountryNames, NamePair } from './names.js';
import { type OwnForms, ownForms } from './own-forms.js';

/** The names that a list of names has of a country, by its alpha-2 code; CLDR's, for one. */
export type NamesOfRegion = (code: string) => NamePair;

const unitedNations = 'UNTERM and M49, through datasets/country-codes';
const documents = 'United Nations documents';

/**
 * A concept for each Member State, observer State, territory and former State, its short name
 * preferred.
 *
 * @throws Error where a country has no name in the lists nor of its own.
 */
export function countryConcepts(
  lists: ReadonlyMap<string, CountryNames>,
  cldr: NamesOfRegion,
  cldrVersion: string,
): Concept[] {
  const groups = [
    { subject: 'Member States', states: memberStates },
    { subject: 'Observer States', states: observerStates },
    { subject: 'Territories', states: territories },
  ];
  return [
    ...groups.flatMap(({ subject, states }) =>
      states.map((state) =>
        countryConcept(state, subject, lists.get(state.alpha3) ?? {}, cldr, cldrVersion),
      ),
    ),
    ...formerStates.map(formerStateConcept),
  ];
}

function countryConcept(
  state: State,
  subject: string,
  listed: CountryNames,
  cldr: NamesOfRegion,
  cldrVersion: string,
): Concept {
  const own: OwnForms = Object.hasOwn(ownForms, state.alpha3) ? (ownForms[state.alpha3] ?? {}) : {};
  const short = pairOf(own.short) ?? listed.short ?? listed.formal;
  if (short === undefined) throw new Error(`no name for ${state.alpha3}`);
  const formal = pairOf(own.formal) ?? listed.formal;
  const former = formerNames.filter(({ alpha3 }) => alpha3 === state.alpha3);
  const shortSource = own.short === undefined ? unitedNations : documents;
  const formalSource = own.formal === undefined ? unitedNations : documents;
  const names = (language: Language): Term[] => {
    const name = (text: string, status: TermStatus, type: string, source: string): Term => ({
      language,
      text,
      status,
      type,
      partOfSpeech: 'noun',
      source,
    });
    const more = (language === 'zh' ? own.zh : own.en) ?? [];
    const avoided = (language === 'zh' ? own.avoidZh : own.avoidEn) ?? [];
    const region = regionName(state, language, cldr);
    return withoutRepeats([
      name(short[language], 'preferred', 'shortForm', shortSource),
      ...(formal === undefined
        ? []
        : [name(formal[language], 'admitted', 'fullForm', formalSource)]),
      ...more.map((text) => name(text, 'admitted', 'variant', documents)),
      ...avoided.map((text) => name(text, 'deprecated', 'variant', documents)),
      ...former
        .filter((one) => one[language] !== undefined)
        .map((one) => formerTerm(one, language, short, formal)),
      ...(language === 'en' ? state.adjectives.map(adjective) : []),
      ...(region === undefined
        ? []
        : [
            name(
              region,
              language === 'zh' ? 'admitted' : 'deprecated',
              'variant',
              `CLDR ${cldrVersion}`,
            ),
          ]),
    ]);
  };
  return {
    id: `country-${state.alpha3.toLowerCase()}`,
    type: 'country',
    subject,
    ...((own.notWhen ?? []).length > 0 && { notWhen: own.notWhen ?? [] }),
    terms: [...names('zh'), ...names('en')],
  };
}

function pairOf(names: readonly [zh: string, en: string] | undefined): NamePair | undefined {
  return names && { zh: names[0], en: names[1] };
}

function adjective(text: string): Term {
  return { language: 'en', text, status: 'admitted', type: 'variant', partOfSpeech: 'adjective' };
}

function formerTerm(
  { from, until, form, ...texts }: FormerName,
  language: Language,
  short: NamePair,
  formal: NamePair | undefined,
): Term {
  const successor = form === 'formal' ? (formal ?? short) : short;
  return {
    language,
    text: texts[language] ?? '',
    status: 'superseded',
    type: form === 'formal' ? 'fullForm' : 'shortForm',
    partOfSpeech: 'noun',
    ...(from !== undefined && { from }),
    until,
    supersededBy: successor[language],
    source: documents,
  };
}

// CLDR shows some names with a second one, or names a thing that is not the State.
const unlikeDocuments = /[-&()（）]|^St\.? |SAR|Territories|领土|特别行政区/u;

function regionName({ code }: State, language: Language, cldr: NamesOfRegion): string | undefined {
  const name = cldr(code)[language].replace('’', "'");
  return unlikeDocuments.test(name) ? undefined : name;
}

/** The first of each text, whose status is the better known. */
function withoutRepeats(terms: readonly Term[]): Term[] {
  return terms.filter(
    (term, place) => terms.findIndex((other) => other.text === term.text) === place,
  );
}

function formerStateConcept({ id, zh, en, from, until, note }: FormerState): Concept {
  const name =
    (language: Language) =>
    (text: string, place: number): Term => ({
      language,
      text,
      status: place === 0 ? 'preferred' : 'admitted',
      type: place === 0 ? 'fullForm' : 'shortForm',
      partOfSpeech: 'noun',
      ...(from !== undefined && { from }),
      until,
    });
  return {
    id: `former-${id}`,
    type: 'country',
    subject: 'Former States',
    source: documents,
    note,
    terms: [...zh.map(name('zh')), ...en.map(name('en'))],
  };
}
