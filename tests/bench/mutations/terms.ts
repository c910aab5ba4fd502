/** Faults in terms, names and titles of the termbases. */
import type { Concept, Term } from '../../../src/core/term.js';
import {
  type CleanPair,
  changeEnglish,
  type Fault,
  type Material,
  type Planter,
  pick,
  placesOf,
} from './clean-pair.js';

/** A term that a pair has in both languages, written as the termbase writes it. */
interface TermPlace {
  readonly concept: Concept;
  readonly english: Term;
  readonly start: number;
  readonly end: number;
  readonly chinese: { readonly start: number; readonly end: number };
}

const termsOf = ({ terms }: Concept, language: 'zh' | 'en') =>
  terms.filter((term) => term.language === language);
const isUsable = ({ status }: Term) => status === 'preferred' || status === 'admitted';

/** The longest terms that both texts have, none within another. */
function termPlaces({ chinese, english }: CleanPair, concepts: readonly Concept[]): TermPlace[] {
  const found = concepts.flatMap((concept) => {
    const inChinese = termsOf(concept, 'zh')
      .filter(isUsable)
      .flatMap(({ text }) => placesOf(chinese.text, text))
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    if (inChinese === undefined) return [];
    return termsOf(concept, 'en')
      .filter(isUsable)
      .flatMap((term) =>
        placesOf(english.text, term.text).map((place) => ({
          ...place,
          concept,
          english: term,
          chinese: inChinese,
        })),
      );
  });
  const isWithin = (one: TermPlace['chinese'], other: TermPlace['chinese']) =>
    other.end - other.start > one.end - one.start && other.start < one.end && one.start < other.end;
  return found.filter(
    (place) =>
      place.chinese.end - place.chinese.start > 1 &&
      !found.some((other) => isWithin(place, other) || isWithin(place.chinese, other.chinese)),
  );
}

/** Another concept's term of the same domain, of a name for a name. */
export const replaceTerm: Planter = (pair, material) =>
  termPlaces(pair, material.concepts).flatMap((place): Fault[] => {
    const other = strangerTo(place, pair, material);
    return other === undefined ? [] : [changeEnglish(pair, place, other, place.chinese)];
  });

function strangerTo(place: TermPlace, pair: CleanPair, { concepts, random }: Material) {
  const isName = /^\p{Lu}/u.test(place.english.text);
  const fitting = concepts.filter(
    (concept) =>
      concept.subject === place.concept.subject &&
      concept.type === place.concept.type &&
      concept.id !== place.concept.id &&
      // A text that has the other as well says it twice now, which a count would tell too easily.
      !termsOf(concept, 'zh').some(({ text }) => pair.chinese.text.includes(text)) &&
      !termsOf(concept, 'zh').some(({ text }) =>
        termsOf(place.concept, 'zh').some(
          (own) => own.text.includes(text) || text.includes(own.text),
        ),
      ),
  );
  const own = new Set(termsOf(place.concept, 'en').map(({ text }) => text.toLowerCase()));
  const texts = fitting
    .flatMap((concept) => termsOf(concept, 'en').filter(({ status }) => status === 'preferred'))
    .filter(({ text, partOfSpeech }) => {
      const isSameKind = /^\p{Lu}/u.test(text) === isName;
      const isNested = [...own].some(
        (word) => word.includes(text.toLowerCase()) || text.toLowerCase().includes(word),
      );
      return (
        isSameKind &&
        !isNested &&
        partOfSpeech === place.english.partOfSpeech &&
        !text.includes('…')
      );
    })
    .map(({ text }) => text);
  return pick(texts, random);
}

/** Two letters within a word of six and more changed about, or one left out or doubled. */
export function misspell(word: string, random: () => number): string | undefined {
  const letters = [...word];
  if (letters.length < 6 || !/^\p{L}+$/u.test(word)) return undefined;
  const at = 1 + Math.floor(random() * (letters.length - 4));
  const way = random();
  const [one = '', other = ''] = [letters[at], letters[at + 1]];
  if (way < 0.4 && one !== other) letters.splice(at, 2, other, one);
  else if (way < 0.7) letters.splice(at, 1);
  else letters.splice(at, 0, one);
  return letters.join('');
}

