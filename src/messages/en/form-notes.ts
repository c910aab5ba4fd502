/** What the rules on structure and style find, and why they are there, in English. */
import type { RuleNote } from '../check-words.js';

export const formNotes: Readonly<Record<string, RuleNote>> = {
  'style-word': {
    what: 'Words that the United Nations spells, hyphenates or capitalizes otherwise.',
    why: 'Documents of one body are searched and cited as one text.',
  },
  'style-sign': {
    what: 'Percentage signs, ampersands and contractions in running text.',
    why: 'The editorial manual has them written out.',
  },
  'style-date': {
    what: 'Dates that are not written as 5 May 2001.',
    why: '5/6/2001 and June 5 are read differently on both sides of an ocean.',
  },
  'style-number': {
    what: 'Numbers under ten in figures where running text has them in words.',
    why: 'The editorial manual asks for words, but with units, percentages and references.',
  },
  spelling: {
    what: 'English words that neither the dictionaries nor the termbase know.',
    why: 'A misspelt word is not found by a search, and shakes trust in the rest.',
  },
  'paragraph-order': {
    what: 'Paragraph numbers that are left out, given twice or out of order.',
    why: 'Cross-references go by the numbers.',
  },
  'cross-reference': {
    what: 'References to paragraphs above or below that are not there, or stand on the other side.',
    why: 'They are what breaks first when paragraphs are moved.',
  },
  quotation: {
    what: 'Quotations of the Chinese that are not quoted in the English, and quotation marks the wrong way round.',
    why: 'Who says something must be as clear in both texts.',
  },
};
