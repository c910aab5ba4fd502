/** The words by which the tools of translators say what a term or a concept is. */
import { entryOf } from '../../core/entry.js';
import type { ConceptType } from '../../core/term.js';

const termTypes: Readonly<Record<string, string>> = {
  abbrev: 'abbreviation',
  abbreviation: 'abbreviation',
  acronym: 'acronym',
  'full form': 'fullForm',
  fullform: 'fullForm',
  'short form': 'shortForm',
  shortform: 'shortForm',
  phrase: 'phrase',
  'set phrase': 'phrase',
  phraseologicalunit: 'phrase',
  variant: 'variant',
  formula: 'formula',
};

/** TBX's type of term for the word of another tool, `undefined` for an ordinary term. */
export function termTypeOfWord(word: string): string | undefined {
  const plain = word.trim();
  if (plain === '' || plain.toLowerCase() === 'term') return undefined;
  return entryOf(termTypes, plain.toLowerCase()) ?? plain;
}

const types: Readonly<Record<string, ConceptType>> = {
  entity: 'entity',
  body: 'entity',
  organization: 'entity',
  'proper name': 'entity',
  instrument: 'instrument',
  title: 'instrument',
  treaty: 'instrument',
  country: 'country',
  'country name': 'country',
  term: 'term',
  phrase: 'phrase',
  'lead-word': 'lead-word',
  'do-not-translate': 'do-not-translate',
};

/** The type of a concept for the word of any tool; `undefined` for a word that nobody uses so. */
export function conceptTypeOfWord(word: string): ConceptType | undefined {
  return entryOf(types, word.trim().toLowerCase());
}