export const misspellTerm: Planter = (pair, { concepts, random }) =>
  termPlaces(pair, concepts).flatMap((place): Fault[] => {
    const text = pair.english.text.slice(place.start, place.end);
    const words = [...text.matchAll(/\p{L}{6,}/gu)];
    const word = pick(words, random);
    const changed = word && misspell(word[0], random);
    if (word === undefined || changed === undefined) return [];
    const start = place.start + word.index;
    return [changeEnglish(pair, { start, end: start + word[0].length }, changed, place.chinese)];
  });

function exchangeFor(isWrong: (term: Term) => boolean): Planter {
  return (pair, { concepts }) =>
    termPlaces(pair, concepts).flatMap((place) => {
      const right = new Set(
        concepts
          .filter((concept) =>
            termsOf(concept, 'zh').some(({ text }) => pair.chinese.text.includes(text)),
          )
          .flatMap((concept) => termsOf(concept, 'en').filter(isUsable))
          .map(({ text }) => text.toLowerCase()),
      );
      return termsOf(place.concept, 'en')
        .filter((term) => isWrong(term) && !term.text.includes('…'))
        .filter(({ partOfSpeech }) => partOfSpeech === place.english.partOfSpeech)
        .filter(({ text }) => !right.has(text.toLowerCase()))
        .map(({ text }) => changeEnglish(pair, place, text, place.chinese));
    });
}

export const useDeprecated = exchangeFor(({ status }) => status === 'deprecated');

const supersededInTermbase = exchangeFor(
  ({ status, until }) => status === 'superseded' || until !== undefined,
);

/** Bodies and States that went by other names before: in Chinese, as they are called, as they were. */
const formerNames: readonly (readonly [chinese: string, now: string, before: string])[] = [
  [
    '毒品和犯罪问题办公室',
    'Office on Drugs and Crime',
    'Office for Drug Control and Crime Prevention',
  ],
  ['人权理事会', 'Human Rights Council', 'Commission on Human Rights'],
  ['非洲联盟', 'African Union', 'Organization of African Unity'],
  ['人类住区规划署', 'Human Settlements Programme', 'Centre for Human Settlements'],
  [
    '人道主义事务协调厅',
    'Office for the Coordination of Humanitarian Affairs',
    'Department of Humanitarian Affairs',
  ],
  [
    '维持和平行动部',
    'Department of Peacekeeping Operations',
    'Office for Special Political Affairs',
  ],
  ['欧洲联盟', 'European Union', 'European Community'],
  ['世界贸易组织', 'World Trade Organization', 'General Agreement on Tariffs and Trade'],
  [
    '欧洲安全与合作组织',
    'Organization for Security and Cooperation in Europe',
    'Conference on Security and Cooperation in Europe',
  ],
  ['国际法院', 'International Court of Justice', 'Permanent Court of International Justice'],
];

/** A name by which something went before, in the termbases or in a list apart from them. */
export const useSuperseded: Planter = (pair, material, at) => [
  ...supersededInTermbase(pair, material, at),
  ...formerNames.flatMap(([chinese, now, before]): Fault[] => {
    const place = placesOf(pair.chinese.text, chinese)[0];
    if (place === undefined) return [];
    return placesOf(pair.english.text, now).map((found) =>
      changeEnglish(pair, found, before, place),
    );
  }),
];

/** A weighty word of a name left out. */
export const dropTitleWord: Planter = (pair, { concepts, random }) =>
  termPlaces(pair, concepts)
    .filter(({ english }) => /^\p{Lu}.* .* .*\p{Lu}/u.test(english.text))
    .flatMap((place): Fault[] => {
      const text = pair.english.text.slice(place.start, place.end);
      const words = [...text.matchAll(/\p{Lu}[\p{L}-]+ /gu)].filter(({ index }) => index > 0);
      const word = pick(words, random);
      if (word === undefined) return [];
      const start = place.start + word.index;
      const left = text.replace(word[0], '').toLowerCase();
      const isAlsoRight = place.concept.terms.some((term) => term.text.toLowerCase() === left);
      if (isAlsoRight) return [];
      const fault = changeEnglish(pair, { start, end: start + word[0].length }, '', place.chinese);
      return [
        {
          ...fault,
          places: [
            {
              pair: 0,
              english: { start: place.start, end: place.end - word[0].length },
              chinese: place.chinese,
            },
          ],
        },
      ];
    });
