/** Gives the forms in which running text has a term, and finds it there. */
import type { RequiredTerm, UsedTerm } from '../../core/draft.js';
import type { Term } from '../../core/term.js';
import { createEnglishIndex, findEnglishTerms } from '../../terms/english-index.js';
import { verbForms } from '../../terms/verb-forms.js';

// What terms of this register begin with that are phrases of a verb.
const verbs = new Set(
  `adopt build combat counter develop draw eliminate encourage enhance ensure eradicate fight
   implement invite prevent promote protect reaffirm recall request strengthen suppress take urge
   welcome`.split(/\s+/u),
);

/**
 * Forms of an English term, the one given first: singular and plural of its noun, or of a phrase
 * that begins with a verb the forms of that (`combating crime` for `combat crime`).
 */
export function termForms(english: string): readonly string[] {
  const words = english.replace(/^to /u, '').split(' ');
  const [first = '', ...rest] = words;
  const isVerb = rest.length > 0 && verbs.has(first);
  const inflected = isVerb
    ? verbForms(first).map((form) => [form, ...rest].join(' '))
    : numbersOf(words);
  return [...new Set([words.join(' '), ...inflected])];
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
