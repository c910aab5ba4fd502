/** What the checks of structure, punctuation, spelling and style found, in English sentences. */
import type { RuleText } from '../finding-text.js';

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const formRules: Readonly<Record<string, RuleText>> = {
  'note-order': {
    title: 'Notes out of order',
    sentence: ({ text, expected, found }) =>
      `In ${text}, note ${found} is first referred to after note ${expected}.`,
  },
  width: {
    title: 'Wrong width',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}” is a full-width character.`
        : `“${found}” should be “${expected}” in this language.`,
  },
  spacing: {
    title: 'Spacing',
    sentence: ({ expected, found }) => `“${found}” should be spaced as “${expected}”.`,
  },
  'forbidden-character': {
    title: 'Forbidden character',
    sentence: ({ text, found }) =>
      `${capitalize(text)} holds the character ${found}, which has no place in a text of record.`,
  },
  'mixed-script': {
    title: 'Letters of another script',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}” is not Latin, though the word is.`
        : `“${found}” is Cyrillic or Greek; the word should be “${expected}”.`,
  },
  markup: {
    title: 'Markup differs',
    sentence: ({ text, expected, found }) => {
      if (found === undefined) return `The Chinese has ${expected}; ${text} does not.`;
      return expected === undefined
        ? `${capitalize(text)} has ${found}, which answers to nothing.`
        : `${capitalize(text)} has ${found} where ${expected} has to come first.`;
    },
  },
  'style-word': {
    title: 'House spelling',
    sentence: ({ expected, found }) =>
      `“${found}” is written “${expected}” in documents of the United Nations.`,
  },
  'style-sign': {
    title: 'Sign or short form in running text',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}” is written out in documents of the United Nations.`
        : `“${found}” is written “${expected}” in documents of the United Nations.`,
  },
  'style-date': {
    title: 'Form of a date',
    sentence: ({ expected, found }) =>
      `“${found}” is written “${expected}” in documents of the United Nations.`,
  },
  'style-number': {
    title: 'Number under ten in figures',
    sentence: ({ expected, found }) =>
      `“${found}” is written “${expected}” in documents of the United Nations.`,
  },
  spelling: {
    title: 'Spelling',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}” is in no dictionary.`
        : `“${found}” is in no dictionary; “${expected}” is.`,
  },
  'paragraph-order': {
    title: 'Paragraphs out of order',
    sentence: ({ text, expected, found }) =>
      `In ${text} this is paragraph ${found}, where ${expected} would follow.`,
  },
  'cross-reference': {
    title: 'Cross-reference to nothing',
    sentence: ({ expected, found }) =>
      expected === undefined
        ? `“${found}” refers to something that the text does not have there.`
        : `“${found}” refers to something that stands elsewhere: it would be “${expected}”.`,
  },
  quotation: {
    title: 'Quotation marks differ',
    sentence: ({ text, expected, found }) =>
      found === undefined
        ? `The Chinese quotes “${expected}”; ${text} quotes nothing.`
        : `“${found}” is in the wrong form; it would be “${expected}”.`,
  },
};
