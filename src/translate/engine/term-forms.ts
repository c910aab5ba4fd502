/** Gives the forms in which running text has a term, and finds it there. */
import type { RequiredTerm, UsedTerm } from '../../core/draft.js';
import type { Term } from '../../core/term.js';
import { createEnglishIndex, findEnglishTerms } from '../../terms/english-index.js';
import { verbForms } from '../../terms/verb-forms.js';

/**
 * Forms of an English term, the one given first: its plural or singular, and for a term that is
 * all small letters the forms of its first word as a verb (`combating crime` for `combat crime`)
 * where `isVerb`.
 */
export function termForms(english: string, isVerb = false): readonly string[] {
  const [first = '', ...rest] = english.split(' ');
  const head = rest.length > 0 ? rest : [first];
  const inflected = isVerb
    ? verbForms(first).map((form) => [form, ...rest].join(' '))
    : numbersOf(head).map((form) => (rest.length > 0 ? `${first} ${form}` : form));
  return [...new Set([english, ...inflected])];
}

/** Singular and plural of a phrase, whose noun is its last word or stands before `of`, `on` …. */
function numbersOf(words: readonly string[]): readonly string[] {
  const before = words.findIndex((word) =>
    /^(?:of|on|for|in|to|against|and|from|with)$/u.test(word),
  );
  const at = (before > 0 ? before : words.length) - 1;
  const noun = words[at] ?? '';
  return [singularOf(noun), pluralOf(noun)].map((form) =>
    words.map((word, index) => (index === at ? form : word)).join(' '),
  );
}

function pluralOf(noun: string): string {
  if (/(?:[^su]s|ics|ing|[A-Z])$/u.test(noun) || noun === '') return noun;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

function singularOf(noun: string): string {
  if (/(?:ss|us|is|ics)$/u.test(noun) || !/[a-z]s$/u.test(noun)) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/u.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

/**
 * Which of `terms` a draft holds, in whatever number, verb form and spelling; where a term is asked
 * for several times it has to be there as often.
 */
export function findUsedTerms(terms: readonly RequiredTerm[], draft: string): readonly UsedTerm[] {
  const entries = [...new Set(terms.map(({ english }) => english))];
  const index = createEnglishIndex(entries, toTerm);
  const found = findEnglishTerms(index, draft);
  const left = new Map(
    entries.map((english) => {
      const starts = found.filter(({ entry }) => entry === english).map(({ start }) => start);
      return [english, new Set(starts).size];
    }),
  );
  return terms.map((term) => {
    const count = left.get(term.english) ?? 0;
    left.set(term.english, count - 1);
    return { ...term, used: count > 0 };
  });
}

function toTerm(text: string): Term {
  return { language: 'en', text, status: 'preferred', partOfSpeech: 'verb' };
}
